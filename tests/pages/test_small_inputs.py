"""Folders that hold next to nothing: every page stands, says so where it has nothing to tell, and
invents nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.brief.statements import statements_of
from briefgen.check import prove_docs
from briefgen.lexicon.frames import FRAMES
from briefgen.model import Extract, FrameText, Slot, Statement
from briefgen.pipeline import Composed, Options, compare, settle
from briefgen.render.escaping import escape_markdown
from briefgen.site import stage_files
from briefgen.text.passages import fold_space
from tests.conftest import Silent

ALWAYS = {
    "index.md": "brief",
    "background.md": "background",
    "actors.md": "actors",
    "timeline.md": "timeline",
    "questions.md": "questions",
    "comparison.md": "comparison",
    "sources/index.md": "sources",
    "method.md": "method",
}
"""Page kinds that a brief has once; each source has one of kind "source" besides."""

BRIDGE = """Tolm bridge closes for a winter of repairs

By Hanne Ostby

12 September 2022

The town of Tolm closed its only road bridge on Monday after divers found cracks in two of its piers.

"Nobody would forgive us if we waited," said Rune Falk, the mayor. Falk said the
work would take until March 2023.

The bridge, built in 1961, carries about 3,000 cars a day. The council declined to say what it would cost.
"""

SENTENCE = "The bakery of Lower Fenwick has burnt down.\n"

PEAT = """Peat cutters find a boat under the moor

Peat cutters found the keel of a wooden boat under three metres of moss, and the museum
covered it with wet cloth.

The boat is nine metres long and made of oak. The museum will dry the wood slowly, because oak that
dries fast splits.

The moor was a lake before it was a moor, and the villages around it lived on fish.
"""

MUSEUM = """A boat of oak comes to the museum

The museum has put the oak boat from the moor into a tank, where it is to lie under water and wax.

Most of the planks are lost, but the keel and five ribs are whole. Visitors can see the tank
through a window.
"""

STORM = """Storm tears roofs off along the coast

A storm tore the roofs off forty houses along the coast on 3 November 2021, and the sea broke through a dyke.

The water stood a metre high in the streets. Two roads were closed and the trains stopped running
for the night.

The dyke was last raised in 1988.
"""

QUOTATIONS = """“We have lost the harvest, and the seed for next year with it.”

“My father dug these ditches, and they held for sixty years.”

“Somebody opened the sluice in the night, and nobody will tell us who it was.”
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """What is put into seeds/, and the frames that each page must say for want of anything else."""

    files: Mapping[str, str]
    nothing: Mapping[str, tuple[str, ...]]


