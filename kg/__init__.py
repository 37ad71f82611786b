"""Union KG: Chinese trade-union news in, a knowledge graph out, every fact with its sentence.

>>> import kg
>>> kg.build  # doctest: +ELLIPSIS
<function build at ...>
"""

from kg.errors import GraphError, InputError, KGError, LexiconError, QueryError
from kg.graph import Graph, build
from kg.model import Reading

__all__ = ["Graph", "GraphError", "InputError", "KGError", "LexiconError", "QueryError", "Reading", "build"]
