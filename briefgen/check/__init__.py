"""`briefgen check`: what was written, read again and proved against the source files.

Nothing of what analyses, compares, words or writes is imported here: the pages are read by another
parser, the sources by their readers, and brief.json is a list of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefgen.check.blocks import MarkdownPage
from briefgen.check.budget import find_shown, prove_budgets, prove_exports
from briefgen.check.claims import ClaimStatement
from briefgen.check.faults import CODES, Fault, Place, Proof, render_faults
from briefgen.check.files import read_ground, read_pages
from briefgen.check.ground import Ground
from briefgen.check.links import prove_links
from briefgen.check.lists import prove_lists
from briefgen.check.manifest import list_files, prove_manifest
from briefgen.check.news import prove_news
from briefgen.check.notes import prove_notes
from briefgen.check.origins import find_origins
from briefgen.check.pages import PageCase, prove_page
from briefgen.check.pictures import prove_pictures
from briefgen.check.site import check_site
from briefgen.check.source_facts import prove_brief, prove_sources
from briefgen.config import BriefConfig, SourceEntry
from briefgen.text.budget import budget_of


def prove_docs(
    docs: Path, seeds: Path, entries: Sequence[SourceEntry] = (), config: BriefConfig | None = None
) -> Proof:
    """What was proved of the generated pages, in numbers, and every fault.

    `docs` holds the pages, brief.json and manifest.json; `entries` is sources.yml as
    `config.read_sources_config` gives it, `config` brief.yml; without it the brief's
    own title, question and date are believed, and its language is English.
    Never raises for what stands in docs/.
    """
    ground, faults = read_ground(docs, seeds, entries, config.language if config else "en")
    files = list_files(docs)
    pages, unread = read_pages(docs, files)
    shown = find_shown(ground)
    found = [*faults, *unread, *_prove(ground, pages, {name: len(words) for name, words in shown.items()})]
    found += prove_brief(ground, config) if config else ()
    found += prove_budgets(ground, shown)
    found += prove_links(ground, pages, files)
    found += prove_exports(ground, docs, files)
    found += prove_pictures(ground, pages, docs, files)
    found += prove_manifest(docs, docs.name, files)
    return Proof(
        pages=len(pages),
        statements=len(ground.claims.statements),
        citations=sum(len(statement.citations) for statement in ground.claims.statements),
        passages=len({(c.source, c.start, c.end) for c in ground.walk_citations()}),
        notes=sum(len(page.notes) for page in pages),
        sources=len(ground.sources),
        shown=tuple((name, len(shown[name]), budget_of(source)) for name, source in ground.sources.items()),
        faults=tuple(sorted(set(found))),
    )


def check_docs(
    docs: Path, seeds: Path, entries: Sequence[SourceEntry] = (), config: BriefConfig | None = None
) -> tuple[Fault, ...]:
    """The faults of the generated pages, in the order of files and lines; none where all is proved."""
    return prove_docs(docs, seeds, entries, config).faults


def _prove(ground: Ground, pages: Sequence[MarkdownPage], shown: Mapping[str, int]) -> Iterator[Fault]:
    origins = find_origins(ground)
    yield from prove_sources(ground, origins, shown)
    yield from prove_lists(ground, origins)
    yield from prove_news(ground)
    by_page: dict[str, dict[str, ClaimStatement]] = {page.path: {} for page in pages}
    for statement in ground.claims.statements:
        place = Place(file=f"{ground.docs}/brief.json", line=statement.line, statement=statement.id)
        if statement.page not in by_page:
            yield place.fault("statement-missing", f"There is no page {statement.page!r} for it.")
        elif statement.id in by_page[statement.page]:
            yield place.fault("statement-missing", f"{statement.page} has two statements of this id.")
        else:
            by_page[statement.page][statement.id] = statement
    for page in pages:
        statements = by_page[page.path]
        yield from prove_page(
            PageCase(ground=ground, page=page, statements=statements, origins=origins, shown=shown)
        )
        yield from prove_notes(ground, page, statements)


__all__ = [
    "CODES",
    "Fault",
    "Proof",
    "check_docs",
    "check_site",
    "prove_docs",
    "render_faults",
]
