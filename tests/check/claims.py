"""brief.json of the built tree, statements[] being what the pages made."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.text.passages import count_words, find_words
from tests.check.builder import Shop
from tests.check.story import CARS, CLOSED, GIVEN, QUESTION, QUOTED, TITLE, WANTS, WROTE
from tests.check.tree import Json


def share(shop: Shop) -> float:
    """The part of the shorter of the wire's and the gazette's articles that stands in both."""
    lengths = []
    for name in ("n1", "n2"):
        read = shop.sources[name]
        hidden = [item.span for item in read.furniture]
        words = find_words(read.text)
        lengths.append(sum(not any(span.overlaps(word) for span in hidden) for word in words))
    return count_words(CLOSED) / min(lengths)


def build_claims(shop: Shop) -> Json:
    """brief.json's tree, `left_out` apart."""
    claims: Json = {
        "schema": "briefgen/1",
        "title": TITLE,
        "question": QUESTION,
        "as_of": "2024-03-13",
        "generator": "briefgen 0",
        "pipeline": "none 0",
        "gave_way": 2,
        "statements": shop.statements,
        "actors": [
            _actor("a-1", "Ingrid Moe", ["Moe"], shop.cite("n1", GIVEN)),
            _actor("a-2", "Jonas Lund", ["Lund"], shop.cite("n2", "Jonas Lund, who leads the council")),
            _actor("a-3", "Maria Berg", [], shop.cite("n3", "Maria Berg, who drives for a dairy")),
        ],
        **_build_lists(shop),
        "conflicts": [],
        "voices": [],
        "names": [],
        "coverage": {},
    }
    claims["sources"] = [_source_claim(shop, name) for name in shop.sources]
    shown = _count_shown(shop, claims)
    for item in claims["sources"]:
        item["shown_words"] = shown[item["id"]]
    return claims


def _build_lists(shop: Shop) -> Json:
    pair = [shop.cite("n1", CLOSED), shop.cite("n2", CLOSED, origin="Nordwire")]
    wire, copy = shop.cite("n1", CLOSED + CARS + "."), shop.cite("n2", CLOSED + WROTE, origin="Nordwire")
    lead = next(item for item in shop.statements if item["id"] == "s-a3000000")
    event = {"id": "e-1", "date": "2024-03-12", "sources": ["n1", "n2"], "origins": 1}
    finding = {"id": "f-1", "text": CLOSED + CARS + ".", "sources": ["n1"], "origins": 1}
    quotation = {"id": "k-1", "speaker": "a-1", "speaker_text": "harbour master Ingrid Moe"}
    overlap = {"a": "n1", "b": "n2", "kind": "shared-passages", "ratio": round(share(shop), 4)}
    question = {"id": "q-1", "text": "Who answers for “the cracks in the Eldvik bridge”?"}
    return {
        "events": [{**event, "text": lead["text"].partition(" —")[0], "citations": [wire, copy]}],
        "findings": [{**finding, "citations": [wire]}],
        "quotations": [{**quotation, "content": QUOTED, "citations": [shop.cite("n1", QUOTED)]}],
        "overlaps": [{**overlap, "passages": [pair]}],
        "questions": [{**question, "citations": [shop.cite("n2", WANTS)]}],
    }


def _actor(name: str, full: str, aliases: list[str], citation: Json) -> Json:
    return {"id": name, "name": full, "aliases": aliases, "anonymous": False, "citations": [citation]}


def _source_claim(shop: Shop, name: str) -> Json:
    read = shop.sources[name]
    edtf, basis = shop.published[name]
    cited = [shop.cite("n2", "Tue Mar 12 2024")] if basis != "curated" else []
    values = {
        key: claim.value if (claim := getattr(read, key)) else None
        for key in ("title", "publisher", "agency", "url", "licence")
    }
    return {
        **values,
        "id": name,
        "file": read.file,
        "origin": shop.origins[name],
        "published": {"edtf": edtf, "basis": basis, "why": None, "citations": cited},
        "words": count_words(read.text),
        "sha256": read.sha256,
    }


def _count_shown(shop: Shop, claims: Json) -> dict[str, int]:
    shown: dict[str, set[int]] = {name: set() for name in shop.sources}
    starts = {name: [word.start for word in find_words(read.text)] for name, read in shop.sources.items()}
    for citation in _walk(claims):
        for number, start in enumerate(starts[citation["source"]]):
            if citation["start"] <= start < citation["end"]:
                shown[citation["source"]].add(number)
    return {name: len(words) for name, words in shown.items()}


def _walk(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        for item in value.values():
            yield from _walk(item)
    elif isinstance(value, list):
        for item in value:
            yield from _walk(item)
