"""Characters that no font at hand has: found, and shown by their number instead of being lost.

Typst itself is asked which characters it cannot show: its fonts are inside its library, and a PDF/UA
document with a missing glyph is refused by name and line. So this is true of any version of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import typst

_PREAMBLE = '#set document(title: "x")\n#set text(lang: "en")\n'
_FAULT = re.compile(
    r'the text `"(?P<text>(?:[^"\\]|\\.)*)"` could not be displayed[^\n]*\n[^\n]*:(?P<line>\d+):\d+'
)
_CODE = re.compile(r"\\u\{(?P<code>[0-9a-f]{1,6})\}|\\(?P<plain>.)")
_UNTRIED = re.compile(r'["\\\s]')
"""What cannot stand in a literal on one line as it is. Every font has these, or they are white space."""

_JOINER = "\u200d"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def load_fonts(folder: Path | None = None) -> typst.Fonts:
    """The fonts that come with typst, and those of `folder`; never the machine's, which differ."""
    return typst.Fonts(include_system_fonts=False, font_paths=[] if folder is None else [str(folder)])


def find_missing(source: str, fonts: typst.Fonts) -> frozenset[str]:
    """The characters of `source` that the fonts cannot show, and the clusters (a letter with marks upon
    it) that they cannot show although they have each of their characters."""
    clusters = {cluster for cluster in split_clusters(source) if _NOT_ASCII.search(cluster)}
    singles = {character for cluster in clusters for character in cluster if ord(character) > 0x7F}
    tried = sorted(item for item in singles | clusters if not _UNTRIED.search(item))
    if not tried:
        return frozenset()
    refused = {tried[line] for line in _refuse_lines([f'#text("{item}")' for item in tried], fonts)}
    lacking = refused & singles
    return frozenset(lacking | {item for item in refused - singles if not set(item) & lacking})


def _refuse_lines(lines: Sequence[str], fonts: typst.Fonts) -> Iterable[int]:
    """Which of the lines, counted from 0, typst cannot show; each is tried as a paragraph of its own."""
    first = _PREAMBLE.count("\n")
    try:
        typst.compile(
            (_PREAMBLE + "\n\n".join(lines)).encode(),
            format="pdf",
            font_paths=fonts,
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError as error:
        for found in _FAULT.finditer(error.diagnostic):
            yield (int(found["line"]) - 1 - first) // 2


def read_refused(error: typst.TypstError) -> frozenset[str]:
    """The characters beyond ASCII that an error of typst names as not to be shown; none for any other
    error."""
    told = (
        _CODE.sub(lambda code: chr(int(code["code"], 16)) if code["code"] else code["plain"], found["text"])
        for found in _FAULT.finditer(error.diagnostic)
    )
    return frozenset(character for text in told for character in text if ord(character) > 0x7F)


def split_clusters(text: str) -> Iterable[str]:
    """The text in pieces that are shown as one: a character, the marks upon it, and what is joined to it.

    A simple reading of Unicode's grapheme clusters (UAX 29), enough to try each with the fonts.
    """
    cluster = ""
    for character in text:
        joined = cluster.endswith(_JOINER) or character == _JOINER
        if cluster and (joined or unicodedata.category(character).startswith("M")):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def show_missing(source: str, missing: frozenset[str]) -> str:
    """The source with everything missing shown as ‹U+XXXX›. Only text in string literals is changed:
    briefgen's own Typst is ASCII."""
    if not missing:
        return source
    longest_first = sorted(missing, key=lambda text: (-len(text), text))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return pattern.sub(lambda found: number_characters(found[0]), source)


def number_characters(text: str) -> str:
    """A character as ‹U+XXXX›; of a cluster the marks, so that the letter is still read."""
    kept, numbered = ("", text) if len(text) == 1 else (text[0], text[1:])
    return kept + "".join(f"‹U+{ord(character):04X}›" for character in numbered)


def list_characters(missing: Iterable[str]) -> tuple[str, ...]:
    """The characters that are shown by number, each once, in the order of their numbers."""
    return tuple(sorted({character for text in missing for character in (text[1:] or text)}))
