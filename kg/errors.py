"""What can go wrong, as a tree.

    KGError                  any mistake a user can mend: one line that names the place and the cure; exit code 2
    ├── InputError           a source that is missing, empty, unreadable or no text
    ├── LexiconError         a lexicon or ontology file with a faulty line
    ├── GraphError           a graph file that is missing, broken or not of our contract
    └── QueryError           a SPARQL query that does not parse or cannot run
"""

from __future__ import annotations


class KGError(Exception):
    """A mistake of the user's, told in one line: where it is and what mends it.

    >>> str(KGError("news.txt", "the file is empty", "give a file with an article in it"))
    'news.txt: the file is empty; give a file with an article in it'
    """

    def __init__(self, place: object, fault: str, cure: str = "") -> None:
        self.place, self.fault, self.cure = str(place), fault, cure
        super().__init__(f"{place}: {fault}; {cure}" if cure else f"{place}: {fault}")


class InputError(KGError):
    """A source that is missing, empty, unreadable or no text."""


class LexiconError(KGError):
    """A lexicon or ontology file with a faulty line."""


class GraphError(KGError):
    """A graph file that is missing, broken or not of our contract."""


class QueryError(KGError):
    """A SPARQL query that does not parse or cannot run."""
