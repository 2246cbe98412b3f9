"""A brief of as many pages as one likes, made up: Markdown of the shape that the renderer writes.

Analysing hundreds of articles would take minutes; what a browser does with their pages can be seen on
pages that no article stands behind. The words are syllables, the same at every run.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.packaged import find_packaged
from briefgen.search_index import write_search
from briefgen.site import build_site, find_config

PLAIN_PAGES = (
    "index",
    "background",
    "actors",
    "timeline",
    "questions",
    "comparison",
    "sources/index",
    "method",
)
PASSAGES = 12
"""Cited passages of a source."""

WORDS = 25
"""Words of a passage."""

MOST_ENTRIES = 120
"""Entries of a page that lists: a brief limits them too."""

SEED = 7
_SYLLABLES = "ba co de fi go hu ka le mi no pa qui ro su ta ve wi xa yo zu".split()


@dataclass(frozen=True, slots=True)
class Line:
    """One passage of a made-up source."""

    source: str
    number: int
    words: str

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.source} {self.number}".encode()).hexdigest()[:8]

    @property
    def label(self) -> str:
        return f"{self.source}-{self.hash}"

    def note(self) -> str:
        link = f"[“{title(self.source)}”](sources/{self.source}.md#p-{self.hash})"
        return f"[^{self.label}]: Agency {self.source}, {link}, 3 March 2024, ¶{self.number}: “{self.words}”"


def title(source: str) -> str:
    return f"What {source} reports"


def make_lines(sources: int) -> Iterator[Line]:
    """The passages of so many sources, in order."""
    chance = random.Random(SEED)
    stock = ["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))) for _ in range(6000)]
    weights = [1 / rank for rank in range(1, len(stock) + 1)]
    for source, number in itertools.product(range(sources), range(1, PASSAGES + 1)):
        words = " ".join(chance.choices(stock, weights, k=WORDS))
        yield Line(f"s{source:04}", number, f"{words.capitalize()} in {source}n{number}.")


def statement(page: str, line: Line) -> str:
    return "s-" + hashlib.sha256(f"{page} {line.label}".encode()).hexdigest()[:8]


def write_docs(docs: Path, pages: int) -> tuple[Line, ...]:
    """Writes a brief of `pages` pages into the new folder `docs`; gives its passages."""
    lines = tuple(make_lines(pages - len(PLAIN_PAGES)))
    by_source = {source: list(group) for source, group in itertools.groupby(lines, lambda line: line.source)}
    chosen = tuple(group[0] for group in by_source.values())[:MOST_ENTRIES]
    texts = {f"sources/{source}.md": write_source(source, group) for source, group in by_source.items()}
    texts["sources/index.md"] = write_shelf(tuple(by_source))
    texts["index.md"] = write_list("A made-up brief", "index", chosen[:9])
    texts["timeline.md"] = write_list("Timeline", "timeline", chosen, dated=True)
    texts["comparison.md"] = write_list("Source comparison", "comparison", chosen[:40])
    texts["actors.md"] = write_actors(chosen[:40])
    for name in ("background", "questions", "method"):
        texts[f"{name}.md"] = write_list(name.capitalize(), name, chosen[:5])
    texts["brief.json"] = json.dumps({"title": "A made-up brief"})
    for path, text in texts.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    shutil.copytree(find_packaged("assets"), docs / "assets")
    (docs / "assets" / "actor-names.js").write_text(
        'globalThis.briefActors = [["Baco"]];\n', encoding="utf-8"
    )
    return lines


def write_list(heading: str, page: str, lines: tuple[Line, ...], *, dated: bool = False) -> str:
    """A page of statements, one a line."""
    items = []
    for nth, line in enumerate(lines):
        status = ", planned" if nth % 5 == 4 else ""
        date = f"**{nth % 28 + 1} March 2024{status}** · " if dated else ""
        anchor = statement(page, line)
        mark = f"*— 1 origin: Agency {line.source}*"
        items.append(f'- <span id="{anchor}"></span>{date}{line.words}[^{line.label}] {mark}')
    notes = "\n".join(line.note() for line in lines)
    return f"# {heading}\n\n" + "\n".join(items) + f"\n\n## Notes\n\n{notes}\n"


def write_actors(lines: tuple[Line, ...]) -> str:
    parts = ['# Actors\n\n## <span id="people"></span>People\n']
    for line in lines:
        name = " ".join(line.words.split()[:2]).title()
        parts.append(f'### <span id="a-{line.hash}"></span>{name}\n')
        parts.append(f'- <span id="{statement("actors", line)}"></span>{line.words}[^{line.label}]\n')
    return "\n".join([*parts, "## Notes\n", *(line.note() for line in lines)]) + "\n"


def write_source(source: str, lines: list[Line]) -> str:
    """A source's page: its passages, each with the way back to what cites it."""
    passages = []
    for line in lines:
        cited = line.number == 1 and int(source[1:]) < MOST_ENTRIES
        way = f" · [1](../timeline.md#{statement('timeline', line)})" if cited else ""
        passages.append(f'<span id="p-{line.hash}"></span>**¶{line.number}** {line.words}{way}')
    return (
        f'# {title(source)}\n\n## <span id="passages"></span>Cited passages\n\n'
        + "\n\n".join(passages)
        + "\n"
    )


def write_shelf(sources: tuple[str, ...]) -> str:
    rows = "\n".join(f"| [{title(source)}]({source}.md) | 3 March 2024 |" for source in sources)
    return f"# Sources\n\n| Source | Published |\n| --- | --- |\n{rows}\n"


def build_large(folder: Path, pages: int) -> tuple[Path, tuple[Line, ...]]:
    """A made-up brief of `pages` pages, built as a real one is: its site, and its passages."""
    docs, site = folder / "docs", folder / "site"
    lines = write_docs(docs, pages)
    build_site(find_config(folder), docs, site, title="A made-up brief", as_of="2024-03")
    write_search(site)
    return site, lines
