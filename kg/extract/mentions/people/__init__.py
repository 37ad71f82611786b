"""Persons by name, and populations."""
