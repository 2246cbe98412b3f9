"""A picture as its proof sees it: groups, words and numbers, with what has been borne out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

from briefgen.check.blocks import MarkdownPage
from briefgen.check.counters import read_count
from briefgen.check.faults import Fault, Place
from briefgen.check.ground import Ground
from briefgen.check.statements import reveal
from briefgen.lexicon.frames import FRAMES, match_frame
from briefgen.text.passages import fold_space

SVG = "{http://www.w3.org/2000/svg}"
Element = ElementTree.Element

NEAR = 0.2
"""Units by which lengths may differ that are the same: they are written with two decimals."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """`proved` holds the texts (by identity) that a proof has asked for; what it has not is unproved."""

    root: Element
    place: Place
    ground: Ground
    pages: Sequence[MarkdownPage]
    proved: set[int] = field(default_factory=set)

    @property
    def texts(self) -> tuple[Element, ...]:
        return tuple(self.root.iter(f"{SVG}text"))

    def page(self, path: str) -> MarkdownPage | None:
        return next((page for page in self.pages if page.path == path), None)

    def groups(self, key: str) -> Iterator[tuple[str, Element]]:
        """Every group with this `data-` attribute, and its value."""
        for item in self.root.iter(f"{SVG}g"):
            value = item.get(f"data-{key}")
            if value is not None:
                yield value, item

    def take(self, within: Element, part: str) -> tuple[str, ...]:
        """The words of the texts of this part, in order, as sources have them; they count as asked for."""
        found = [item for item in within.iter(f"{SVG}text") if item.get("data-part") == part]
        self.proved.update(id(item) for item in found)
        return tuple(reveal("".join(item.itertext())) for item in found)

    def take_placed(self, within: Element, part: str) -> tuple[tuple[Element, str], ...]:
        """As `take`, each text with its element."""
        found = [item for item in within.iter(f"{SVG}text") if item.get("data-part") == part]
        return tuple(zip(found, self.take(within, part), strict=True))

    def describe(self) -> str:
        return fold_space(self.root.findtext(f"{SVG}desc") or "")

    def prove_labels(self, part: str, names: Sequence[str]) -> Iterator[Fault]:
        """The texts of this part are labels of these names."""
        labels = {FRAMES[name].text for name in names}
        for words in self.take(self.root, part):
            if words not in labels:
                yield self.place.fault("picture-words", f"‘{words}’ is no label of lexicon/frames.")


Proofs = Mapping[str, Callable[[Sheet], Iterator[Fault]]]


def find_marks(within: Element, part: str) -> tuple[Element, ...]:
    """The shapes of this part."""
    return tuple(item for item in within.iter() if item.get("data-part") == part and item.tag != f"{SVG}text")


def read_number(item: Element, key: str) -> float:
    """A number of a shape; a number that is nowhere near where it is missing."""
    try:
        value = float(item.get(key, ""))
    except ValueError:
        return -1e9
    return value if abs(value) < 1e9 else -1e9


def count_in(frame: str, words: str) -> int | None:
    """The number in a frame of one count, None where the words are not that frame."""
    found = match_frame(FRAMES[frame], words)
    return read_count(next(iter(found.values()))) if found else None


def prove_lengths(sheet: Sheet, side: str) -> Iterator[Fault]:
    """Bars are as long (`side`: width or height) as what they count, on one scale."""
    bars = [item for item in sheet.root.iter() if item.get("data-count")]
    counts = [read_number(item, "data-count") for item in bars]
    scale = max((read_number(item, side) for item in bars), default=0.0) / max([*counts, 1.0])
    for item, count in zip(bars, counts, strict=True):
        if count < 0 or abs(read_number(item, side) - count * scale) > NEAR:
            yield sheet.place.fault("picture-wrong", f"The bar of {count:g} is not as long as its number.")
