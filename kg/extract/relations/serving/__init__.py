"""Whom a thing serves, and who helps whom."""
