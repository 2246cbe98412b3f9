"""Any text as a source: read, shown, proved, and found again in the page as the same text and as no
element. Source text is data, whatever it holds."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.check import prove_docs
from briefgen.errors import SourceError
from briefgen.pipeline import Options, build, compare, settle
from briefgen.site import stage_files
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space
from tests.conftest import Silent
from tests.render.html import convert_as_mkdocs, read_html

ELEMENTS = frozenset(
    "p span sup a em strong ins ul ol li h1 h2 h3 h4 table thead tbody tr th td br hr div img".split()
)
"""What the layouts write, and what the builder makes of it."""

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ config }} {% raw %} ${7*7} <% x %>",
    "[a](javascript:alert(1)) ![b](https://a.example/c.png) [^1] [^1]: note",
    "*a* **b** _c_ `d` ~~e~~ ==f== ^g^ ++h++ {.i #j onclick=k}",
    "| a | b | - | *[c]: d",
    "<!-- --> <![CDATA[x]]> &lt;b&gt; &#60; &copy &amp;amp;",
    "///Footnotes Go Here/// [TOC] !!! note",
    "\x02klzzwxh:0001\x03 \x02amp\x03",
    "\u202egnp.exe\u202c \u200b\ufeff\u2066",
    "\x1b[31mred\x1b[0m \x07 \x9b31m",
    "C:\\path\\to \\* \\[x\\]",
    "1. one 2) two - three # four > five",
    "http://a.example/?x=1&y=2#z www.a.example a@b.example",
    "!!python/object:os.system &anchor *alias %YAML",
]


def make_article(text: str) -> str:
    words = " ".join(text.split())
    return (
        f"Ferry strike ends after nine days {words}\n\n"
        f"The crews of the Norra Line went back to work on 5 March 2024 {words}, the harbour office said.\n\n"
        f"“We have what we asked for {words},” said Ingrid Solberg, who leads the union.\n\n"
        f"{words}\n\n"
        "About 1,200 people live on the islands, and their shops had run out of fresh food by Friday.\n"
    )


def check_folder(seeds: Path, folder: Path) -> None:
    """The pages of `seeds` are proved, hold only the layouts' elements, and show the words as text."""
    options = Options(seeds=seeds, docs=folder / "docs", site=folder / "site")
    composed = settle(compare(options, Silent()), options, Silent())
    files = composed.files
    stage_files(files, options.docs)
    faults = prove_docs(options.docs, seeds, composed.entries).faults
    assert faults == ()
    brief = json.loads(files["brief.json"])
    shown = {
        path: read_html(convert_as_mkdocs(data.decode()))
        for path, data in files.items()
        if path.endswith(".md")
    }
    for path, page in shown.items():
        assert {tag for tag, _ in page.tags} <= ELEMENTS, path
        attributes = {name for _, names in page.tags for name in names}
        assert attributes <= {"id", "href", "class", "title", "src", "alt", "style"}, path
    for statement in brief["statements"]:
        page = shown[statement["page"]]
        assert fold_space(show_invisible(statement["text"])) in page.bare, statement["id"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text(make_article(text), encoding="utf-8")
    check_folder(tmp_path / "seeds", tmp_path)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@example(text="]]>\"'`*_<>&\\")
def test_any_text_is_shown_as_text(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        (folder / "seeds" / "ferry.txt").write_bytes(make_article(text).encode())
        check_folder(folder / "seeds", folder)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_left_out(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        (folder / "seeds" / "any.txt").write_bytes(data)
        try:
            check_folder(folder / "seeds", folder)
        except SourceError as error:
            assert "any.txt" in str(error)


ARTICLES = (
    "Ferry strike ends {0}\n\nThe crews of the Norra Line went back to work on 5 March 2024 {1}.\n\n"
    "“We have what we asked for {2},” said Ingrid Solberg {3}, who leads the union.\n\n{4}\n\n"
    "About 1,200 people live on the islands, and shops had run out of fresh food within four days.\n",
    "Old mill burns down {0}\n\nA fire destroyed the paper mill of Vestby in the night {1}.\n\n"
    "Forty engines came from three towns {2}, said fire chief Per Lund {3}.\n\n{4}\n\n"
    "Nobody was hurt, although two watchmen had to jump from a second-floor window.\n",
    "Library opens its archive {0}\n\nReaders may see the letters of the poet Anna Berg from Monday {1}.\n\n"
    "Her family had kept them locked away {2} until last year, director Eva Holm said {3}.\n\n{4}\n\n"
    "More than 900 letters were scanned; some tell of her quarrel with the publisher who burnt her novel.\n",
)


def test_the_whole_site_of_a_hostile_folder(tmp_path: Path) -> None:
    """All of it at once through the real builder: titles, navigation and search index too."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number, article in enumerate(ARTICLES):
        texts = (" ".join(text.split()) for text in HOSTILE[number * 5 : number * 5 + 5])
        (seeds / f"{number:03}.txt").write_text(article.format(*texts), encoding="utf-8")
    address = 'https://quay.example/a_(b)*[c]?x=1&y=é%20#"top"'.replace('"', "%22")
    (seeds / "sources.yml").write_text(
        "".join(
            f"{number:03}.txt:\n  url: {json.dumps(address)}\n  publisher: {json.dumps(text)}\n"
            for number, text in enumerate(HOSTILE[: len(ARTICLES)])
        ),
        encoding="utf-8",
    )
    options = Options(seeds=seeds, docs=tmp_path / "docs", site=tmp_path / "site")
    build(options, Silent())
    for path in options.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text, path
        assert "<img src=x onerror=alert" not in text, path
        assert 'javascript:alert(1)"' not in text, path
    index = (options.site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "<script>alert" not in index
