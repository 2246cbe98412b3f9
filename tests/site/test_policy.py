"""What is taken for a script of the page, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.site.policy import find_inline


@pytest.mark.parametrize(
    ("page", "scripts", "styles"),
    [
        ("<script>a</script>", ("a",), ()),
        ("<SCRIPT type=module>a < b</SCRIPT >", ("a < b",), ()),
        ("<script>'<style>'</script><style>b</style>", ("'<style>'",), ("b",)),
        ("<script src='a.js'></script>", (), ()),
        ("<script\n defer\n src=a.js></script>", (), ()),
        ('<script data-src="x">a</script>', ("a",), ()),
        ('<script type="application/ld+json">{}</script>', (), ()),
        ('<script type="text/javascript">a</script>', ("a",), ()),
        ("<!-- <script>a</script> --><script>b</script>", ("b",), ()),
        ('<p title="<script>a">x</p><script>b</script>', ("b",), ()),
        ("<p title='a > <style>'>x</p><style>b</style>", (), ("b",)),
        ("<scripted>a</scripted>", (), ()),
        ("<script></script>", ("",), ()),
        ("a < b <script>c</script>", ("c",), ()),
    ],
)
def test_finds_what_a_browser_runs(page: str, scripts: tuple[str, ...], styles: tuple[str, ...]) -> None:
    assert find_inline(page) == (scripts, styles)


@given(st.lists(st.sampled_from(['a="b"', "src=c", 'title="<script>"', "type=module", "async", "x='>'"])))
def test_attributes_in_any_order(attributes: list[str]) -> None:
    page = f"<script {' '.join(attributes)}>go()</script>"
    assert find_inline(page)[0] == (() if "src=c" in attributes else ("go()",))
