"""Faults planted in the pictures of a real brief: each is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.check import CODES, render_faults
from briefgen.config import read_sources_config
from tests.check.plants_pictures import change_picture, one_more
from tests.check.tree import DocsTree
from tests.conftest import BuiltBrief

NAMED = r'(data-part="{}"[^>]*>)[^<]+'
CASES = (
    (
        "timeline.md",
        "a name that is not there",
        r"(data-part=\"names\"[^>]*>)[^<]+",
        r"\g<1>Mayor Oake",
        "picture-words",
    ),
    ("timeline.md", "a date", NAMED.format("date"), r"\g<1>1 May 1999", "picture-wrong"),
    (
        "timeline.md",
        "a mark filled",
        r'fill="#ffffff"([^>]*data-part="mark")',
        r'fill="#2a3a94"\1',
        "picture-wrong",
    ),
    (
        "timeline.md",
        "a mark emptied",
        r'fill="#2a3a94"([^>]*data-part="mark")',
        r'fill="#ffffff"\1',
        "picture-wrong",
    ),
    ("timeline.md", "a tick", NAMED.format("tick"), r"\g<1>Jan 2031", "picture-wrong"),
    ("timeline.md", "an entry left out", r"<g data-statements=[^\n]*\n", "", "picture-missing"),
    ("index.md", "a mark left out", r"<g data-dated=[^\n]*\n", "", "picture-missing"),
    (
        "index.md",
        "a mark moved",
        r'(<g data-dated="[^"]*" data-status="[^"]*"><rect[^>]* x=")[\d.]+',
        r"\g<1>399",
        "picture-wrong",
    ),
    (
        "comparison.md",
        "a count of findings",
        r"(data-part=\"total\"[^>]*>)\d+<",
        r"\g<1>77<",
        "picture-wrong",
    ),
    ("comparison.md", "a finding", r' data-finding="1"', "", "picture-wrong"),
    (
        "comparison.md",
        "a mark in another column",
        r'(<rect x=")[\d.]+("[^>]*data-finding)',
        r"\g<1>300\2",
        "picture-wrong",
    ),
    (
        "comparison.md",
        "an origin",
        r"(<g data-origin=\"[^\"]*\"><text[^>]*>)[^<]+",
        r"\g<1>Gazette",
        "picture-wrong",
    ),
    (
        "comparison.md",
        "a speaker",
        r"(data-part=\"share\"[^>]*>)[^<·]+",
        r"\g<1>Mayor Oake ",
        "picture-wrong",
    ),
    (
        "comparison.md",
        "a speaker's words",
        r"(data-part=\"share\"[^>]*> ?[^<]*· )\d+",
        r"\g<1>9",
        "picture-wrong",
    ),
    (
        "comparison.md",
        "a longer bar",
        r'width="[\d.]+"([^>]*data-count="\d+")',
        r'width="3"\1',
        "picture-wrong",
    ),
    (
        "comparison.md",
        "a source's name",
        r"(data-part=\"name\"[^>]*>)[^<]+",
        r"\g<1>Gazette",
        "picture-words picture-wrong",
    ),
    ("comparison.md", "a share", r"(data-part=\"ratio\"[^>]*>)[^<]+", r"\g<1>12", "picture-wrong"),
    ("comparison.md", "a pair left out", r"<g data-pair=[^\n]*\n", "", "picture-missing"),
    (
        "comparison.md",
        "a frame of one voice left out",
        r'<rect[^>]*data-part="one-voice"[^>]*/>',
        "",
        "picture-wrong",
    ),
    ("comparison.md", "a key", NAMED.format("key"), r"\g<1>everything is well", "picture-words"),
)


@pytest.fixture(scope="module")
def sound(built: BuiltBrief) -> DocsTree:
    entries = read_sources_config(built.seeds / "sources.yml")
    return DocsTree(docs=built.docs, seeds=built.seeds, entries=entries)


@pytest.mark.slow
def test_the_pictures_of_a_real_brief_are_proved(sound: DocsTree) -> None:
    assert "picture" not in render_faults(sound.check())
    assert {path.name for path in sound.docs.glob("assets/*.svg")} >= {
        "timeline.svg", "timeline-small.svg", "coverage.svg", "voices.svg", "sharing.svg",
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "pattern", "change", "codes"),
    [(a, c, d, e) for a, _, c, d, e in CASES],
    ids=[f"{a} {b}" for a, b, *_ in CASES],
)
def test_a_planted_fault_is_found(
    page: str, pattern: str, change: str, codes: str, sound: DocsTree, tmp_path: Path
) -> None:
    tree = sound.copy(tmp_path)
    assert change_picture(pattern, change)(tree, page), "no picture of the page can bear it"
    tree.sign()
    found = {fault.code for fault in tree.check()}
    assert found & set(codes.split()), found
    assert set(codes.split()) <= set(CODES)


@pytest.mark.slow
def test_one_more_in_a_count_is_found(sound: DocsTree, tmp_path: Path) -> None:
    tree = sound.copy(tmp_path)
    assert change_picture(r"(?<=<desc>)\d+", one_more)(tree, "timeline.md")
    tree.sign()
    assert "picture-wrong" in {fault.code for fault in tree.check()}
