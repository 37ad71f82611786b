"""What people say against the graph and about it: corrections that last, what most needs eyes, what changed."""

from kg.curate.apply import Applied, Corrected, apply
from kg.curate.corrections import Correction, load_corrections

__all__ = ["Applied", "Corrected", "Correction", "apply", "load_corrections"]
