"""Who holds which post where, and who works where."""
