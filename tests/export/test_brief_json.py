"""brief.json keeps to its schema and says what the pages say."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from briefgen.export import export_all
from briefgen.export.brief_json import export_json, read_schema, write_json
from briefgen.model import (
    Actor,
    Analysis,
    Brief,
    Conflict,
    Event,
    Evidence,
    Extract,
    Finding,
    LeftOut,
    Material,
    Naming,
    Overlap,
    Question,
    Quotation,
    Reason,
    Role,
    Said,
    ShownPassage,
    Side,
    Span,
    Voice,
)
from briefgen.text.passages import count_words
from tests.render.samples import HARBOUR, ISLAND, PUBLISHED, cite, find_span, make_page

WORKED = cite(HARBOUR, "The crews of [the] Norra Line went back to work on Tuesday, the harbour office said")
RAN = cite(ISLAND, "Boats ran again on 5 March 2024.")
DAY = cite(ISLAND, "5 March 2024")
REASON = Reason(frame="antecedent", evidence=(DAY,))


def make_analysis(source: str) -> Analysis:
    return Analysis(
        source=source,
        sentences=(),
        mentions=(),
        references=(),
        timexes=(),
        quotations=(),
        quantities=(),
        clauses=(),
    )


def make_brief() -> Brief:
    quotation = Quotation(
        kind="direct",
        speaker=find_span(HARBOUR, "She"),
        cue=find_span(HARBOUR, "called"),
        content=(find_span(HARBOUR, "a good day"),),
        rule="called",
    )
    quoted = cite(HARBOUR, "She called it “a good day”.")
    crew = Actor(
        id="a-1",
        name="Norra Line",
        kind="organisation",
        aliases=("the line",),
        roles=(Role(text="The crews", evidence=cite(HARBOUR, "The crews")),),
        affiliation=None,
        anonymous=False,
        mentions=(("harbour", find_span(HARBOUR, "Norra Line")), ("island", Span(0, 5))),
        evidence=(cite(HARBOUR, "Norra Line"),),
    )
    material = Material(
        sources=(HARBOUR, ISLAND),
        analyses=(make_analysis("harbour"), make_analysis("island")),
        published=PUBLISHED,
        resolved=(),
        overlaps=(
            Overlap(a="harbour", b="island", ratio=0.25, kind="shared-passages", passages=((WORKED, RAN),)),
        ),
        origins=(),
        actors=(crew,),
        said=(
            Said(
                id="q-1",
                source="harbour",
                quotation=quotation,
                speaker=None,
                speaker_text="She",
                anonymous=False,
                evidence=(quoted,),
            ),
        ),
    )
    return Brief(
        title="The ferry strike",
        question="",
        as_of=None,
        generator="briefgen 0",
        pipeline="en 0",
        material=material,
        left_out=(LeftOut(file="empty.txt", why="empty.txt is empty."),),
        events=(make_event(),),
        findings=(make_finding(),),
        conflicts=(make_conflict(),),
        questions=(make_question(),),
        voices=(Voice(source="harbour", speaker="a-1", speaker_text="She", anonymous=False, words=3),),
        key_findings=("f-1",),
        themes=(),
        profiles=(),
        namings=(Naming(actor="a-1", forms=(cite(HARBOUR, "Norra Line"),)),),
        shown=(
            ShownPassage(
                evidence=WORKED,
                parts=(Extract(evidence=WORKED, span=find_span(HARBOUR, "The crews of [the] Norra Line")),),
                alone=True,
            ),
        ),
        gave_way=2,
    )


def make_event() -> Event:
    return Event(
        id="e-1",
        date="2024-03-05",
        basis="resolved",
        reason=REASON,
        reported_on=None,
        status="happened",
        actors=("a-1",),
        origins=("The Quay", "island"),
        weight=1.23456,
        evidence=(WORKED, RAN),
    )


def make_finding() -> Finding:
    return Finding(
        id="f-1", evidence=(RAN,), origins=("island",), attribution=None, contested=False, weight=1.0
    )


def make_conflict() -> Conflict:
    sides = (Side(value="Tuesday", evidence=(WORKED,)), Side(value="5 March", evidence=(DAY,)))
    return Conflict(
        id="c-1", kind="date", topic="work", topic_evidence=WORKED, resolution="open", sides=sides
    )


def make_question() -> Question:
    return Question(
        id="o-1",
        kind="conflict",
        frame="none-events",
        slots=(),
        why=REASON,
        evidence=(WORKED,),
        conflict="c-1",
    )


def name_origin(source: str, span: Span) -> str:
    return "The Quay" if source == "harbour" else "island"


def export(brief: Brief | None = None) -> dict[str, Any]:
    tree = json.loads(export_json(brief or make_brief(), (make_page(),), name_origin))
    assert isinstance(tree, dict)
    return tree


def test_keeps_to_its_schema() -> None:
    schema = read_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(export(), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("key", ["title", "statements", "sources", "coverage"])
def test_the_schema_misses_a_key(key: str) -> None:
    tree = export()
    del tree[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tree, read_schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_an_unknown_key() -> None:
    tree = export()
    tree["statements"][0]["parts"][0]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tree, read_schema(), cls=jsonschema.Draft202012Validator)


def test_a_statement_part_by_part() -> None:
    statement = export()["statements"][0]
    assert statement["page"] == "timeline.md"
    assert statement["section"] == "What is known"
    assert statement["text"] == (
        "5 March 2024 · The crews of [the] Norra Line went back to work on Tuesday [5 March 2024], "
        "the harbour office said … — The Quay"
    )
    assert [part["kind"] for part in statement["parts"]] == [
        "frame", "extract", "added", "extract", "ellipsis", "frame",
    ]  # fmt: skip
    assert [len(part["notes"]) for part in statement["parts"]] == [0, 0, 1, 0, 1, 0]
    assert statement["parts"][2]["text"] == "5 March 2024"
    start, end = (statement["parts"][2][key] for key in ("start", "end"))
    assert HARBOUR.text[start:end] == "Tuesday"
    labels = [citation["label"] for citation in statement["citations"]]
    assert labels == [label for part in statement["parts"] for label in part["notes"]]
    assert statement["citations"][0]["reason_frame"] == "antecedent"
    assert "reason" not in statement["citations"][1]


def test_a_citation_is_bound_to_the_file() -> None:
    citation = export()["statements"][0]["citations"][1]
    exact, prefix, suffix = (citation[key] for key in ("exact", "prefix", "suffix"))
    assert HARBOUR.text[citation["start"] : citation["end"]] == exact
    assert f"{prefix}{exact}{suffix}" in HARBOUR.text
    assert (citation["paragraph"], citation["page"]) == (2, None)
    assert citation["sha256"] == HARBOUR.sha256
    assert citation["origin"] == "The Quay"


def test_shown_words_count_each_position_once() -> None:
    harbour, island = export()["sources"]
    assert harbour["words"] == count_words(HARBOUR.text)
    # the sentence of paragraph 2 as far as "said", and all of paragraph 3
    assert harbour["shown_words"] == count_words(WORKED.selector.exact) + 6
    # "5 March 2024" of its title is cited, "Crossing on" is not
    assert island["shown_words"] == count_words(ISLAND.text) - 2


def test_texts_are_as_the_pages_word_them() -> None:
    tree = export()
    assert tree["events"][0]["text"] == "The crews of [the] Norra Line"
    assert tree["findings"][0]["text"] == RAN.selector.exact
    assert tree["quotations"][0]["content"] == "a good day"
    assert tree["coverage"]["island"] == {"events": ["e-1"], "findings": ["f-1"]}
    assert tree["actors"][0]["mentions"] == {"harbour": 1, "island": 1}
    assert tree["events"][0]["origins"] == 2


def test_unknown_is_null() -> None:
    tree = export()
    assert (tree["as_of"], tree["question"]) == (None, None)
    assert tree["sources"][1]["published"] == {
        "edtf": None, "basis": "unknown", "why": "What the words refer to.", "citations": [],
    }  # fmt: skip


def test_the_same_brief_gives_the_same_bytes() -> None:
    texts = {export_all(make_brief(), (make_page(),), name_origin)["brief.json"] for _ in range(2)}
    (text,) = texts
    assert text.endswith(b"}\n")
    assert text == write_json(json.loads(text)).encode()


def test_a_lone_surrogate_can_be_written_and_read() -> None:
    text = export_json(replace(make_brief(), title="a\ud800b"), (), name_origin)
    assert json.loads(text)["title"] == "a\ud800b"


def test_evidence_of_the_samples_stands_in_the_samples() -> None:
    passages: tuple[Evidence, ...] = (WORKED, RAN, DAY)
    texts = {"harbour": HARBOUR.text, "island": ISLAND.text}
    assert all(texts[p.source][p.span.start : p.span.end] == p.selector.exact for p in passages)
