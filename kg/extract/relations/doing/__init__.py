"""Who does what: acts, those who act, and what stands around an act."""
