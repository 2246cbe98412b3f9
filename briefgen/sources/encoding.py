"""Bytes of a text file to characters: UTF-8, UTF-16 or UTF-32 by its mark, else the likeliest.

Nothing here fails: a byte that no encoding explains becomes U+FFFD, and the rest is read.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from briefgen.lexicon.metadata import STOP_WORDS

_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32's little-endian mark begins with UTF-16's, so it comes first.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

WESTERN = ("cp1252", "iso8859-15", "mac-roman")
"""Encodings of the Latin alphabet as Western Europe writes it, the commonest first."""

WESTERN_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "id")
"""Languages that are written in those."""

MIN_SHARE = 0.08
"""Share of a language's commonest words that shows it, even where accented words are misread."""

MIN_WORDS = 3
"""Different common words that must be seen: one or two occur in any alphabet by accident."""

MAX_FOREIGN = 4
"""Bytes to each one that is not ASCII in the densest Western text."""

MIN_WIDE = 8
"""Characters of a text that shows its encoding by its zeros."""

MIN_MISREAD = 3
"""Misread characters that show that a whole text was misread."""

MIN_PLAIN = 8
"""Plain letters to each misread character: running text has far more."""

_BYTES = {bytes([byte]).decode("cp1252", errors="ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
"""What Windows-1252 shows for each byte; five of them are none there, and programs keep them as they are."""


def _list_signs(first: int, last: int) -> str:
    signs = "".join(sign for sign, byte in _BYTES.items() if first <= byte <= last)
    return f"[{re.escape(signs)}]"


_MISREAD = re.compile(
    f"{_list_signs(0xC2, 0xDF)}{_list_signs(0x80, 0xBF)}|"
    f"{_list_signs(0xE0, 0xEF)}{_list_signs(0x80, 0xBF)}{{2}}|"
    f"{_list_signs(0xF0, 0xF4)}{_list_signs(0x80, 0xBF)}{{3}}"
)

_TYPOGRAPHIC = "‘’“”„–—…•€£¥§©®™°«»¿¡½¼¾·\xa0"
_ACCENTED = "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿßšž"


def decode_bytes(data: bytes) -> str:
    """The characters of a text file, without its byte-order mark.

    UTF-8 is tried first: hardly any text in another encoding is valid UTF-8 by accident. UTF-8 that a
    program misread and saved again is read as what was written.
    """
    return repair_mojibake(_decode(data))


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                if encoding != "utf-32-le":  # its mark may be UTF-16's with a NUL after it
                    return data[len(mark) :].decode(encoding, errors="replace")
    wide = _find_wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _find_wide(data: bytes) -> str | None:
    """UTF-16 without its mark: in text of the Latin alphabet every other byte is zero."""
    head = data[:2000]
    half = len(head) // 2
    if half < MIN_WIDE or not 0.35 < head.count(0) / len(head) <= 0.5:
        return None
    odd, even = head[1::2].count(0), head[::2].count(0)
    return "utf-16-le" if odd > half * 0.7 else "utf-16-be" if even > half * 0.7 else None


def repair_mojibake(text: str) -> str:
    """The text with UTF-8 that was taken for Windows-1252 ("itâ€™s") as what was written; any other text
    as it is. One or two such signs may be meant."""
    found = _MISREAD.findall(text)
    plain = sum(sign.isascii() and sign.isalpha() for sign in text) if found else 0
    if len(found) < MIN_MISREAD or len(set(found)) < 2 or plain < len(found) * MIN_PLAIN:
        return text
    right = sum(_reread(signs) != signs for signs in found)
    return _MISREAD.sub(lambda match: _reread(match.group()), text) if right >= 0.9 * len(found) else text


def _reread(signs: str) -> str:
    try:
        return bytes(_BYTES[sign] for sign in signs).decode("utf-8")
    except UnicodeDecodeError:
        return signs


def _guess(data: bytes) -> str:
    """Statistics over bytes need long texts and know no quotation marks, so that text whose plain
    words are of a Western language is read as one of WESTERN; only the rest is guessed."""
    if _is_western(data):
        readings = [data.decode(encoding, errors="replace") for encoding in WESTERN]
        return min(readings, key=_count_strange)
    best = from_bytes(data).best()
    return str(best) if best is not None else data.decode(WESTERN[0], errors="replace")


def _is_western(data: bytes) -> bool:
    """Whether the bytes are mostly ASCII, and the whole words among them those of a Western language."""
    plain = data.decode("ascii", errors="replace").lower()
    if plain.count("\ufffd") * MAX_FOREIGN > len(plain):
        return False
    words = re.findall(r"(?<![\w\ufffd])[a-z]+(?![\w\ufffd])", plain)
    return any(
        len(STOP_WORDS[code].intersection(words)) >= MIN_WORDS
        and sum(word in STOP_WORDS[code] for word in words) >= MIN_SHARE * len(words)
        for code in WESTERN_LANGUAGES
    )


def _count_strange(text: str) -> int:
    """Characters that no writer puts there: signs for programmers, a capital inside a word."""
    strange = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character = match.group()
        before = text[match.start() - 1 : match.start()]
        if character in _TYPOGRAPHIC or character in _ACCENTED:
            continue
        if character.lower() in _ACCENTED and not before.islower():
            continue
        strange += 1
    return strange