FOLDERS = {
    "one source": Folder(
        files={"bridge.txt": BRIDGE},
        nothing={"comparison.md": ("none-shared",), "method.md": ("none-left-out",)},
    ),
    "one sentence": Folder(
        files={"fire.txt": SENTENCE, "sources.yml": "fire.txt:\n  use: true\n"},
        nothing={
            "index.md": ("as-of-unknown", "none-disputed", "none-unsaid", "none-actors"),
            "background.md": ("none-background",),
            "actors.md": ("none-actors",),
            "timeline.md": ("none-events",),
            "questions.md": ("none-questions",),
            "comparison.md": ("none-shared", "none-voices"),
            "sources/index.md": ("cell-undated",),
            "sources/fire.md": ("cell-undated",),
            "method.md": ("none-left-out",),
        },
    ),
    "no date": Folder(
        files={"peat.txt": PEAT, "museum.txt": MUSEUM},
        nothing={
            "index.md": ("as-of-unknown", "none-disputed"),
            "timeline.md": ("none-events",),
            "comparison.md": ("none-shared", "none-voices"),
            "sources/index.md": ("cell-undated",),
            "sources/peat.md": ("cell-undated",),
        },
    ),
    "no person": Folder(
        files={"storm.txt": STORM},
        nothing={
            "index.md": ("none-disputed", "none-actors"),
            "actors.md": ("none-actors",),
            "questions.md": ("none-questions",),
            "comparison.md": ("none-shared", "none-voices"),
        },
    ),
    "only quotations": Folder(
        files={"flood.txt": QUOTATIONS, "sources.yml": "flood.txt:\n  use: true\n"},
        nothing={
            "index.md": ("as-of-unknown", "none-actors"),
            "background.md": ("none-background",),
            "actors.md": ("none-actors",),
            "timeline.md": ("none-events",),
            "comparison.md": ("none-shared",),
        },
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A folder and what became of it."""

    folder: Folder
    seeds: Path
    docs: Path
    composed: Composed


@pytest.fixture(scope="module", params=list(FOLDERS.values()), ids=list(FOLDERS))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder: Folder = request.param
    place = tmp_path_factory.mktemp("small")
    options = Options(seeds=place / "seeds", docs=place / "docs", site=place / "site")
    options.seeds.mkdir()
    for name, text in folder.files.items():
        (options.seeds / name).write_text(text, encoding="utf-8")
    composed = settle(compare(options, Silent()), options, Silent())
    stage_files(composed.files, options.docs)
    return Made(folder=folder, seeds=options.seeds, docs=options.docs, composed=composed)


def statements_by_page(composed: Composed) -> Iterator[tuple[str, Statement]]:
    for page in composed.pages:
        for statement in statements_of(page):
            yield page.path, statement


def test_the_pages_are_proved(made: Made) -> None:
    assert prove_docs(made.docs, made.seeds, made.composed.entries).faults == ()
    assert made.composed.notices == ()


def test_each_page_stands_under_its_title(made: Made) -> None:
    sources = [source.id for source in made.composed.brief.material.sources]
    assert sources == sorted(Path(name).stem for name in made.folder.files if name.endswith(".txt"))
    expected = {**ALWAYS, **{f"sources/{source}.md": "source" for source in sources}}
    assert {page.path: page.kind for page in made.composed.pages} == expected
    for path in expected:
        first = (made.docs / path).read_text(encoding="utf-8").splitlines()[0]
        assert re.fullmatch(r"# \S.*", first), path


def test_a_page_with_nothing_to_tell_says_so(made: Made) -> None:
    for path, names in made.folder.nothing.items():
        text = (made.docs / path).read_text(encoding="utf-8")
        for name in names:
            assert FRAMES[name].text in text, f"{path}: {name}"


def test_a_page_says_that_it_is_empty_only_where_it_is(made: Made) -> None:
    said: dict[str, set[str]] = {}
    for path, statement in statements_by_page(made.composed):
        names = {part.frame for part in statement.parts if isinstance(part, FrameText)}
        said.setdefault(path, set()).update(names)
    brief = made.composed.brief
    assert ("none-events" in said["timeline.md"]) == (not brief.events)
    assert ("none-questions" in said["questions.md"]) == (not brief.questions)
    assert ("none-voices" in said["comparison.md"]) == (not brief.voices)
    assert ("none-background" in said["background.md"]) == (not brief.themes)
    assert ("none-known" in said["index.md"]) == (not brief.key_findings)
    assert ("none-actors" in said["index.md"]) == ("none-actors" in said["actors.md"])


def check_slot(slot: Slot, texts: Mapping[str, str]) -> None:
    """What a slot cites stands in the sources, and its words in what it cites."""
    for item in slot.evidence:
        assert fold_space(item.selector.exact) in fold_space(texts[item.source]), slot.text
    if slot.kind == "words":
        cited = [fold_space(item.selector.exact) for item in slot.evidence]
        assert any(fold_space(slot.text) in words for words in cited), slot.text


def check_extract(part: Extract, texts: Mapping[str, str], page: str) -> None:
    """The words of the span stand on the page, inside the words of the passage that is cited."""
    text, cited, span = texts[part.evidence.source], part.evidence.span, part.span
    assert cited.covers(span)
    assert fold_space(text[cited.start : cited.end]) == fold_space(part.evidence.selector.exact)
    assert escape_markdown(fold_space(text[span.start : span.end])) in page


def test_nothing_is_invented(made: Made) -> None:
    texts = {Path(name).stem: text for name, text in made.folder.files.items()}
    for path, statement in statements_by_page(made.composed):
        page = (made.docs / path).read_text(encoding="utf-8")
        for part in statement.parts:
            if isinstance(part, Extract):
                check_extract(part, texts, page)
            elif isinstance(part, FrameText):
                for slot in part.slots:
                    check_slot(slot, texts)


def test_a_person_named_once_is_an_actor(made: Made) -> None:
    """The other side of "The sources name nobody.": the one folder that names a person."""
    named = any("Rune Falk" in text for text in made.folder.files.values())
    assert ("Rune Falk" in (made.docs / "actors.md").read_text(encoding="utf-8")) == named
