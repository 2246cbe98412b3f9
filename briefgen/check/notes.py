"""Notes proved: each definition says of its passage what the source, sources.yml and its date say."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from briefgen.check.blocks import MarkdownPage, PageNote, Run
from briefgen.check.calendar import word_date
from briefgen.check.claims import ClaimCitation, ClaimStatement
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.check.statements import reveal
from briefgen.model import Span
from briefgen.text.passages import find_words, fold_space, name_passage

OPENING_WORDS = 10
"""Words that a note gives where every statement of the page shows the whole passage."""

BRACKETS = "Brackets in original."
ORIGINAL = "Original"
FRAGMENT = ":~:text="


def prove_notes(
    ground: Ground, page: MarkdownPage, statements: Mapping[str, ClaimStatement]
) -> Iterator[Fault]:
    """What is wrong with the notes of a page. `statements` are those of brief.json for it, by id."""
    file = posixpath.join(ground.docs, page.path)
    defined = Counter(note.label for note in page.notes)
    referred = {label for block in page.blocks for _, label in block.run.notes}
    for line, label in page.undefined:
        yield Place(file=file, line=line).fault(
            "note-undefined", f"The note {label} is referred to and not defined."
        )
    seen: set[str] = set()
    for note in page.notes:
        place = Place(file=file, line=note.line)
        if note.label in seen:
            continue
        seen.add(note.label)
        if defined[note.label] > 1:
            yield place.fault(
                "note-duplicate", f"The note {note.label} is defined {defined[note.label]} times."
            )
        if note.label not in referred:
            yield place.fault("note-unused", f"The note {note.label} is defined and not referred to.")
        yield from _prove_note(ground, page, note, statements, place)


def _prove_note(
    ground: Ground,
    page: MarkdownPage,
    note: PageNote,
    statements: Mapping[str, ClaimStatement],
    place: Place,
) -> Iterator[Fault]:
    citation = ground.citations.get(note.label)
    if citation is None or citation.source not in ground.sources:
        yield place.fault("note-unknown", f"The note {note.label} belongs to no citation in brief.json.")
        return
    brief = _is_shown_whole(note.label, citation, statements)
    fault = _compare_text(ground, note.run.text, citation, place, brief=brief)
    if fault is not None:
        yield fault
        return
    yield from _compare_links(ground, page, note.run, citation, place)


def _is_shown_whole(label: str, citation: ClaimCitation, statements: Mapping[str, ClaimStatement]) -> bool:
    """Whether every statement of the page that cites the passage shows all its words."""
    words = find_words(citation.exact, max(0, citation.start))
    for statement in statements.values():
        if statement.cited(label) is None:
            continue
        shown = [
            Span(part.start, part.end)
            for part in statement.parts
            if part.kind == "extract" and part.source == citation.source and 0 <= part.start <= part.end
        ]
        if not all(any(span.covers(word) for span in shown) for word in words):
            return False
    return True


def _compare_text(
    ground: Ground, shown: str, citation: ClaimCitation, place: Place, *, brief: bool
) -> Fault | None:
    """The first piece of the note's text that is not what it must be."""
    rest = reveal(shown)
    for code, pieces, what in _expect(ground, citation, brief=brief):
        fitting = [piece for piece in pieces if rest.startswith(piece)]
        if not fitting:
            right = pieces[0].strip(" ,:") or "nothing"
            return place.fault(code, f"The note has {quote(rest)} where {what} {quote(right)} must stand.")
        rest = rest[len(max(fitting, key=len)) :].lstrip()
    if rest:
        return place.fault("note-reason", f"The note ends with {quote(rest)}, which nothing bears out.")
    return None


def _expect(
    ground: Ground, citation: ClaimCitation, *, brief: bool
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The pieces of a note in their order: (code of the fault, what may stand there, its name)."""
    voice, title = reveal(ground.voices[citation.source]), reveal(ground.titles[citation.source])
    edtf, basis = ground.published.get(citation.source, ("", "unknown"))
    dated = word_date(edtf) + (" (inferred)" if basis == "inferred" else "") if edtf else "undated"
    place = f"p. {citation.page}" if citation.page is not None else f"¶{citation.paragraph}"
    words = reveal(citation.exact)
    forms = [f"“{words}”"]
    if brief:
        spans = find_words(words)
        if len(spans) > OPENING_WORDS:
            forms.append(f"“{words[: spans[OPENING_WORDS - 1].end]} …”")
    yield "note-source", (f"{voice},",), "the source’s name"
    yield "note-source", (f"“{title}”,",), "the title"
    yield "note-date", (f"{dated},",), "the date"
    yield "note-locator", (f"{place}:",), "the paragraph"
    yield "note-words", tuple(forms), "the passage"
    if "[" in citation.exact or "]" in citation.exact:
        yield "note-reason", (BRACKETS,), "the sentence"
    if citation.reason:
        reason = reveal(citation.reason)
        yield "note-reason", (f"({reason.rstrip('.')})",), "the reason"
    if _address(ground, citation):
        yield "note-reason", (ORIGINAL,), "the link"


def _address(ground: Ground, citation: ClaimCitation) -> str:
    """The original's address, where it is one that a link may have."""
    url = ground.sources[citation.source].url
    return url.value if url is not None and url.value.lower().startswith(("http://", "https://")) else ""


def _compare_links(
    ground: Ground, page: MarkdownPage, run: Run, citation: ClaimCitation, place: Place
) -> Iterator[Fault]:
    span = Span(citation.start, citation.end) if 0 <= citation.start <= citation.end else Span(0, 0)
    anchor = name_passage(citation.source, span, citation.exact)
    folder = posixpath.dirname(page.path) or "."
    wanted = posixpath.relpath(f"sources/{citation.source}.md", folder) + f"#{anchor}"
    targets = [target for _, _, target in run.links]
    if not targets or unquote(targets[0]) != wanted:
        yield place.fault("note-link", f"The note’s title must lead to {wanted}.")
    address = _address(ground, citation)
    if len(targets) != (2 if address else 1):
        yield place.fault(
            "note-link",
            f"The note has {len(targets)} links; it needs one to its passage and one to a known original.",
        )
    elif address and not _leads_to(targets[1], address, citation):
        yield place.fault("note-link", f"The link to the original must lead to {address} and its own words.")


def _leads_to(target: str, address: str, citation: ClaimCitation) -> bool:
    """The address, with a text fragment whose words open and close the passage."""
    base, mark, fragment = target.partition(FRAGMENT)
    if not mark or unquote(base).rstrip("#") != unquote(address).rstrip("#"):
        return False
    words = fold_space(citation.exact)
    opening, comma, closing = (unquote(piece) for piece in fragment.partition(","))
    if not comma:
        return words == opening
    return closing != "" and words.startswith(opening) and closing in words
