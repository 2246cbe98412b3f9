"""Cards: what belongs to a sentence is on its card, and on no other."""

from __future__ import annotations

from briefgen.model import Quotation, Said
from briefgen.tellings import read_tellings
from briefgen.tellings.terms import read_gist
from briefgen.tellings.topic import find_common_actors, rate_centrality, rate_position
from briefgen.text.similarity import TextIndex, measure_cosine
from tests.compare.building import (
    at,
    make_actor,
    make_analysis,
    make_clause,
    make_material,
    make_source,
    make_time,
)

TITLE = "Ferry aground off Tarn Point"
LEAD = "The ferry Merrow ran aground off Tarn Point, the harbour office said on Monday."
NEXT = "Ada Holt will lead the inquiry in May."


def test_a_card_holds_what_is_its_sentence_s() -> None:
    source = make_source("a", TITLE, LEAD, NEXT, title=TITLE)
    content = "The ferry Merrow ran aground off Tarn Point"
    quotation = Quotation(
        kind="indirect",
        speaker=at(source, "the harbour office"),
        cue=at(source, "said"),
        content=(at(source, content),),
        rule="test",
    )
    said = Said(
        id="q",
        source="a",
        quotation=quotation,
        speaker=None,
        speaker_text="the harbour office",
        anonymous=False,
        evidence=(),
    )
    told = make_clause(source, content, "ran", "run", subject="The ferry Merrow")
    saying = make_clause(source, LEAD.rstrip("."), "said", "say", subject="the harbour office")
    planned = make_clause(source, NEXT.rstrip("."), "lead", "lead", status="planned", subject="Ada Holt")
    analysis = make_analysis(source, clauses=[told, saying, planned], quotations=[quotation])
    material = make_material(
        [source],
        [analysis],
        resolved=[make_time(source, "on Monday", "2031-03-17"), make_time(source, "in May", "2031-05")],
        actors=[
            make_actor("Merrow", "organisation", (source, "Merrow")),
            make_actor("Tarn Point", "place", (source, "Tarn Point")),
            make_actor("Ada Holt", "person", (source, "Ada Holt")),
        ],
        said=[said],
    )
    headline, lead, other = read_tellings(material)
    assert headline.headline and not lead.headline
    assert (lead.main, lead.saying) == (told, saying)
    assert (other.main, other.saying) == (planned, None)
    assert [item.edtf for item in lead.times] == ["2031-03-17"]
    assert lead.said == (said,) and other.said == ()
    assert (lead.actors, lead.subjects) == (("actor-Merrow", "actor-Tarn Point"), ("actor-Merrow",))
    assert (lead.places, other.people) == (("actor-Tarn Point",), ("actor-Ada Holt",))
    assert lead.clause_at(at(source, "on Monday")) == saying
    assert [card.number for card in (headline, lead, other)] == [0, 1, 2]


def test_an_announcement_is_an_act_and_no_mere_saying() -> None:
    text = "The council announced that the pier will close."
    source = make_source("a", text)
    whole = make_clause(source, text.rstrip("."), "announced", "announce")
    inner = make_clause(source, "the pier will close", "close", "close", status="planned")
    quotation = Quotation(
        kind="indirect", speaker=None, cue=at(source, "announced"), content=(inner.span,), rule="test"
    )
    analysis = make_analysis(source, clauses=[whole, inner], quotations=[quotation])
    (card,) = read_tellings(make_material([source], [analysis]))
    assert (card.main, card.saying) == (whole, None)


def test_actors_in_most_sources_are_common() -> None:
    sources = [
        make_source(name, "Sund is calm." if name != "d" else "Holm and Sund are calm.") for name in "abcd"
    ]
    actors = [make_actor(name, "place", *((source, name) for source in sources)) for name in ("Sund", "Holm")]
    cards = read_tellings(make_material(sources, [make_analysis(s) for s in sources], actors=actors))
    assert find_common_actors(cards) == {"actor-Sund"}


def test_what_is_near_the_leads_is_central_and_heads_come_first() -> None:
    lines = (
        "The ferry sank off Tarn Point.",
        "The ferry was old.",
        "Divers found the ferry.",
        "He likes tea.",
    )
    source = make_source("a", *lines)
    cards = read_tellings(make_material([source], [make_analysis(source)]))
    central = rate_centrality(cards, TextIndex([card.text for card in cards]))
    assert central[0] > central[3]
    assert rate_position(cards[0]) > rate_position(cards[3]) > 0.5


def test_the_gist_knows_an_act_by_verb_and_noun() -> None:
    a, b, c = "The mayor died on Monday.", "The death of the mayor was sudden.", "The mayor slept on Monday."
    source = make_source("a", a, b, c)
    clauses = [make_clause(source, a[:-1], "died", "die"), make_clause(source, c[:-1], "slept", "sleep")]
    cards = read_tellings(make_material([source], [make_analysis(source, clauses=clauses)]))
    index = TextIndex([card.text for card in cards])
    gists = [read_gist(card, index) for card in cards]
    assert "die" in gists[0] and "die" in gists[1]
    assert measure_cosine(gists[1], gists[0]) > measure_cosine(gists[1], gists[2])
