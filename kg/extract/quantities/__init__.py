"""How much and when: figures and dates, and the discourse that tells what they speak of."""
