"""What is known of each source and how: the list of `briefgen sources`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.model import Claim, LeftOut, Material, Published, Source
from briefgen.render.wording import fill_reason
from briefgen.sources import find_article
from briefgen.text.dates import describe_date
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import count_words, fold_space

MAX_SHOWN = 120
"""Characters of a value or a reason that the listing and a draft show."""

SAID_BY: Mapping[str, str] = {
    "sources.yml": "sources.yml",
    "json-ld": "the page’s metadata (JSON-LD)",
    "open-graph": "the page’s metadata (Open Graph)",
    "meta-tag": "a meta tag of the page",
    "html-lang": "the page’s language tag",
    "canonical": "the page’s canonical link",
    "rel-license": "the page’s licence link",
    "rel-author": "the page’s link to the author",
    "time": "the page’s <time>",
    "heading": "the page’s headline",
    "title-tag": "the page’s <title>",
    "address-date": "the date in the web address",
    "shown-date": "the date beside the headline",
    "htmldate": "a date that the page shows",
    "front-matter": "the front matter",
    "stop-words": "its commonest words",
    "url-wire": "the web address",
    "first-words": "its first words",
}
"""What a rule reads, in words; any other rule reads the text."""


def list_sources(material: Material, left_out: Sequence[LeftOut]) -> str:
    """What was read, what is known of each source and how, what is missing, what was left out and why."""
    blocks = ["\n".join(_list_source(source, material)) for source in material.sources]
    if left_out:
        blocks.append("\n".join(["left out", *(f"  {item.file}: {item.why}" for item in left_out)]))
    blocks.append(_sum_up(material, left_out))
    return "\n\n".join(blocks) + "\n"


def _list_source(source: Source, material: Material) -> Iterator[str]:
    day = next(item for item in material.published if item.source == source.id)
    origin = next((item for item in material.origins if item.source == source.id and item.span is None), None)
    language = f", {source.language.value}" if source.language else ""
    yield f"{source.id}  {source.file}  ({count_words(find_article(source))} words{language})"
    for name, claim in (("title", source.title), ("publisher", source.publisher), ("agency", source.agency)):
        if claim is not None:
            yield f"  {name:<10}{show(claim.value)}  – {describe_basis(source, claim)}"
    if source.byline:
        names = ", ".join(claim.value for claim in source.byline)
        yield f"  {'by':<10}{show(names)}  – {describe_basis(source, source.byline[0])}"
    if day.edtf:
        why = show(fill_reason(day.reason))
        yield f"  {'published':<10}{describe_date(day.edtf)} ({day.basis})  – {why}"
    if source.updated is not None:
        changed = describe_date(source.updated.value)
        yield f"  {'updated':<10}{changed}  – {describe_basis(source, source.updated)}"
    if origin is not None:
        yield f"  {'origin':<10}{show(origin.name)}  – {show(fill_reason(origin.reason))}"
    for name, claim in (("url", source.url), ("licence", source.licence)):
        if claim is not None:
            yield f"  {name:<10}{show(claim.value)}  – {describe_basis(source, claim)}"
    missing = find_missing(source, day)
    if missing:
        yield f"  {'missing':<10}{', '.join(missing)}"


def find_missing(source: Source, day: Published) -> tuple[str, ...]:
    """What nobody says of the source and a reader of the brief would want to know."""
    known = {"published": bool(day.edtf), "publisher": bool(source.publisher or source.agency)}
    known |= {"title": source.title is not None, "url": source.url is not None}
    return tuple(name for name, given in known.items() if not given)


def describe_basis(source: Source, claim: Claim) -> str:
    """How a claim is known: who says it, and in which words of the text."""
    said = SAID_BY.get(claim.rule)
    if claim.spans and (said is None or claim.basis == "curated"):
        words = show(fold_space(source.text[claim.spans[0].start : claim.spans[0].end]))
        return f"{'sources.yml and ' if said else ''}the text: “{words}”"
    return said or ("the file’s own metadata" if claim.basis == "stated" else "inferred")


def _sum_up(material: Material, left_out: Sequence[LeftOut]) -> str:
    sources = material.sources
    dated = sum(bool(item.edtf) for item in material.published)
    named = sum(source.publisher is not None or source.agency is not None for source in sources)
    linked = sum(source.url is not None for source in sources)
    return (
        f"{len(sources)} read, {len(left_out)} left out; of those read {dated} have a date, "
        f"{named} a publisher or an agency, {linked} a web address."
    )


def show(text: str) -> str:
    """The text on one line, cut to a length that can be taken in."""
    shown = show_invisible(fold_space(text))
    return shown if len(shown) <= MAX_SHOWN else shown[: MAX_SHOWN - 1].rstrip() + "…"
