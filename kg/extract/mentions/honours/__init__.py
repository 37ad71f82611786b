"""Titles, medals and prizes: known ones, quoted ones, and those that the words around them call so."""
