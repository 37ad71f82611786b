"""Bytes → text: UTF-8 with or without a byte order mark, UTF-16 with one, GB18030."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from kg.errors import InputError

_SAVE = "save it as UTF-8 text"
_MAGIC = {
    b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image", b"GIF8": "a GIF image", b"BM": "a BMP image",
    b"II*\x00": "a TIFF image", b"MM\x00*": "a TIFF image", b"RIFF": "a RIFF (image, sound) file", b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file", b"\xd0\xcf\x11\xe0": "an old Office file", b"\x1f\x8b": "a gzip file",
}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# A text of 20 % characters beyond GB2312 is no modern Chinese: other bytes were taken for GB18030.
_RARE_SHARE = 0.2


def decode(data: bytes, place: str | Path) -> tuple[str, str]:
    """Text and encoding name of the bytes of a file. Line ends stay; a byte order mark is no part of the text.

    Raises InputError for what is empty, an image or another binary file, or in an encoding that is not known.

    >>> decode("工会\\r\\n".encode("utf-8-sig"), "a.txt")
    ('工会\\r\\n', 'utf-8')
    """
    text, encoding = _decoded(data, place)
    if not text.strip():
        raise InputError(place, "the file is empty", "give a file with an article in it")
    control = _CONTROLS.search(text)
    if control:
        raise InputError(place, f"no text: control character U+{ord(control[0]):04X} at character {control.start()}", _SAVE)
    return text, encoding


def _decoded(data: bytes, place: str | Path) -> tuple[str, str]:
    try:
        if data.startswith(codecs.BOM_UTF8):
            return data.decode("utf-8-sig"), "utf-8"
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), "utf-16"
    except UnicodeDecodeError as error:
        raise InputError(place, f"bytes that do not fit its byte order mark at byte {error.start}", _SAVE) from None
    for magic, what in _MAGIC.items():
        # two letters of a magic number are not enough: "BM" may begin an honest text
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:64]):
            raise InputError(place, f"is {what}, not text", "give the text that is in it, as a UTF-8 file")
    if b"\x00" in data:
        raise InputError(place, "no text: it holds NUL bytes", "save it as UTF-8, or as UTF-16 with a byte order mark")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        fault = error
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not text or _rare_share(text) > _RARE_SHARE:
        raise InputError(place, f"neither UTF-8 (byte {fault.start}) nor GB18030", _SAVE)
    return text, "gb18030"


def _rare_share(text: str) -> float:
    foreign = [char for char in text if char > "\x7f"]
    rare = sum(not _in_gb2312(char) for char in set(foreign))
    return rare / max(1, len(set(foreign)))


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
