"""Where things are, are held and go."""
