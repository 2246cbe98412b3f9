"""actors.csv: the actors that have an entry on the actors' page, one row each.

UTF-8 with a header line, one line a row. A cell that begins with = + - @, a tab or a carriage return
gets a leading apostrophe (`render/cells`), so that no spreadsheet runs it. `role` is the first role in
its source's words; the locator's columns are those of the passage that gives it, else of the first
passage that names the actor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from briefgen.model import Actor, Brief, Heading, Page, Span
from briefgen.render.cells import SEPARATOR, write_cells
from briefgen.render.locators import COLUMNS, list_works, locate
from briefgen.text.passages import fold_space

PAGE = "actors.md"

HEAD = (
    "id",
    "name",
    "kind",
    "aliases",
    "role",
    "other_roles",
    "affiliation",
    "anonymous",
    "mentions",
    "sources",
    "entry",
    *COLUMNS,
)


def export_actors(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of actors.csv, most mentioned first."""
    works, entries = list_works(brief), _find_entries(pages)
    shown = [actor for actor in brief.material.actors if actor.id in entries and actor.evidence]
    rows = []
    for actor in shown:
        bearing = actor.roles[0].evidence if actor.roles else actor.evidence[0]
        rows.append((*_tell(actor), *locate(bearing, works)))
    return write_cells(HEAD, rows)


def _find_entries(pages: Iterable[Page]) -> frozenset[str]:
    """The anchors of the headings on the actors' page."""
    blocks = (block for page in pages if page.path == PAGE for block in page.blocks)
    return frozenset(block.anchor for block in blocks if isinstance(block, Heading))


def _tell(actor: Actor) -> tuple[str, ...]:
    counted = Counter(source for source, _ in actor.mentions)
    roles = [fold_space(role.evidence.selector.exact) for role in actor.roles]
    return (
        actor.id,
        actor.name,
        actor.kind,
        SEPARATOR.join(actor.aliases),
        roles[0] if roles else "",
        SEPARATOR.join(dict.fromkeys(role for role in roles[1:] if role != roles[0])),
        actor.affiliation or "",
        "yes" if actor.anonymous else "no",
        str(sum(counted.values())),
        SEPARATOR.join(counted),
        f"{PAGE}#{actor.id}",
    )
