"""Figures: numbers, what they measure and whose they are."""
