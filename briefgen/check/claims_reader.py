"""Reads brief.json into claims. Wrong shapes become faults."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.check.claims import (
    ClaimCitation,
    ClaimItem,
    ClaimOverlap,
    ClaimPart,
    Claims,
    ClaimSlot,
    ClaimSource,
    ClaimStatement,
    Json,
)
from briefgen.check.faults import Fault, Place

MAX_BYTES = 500_000_000
"""A larger brief.json is not one that briefgen wrote."""

PART_KINDS = ("extract", "added", "ellipsis", "frame")
CITATION_KEYS = frozenset({"source", "start", "end", "exact"})
OWN_LISTS = frozenset({"sources", "left_out", "statements", "overlaps"})
MAX_DEPTH = 12
"""How deep the lists of brief.json nest at most."""


@dataclass(slots=True)
class _Reader:
    """Reads values of a wanted form and notes down where one is not. Lives for one file only."""

    file: str
    raw: str
    faults: list[Fault] = field(default_factory=list)
    line: int = 0
    lines: dict[str, int] = field(default_factory=dict)

    def complain(self, where: str, wanted: str) -> None:
        place = Place(file=self.file, line=self.line)
        self.faults.append(place.fault("json-shape", f"{where} must be {wanted}; build the brief again."))

    def mapping(self, value: object, where: str) -> Json:
        if isinstance(value, dict):
            return value
        self.complain(where, "an object")
        return {}

    def items(self, value: object, where: str) -> list[object]:
        if isinstance(value, list):
            return value
        self.complain(where, "a list")
        return []

    def text(self, mapping: Json, key: str, where: str, *, needed: bool = True) -> str:
        value = mapping.get(key)
        if isinstance(value, str):
            return value
        if value is not None or needed:
            self.complain(f"{where}.{key}", "a text")
        return ""

    def number(self, mapping: Json, key: str, where: str) -> int:
        value = self.maybe_number(mapping, key, where)
        if value is None:
            self.complain(f"{where}.{key}", "a whole number")
        return -1 if value is None else value

    def maybe_number(self, mapping: Json, key: str, where: str) -> int | None:
        value = mapping.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.complain(f"{where}.{key}", "a whole number")
        return None

    def texts(self, mapping: Json, key: str, where: str) -> tuple[str, ...]:
        values = self.items(mapping.get(key, []), f"{where}.{key}")
        if all(isinstance(value, str) for value in values):
            return tuple(str(value) for value in values)
        self.complain(f"{where}.{key}", "a list of texts")
        return ()

    def seek(self, mark: str) -> int:
        """The line on which an id stands in the file; 0 where it does not."""
        return self.lines.get(mark, 0)


def read_claims(path: Path, file: str) -> tuple[Claims, tuple[Fault, ...]]:
    """The claims of brief.json at `path`, and what is wrong with its shape. `file` names it in faults."""
    place = Place(file=file)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(f"it is larger than {MAX_BYTES:,} bytes")
        raw = path.read_text(encoding="utf-8")
        tree = json.loads(raw)
    except (OSError, ValueError, RecursionError) as error:
        return Claims(), (
            place.fault("json-shape", f"brief.json cannot be read: {error}. Build the brief again."),
        )
    reader = _Reader(file=file, raw=raw, lines=_index_ids(raw))
    claims = _read_all(reader, reader.mapping(tree, "brief.json"))
    return claims, tuple(reader.faults)


def _index_ids(raw: str) -> dict[str, int]:
    """The line of each id: `"id": "…"`, the first one where there are several."""
    lines: dict[str, int] = {}
    for number, line in enumerate(raw.split("\n"), start=1):
        _, found, rest = line.partition('"id": "')
        if found:
            lines.setdefault(rest.partition('"')[0], number)
    return lines


def _read_all(reader: _Reader, tree: Json) -> Claims:
    def each(key: str) -> Iterator[tuple[str, Json]]:
        for index, value in enumerate(reader.items(tree.get(key, []), key)):
            where = f"{key}[{index}]"
            mapping = reader.mapping(value, where)
            name = mapping.get("id")
            reader.line = reader.seek(name) if isinstance(name, str) else 0
            yield where, mapping
        reader.line = 0

    return Claims(
        title=reader.text(tree, "title", "brief.json"),
        question=reader.text(tree, "question", "brief.json", needed=False),
        as_of=reader.text(tree, "as_of", "brief.json", needed=False),
        generator=reader.text(tree, "generator", "brief.json", needed=False),
        pipeline=reader.text(tree, "pipeline", "brief.json", needed=False),
        sources=tuple(_read_source(reader, value, where) for where, value in each("sources")),
        left_out=tuple(
            (reader.text(value, "file", where), reader.text(value, "why", where))
            for where, value in each("left_out")
        ),
        statements=tuple(_read_statement(reader, value, where) for where, value in each("statements")),
        overlaps=tuple(_read_overlap(reader, value, where) for where, value in each("overlaps")),
        items=tuple(_read_items(reader, tree)),
        numbers={
            key: value
            for key, value in tree.items()
            if isinstance(value, int) and not isinstance(value, bool)
        },
    )


def _read_source(reader: _Reader, value: Json, where: str) -> ClaimSource:
    published = reader.mapping(value.get("published") or {}, f"{where}.published")
    return ClaimSource(
        id=reader.text(value, "id", where),
        file=reader.text(value, "file", where),
        origin=reader.text(value, "origin", where),
        published=reader.text(published, "edtf", f"{where}.published", needed=False),
        basis=reader.text(published, "basis", f"{where}.published"),
        sha256=reader.text(value, "sha256", where),
        words=reader.maybe_number(value, "words", where),
        shown_words=reader.maybe_number(value, "shown_words", where),
        facts=value,
        dated_by=_find_citations(reader, published, f"{where}.published"),
        line=reader.line,
    )


def _read_statement(reader: _Reader, value: Json, where: str) -> ClaimStatement:
    parts = reader.items(value.get("parts"), f"{where}.parts")
    citations = reader.items(value.get("citations", []), f"{where}.citations")
    return ClaimStatement(
        id=reader.text(value, "id", where),
        page=reader.text(value, "page", where),
        section=reader.text(value, "section", where, needed=False),
        text=reader.text(value, "text", where),
        parts=tuple(_read_part(reader, part, f"{where}.parts[{n}]") for n, part in enumerate(parts)),
        citations=tuple(
            read_citation(reader, reader.mapping(item, f"{where}.citations[{n}]"), f"{where}.citations[{n}]")
            for n, item in enumerate(citations)
        ),
        line=reader.line,
    )


def _read_part(reader: _Reader, value: object, where: str) -> ClaimPart:
    mapping = reader.mapping(value, where)
    kind = reader.text(mapping, "kind", where)
    if kind not in PART_KINDS:
        reader.complain(f"{where}.kind", "one of " + ", ".join(PART_KINDS))
    placed = kind != "frame"
    text = reader.text(mapping, "text", where, needed=kind != "ellipsis")
    if kind == "added" and text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    return ClaimPart(
        kind=kind,
        text=text,
        rule=reader.text(mapping, "rule", where, needed=kind != "extract"),
        slots=_read_slots(reader, mapping.get("slots"), f"{where}.slots"),
        notes=reader.texts(mapping, "notes", where),
        source=reader.text(mapping, "source", where) if placed else "",
        start=reader.number(mapping, "start", where) if placed else 0,
        end=reader.number(mapping, "end", where) if placed else 0,
    )


def _read_slots(reader: _Reader, value: object, where: str) -> tuple[ClaimSlot, ...]:
    slots = []
    for name, item in reader.mapping(value or {}, where).items():
        slot, at = reader.mapping(item, f"{where}.{name}"), f"{where}.{name}"
        given = slot.get("value")
        slots.append(
            ClaimSlot(
                name=str(name),
                kind=reader.text(slot, "kind", at),
                text=reader.text(slot, "text", at),
                value=str(given) if isinstance(given, str | int | float) else "",
                labels=reader.texts(slot, "labels", at),
                link=reader.text(slot, "link", at, needed=False) or None,
            )
        )
    return tuple(slots)


def read_citation(reader: _Reader, value: Json, where: str) -> ClaimCitation:
    """One citation object."""
    return ClaimCitation(
        source=reader.text(value, "source", where),
        start=reader.number(value, "start", where),
        end=reader.number(value, "end", where),
        exact=reader.text(value, "exact", where),
        paragraph=reader.number(value, "paragraph", where),
        page=reader.maybe_number(value, "page", where),
        prefix=reader.text(value, "prefix", where),
        suffix=reader.text(value, "suffix", where),
        sha256=reader.text(value, "sha256", where),
        origin=reader.text(value, "origin", where),
        rule=reader.text(value, "rule", where, needed=False),
        label=reader.text(value, "label", where, needed=False) or None,
        reason=reader.text(value, "reason", where, needed=False),
        reason_frame=reader.text(value, "reason_frame", where, needed=False),
        reason_slots=_read_slots(reader, value.get("reason_slots"), f"{where}.reason_slots"),
    )


def _read_overlap(reader: _Reader, value: Json, where: str) -> ClaimOverlap:
    pairs = []
    for number, pair in enumerate(reader.items(value.get("passages"), f"{where}.passages")):
        at = f"{where}.passages[{number}]"
        sides = [reader.mapping(side, at) for side in reader.items(pair, at)]
        if len(sides) == 2:
            pairs.append(
                (read_citation(reader, sides[0], f"{at}[0]"), read_citation(reader, sides[1], f"{at}[1]"))
            )
        else:
            reader.complain(at, "a pair of citations")
    ratio = value.get("ratio")
    return ClaimOverlap(
        a=reader.text(value, "a", where),
        b=reader.text(value, "b", where),
        kind=reader.text(value, "kind", where),
        ratio=float(ratio) if isinstance(ratio, int | float) else 0.0,
        passages=tuple(pairs),
        line=reader.line,
    )


def _read_items(reader: _Reader, tree: Json) -> Iterator[ClaimItem]:
    """Every entry of every other list, with the citations that stand anywhere in it."""
    for key, values in tree.items():
        if key in OWN_LISTS or not isinstance(values, list | dict):
            continue
        entries = values if isinstance(values, list) else [values]
        for index, value in enumerate(entries):
            if not isinstance(value, dict):
                continue
            where, name = f"{key}[{index}]", value.get("id")
            reader.line = reader.seek(name) if isinstance(name, str) else 0
            yield ClaimItem(
                list=str(key),
                id=name if isinstance(name, str) else "",
                values=value,
                citations=_find_citations(reader, value, where),
                line=reader.line,
            )
        reader.line = 0


def _find_citations(reader: _Reader, value: object, where: str, depth: int = 0) -> tuple[ClaimCitation, ...]:
    """Every citation inside a value, however deep it stands."""
    if depth > MAX_DEPTH:
        reader.complain(where, "less deeply nested")
        return ()
    if isinstance(value, dict):
        if value.keys() >= CITATION_KEYS:
            return (read_citation(reader, value, where),)
        inner = [_find_citations(reader, item, f"{where}.{key}", depth + 1) for key, item in value.items()]
    elif isinstance(value, list):
        inner = [_find_citations(reader, item, f"{where}[{n}]", depth + 1) for n, item in enumerate(value)]
    else:
        return ()
    return tuple(citation for citations in inner for citation in citations)
