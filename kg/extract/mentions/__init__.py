"""What is named: one module for each kind of thing, and the boundaries that they share."""
