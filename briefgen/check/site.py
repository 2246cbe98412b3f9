"""The built site against its Markdown: the same statements, the same words, the same notes."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from briefgen.check.blocks import MarkdownPage
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.files import read_pages
from briefgen.check.manifest import list_files
from briefgen.check.policy import prove_policy
from briefgen.text.passages import fold_space

_ANCHOR = re.compile(r"[sp]-[0-9a-f]{8}")
"""Anchors of statements and passages; other ids of a page are the theme's."""

_BLOCKS = frozenset(
    "p li td th h1 h2 h3 h4 h5 h6 ul ol table tr div article section main body html footer header nav".split()
)
_VOID = frozenset("br hr img input link meta source wbr area base col embed track".split())


@dataclass(slots=True)
class _Collector(HTMLParser):
    """Gathers the words of each anchored block, and counts notes. Lives for one page only."""

    words: dict[str, str] = field(default_factory=dict)
    anchors: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)
    current: str = ""
    hidden: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = dict(attrs).get("id") or ""
        if self.hidden:
            self.hidden += tag not in _VOID
            return
        if tag == "br" or tag in _BLOCKS:
            self.current = ""
        if tag == "sup" and name.startswith("fnref"):
            self.references.append(re.sub(r"\Afnref\d*:", "", name))
            self.hidden = 1
        elif tag == "li" and name.startswith("fn:"):
            self.definitions.append(name.removeprefix("fn:"))
        elif tag == "span" and _ANCHOR.fullmatch(name):
            self.anchors.append(name)
            self.current = name
            self.words.setdefault(name, "")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden -= tag not in _VOID
        elif tag in _BLOCKS:
            self.current = ""

    def handle_data(self, data: str) -> None:
        if self.current and not self.hidden:
            self.words[self.current] += data


def check_site(docs: Path, site: Path) -> tuple[Fault, ...]:
    """The faults of the built site `site` seen from the Markdown in `docs`, and what its pages may load;
    none where all is there."""
    pages, faults = read_pages(docs, list_files(docs))
    found = list(faults)
    for page in pages:
        found += _check_page(page, site)
    found += prove_policy(site)
    return tuple(sorted(set(found)))


def _check_page(page: MarkdownPage, site: Path) -> Iterator[Fault]:
    built = next((name for name in _addresses(page.path) if (site / name).is_file()), None)
    if built is None:
        place = Place(file=posixpath.join(site.name, _addresses(page.path)[0]))
        yield place.fault("html-missing", f"{page.path} has not been built; run the site builder again.")
        return
    place = Place(file=posixpath.join(site.name, built))
    try:
        text = (site / built).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        yield place.fault("html-missing", f"The page cannot be read ({error}).")
        return
    reader = _Collector()
    reader.feed(text)
    reader.close()
    yield from _compare(page, reader, place)


def _addresses(path: str) -> tuple[str, ...]:
    """Where a builder writes a page: as a folder's index, or under its own name."""
    stem = path.rsplit(".", 1)[0]
    if posixpath.basename(stem) in ("index", "README"):
        return (posixpath.join(posixpath.dirname(stem), "index.html"),)
    return (f"{stem}/index.html", f"{stem}.html")


def _compare(page: MarkdownPage, reader: _Collector, place: Place) -> Iterator[Fault]:
    wanted = Counter(block.anchor for block in page.blocks if _ANCHOR.fullmatch(block.anchor))
    given = Counter(reader.anchors)
    for name in sorted(wanted | given):
        if wanted[name] != given[name]:
            yield Place(file=place.file, statement=name).fault(
                "html-count",
                f"The statement stands {given[name]} times, in the Markdown {wanted[name]} times.",
            )
    for what, want, have in (
        (
            "references to notes",
            [label for block in page.blocks for _, label in block.run.notes],
            reader.references,
        ),
        ("notes", [note.label for note in page.notes], reader.definitions),
    ):
        if Counter(want) != Counter(have):
            yield place.fault("html-count", f"The page has {len(have)} {what}, the Markdown {len(want)}.")
    for block in page.blocks:
        if _ANCHOR.fullmatch(block.anchor) and block.anchor in reader.words:
            shown, right = fold_space(reader.words[block.anchor]), fold_space(block.run.text)
            if shown != right:
                yield Place(file=place.file, statement=block.anchor).fault(
                    "html-words", f"The page says {quote(shown)}, the Markdown {quote(right)}."
                )
