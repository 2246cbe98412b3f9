"""The notes at a page's end: whose words they are, when and where, and the words themselves."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from briefgen.model import Evidence, FrameText, Page, Published, Slot, Source
from briefgen.render.wording import Note, fill_reason, find_notes, shows_whole, walk_statements
from briefgen.text.passages import find_words, fold_space, name_passage

OPENING_WORDS = 10
"""Words of a passage that a note gives where the page shows the whole of it (DESIGN, section 4)."""

FRAGMENT_EDGE = 4
"""Words at either end by which a text fragment names a passage longer than two such ends."""

SOURCES_FOLDER = "sources"
ORIGINAL = "Original"


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The sources that notes name, and when they came out, by source id."""

    sources: Mapping[str, Source]
    published: Mapping[str, Published]


def build_catalogue(sources: Iterable[Source], published: Iterable[Published]) -> Catalogue:
    """The sources and their dates, to be looked up."""
    return Catalogue(
        sources={source.id: source for source in sources},
        published={item.source: item for item in published},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNote:
    """A note as one page gives it; `brief` where the page shows the passage itself."""

    note: Note
    brief: bool


def collect_notes(page: Page) -> tuple[PageNote, ...]:
    """The page's notes, each once, in the order of first reference."""
    notes: dict[str, Note] = {}
    shown: dict[str, bool] = {}
    for _, statement in walk_statements(page):
        for note in (note for notes_of_part in find_notes(statement) for note in notes_of_part):
            notes.setdefault(note.label, note)
            whole = shows_whole(statement, note.evidence)
            shown[note.label] = shown.get(note.label, True) and whole
    return tuple(PageNote(note=note, brief=shown[label]) for label, note in notes.items())


def name_voice(source: Source) -> str:
    """Whose words a source's are: its publisher's, else its agency's, else the source's id."""
    claim = source.publisher or source.agency
    return fold_space(claim.value) if claim else source.id


def name_title(source: Source) -> str:
    """The source's title, else its file."""
    return fold_space(source.title.value) if source.title else source.file


def link_page(target: str, page: str) -> str:
    """The address of `target` (a path in docs/, perhaps with an anchor) as seen from `page`."""
    path, mark, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


def link_passage(evidence: Evidence, page: str) -> str:
    """The address of a passage on its source's page, as seen from `page`."""
    anchor = name_passage(evidence.source, evidence.span, evidence.selector.exact)
    return link_page(f"{SOURCES_FOLDER}/{evidence.source}.md#{anchor}", page)


def link_original(url: str, exact: str) -> str:
    """The original's address with a text fragment that finds the words (WICG Text Fragments)."""
    text = fold_space(exact)
    words = find_words(text)
    edges = [text]
    if len(words) > 2 * FRAGMENT_EDGE:
        edges = [text[: words[FRAGMENT_EDGE - 1].end], text[words[-FRAGMENT_EDGE].start : words[-1].end]]
    fragment = ",".join(quote(edge, safe="", errors="replace").replace("-", "%2D") for edge in edges)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"


def describe_place(evidence: Evidence) -> FrameText:
    """¶N, or p. N where the source has pages."""
    if evidence.page is None:
        return FrameText(frame="passage-paragraph", slots=(_count("paragraph", evidence.paragraph),))
    return FrameText(frame="passage-page", slots=(_count("page", evidence.page),))


def describe_note(item: PageNote, catalogue: Catalogue, page: str) -> FrameText:
    """The note's first words: voice, title, date, place and the passage."""
    evidence = item.note.evidence
    source, published = catalogue.sources[evidence.source], catalogue.published.get(evidence.source)
    dated = published is not None and published.edtf != ""
    name = "undated" if not dated else "inferred" if published and published.basis == "inferred" else "stated"
    paged = evidence.page is not None
    slots = [
        Slot(name="voice", kind="name", text=name_voice(source)),
        Slot(name="title", kind="source", text=f"“{name_title(source)}”", link=link_passage(evidence, page)),
        _count("page", evidence.page or 0) if paged else _count("paragraph", evidence.paragraph),
        Slot(name="words", kind="words", text=cut_words(evidence, item.brief), evidence=(evidence,)),
    ]
    if published is not None and dated:
        slots.append(Slot(name="date", kind="date", text=published.edtf))
    return FrameText(frame=f"note-{name}{'-page' if paged else ''}", slots=tuple(slots))


def describe_brackets(item: PageNote) -> FrameText | None:
    """Says that square brackets are the source's own, where it has some."""
    exact = item.note.evidence.selector.exact
    return FrameText(frame="note-brackets") if "[" in exact or "]" in exact else None


def describe_original(item: PageNote, catalogue: Catalogue) -> FrameText | None:
    """The way to the words in the original, where the source's address is known."""
    url = catalogue.sources[item.note.evidence.source].url
    if url is None or urlsplit(url.value).scheme.lower() not in {"http", "https"}:
        return None
    link = link_original(url.value, item.note.evidence.selector.exact)
    return FrameText(frame="note-original", slots=(Slot(name="link", kind="link", text=ORIGINAL, link=link),))


def describe_reason(item: PageNote) -> str:
    """The note's reason in brackets, "" where it gives none."""
    reason = fill_reason(item.note.reason)
    return f"({reason.rstrip('.')})" if reason else ""


def cut_words(evidence: Evidence, brief: bool) -> str:
    """The passage's words, or its first ten where the page shows all of them."""
    text = fold_space(evidence.selector.exact)
    words = find_words(text)
    if not brief or len(words) <= OPENING_WORDS:
        return text
    return f"{text[: words[OPENING_WORDS - 1].end]} …"


def _count(name: str, number: int) -> Slot:
    return Slot(name=name, kind="count", text=str(number))
