"""Documents, by their marks, their head or what they are about."""
