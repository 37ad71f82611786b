"""What is a part of what, and what belongs to whom."""
