"""Pictures proved: each SVG is read again, and says nothing that the pages and brief.json do not.

A picture is no hole in the proof: it may hold shapes and words alone, and every word of it is a label of
lexicon/frames, a date, a count or a name that is proved elsewhere. How long and where its marks are
follows from what they stand for.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from briefgen.check.blocks import MarkdownPage
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.check.picture_sheets import Proofs, Sheet
from briefgen.check.pictures_comparison import COMPARISONS
from briefgen.check.pictures_timeline import TIMELINES
from briefgen.lexicon.frames import FRAMES
from briefgen.text.passages import fold_space

MAX_BYTES = 5_000_000
"""A larger picture is not one that briefgen wrote."""

SVG = "{http://www.w3.org/2000/svg}"

ELEMENTS = frozenset("svg title desc defs pattern g rect circle path text".split())
ATTRIBUTES = frozenset(
    "viewBox width height role font-family font-size font-weight font-style text-anchor x y cx cy r rx d "
    "fill stroke stroke-width stroke-dasharray id patternUnits".split()
)
"""What briefgen draws with. Everything else could fetch, run or hide something; `data-…` may stand too,
which no viewer reads."""

_VALUE = re.compile(r"(?!.*(?:url|script|data|https?)\s*[(:])", re.IGNORECASE | re.DOTALL)
_FILL = re.compile(r"url\(#[a-z]+\)")

PROOFS: Proofs = {**TIMELINES, **COMPARISONS}
"""Kind of picture -> its proof."""


def prove_pictures(
    ground: Ground, pages: Sequence[MarkdownPage], docs: Path, files: frozenset[str]
) -> Iterator[Fault]:
    """What is wrong with the pictures in `docs`; `files` are all files there, relative to it."""
    for file in sorted(name for name in files if name.lower().endswith(".svg")):
        place = Place(file=posixpath.join(ground.docs, file))
        root = _read_picture(docs / file)
        if isinstance(root, str):
            yield place.fault("picture-markup", f"The picture cannot be read: {root}. Build the brief again.")
            continue
        yield from _prove_markup(root, place)
        sheet = Sheet(root=root, place=place, ground=ground, pages=pages)
        yield from _prove_words(sheet)
        yield from _prove_alternatives(sheet, file)


def _read_picture(path: Path) -> ElementTree.Element | str:
    """The root of the picture, or why there is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return f"it is larger than {MAX_BYTES:,} bytes"
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        return str(error)
    if "<!" in text or "<?" in text:
        return "it holds a declaration, a comment or an instruction"
    try:
        return ElementTree.fromstring(text)
    except (ElementTree.ParseError, RecursionError) as error:
        return str(error)


def _prove_markup(root: ElementTree.Element, place: Place) -> Iterator[Fault]:
    """Shapes and words, and nothing that runs, fetches, links or restyles."""
    for item in root.iter():
        name = str(item.tag).removeprefix(SVG)
        if name not in ELEMENTS or not str(item.tag).startswith(SVG):
            yield place.fault("picture-markup", f"It holds an element {name}, which briefgen does not draw.")
        for key, value in item.attrib.items():
            if key not in ATTRIBUTES and not key.startswith("data-"):
                yield place.fault(
                    "picture-markup", f"It holds an attribute {key}, which briefgen does not set."
                )
            elif not _VALUE.match(value) and not (key == "fill" and _FILL.fullmatch(value)):
                yield place.fault("picture-markup", f"The attribute {key} leads out: {quote(value)}.")
        loose = fold_space(f"{'' if name in WORDED else item.text or ''} {item.tail or ''}")
        if loose:
            yield place.fault("picture-words", f"{quote(loose)} stands outside any text.")


WORDED = frozenset({"text", "title", "desc"})
"""Elements that hold words."""


def _prove_words(sheet: Sheet) -> Iterator[Fault]:
    """Each text is borne out by the proof of its kind of picture; what no proof asks for is unproved."""
    kind = sheet.root.get("data-picture", "")
    proof = PROOFS.get(kind)
    if proof is not None:
        yield from proof(sheet)
    elif kind or sheet.texts:
        yield sheet.place.fault("picture-unknown", f"briefgen draws no picture of the kind {quote(kind)}.")
        return
    for item in sheet.texts:
        if id(item) not in sheet.proved:
            yield sheet.place.fault("picture-words", f"Nothing bears out {quote(''.join(item.itertext()))}.")


def _prove_alternatives(sheet: Sheet, file: str) -> Iterator[Fault]:
    """The title is a label, and what pages say in the picture's stead is that title."""
    title = fold_space(sheet.root.findtext(f"{SVG}title") or "")
    labels = {item.text for item in FRAMES.values() if item.use == "label"}
    if sheet.root.get("data-picture") and title not in labels:
        yield sheet.place.fault("picture-words", f"The title {quote(title)} is no label of lexicon/frames.")
    for page in sheet.pages:
        for block in page.blocks:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(block.target)))
            said = fold_space(block.run.text)
            if block.kind == "picture" and target == file and said != title:
                place = Place(file=posixpath.join(sheet.ground.docs, page.path), line=block.line)
                yield place.fault(
                    "picture-alternative", f"The page says {quote(said)} for a picture of {quote(title)}."
                )
