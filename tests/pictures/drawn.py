"""Reads a drawn picture back: its words, and the boxes that they take up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from briefgen.pictures.metrics import measure_text
from briefgen.pictures.svg import WIDTH

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text and its box in units, letters with tails included."""

    words: str
    part: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Written) -> bool:
        apart = 0.01
        across = self.left < other.right - apart and other.left < self.right - apart
        return across and self.top < other.bottom - apart and other.top < self.bottom - apart


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def find_texts(svg: str) -> Iterator[Written]:
    for item in read(svg).iter(f"{SVG}text"):
        words, size = "".join(item.itertext()), float(item.attrib["font-size"])
        width = measure_text(words, size, bold=item.get("font-weight") == "bold")
        x, y = float(item.attrib["x"]), float(item.attrib["y"])
        left = x - {"end": width, "middle": width / 2}.get(item.get("text-anchor", ""), 0.0)
        part = item.get("data-part", "")
        yield Written(
            words=words, part=part, left=left, right=left + width, top=y - 0.76 * size, bottom=y + 0.24 * size
        )


def assert_readable(svg: str) -> None:
    """No two texts meet, and all lie on the card."""
    texts = list(find_texts(svg))
    height = float(read(svg).attrib["viewBox"].split()[3])
    for one, other in combinations(texts, 2):
        assert not one.meets(other), f"{one} meets {other}"
    for text in texts:
        assert text.left >= 2 and text.right <= WIDTH - 2, text
        assert text.top >= 2 and text.bottom <= height - 2, text


def words_of(svg: str, part: str) -> list[str]:
    return [text.words for text in find_texts(svg) if text.part == part]
