"""Facts: told again they are one finding, told otherwise they stay apart, and the best come first."""

from __future__ import annotations

import pytest

from briefgen.compare.events import build_events
from briefgen.compare.findings import build_findings
from briefgen.model import ClauseStatus, Finding, Quantity, Quotation, Said, Source
from tests.compare.building import (
    at,
    make_actor,
    make_analysis,
    make_clause,
    make_material,
    make_source,
    make_time,
)


def plain(
    name: str, *sentences: str, verb: str = "", status: ClauseStatus = "happened", negated: bool = False
) -> tuple:  # type: ignore[type-arg]
    """A source of sentences, each one clause whose verb is the first of the known ones in it."""
    verbs = (
        (verb,)
        if verb
        else ("ran", "was", "will", "closed", "denied", "sold", "burned", "carries", "sank", "met")
    )
    source = make_source(name, *sentences)
    clauses = []
    for sentence in sentences:
        word = next(word for word in verbs if f" {word} " in sentence)
        clauses.append(make_clause(source, sentence.rstrip("."), word, word, status=status, negated=negated))
    return source, make_analysis(source, clauses=clauses)


def find(*pairs: tuple, **more: object) -> tuple[Finding, ...]:  # type: ignore[type-arg]
    sources, analyses = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return build_findings(make_material(sources, analyses, **more))  # type: ignore[arg-type]


GROUNDED = "The northern ferry ran aground off Tarn Point with forty passengers aboard."
AGAIN = "With forty passengers aboard, the northern ferry ran aground close to Tarn Point early on Friday."
COPIED = "The northern ferry ran aground near Tarn Point with forty passengers aboard."


def test_a_fact_told_twice_is_one_finding_of_two_origins() -> None:
    (finding,) = find(plain("a", GROUNDED), plain("b", AGAIN))
    assert set(finding.origins) == {"a", "b"}
    assert len(finding.evidence) == 2
    assert [reason.frame for reason in finding.reasons] == ["finding-retold"]


def test_a_text_under_another_credit_is_no_second_voice() -> None:
    (finding,) = find(plain("a", GROUNDED), plain("b", COPIED))
    assert finding.origins == ("a",)
    assert len(finding.evidence) == 2


def test_one_origin_stays_one() -> None:
    (finding,) = find(plain("a", GROUNDED), plain("b", AGAIN), origins={"a": "Northwire", "b": "Northwire"})
    assert finding.origins == ("Northwire",)


def test_what_one_source_alone_tells_is_a_finding() -> None:
    found = find(plain("a", GROUNDED, "The sawmill at Holm was sold to a bank in Sund last week."))
    assert len(found) == 2


@pytest.mark.parametrize(
    "other",
    [
        plain("b", AGAIN, negated=True),
        plain("b", AGAIN, status="planned"),
        plain("b", AGAIN, status="denied"),
    ],
    ids=["negated", "planned", "denied"],
)
def test_polarity_and_mode_tell_facts_apart(other: tuple) -> None:  # type: ignore[type-arg]
    assert all(len(finding.evidence) == 1 for finding in find(plain("a", GROUNDED), other))


def test_dates_tell_facts_apart() -> None:
    a, b = plain("a", GROUNDED[:-1] + " in January."), plain("b", AGAIN[:-1] + " in June.")
    times = [make_time(a[0], "in January", "2031-01"), make_time(b[0], "in June", "2031-06")]
    assert all(len(finding.evidence) == 1 for finding in find(a, b, resolved=times))


def test_people_tell_facts_apart() -> None:
    a = plain("a", "Ada Holt met the harbour crews of the northern ferry at Tarn Point.")
    b = plain("b", "Ben Roe met the harbour crews of the northern ferry at Tarn Point.")
    actors = [make_actor(name, "person", (a[0], name), (b[0], name)) for name in ("Ada Holt", "Ben Roe")]
    assert all(len(finding.evidence) == 1 for finding in find(a, b, actors=actors))


def count(source: Source, words: str, value: float, measured: str) -> Quantity:
    return Quantity(
        span=at(source, words), value=value, high=None, comparator="=", unit="",
        measured=at(source, measured), population=None, period=None, rule="test",
    )  # fmt: skip


@pytest.mark.parametrize(("day", "same"), [("Friday", True), ("Monday", False)])
def test_one_weekday_and_figure_outdo_the_date_of_a_later_edit(day: str, same: bool) -> None:
    a, b = plain("a", GROUNDED[:-1] + " on Friday."), plain("b", AGAIN.replace("Friday", day))
    one = make_analysis(a[0], clauses=a[1].clauses, quantities=[count(a[0], "forty", 40.0, "passengers")])
    other = make_analysis(b[0], clauses=b[1].clauses, quantities=[count(b[0], "forty", 40.0, "passengers")])
    times = [make_time(a[0], "Friday", "2031-01-03"), make_time(b[0], day, "2031-02-14")]
    found = find((a[0], one), (b[0], other), resolved=times)
    assert (len(found[0].evidence) == 2) is same


