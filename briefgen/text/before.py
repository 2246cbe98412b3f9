"""An earlier brief against a newer one. Used where the pages tell what is new and where that is proved.

Entries go by id (DESIGN, section 3): a hash of kind, source, span and words of the first passage; the
hashes of the other passages are aliases. Two entries are one where the id of either is the id or an
alias of the other. The form that is kept (`exports/before.json`) holds ids alone, no words of a source.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from briefgen.model import Before, Known, News
from briefgen.text.passages import fold_space, hash_content

SCHEMA = "briefgen-before/1"
LISTS = ("events", "findings", "questions")

Json = Mapping[str, Any]


def name_alias(kind: str, source: str, start: int, end: int, exact: str) -> str:
    """The id that an entry of this kind has by this passage (as `text.passages.name_content`)."""
    return f"{kind}-{hash_content(kind, source, str(start), str(end), fold_space(exact))}"


def read_before(tree: Json) -> Before:
    """What brief.json holds. Raises ValueError where it is no brief.json of the schema `briefgen/1`."""
    if not isinstance(tree, Mapping) or tree.get("schema") != "briefgen/1":
        raise ValueError("it is no brief.json of the schema briefgen/1")
    try:
        return Before(
            as_of=str(tree.get("as_of") or ""),
            sources=tuple((str(row["id"]), _name_source(row)) for row in tree["sources"]),
            events=tuple(map(_read_entry, tree["events"])),
            findings=tuple(map(_read_entry, tree["findings"])),
            questions=tuple(map(_read_entry, tree["questions"])),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"its lists have another shape ({error})") from error


def _name_source(row: Json) -> str:
    return fold_space(str(row.get("publisher") or row.get("agency") or row["id"]))


def _read_entry(row: Json) -> Known:
    name, passages = str(row["id"]), row["citations"]
    kind = name.rpartition("-")[0]
    aliases = (
        name_alias(kind, str(item["source"]), int(item["start"]), int(item["end"]), str(item["exact"]))
        for item in passages
    )
    source = str(passages[0]["source"]) if passages else ""
    return Known(id=name, aliases=tuple(sorted({*aliases} - {name})), source=source)


def write_before(before: Before) -> bytes:
    """The form that is kept: sorted keys, one line an entry's worth for diffs."""
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "as_of": before.as_of,
        "sources": [list(pair) for pair in before.sources],
    }
    for name in LISTS:
        entries: Sequence[Known] = getattr(before, name)
        tree[name] = [[entry.id, entry.source, *entry.aliases] for entry in entries]
    return (json.dumps(tree, ensure_ascii=True, indent=1, sort_keys=True) + "\n").encode("ascii")


def load_before(data: bytes) -> Before:
    """The inverse of `write_before`. Raises ValueError where the bytes are something else."""
    try:
        tree = json.loads(data)
        if tree["schema"] != SCHEMA:
            raise ValueError("it is not of briefgen's making")
        lists = {
            name: tuple(
                Known(id=str(row[0]), source=str(row[1]), aliases=tuple(map(str, row[2:])))
                for row in tree[name]
            )
            for name in LISTS
        }
        pairs = tuple((str(one), str(name)) for one, name in tree["sources"])
        return Before(as_of=str(tree["as_of"]), sources=pairs, **lists)
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError(f"it has another shape ({error})") from error


def find_news(before: Before, after: Before) -> News:
    """What `after` has that `before` had not, and what is gone."""
    old, new = dict(before.sources), dict(after.sources)
    gone = [_name(name, old[name]) for name in old if name not in new]
    found: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        earlier, later = getattr(before, name), getattr(after, name)
        found[name] = tuple(_find_unmatched(later, earlier))
        gone += [_name(item, _source_of(item, earlier)) for item in _find_unmatched(earlier, later)]
    return News(sources=tuple(name for name in new if name not in old), gone=tuple(gone), **found)


def _find_unmatched(entries: Sequence[Known], others: Sequence[Known]) -> Iterable[str]:
    """The ids of entries that no other one is the same as."""
    ids = {item.id for item in others}
    names = ids.union(*(item.aliases for item in others))
    for item in entries:
        if item.id not in names and not ids.intersection(item.aliases):
            yield item.id


def _source_of(name: str, entries: Iterable[Known]) -> str:
    return next((item.source for item in entries if item.id == name), "")


def _name(name: str, source: str) -> str:
    """How a thing that is gone is called: its id, and the source that it was from."""
    return f"{name} ({source})" if source and source != name else name
