"""The site's own assets: readable colours, and nothing from anywhere else."""

from __future__ import annotations

import re

import pytest

from briefgen.packaged import find_packaged

CSS = (find_packaged("assets") / "brief.css").read_text(encoding="utf-8")
BACKGROUNDS = {"default": "#ffffff", "slate": "#1e2129"}
TEXTS = {"default": "#1f1f1f", "slate": "#e2e4e9"}
AA = 4.5
"""The least contrast of text by WCAG 2.2, level AA."""


def find_colours(scheme: str) -> dict[str, str]:
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{(.*?)}}', CSS, re.DOTALL)
    assert block is not None
    return dict(re.findall(r"(--brief-\w+): (#[0-9a-f]{6});", block[1]))


def measure_light(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((measure_light(one), measure_light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_text_can_be_read(scheme: str) -> None:
    colours = find_colours(scheme)
    for name in ("--brief-quiet", "--brief-link"):
        assert contrast(colours[name], BACKGROUNDS[scheme]) >= AA, name
        assert contrast(colours[name], colours["--brief-target"]) >= AA, name
    assert contrast(TEXTS[scheme], colours["--brief-target"]) >= AA


def test_contrast_is_measured_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


FORBIDDEN = re.compile(
    r"https?:|url\(|@import|fetch\(|XMLHttpRequest|Storage|cookie|innerHTML|document\.write|\beval\b|\.style\b"
)
"""What would ask another host, leave a trace on the reader's machine, or go against the pages' policy."""


def test_assets_load_and_store_nothing() -> None:
    for path in find_packaged("assets").iterdir():
        found = FORBIDDEN.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.name}: {found}"


@pytest.mark.parametrize(
    "text", ["url(x.png)", "fetch('a')", "localStorage.a = 1", "document.cookie", "node.style.color = 'red'"]
)
def test_what_is_forbidden_is_found(text: str) -> None:
    assert FORBIDDEN.search(text)


def test_scripts_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in find_packaged("assets").iterdir()}
    assert sum(sizes.values()) < 60_000, sizes
