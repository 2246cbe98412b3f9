"""One actor across sources, in texts made for the purpose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.analysis.mentions import find_mentions
from briefgen.analysis.references import find_references
from briefgen.analysis.sentences import find_sentences
from briefgen.compare.actors import merge_actors
from briefgen.language import load_pipeline, parse_sources
from briefgen.lexicon.reasons_actors import ROWS
from briefgen.model import Actor, Analysis, Claim, Paragraph, Source, Span


def make_source(id: str, text: str, publisher: str = "", byline: str = "") -> Source:
    """A source of one paragraph."""
    source = Source(
        id=id,
        file=f"{id}.txt",
        sha256="",
        text=text,
        paragraphs=(Paragraph(number=1, span=Span(0, len(text))),),
    )
    if publisher:
        source = replace(source, publisher=Claim(value=publisher, basis="curated", rule="sources.yml"))
    return replace(source, byline=(Claim(value=byline, basis="stated", rule="byline"),)) if byline else source


def merge(*sources: Source | str) -> tuple[Actor, ...]:
    """The actors of the sources; a text alone is a source called s1, s2 …"""
    made = [
        make_source(f"s{number}", source) if isinstance(source, str) else source
        for number, source in enumerate(sources, 1)
    ]
    analyses = []
    for parsed in parse_sources(made, load_pipeline()):
        sentences = find_sentences(parsed)
        mentions = find_mentions(parsed, sentences)
        analyses.append(
            Analysis(
                source=parsed.source.id,
                sentences=sentences,
                mentions=mentions,
                references=find_references(parsed, sentences, mentions),
                timexes=(),
                quotations=(),
                quantities=(),
                clauses=(),
            )
        )
    return merge_actors(made, analyses)


def named(actors: tuple[Actor, ...], name: str) -> Actor:
    """The one actor who bears the name or alias."""
    found = [actor for actor in actors if name in (actor.name, *actor.aliases)]
    assert len(found) == 1, [actor.name for actor in actors]
    return found[0]


ONE: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    # reason, texts, name, other name
    ("same-full-name", ("Ann B. Harrow won.", "Ann Harrow lost."), "Ann B. Harrow", "Ann Harrow"),
    (
        "longer-name",
        ("Rosa Quintero left.", "Rosa Quintero Salas left."),
        "Rosa Quintero Salas",
        "Rosa Quintero",
    ),
    (
        "nickname-and-role",
        ("Mayor Tom Harrow opened it.", "Thomas Harrow, the mayor, opened it."),
        "Tom Harrow",
        "Thomas Harrow",
    ),
    ("spelling", ("Sergei Volkov left.", "Sergey Volkov left."), "Sergei Volkov", "Sergey Volkov"),
    (
        "spelling-and-role",
        ("Rebel leader Mustafa Karimi fled.", "Mustava Karami, the rebel leader, fled."),
        "Mustafa Karimi",
        "Mustava Karami",
    ),
    ("surname", ("Idris Okonjo spoke. Then Okonjo left.",), "Idris Okonjo", "Okonjo"),
    (
        "surname-elsewhere",
        ("Idris Okonjo spoke in May.", "Mr. Okonjo left in June."),
        "Idris Okonjo",
        "Okonjo",
    ),
    (
        "given-name",
        ("Ada Okafor and her son were there.", "Peter Okafor was eight."),
        "Ada Okafor",
        "Ada Okafor",
    ),
    (
        "shared-surname",
        ("Tom and Ann Harrow won. Tom Harrow and Tom Castle spoke.",),
        "Tom Harrow",
        "Tom",
    ),
    (
        "acronym-defined",
        ("The Tongan Rail Safety Board (TRSB) met on Monday.",),
        "Tongan Rail Safety Board",
        "TRSB",
    ),
    (
        "acronym-letters",
        ("The Pacific Rail Safety Board met.", "The PRSB said nothing."),
        "Pacific Rail Safety Board",
        "PRSB",
    ),
    ("short-name", ("Nimbus Airways lost a plane. Nimbus said it was sorry.",), "Nimbus Airways", "Nimbus"),
    (
        "same-words",
        ("The Ministry of Public Works met.", "Nobody asked the public works ministry."),
        "Ministry of Public Works",
        "public works ministry",
    ),
    ("same-body", ("The Federal Reserve met. The Fed waited.",), "Federal Reserve", "Fed"),
    ("name-of-state", ("Britain signed.", "The United Kingdom signed."), "United Kingdom", "Britain"),
    ("demonym", ("Kenya signed. Kenyan officials smiled.",), "Kenya", "Kenyan"),
    ("metonym", ("Indonesia signed. Jakarta hopes for more.",), "Indonesia", "Jakarta"),
    (
        "family",
        (
            "Ada Okafor was kind. The Okafors lived here.",
            "The Okafor family asked for quiet. Ada Okafor died.",
        ),
        "Okafor family",
        "Okafors",
    ),
)


@pytest.mark.parametrize(("reason", "texts", "name", "other"), ONE, ids=[row[0] for row in ONE])
def test_one_actor(reason: str, texts: tuple[str, ...], name: str, other: str) -> None:
    actor = named(merge(*texts), name)
    assert other in (actor.name, *actor.aliases)
    if other != name and reason != "given-name":
        assert reason in [found.frame for found in actor.reasons]


TWO: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    # reason that must not join them, texts, name, other name
    (
        "same-full-name",
        ("George W. Harrow won.", "George H. Harrow lost."),
        "George W. Harrow",
        "George H. Harrow",
    ),
    (
        "same-full-name",
        ("John Abel Okonjo left.", "John Bosco Okonjo left."),
        "John Abel Okonjo",
        "John Bosco Okonjo",
    ),
    (
        "nickname-and-role",
        ("Mayor Tom Harrow spoke.", "Thomas Harrow, a nurse, spoke."),
        "Tom Harrow",
        "Thomas Harrow",
    ),
    ("surname", ("Wang Lijun met Wang Qishan.",), "Wang Lijun", "Wang Qishan"),
    (
        "same-words",
        ("Kenya's Ministry of Public Works met.", "Tonga's Ministry of Public Works met."),
        "Kenya",
        "Tonga",
    ),
    ("metonym", ("Indonesia signed. They met in Jakarta.",), "Indonesia", "Jakarta"),
)


@pytest.mark.parametrize(("reason", "texts", "name", "other"), TWO, ids=[row[2] for row in TWO])
def test_two_actors(reason: str, texts: tuple[str, ...], name: str, other: str) -> None:
    actors = merge(*texts)
    assert named(actors, name) is not named(actors, other)


def test_every_reason_has_an_example() -> None:
    assert {row[0] for row in ROWS} == {row[0] for row in ONE} | {"unnamed"}


def test_a_surname_of_two_people_stays_with_neither() -> None:
    actors = merge("Tom Harrow and Ann Harrow won. Then Harrow spoke.")
    assert all("Harrow" not in (actor.name, *actor.aliases) for actor in actors)


def test_bodies_of_two_states_stay_two() -> None:
    actors = merge("Kenya's Ministry of Public Works met.", "Tonga's Ministry of Public Works met.")
    ministries = [actor for actor in actors if actor.name == "Ministry of Public Works"]
    assert sorted(actor.affiliation or "" for actor in ministries) == ["Kenya", "Tonga"]


def test_roles_are_worded_as_each_source_words_them() -> None:
    actors = merge(
        "Kenyan water minister Lena Varga spoke. Kenyan water minister Lena Varga left.",
        "Lena Varga, minister of water, spoke.",
    )
    actor = named(actors, "Lena Varga")
    assert [(role.text, role.evidence.source) for role in actor.roles] == [
        ("Kenyan water minister", "s1"),
        ("minister of water", "s2"),
    ]
    assert actor.affiliation == "Kenya"


def test_pronouns_count_among_the_mentions() -> None:
    text = "Lena Varga resigned. She gave no reason."
    actor = named(merge(text), "Lena Varga")
    assert [text[span.start : span.end] for _, span in actor.mentions] == ["Lena Varga", "She"]


def test_reporters_publishers_and_agencies_are_no_actors() -> None:
    actors = merge(
        make_source(
            "s1",
            "Ann Harrow wrote this for the Elkton Herald. Reuters helped.",
            "Elkton Herald",
            "Ann Harrow",
        ),
        make_source("s2", "Lena Varga told the Elkton Herald that she would go."),
    )
    assert [actor.name for actor in actors] == ["Lena Varga"]


def test_an_outlet_that_only_reports_is_no_actor_and_one_that_acts_is() -> None:
    actors = merge(
        "Lena Varga told the Tarn Gazette that she would go.",
        "The Elkton Times sued Tallpine Corp. on Monday.",
    )
    names = {actor.name for actor in actors}
    assert "Elkton Times" in names and "Tarn Gazette" not in names


def test_unnamed_officials_are_kept_apart_source_by_source() -> None:
    actors = merge(
        "One Kenyan official said the plan was dead. The official asked for patience.",
        "A Kenyan official said the plan was alive.",
    )
    unnamed = [actor for actor in actors if actor.anonymous]
    assert [(actor.name, len(actor.mentions), actor.affiliation) for actor in unnamed] == [
        ("One Kenyan official", 2, "Kenya"),
        ("A Kenyan official", 1, "Kenya"),
    ]
    assert all(actor.reasons[0].frame == "unnamed" for actor in unnamed)


def test_order_is_by_mentions_then_by_appearance() -> None:
    actors = merge("Lena Varga met Idris Okonjo. Okonjo left. Tonga and Samoa watched.")
    assert [actor.name for actor in actors] == ["Idris Okonjo", "Lena Varga", "Tonga", "Samoa"]


def test_ids_do_not_change_when_a_source_is_added() -> None:
    first, second = "Lena Varga resigned.", "Idris Okonjo praised Lena Varga."
    assert named(merge(first), "Lena Varga").id == named(merge(first, second), "Lena Varga").id


def test_evidence_is_one_passage_for_each_source() -> None:
    actor = named(merge("Lena Varga resigned. Varga left.", "Nobody praised Lena Varga."), "Lena Varga")
    assert [(item.source, item.selector.exact) for item in actor.evidence] == [
        ("s1", "Lena Varga"),
        ("s2", "Lena Varga"),
    ]
