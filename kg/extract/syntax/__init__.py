"""How a sentence is built: clauses of chunks, their parts by role, who acts, and what is carried on."""
