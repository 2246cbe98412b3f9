"""sources.yml grows at its end and nowhere else; an article gets a name that nothing else has."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.config import read_sources_config
from briefgen.curating import add_article, draft_entries, extend_settings, list_sources
from briefgen.curating.adding import find_suffix
from briefgen.curating.drafting import quote_yaml
from briefgen.errors import ConfigError, SourceError
from briefgen.model import Claim, LeftOut, Material, Origin, Published, Reason, Source
from briefgen.settings import read_tree
from briefgen.sources import FORMATS, MAX_SOURCE_BYTES, build_source, read_folder

PAGE = """<html><head><meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<link rel="canonical" href="https://quay.example/dam"></head><body><article><h1>The dam: “it broke”</h1>
<p>The dam above the old town broke early on Friday after a week of rain, the mayor said.</p>
<p>Nobody was hurt, because the bells had been rung in time and the lanes were empty by then.</p>
<p>Two roads remain closed, and the school will open again on Monday if the water falls.</p></article></body>
</html>"""

TEXT = """Council drops its levy

The council voted nine to six on Tuesday night to drop a levy that had brought in two million a year.

The mayor, who proposed it five years ago, said that she would respect the vote but regretted it a lot.
"""


def gather(*sources: Source, published: str = "2024-03-05") -> Material:
    reason = Reason(frame="published-metadata")
    return Material(
        sources=sources,
        analyses=(),
        published=tuple(
            Published(source=source.id, edtf=published, basis="stated", reason=reason) for source in sources
        ),
        resolved=(),
        overlaps=(),
        origins=tuple(
            Origin(source=source.id, span=None, name="The Quay", reason=Reason(frame="published-unknown"))
            for source in sources
        ),
        actors=(),
        said=(),
    )


def read(file: str = "dam.html", page: str = PAGE) -> Source:
    return build_source(file=file, decoded=FORMATS[Path(file).suffix].decode(page.encode()))


def test_the_list_tells_what_is_known_how_and_what_is_missing() -> None:
    left_out = (LeftOut(file="search.html", why="It is a page of search results, not an article."),)
    listed = list_sources(gather(read(), read("levy.txt", TEXT), published=""), left_out)
    for words in (
        "dam  dam.html  (",
        "publisher The Quay  – the page’s metadata (Open Graph)",
        "url       https://quay.example/dam  – the page’s canonical link",
        "title     Council drops its levy  – the text: “Council drops its levy”",
        "missing   published, publisher, url",
        "search.html: It is a page of search results, not an article.",
        "2 read, 1 left out; of those read 0 have a date, 1 a publisher or an agency, 1 a web address.",
    ):
        assert words in listed, words


def test_drafts_are_comments_with_reasons_and_read_back_as_nothing(tmp_path: Path) -> None:
    drafts = draft_entries(gather(read()), (LeftOut(file="x y.md", why="It is\nempty: #1."),), ())
    assert '  # title: "The dam: “it broke”"  # the page’s headline\n' in drafts
    assert "  # published: 2024-03-05  # stated: the file’s own metadata gives the date\n" in drafts
    assert "x y.md:\n  # left out: It is empty: #1.\n  # use: true\n" in drafts
    path = tmp_path / "sources.yml"
    path.write_text(drafts, encoding="utf-8")
    entries = read_sources_config(path)
    assert [entry.file for entry in entries] == ["dam.html", "x y.md"]
    assert all((entry.title, entry.published, entry.use) == (None, None, None) for entry in entries)


def test_a_draft_is_made_true_by_taking_the_signs_away(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(draft_entries(gather(read()), (), ()).replace("  # ", "  ", 1), encoding="utf-8")
    text = "\n".join(
        "  " + line[4:] if line.startswith("  # ") else line for line in path.read_text("utf-8").splitlines()
    )
    path.write_text(text, encoding="utf-8")
    entry = read_sources_config(path)[0]
    assert (entry.title, entry.publisher) == ("The dam: “it broke”", "The Quay")
    assert (entry.published, entry.url) == ("2024-03-05", "https://quay.example/dam")


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# mine\n",
        "a.txt:\n  id: s1  # because\n\n# at the end",
        "a.txt:\r\n  id: s1\r\n",
        "\ufeffa.txt:\n  publisher: >\n    The\n    Quay\n",
        "a.txt: {id: s1}\n",
        "'b.txt':\n",
    ],
)
def test_not_a_byte_before_the_end_changes(tmp_path: Path, before: str) -> None:
    path = tmp_path / "sources.yml"
    path.write_bytes(before.encode())
    known = read_sources_config(path)
    after = extend_settings(path, "dam.html:\n  # title: x\n")
    assert after.startswith(before)
    path.write_bytes(after.encode())
    entries = read_sources_config(path)
    assert entries[:-1] == known
    assert entries[-1].file == "dam.html"


@pytest.mark.parametrize(
    "before", ["{a.txt: {id: s1}}\n", "a.txt:\n  id: s1\n...\n", "  a.txt:\n    id: s1\n"]
)
def test_a_file_that_cannot_be_added_to_is_refused(tmp_path: Path, before: str) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"cannot be added at its end"):
        extend_settings(path, "dam.html:\n")
    assert path.read_text(encoding="utf-8") == before


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_any_scalar_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("yaml") / "x.yml"
    path.write_text(f"{quote_yaml(text)}: {quote_yaml('v' + text)}\n", encoding="utf-8")
    assert [(key, value.node.value) for key, value in read_tree(path).entries()] == [(text, "v" + text)]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (PAGE.encode(), ".html"),
        (b"\n <!DOCTYPE HTML><p>x", ".html"),
        (b"Words with <b>bold</b> in them", ".txt"),
        (b'{"title": "x", "text": "y"}', ".json"),
        (b"{not json", ".txt"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"From: a@b.example\nTo: c@d.example\nSubject: News\n\nText", ".eml"),
        (b"# A heading\n\nText", ".md"),
        (b"---\ntitle: x\n---\nText", ".md"),
        (TEXT.encode(), ".txt"),
        (b"", ".txt"),
    ],
)
def test_formats_of_a_pipe(data: bytes, suffix: str) -> None:
    assert find_suffix(data) == suffix


def test_an_article_is_added_with_what_is_known_of_it(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    added = add_article(PAGE.encode(), "", seeds, {"publisher": "Quay Weekly", "published": "5 March 2024"})
    assert added.path.name == "the-dam-it-broke.html"
    assert added.path.read_bytes() == PAGE.encode()
    entry = read_sources_config(seeds / "sources.yml")[0]
    assert (entry.file, entry.publisher, entry.published) == (added.path.name, "Quay Weekly", "2024-03-05")
    assert "# url: https://quay.example/dam" in (seeds / "sources.yml").read_text(encoding="utf-8")
    sources, left_out = read_folder(seeds, (entry,))
    assert ([source.publisher for source in sources], left_out) == (
        [Claim(value="Quay Weekly", basis="curated", rule="sources.yml")],
        (),
    )


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ((), "council-drops-its-levy.txt"),
        (("a.txt", "b.md"), "council-drops-its-levy.txt"),
        (("000_a.txt", "007_b.txt"), "008_council-drops-its-levy.txt"),
        (("01-a.txt", "09-b.txt", "c.txt"), "10-council-drops-its-levy.txt"),
        (("99-a.txt",), "100-council-drops-its-levy.txt"),
        (("2024.txt", "b.txt"), "council-drops-its-levy.txt"),
        (("Council-Drops-Its-Levy.TXT",), "council-drops-its-levy-2.txt"),
        (("council-drops-its-levy.md",), "council-drops-its-levy-2.txt"),
    ],
)
def test_names(tmp_path: Path, files: tuple[str, ...], name: str) -> None:
    for number, file in enumerate(files):
        (tmp_path / file).write_text(f"x{number}")
    assert add_article(TEXT.encode(), "clip.txt", tmp_path, {}).path.name == name


@pytest.mark.parametrize(
    ("data", "name", "given", "message"),
    [
        (b"", "a.txt", {}, "a.txt is empty; there is nothing to add."),
        (b" \n", "", {}, "The text from the pipe is empty; there is nothing to add."),
        (b"\xef\xbb\xbf", "a.txt", {}, "a.txt is empty."),
        (b"x", "a.xls", {}, "has a format that is not read (.xls;"),
        (b"x" * (MAX_SOURCE_BYTES + 1), "a.txt", {}, "is larger than"),
        (TEXT.encode(), "a.txt", {"published": "soon"}, "--date: 'soon' is no date"),
        (TEXT.encode(), "a.txt", {"url": "javascript:alert(1)"}, "is no web address"),
    ],
)
def test_what_cannot_be_added(
    tmp_path: Path, data: bytes, name: str, given: dict[str, str], message: str
) -> None:
    with pytest.raises((SourceError, ConfigError)) as told:
        add_article(data, name, tmp_path / "seeds", given)
    assert message in str(told.value)
    assert not (tmp_path / "seeds").exists() or not any((tmp_path / "seeds").iterdir())


def test_a_second_time_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    add_article(TEXT.encode(), "a.txt", tmp_path, {})
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(SourceError, match=r"already, as council-drops-its-levy\.txt"):
        add_article(TEXT.encode(), "b.txt", tmp_path, {})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_an_article_stays_out_where_sources_yml_cannot_take_it(tmp_path: Path) -> None:
    (tmp_path / "sources.yml").write_text("{}\n")
    with pytest.raises(ConfigError):
        add_article(TEXT.encode(), "a.txt", tmp_path, {})
    assert [path.name for path in tmp_path.iterdir()] == ["sources.yml"]


def test_what_the_brief_would_leave_out_is_said(tmp_path: Path) -> None:
    added = add_article(b"A title\n\nToo short to be an article of any kind.", "a.txt", tmp_path, {})
    assert added.doubt is not None and "words of an article" in added.doubt