@pytest.mark.parametrize(("number", "value", "same"), [("forty", 40.0, True), ("fifty", 50.0, False)])
def test_figures_of_the_same_thing_tell_facts_apart(number: str, value: float, same: bool) -> None:
    a, b = plain("a", GROUNDED), plain("b", AGAIN.replace("forty", number))
    one = make_analysis(a[0], clauses=a[1].clauses, quantities=[count(a[0], "forty", 40.0, "passengers")])
    other = make_analysis(b[0], clauses=b[1].clauses, quantities=[count(b[0], number, value, "passengers")])
    found = find((a[0], one), (b[0], other))
    assert (len(found[0].evidence) == 2) is same


def test_a_denial_after_it_makes_a_fact_contested() -> None:
    (fact, _) = find(
        plain(
            "a",
            "The northern ferry ran too fast in the narrow channel off Tarn Point.",
            "The owners of the boat denied it on the same day.",
        )
    )
    assert fact.contested
    (other,) = find(plain("a", GROUNDED))
    assert not other.contested


def test_what_rests_on_one_speaker_says_so() -> None:
    sentence = (
        "The northern ferry ran aground off Tarn Point with forty people aboard, the harbour office said."
    )
    source = make_source("a", sentence)
    content = "The northern ferry ran aground off Tarn Point with forty people aboard"
    quotation = Quotation(
        kind="indirect", speaker=at(source, "the harbour office"), cue=at(source, "said"),
        content=(at(source, content),), rule="test",
    )  # fmt: skip
    analysis = make_analysis(
        source,
        clauses=[
            make_clause(source, sentence[:-1], "said", "say"),
            make_clause(source, content, "ran", "ran"),
        ],
        quotations=[quotation],
    )
    said = Said(id="q", source="a", quotation=quotation, speaker=None, speaker_text="the harbour office",
                anonymous=False, evidence=())  # fmt: skip
    (finding,) = find((source, analysis), said=[said])
    assert finding.attribution == "the harbour office"
    (mixed,) = find((source, analysis), plain("b", GROUNDED), said=[said])
    assert mixed.attribution is None


def test_the_best_wording_is_first() -> None:
    (finding,) = find(
        plain("a", "It ran aground off Tarn Point with forty passengers aboard the northern ferry."),
        plain("b", GROUNDED),
    )
    assert finding.evidence[0].source == "b"


def test_more_origins_weigh_more_and_no_fact_is_said_twice() -> None:
    lone = "The sawmill at Holm was sold to a bank in Sund for nine million crowns."
    found = find(plain("a", lone, GROUNDED), plain("b", AGAIN), plain("c", COPIED))
    assert set(found[0].origins) == {"a", "b"}
    assert [finding.weight for finding in found] == sorted((f.weight for f in found), reverse=True)
    assert len(found) == 2


@pytest.mark.parametrize("text", ["Who was at the helm of the northern ferry?", "It was late."])
def test_questions_and_fragments_are_no_findings(text: str) -> None:
    assert find(plain("a", text)) == ()


def test_a_sentence_that_tells_two_facts_bears_out_both() -> None:
    found = find(
        plain("a", "The northern ferry ran aground off Tarn Point at dawn."),
        plain("b", "The sawmill at Holm burned down to its stone walls in the night."),
        plain(
            "c",
            "The northern ferry ran aground off Tarn Point at dawn and "
            "the sawmill at Holm burned down to its stone walls in the night.",
        ),
    )
    pairs = {
        frozenset((finding.evidence[0].source, one.source))
        for finding in found
        for one in finding.evidence[1:]
    }
    assert {frozenset("ac"), frozenset("bc")} <= pairs
    assert frozenset("ab") not in pairs


def test_an_event_s_sentences_corroborate_one_another() -> None:
    a = plain("a", "The northern ferry ran aground off Tarn Point on Monday with forty passengers aboard.")
    b = plain("b", "A boat with forty passengers ran aground on Monday, and the northern line was closed.")
    times = [make_time(pair[0], "on Monday", "2031-03-17") for pair in (a, b)]
    material = make_material(
        [a[0], b[0]], [a[1], b[1]], resolved=times, published={"a": "2031-03-18", "b": "2031-03-18"}
    )
    events = build_events(material)
    if len(events) == 1:
        assert set(build_findings(material, events)[0].origins) == {"a", "b"}
