"""Where sources disagree: figures, dates and accounts, denials, and words that take sides."""

from __future__ import annotations

from briefgen.compare.conflicts.accounts import find_account_conflicts
from briefgen.compare.conflicts.dates import find_date_conflicts
from briefgen.compare.conflicts.denials import find_denial_conflicts
from briefgen.compare.conflicts.figures import find_figure_conflicts
from briefgen.compare.conflicts.wordings import find_wording_conflicts
from briefgen.model import Conflict, Material
from briefgen.tellings import read_tellings
from briefgen.text.similarity import TextIndex


def find_conflicts(material: Material) -> tuple[Conflict, ...]:
    """All disagreements, those of substance first: denials, figures, dates and accounts, wordings."""
    tellings = read_tellings(material)
    index = TextIndex([telling.text for telling in tellings])
    published = {item.source: item.edtf for item in material.published}
    found = (
        *find_denial_conflicts(tellings, index),
        *find_figure_conflicts(tellings, index, published),
        *find_account_conflicts(tellings),
        *find_date_conflicts(tellings, index),
        *find_wording_conflicts(tellings, material.actors),
    )
    distinct: dict[str, Conflict] = {}
    for conflict in found:
        distinct.setdefault(conflict.id, conflict)
    return tuple(distinct.values())
