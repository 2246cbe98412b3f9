"""What every proof rests on: the source files as read again, and the claims of brief.json."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.check.claims import ClaimCitation, ClaimItem, Claims
from briefgen.lexicon.frames import FRAMES, SLOT
from briefgen.lexicon.frames_exports import FILES
from briefgen.model import Before, News, Paragraph, Source, Span
from briefgen.text.before import find_news
from briefgen.text.passages import find_words, fold_space, name_passage

MIXED = "mixed"
"""The origin of a joint credit that no shared text settles (DESIGN, section 5)."""

PROGRAM = re.compile(r"[A-Za-z][\w-]{0,40}(?: \d[\w.+-]{0,20})?")
"""A program's or pipeline's name and version, as the Method page gives them."""

LEAD = 120
"""Words at the head of an article, title included, in which it tells its news."""

LONGEST_GAP = 100
"""Characters of white space between a passage and the furniture that it touches."""

EXPORTS = frozenset(
    {"brief.json", "brief.pdf", "manifest.json", *(posixpath.basename(path) for path, _, _ in FILES)}
)
"""Files that a link may name."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Ground:
    """`sources` are the files that the brief uses, by id, `left_out` the others with the
    reason; `docs` is the folder's name in messages; `before` is the earlier brief that docs/ keeps to
    compare with, `after` this one in the same form.

    Not slotted, for its tables are made when first asked for; compared by identity.
    """

    sources: Mapping[str, Source]
    claims: Claims
    docs: str = "docs"
    left_out: Mapping[str, str] = field(default_factory=dict)
    before: Before | None = None
    after: Before | None = None
    runs: dict[str, object] = field(default_factory=dict)

    @cached_property
    def citations(self) -> Mapping[str, ClaimCitation]:
        """The citations of all statements by their note's label; the first of equal labels."""
        found: dict[str, ClaimCitation] = {}
        for statement in self.claims.statements:
            for citation in statement.citations:
                if citation.label:
                    found.setdefault(citation.label, citation)
        return found

    @cached_property
    def published(self) -> Mapping[str, tuple[str, str]]:
        """Source id -> (EDTF or "", basis), as brief.json says and `check/source_facts` proves."""
        return {item.id: (item.published, item.basis) for item in self.claims.sources}

    @cached_property
    def news(self) -> News | None:
        """What is new since the earlier brief; None where there is none to compare with."""
        return find_news(self.before, self.after) if self.before and self.after else None

    @cached_property
    def voices(self) -> Mapping[str, str]:
        """Source id -> how a note names it: its publisher, else its agency, else the id."""
        return {name: _name_voice(source) for name, source in self.sources.items()}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Source id -> its title, else its file."""
        return {
            name: fold_space(source.title.value) if source.title else source.file
            for name, source in self.sources.items()
        }

    @cached_property
    def actors(self) -> Mapping[str, str]:
        """Every name and alias of actors[] -> the actor's id."""
        found: dict[str, str] = {}
        for item in self.claims.listed("actors"):
            for name in (item.text("name"), *item.names("aliases")):
                if name:
                    found.setdefault(fold_space(name), item.id)
        return found

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """Source id -> its whole text with white space folded, to look words up in."""
        return {name: fold_space(source.text) for name, source in self.sources.items()}

    @cached_property
    def cited_texts(self) -> tuple[str, ...]:
        """The words of every passage that any part of brief.json cites, folded."""
        return tuple(dict.fromkeys(fold_space(citation.exact) for citation in self.walk_citations()))

    @cached_property
    def passages(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """(source, anchor) -> span, of every cited passage and of every paragraph (which stand on the
        source's page where the licence allows the full text)."""
        found: dict[tuple[str, str], tuple[int, int]] = {}
        for citation in self.walk_citations():
            if 0 <= citation.start <= citation.end:
                anchor = name_passage(citation.source, Span(citation.start, citation.end), citation.exact)
                found.setdefault((citation.source, anchor), (citation.start, citation.end))
        for name, source in self.sources.items():
            for paragraph in source.paragraphs:
                span = paragraph.span
                anchor = name_passage(name, span, source.text[span.start : span.end])
                found.setdefault((name, anchor), (span.start, span.end))
        return found

    @cached_property
    def citing(self) -> Mapping[tuple[str, int, int], frozenset[str]]:
        """Passage -> "page#id" of the statements that cite it."""
        found: dict[tuple[str, int, int], set[str]] = {}
        for statement in self.claims.statements:
            for citation in statement.citations:
                key = (citation.source, citation.start, citation.end)
                found.setdefault(key, set()).add(f"{statement.page}#{statement.id}")
        return {key: frozenset(targets) for key, targets in found.items()}

    def walk_citations(self) -> Iterator[ClaimCitation]:
        """Every citation of brief.json, list by list; the same one may come again."""
        for statement in self.claims.statements:
            yield from statement.citations
        for item in self.claims.items:
            yield from item.citations
        for source in self.claims.sources:
            yield from source.dated_by
        for overlap in self.claims.overlaps:
            for pair in overlap.passages:
                yield from pair

    @cached_property
    def names(self) -> frozenset[str]:
        """Everything that a `name` slot may hold, folded: who publishes, reports and acts, what the
        files are called, and what made the brief."""
        names = {name for name in (self.claims.generator, self.claims.pipeline) if PROGRAM.fullmatch(name)}
        names |= {source.origin for source in self.claims.sources}
        names |= {text for pair in self.left_out.items() for text in pair}
        names |= set(self.news.gone) if self.news else set()
        folded = {fold_space(name) for name in names if name}
        return frozenset(folded.union(self.actors, *self.names_of.values()))

    @cached_property
    def names_of(self) -> Mapping[str, frozenset[str]]:
        """Source id -> what a source, its file, its publisher, agency and authors are called, and
        "Name (id)" where names need telling apart."""
        found = {}
        for source in self.sources.values():
            given = (
                source.publisher,
                source.agency,
                source.dateline,
                source.url,
                source.licence,
                *source.byline,
            )
            names = {claim.value for claim in given if claim is not None}
            names |= {self.voices[source.id], own_origin(source)}
            names |= {f"{name} ({source.id})" for name in names}
            names |= {source.id, source.file, source.sha256, source.grade or "", self.titles[source.id]}
            found[source.id] = frozenset(fold_space(name) for name in names if name)
        return found

    @cached_property
    def items(self) -> Mapping[str, ClaimItem]:
        """Id -> the entry of a list of brief.json (actors[], questions[] …)."""
        return {item.id: item for item in self.claims.items if item.id}

    @cached_property
    def link_words(self) -> frozenset[str]:
        """The words that a link may have, names apart: the program's own, and what it wrote."""
        fixed = {frame.text for frame in FRAMES.values() if not SLOT.search(frame.text)}
        questions = {item.text("text") for item in self.claims.listed("questions")}
        return frozenset({*fixed, *questions, *EXPORTS, fold_space(self.claims.title), *self.titles.values()})

    def text_at(self, source: str, start: int, end: int) -> str:
        """The decoded text of a span, "" where there is none."""
        known = self.sources.get(source)
        return known.text[start:end] if known and 0 <= start <= end <= len(known.text) else ""

    def paragraph_at(self, source: str, offset: int) -> Paragraph | None:
        """The paragraph in which an offset lies."""
        known = self.sources.get(source)
        for paragraph in known.paragraphs if known else ():
            if paragraph.span.start <= offset < paragraph.span.end:
                return paragraph
        return None

    def is_lead(self, source: str, offset: int) -> bool:
        """Whether a passage stands among the first LEAD words of an article, furniture apart."""
        known = self.sources.get(source)
        if known is None or offset > LEAD * 60:
            return False
        words = find_words(known.text[:offset])
        hidden = [item.span for item in known.furniture if item.span.start < offset]
        return sum(not any(span.overlaps(word) for span in hidden) for word in words) < LEAD

    def meets_furniture(self, source: str, start: int, end: int, *, at_start: bool) -> bool:
        """Whether nothing but space stands between the passage's start (or end) and furniture: a page's
        own words interrupt sentences and are no part of them."""
        known = self.sources[source]
        for item in known.furniture:
            gap = (item.span.end, start) if at_start else (end, item.span.start)
            if 0 <= gap[1] - gap[0] <= LONGEST_GAP and not known.text[gap[0] : gap[1]].strip():
                return True
        return False


def _name_voice(source: Source) -> str:
    claim = source.publisher or source.agency
    return fold_space(claim.value) if claim else source.id


def own_origin(source: Source) -> str:
    """Whose reporting a source is by what is known of it alone."""
    claim = source.agency or source.publisher
    return claim.value if claim else source.id
