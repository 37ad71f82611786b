"""Who is given a title or a prize, and by whom."""
