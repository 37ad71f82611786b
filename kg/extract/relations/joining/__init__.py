"""Who takes part in what, visits whom, and acts together with whom."""
