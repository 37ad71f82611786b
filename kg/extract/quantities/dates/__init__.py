"""Dates: when things were done, issued and founded."""
