"""What stands as known, and in whose words where a figure or the whole is disputed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.brief.budget import open_purse
from briefgen.brief.knowing import choose_findings, find_barred
from briefgen.brief.shelf import Shelf
from briefgen.config import Limits
from briefgen.model import Conflict, ConflictKind, Evidence, Finding, Material, Origin, Reason, Side
from briefgen.text.passages import make_evidence
from tests.brief.desk import find, make_reading

FIGURED = "A fire at the Norra mill killed six workers and burned 40 boats on Friday."
PLAIN = "A fire at the Norra mill killed six workers, the mayor said."
OTHER = "The mayor of Norra opened a school for the children of the harbour crews."
FILLER = " ".join(f"The {number}th pier of the old harbour is painted white." for number in range(40))

READINGS = {
    name: make_reading(f"{words}\n{FILLER}", name)
    for name, words in (("a", FIGURED), ("b", PLAIN), ("c", OTHER))
}


def _tell(name: str, words: str) -> Evidence:
    source = READINGS[name].source
    return make_evidence(source, find(source.text, words), "finding")


def _find(*evidence: Evidence, borne_out: tuple[tuple[int, ...], ...] = (), weight: float = 1.0) -> Finding:
    return Finding(
        id=f"finding-{evidence[0].source}",
        evidence=evidence,
        origins=tuple(item.source for item in evidence),
        attribution=None,
        contested=False,
        weight=weight,
        borne_out=borne_out,
    )


def _dispute(kind: ConflictKind) -> Conflict:
    side = Side(value="40 boats", evidence=(_tell("a", FIGURED),))
    return Conflict(
        id="conflict-1",
        kind=kind,
        topic="boats",
        topic_evidence=side.evidence[0],
        resolution="open",
        sides=(side,),
    )


def _choose(
    findings: tuple[Finding, ...], *conflicts: Conflict, before: frozenset[str] = frozenset()
) -> list[str]:
    sources = tuple(reading.source for reading in READINGS.values())
    origins = tuple(
        Origin(source=item.id, span=None, name=item.id, reason=Reason(frame="test")) for item in sources
    )
    material = Material(
        sources=sources,
        analyses=(),
        published=(),
        resolved=(),
        overlaps=(),
        origins=origins,
        actors=(),
        said=(),
    )
    shelf = Shelf(readings=READINGS, purse=open_purse(sources))
    chosen = choose_findings(findings, before, find_barred(conflicts, ()), material, shelf, Limits())
    return [item.evidence[0].selector.exact for item in chosen]


FIRE = _find(_tell("a", FIGURED), _tell("b", PLAIN), borne_out=((1,), ()))


@pytest.mark.parametrize(
    ("kind", "shown"), [("figure", [PLAIN]), ("date", [PLAIN]), ("denial", []), ("wording", [FIGURED])]
)
def test_who_tells_it_without_the_disputed_figure_tells_it(kind: ConflictKind, shown: list[str]) -> None:
    assert _choose((FIRE,)) == [FIGURED]
    assert _choose((FIRE,), _dispute(kind)) == shown


def test_what_does_not_bear_it_out_does_not_stand_in() -> None:
    alone = _find(_tell("a", FIGURED), _tell("c", OTHER), borne_out=((), ()), weight=0.5)
    assert _choose((_find(_tell("b", PLAIN)), alone), _dispute("figure")) == [PLAIN]


def test_the_weightiest_is_told_though_its_figure_is_disputed() -> None:
    alone = _find(_tell("a", FIGURED), borne_out=((),))
    assert _choose((alone,), _dispute("figure")) == [FIGURED]
    assert _choose((alone,), _dispute("denial")) == []


def test_the_newest_figure_of_a_rising_toll_stands() -> None:
    risen = replace(_dispute("figure"), resolution="superseded")
    findings = (_find(_tell("c", OTHER), weight=2.0), _find(_tell("a", FIGURED), borne_out=((),)))
    assert _choose(findings, risen) == [OTHER, FIGURED]
    assert _choose(findings, _dispute("figure")) == [OTHER]


def test_one_origin_on_the_time_before_comes_after_the_news() -> None:
    findings = (_find(_tell("c", OTHER), weight=1.5), _find(_tell("b", PLAIN), weight=1.0))
    assert _choose(findings) == [OTHER, PLAIN]
    assert _choose(findings, before=frozenset({"finding-c"})) == [PLAIN, OTHER]
