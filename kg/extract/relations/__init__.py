"""What is said: relations read from frames, from constructions, and over sentences."""
