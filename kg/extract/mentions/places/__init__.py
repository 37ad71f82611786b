"""Administrative places, and the places and workrooms that serve."""
