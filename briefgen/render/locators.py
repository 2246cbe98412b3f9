"""Where a passage stands, as columns of a table: the citation locator that every CSV carries."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model import Brief, Evidence
from briefgen.render.works import Work, describe_works
from briefgen.text.passages import label_note

COLUMNS = (
    "source",
    "publisher",
    "title",
    "published",
    "published_basis",
    "url",
    "paragraph",
    "page",
    "start",
    "end",
    "note",
)
"""Of the passage that bears a row: `source` is its id, `published` EDTF, `start` and `end` characters of
the decoded text, `note` the label of its note on the page that `statement` names."""


def list_works(brief: Brief) -> Mapping[str, Work]:
    """The brief's sources as works, by id."""
    return {work.id: work for work in describe_works(brief)}


def locate(evidence: Evidence, works: Mapping[str, Work]) -> tuple[str, ...]:
    """The cells of COLUMNS."""
    work = works[evidence.source]
    return (
        work.id,
        work.container,
        work.title,
        work.date,
        work.basis,
        work.url,
        str(evidence.paragraph),
        "" if evidence.page is None else str(evidence.page),
        str(evidence.span.start),
        str(evidence.span.end),
        label_note(evidence.source, evidence.span, evidence.selector.exact),
    )
