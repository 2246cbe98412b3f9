"""One statement proved alone, over sources written in the test."""

from __future__ import annotations

import json
from pathlib import Path

from briefgen.check.claims_reader import read_claims
from briefgen.check.context import Context
from briefgen.check.faults import Fault, Place
from briefgen.check.ground import Ground, own_origin
from briefgen.check.origins import find_origins
from briefgen.check.statements import prove_statement
from briefgen.config import SourceEntry
from briefgen.model import Decoded, Source
from briefgen.sources import build_source
from tests.check.builder import Shop
from tests.check.tree import Json


def open_shop(**texts: str) -> Shop:
    """A shop over sources of these ids and texts; a text's agency is "Nordwire"."""
    sources: dict[str, Source] = {}
    for name, text in texts.items():
        entry = SourceEntry(file=f"{name}.txt", id=name, agency="Nordwire", title="A title")
        sources[name] = build_source(file=f"{name}.txt", decoded=Decoded(text=text), entry=entry)
    return Shop(
        sources=sources,
        origins={name: own_origin(source) for name, source in sources.items()},
        published=dict.fromkeys(sources, (None, "unknown")),
    )


def prove(shop: Shop, folder: Path, statement: Json, **lists: list[Json]) -> tuple[Fault, ...]:
    """The faults of one statement; `lists` are other lists of brief.json (actors, quotations …) and
    `published` the sources' dates as {source id: EDTF}."""
    published = dict(shop.published)
    sources = [
        {
            "id": name,
            "file": source.file,
            "origin": shop.origins[name],
            "published": {"edtf": published[name][0], "basis": published[name][1], "citations": []},
            "sha256": source.sha256,
        }
        for name, source in shop.sources.items()
    ]
    path = folder / "brief.json"
    tree = {"title": "T", "sources": sources, "statements": [statement], **lists}
    path.write_text(json.dumps(tree), encoding="utf-8")
    claims, faults = read_claims(path, "brief.json")
    ground = Ground(sources=shop.sources, claims=claims)
    context = Context(
        ground=ground,
        place=Place(file="page.md", line=1, statement="s"),
        page="page.md",
        statement=claims.statements[0],
        origins=find_origins(ground),
    )
    return (*faults, *prove_statement(context, claims.statements[0]))


def codes(faults: tuple[Fault, ...]) -> list[str]:
    return sorted({fault.code for fault in faults})
