"""A resolved mention where it stands: what figures and dates are hung on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """`flat[lo:hi]` of sentence `sentence` names the entity `key` of class `type`, whose full name is `name`."""

    sentence: int
    lo: int
    hi: int
    key: str
    type: str
    name: str
