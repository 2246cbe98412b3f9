"""The border to SVG: any text comes back as the same text and as no element."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pictures.svg import (
    ACCENT,
    FAINT,
    INK,
    PAPER,
    QUIET,
    RULE,
    draw_picture,
    element,
    escape_xml,
    write_number,
    write_text,
)
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

hostile = st.text() | st.text(alphabet="<>&'\"/![]-;#x\u202e\u0000\x0b\x1c \t\r\n\ud800")


@given(hostile)
def test_any_text_comes_back_as_the_same_text(text: str) -> None:
    svg = draw_picture("timeline", 40, text, text, [write_text(1, 2, text, data_part=text)])
    root = ElementTree.fromstring(svg.encode())
    right = show_invisible(fold_space(text))
    found = root.find("{*}text")
    assert found is not None
    assert (found.text or "", found.get("data-part")) == (right, right)
    assert (root.findtext("{*}title"), root.findtext("{*}desc")) == (right, right)
    assert [item.tag.partition("}")[2] for item in root.iter()] == ["svg", "title", "desc", "rect", "text"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("</text><script>", "&lt;/text&gt;&lt;script&gt;"),
        ("a\n\tb", "a b"),
        ("\u202eevil", "‹U+202E›evil"),
        ("AT&T", "AT&amp;T"),
        ("\"'", "&quot;&#39;"),
    ],
)
def test_what_xml_reads_otherwise_is_escaped(text: str, written: str) -> None:
    assert escape_xml(text) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(1.0, "1"), (1.25, "1.25"), (1.005, "1"), (-0.001, "0"), (10, "10"), (100.0, "100")],
)
def test_numbers_have_one_form(value: float, written: str) -> None:
    assert write_number(value) == written


def test_an_element() -> None:
    assert element("g", "x", font_size=2.5, data_part="a&b") == '<g font-size="2.5" data-part="a&amp;b">x</g>'
    assert element("rect", x=1) == '<rect x="1"/>'


def luminance(colour: str) -> float:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def invert(colour: str) -> str:
    """What the site's dark palette makes of it (assets/brief.css), the turning of the hue apart."""
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return "#" + "".join(f"{round(255 * (0.88 - 0.76 * value)):02x}" for value in values)


@pytest.mark.parametrize(("colour", "least"), [(INK, 4.5), (QUIET, 4.5), (ACCENT, 4.5), (RULE, 3.0)])
def test_colours_keep_to_wcag_aa(colour: str, least: float) -> None:
    for one, other in ((colour, PAPER), (invert(colour), invert(PAPER))):
        lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= least


def test_faint_is_for_lines_that_say_nothing() -> None:
    assert luminance(FAINT) < luminance(PAPER)
