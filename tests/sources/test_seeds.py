"""The five articles of the repository, as the reader sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.config import read_brief_config, read_sources_config
from briefgen.model import Source
from briefgen.sources import read_folder

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    found, left_out = read_folder(SEEDS, read_sources_config(SEEDS / "sources.yml"))
    assert left_out == ()
    return {source.id: source for source in found}


def marked(source: Source, number: int) -> str:
    """What of a paragraph is not furniture, in words."""
    span = source.paragraphs[number - 1].span
    left = list(source.text[span.start : span.end])
    for item in source.furniture:
        for place in range(max(item.span.start, span.start), min(item.span.end, span.end)):
            left[place - span.start] = ""
    return "".join(left).strip()


def test_the_brief_is_configured() -> None:
    config = read_brief_config(ROOT / "brief.yml")
    assert config.title == "US–China fentanyl talks"
    assert config.question.endswith("since November 2023?")


@pytest.mark.parametrize(
    ("name", "field", "value", "words"),
    [
        ("s000", "title", "US says fentanyl talks with China 'meaningful'", None),
        ("s000", "agency", "Reuters", "Reuters"),
        ("s000", "dateline", "BEIJING", "BEIJING"),
        ("s001", "agency", "Reuters", "Reuters"),
        ("s003", "publisher", "South China Morning Post", "South China Morning Post"),
        ("s003", "copyright_year", "2024", "2024"),
        ("s004", "published", "2024-01-30", "Jan 30 2024"),
        ("s004", "dateline", "BEIJING", "BEIJING"),
    ],
)
def test_metadata(sources: dict[str, Source], name: str, field: str, value: str, words: str | None) -> None:
    claim = getattr(sources[name], field)
    assert claim.value == value
    assert sources[name].text[claim.spans[0].start : claim.spans[0].end] == (words or value)


def test_what_a_text_only_hints_at_is_inferred(sources: dict[str, Source]) -> None:
    title, publisher = sources["s002"].title, sources["s002"].publisher
    assert title is not None and publisher is not None
    assert (title.value, title.basis) == ("US and Chinese officials will this week hold talks …", "inferred")
    assert (publisher.value, publisher.basis) == ("Financial Times", "inferred")


def test_a_stamp_stands_where_it_is_cited(sources: dict[str, Source]) -> None:
    stamps = [item for item in sources["s004"].furniture if item.rule == "stamp"]
    assert [(item.span.start, item.span.end) for item in stamps] == [(64, 79)]


def test_nothing_is_claimed_that_the_texts_do_not_say(sources: dict[str, Source]) -> None:
    assert sources["s002"].agency is None and sources["s002"].published is None
    assert sources["s004"].agency is None and sources["s004"].publisher is None
    assert [claim.value for claim in sources["s001"].byline] == ["Ryan Woo"]


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("s000", [1, 2, 3, 4, 5, 6]),
        ("s001", [1, 13, 14]),
        ("s002", [1, 2, 15]),
        ("s003", [1, 5, 15, 16]),
        ("s004", [1, 2, 3, 8, 10, 15]),
    ],
)
def test_the_paragraphs_that_are_furniture(
    sources: dict[str, Source], name: str, paragraphs: list[int]
) -> None:
    source = sources[name]
    numbers = [paragraph.number for paragraph in source.paragraphs]
    found = [
        number for number in numbers if not any(character.isalnum() for character in marked(source, number))
    ]
    assert found == paragraphs


def test_a_dateline_is_marked_and_the_lead_is_not(sources: dict[str, Source]) -> None:
    assert marked(sources["s001"], 2).startswith("The U.S. and China launched")
    assert marked(sources["s004"], 4).startswith("The United States and China will meet Tuesday")
