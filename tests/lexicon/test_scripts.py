"""Which font shows what the bundled ones lack."""

from __future__ import annotations

import pytest

from briefgen.lexicon.scripts import FONTS, find_script_font


@pytest.mark.parametrize(
    ("character", "family", "package"),
    [
        ("中", "Noto Sans CJK SC", "fonts-noto-cjk"),
        ("ひ", "Noto Sans CJK JP", "fonts-noto-cjk"),
        ("한", "Noto Sans CJK KR", "fonts-noto-cjk"),
        ("ก", "Noto Sans Thai", "fonts-noto-core"),
        ("ע", "Noto Sans Hebrew", "fonts-noto-core"),
        ("\u0628", "Noto Naskh Arabic", "fonts-noto-core"),
        ("👩", "Noto Color Emoji", "fonts-noto-color-emoji"),
        ("☃", "Noto Sans Symbols 2", "fonts-noto-core"),
    ],
)
def test_the_font_of_a_script(character: str, family: str, package: str) -> None:
    font = find_script_font(character)
    assert font is not None
    assert (font.family, font.package) == (family, package)


@pytest.mark.parametrize("character", ["\u0378", "\ue000", "\U000f0000"])
def test_no_font_for_what_unicode_does_not_name(character: str) -> None:
    assert find_script_font(character) is None


def test_keys_are_first_words_of_unicode_names() -> None:
    assert all(name.isupper() and " " not in name for name in FONTS)
