"""README, guide and CONTRIBUTING say what the code does: each list in them is held against the code."""

from __future__ import annotations

import argparse
import itertools
import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen import errors
from briefgen.cli import make_parser
from briefgen.commands import COMMANDS, Command
from briefgen.commands.folders import add_folders
from briefgen.config import (
    BriefConfig,
    DecisionKind,
    Limits,
    SourceEntry,
    read_brief_config,
    read_sources_config,
)
from briefgen.export import EXPORTS
from briefgen.export.pdf import PRINTS
from briefgen.sources.formats import FORMATS
from tests.conftest import ROOT

GUIDE = ROOT / "guide"
PAGES = (*sorted(GUIDE.glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md")
MAX_PICTURE_BYTES = 200_000

SHELL = ("", "console", "sh", "bash", "shell")
"""Info strings of fences that hold commands."""

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
NOT_FOR_PEOPLE = ("assets/", "exports/before.json")
"""Exports that the site itself needs, and the ids that `briefgen check` compares with."""


def name_page(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def read_guide(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


def parse_page(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def find_inline(tokens: list[Token], *kinds: str) -> Iterator[Token]:
    for token in tokens:
        yield from (child for child in token.children or () if child.type in kinds)


def find_codes(text: str) -> set[str]:
    """What stands in the page as inline code."""
    return {token.content for token in find_inline(parse_page(text), "code_inline")}


def find_tables(text: str) -> Iterator[list[list[str]]]:
    """The tables, each as the raw Markdown of the cells of its rows, the head left out."""
    rows: list[list[str]] = []
    cell = False
    for token in parse_page(text):
        if token.type == "tbody_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type in ("td_open", "th_open"):
            cell = True
        elif token.type == "inline" and cell:
            rows[-1].append(token.content)
            cell = False
        elif token.type == "tbody_close":
            yield rows


def find_first_cells(text: str) -> set[str]:
    """The inline code of all tables' first columns."""
    return {code for rows in find_tables(text) for row in rows for code in find_codes(row[0])}


def find_commands(text: str) -> Iterator[str]:
    """The lines of the fences that call briefgen or make."""
    for token in parse_page(text):
        if token.type == "fence" and token.info.strip() in SHELL:
            for line in token.content.splitlines():
                call = re.search(r"(?:^|\| )\s*(?:\$ )?(?:\.venv/bin/)?((?:briefgen|make) .*)", line)
                if call:
                    yield call[1]


def slug(heading: str) -> str:
    """The anchor that hosts of Markdown give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def find_headings(text: str) -> set[str]:
    tokens = parse_page(text)
    pairs = itertools.pairwise(tokens)
    return {slug(after.content) for before, after in pairs if before.type == "heading_open"}


def find_sections() -> dict[str, str]:
    """The sections of the guide's page of commands by their headings."""
    parts = re.split(r"^## (.+)$", read_guide("commands.md"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def list_options(command: Command) -> set[str]:
    parser = argparse.ArgumentParser(add_help=False)
    command.add_options(parser)
    return set(OPTION.findall(parser.format_usage()))


def list_folder_options() -> set[str]:
    parser = argparse.ArgumentParser(add_help=False)
    add_folders(parser)
    return set(OPTION.findall(parser.format_usage()))


NAMES = {command.NAME: command for command in COMMANDS}
FOLDERS = list_folder_options()


# --- commands -----------------------------------------------------------------------


def test_every_command_is_in_the_list_and_has_a_section() -> None:
    assert [row[0] for row in next(find_tables(read_guide("commands.md")))] == [
        f"[`{command.NAME}`](#{command.NAME})" for command in COMMANDS
    ]
    assert set(NAMES) <= set(find_sections())


@pytest.mark.parametrize("name", NAMES)
def test_a_section_has_exactly_the_options_of_its_command(name: str) -> None:
    told = set(OPTION.findall(find_sections()[name]))
    options = list_options(NAMES[name])
    assert options - FOLDERS <= told
    assert told <= options


def test_the_section_of_folders_says_who_takes_them() -> None:
    section = find_sections()["Folders"]
    assert set(OPTION.findall(section)) == FOLDERS
    takers, alone = section.split("take all of them")[0], section.split("take all of them")[1].split(".")[0]
    for name, command in NAMES.items():
        taken = list_options(command) & FOLDERS
        assert (f"`{name}`" in takers) == (taken == FOLDERS), name
        assert (f"`{name}`" in alone) == (taken == {"--seeds"}), name


def test_exit_codes_are_those_of_the_errors() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.BriefgenError)}
    last = list(find_tables(read_guide("commands.md")))[-1]
    assert {int(row[0]) for row in last} == {0, *codes}


def test_fences_show_most_commands() -> None:
    lines = [line for page in PAGES for line in find_commands(page.read_text(encoding="utf-8"))]
    shown = {line.split()[1] for line in lines if line.startswith("briefgen ")}
    assert len(set(NAMES) - shown) <= 2, set(NAMES) - shown  # or the tests of fences would see nothing


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_commands_in_fences_are_understood(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in find_commands(page.read_text(encoding="utf-8")):
        words = shlex.split(line, comments=True)
        if words[0] == "make":
            assert set(words[1:]) <= targets, line
            continue
        try:
            make_parser().parse_args(words[1:])
        except SystemExit as end:
            assert end.code == 0, line


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_commands_in_the_text_exist(page: Path) -> None:
    for code in find_codes(page.read_text(encoding="utf-8")):
        words = code.split()
        if words[:1] != ["briefgen"] or len(words) == 1 or words[1] == "COMMAND" or words[1].startswith("-"):
            continue
        assert words[1] in NAMES, code
        assert set(OPTION.findall(code)) <= {*list_options(NAMES[words[1]]), "--help"}, code


# --- settings -----------------------------------------------------------------------


def test_every_key_of_brief_yml_is_explained_and_none_besides() -> None:
    text = read_guide("brief-yml.md")
    keys = set(BriefConfig.__dataclass_fields__)
    assert find_first_cells(text) == keys | set(get_args(DecisionKind))
    limits = next(row for rows in find_tables(text) for row in rows if row[0] == "`limits`")
    assert find_codes(limits[1]) == set(Limits.__dataclass_fields__)


def test_every_key_of_sources_yml_is_explained_and_none_besides() -> None:
    keys = set(SourceEntry.__dataclass_fields__) - {"file", "line"}
    assert find_first_cells(read_guide("sources-yml.md")) == keys


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=name_page)
def test_settings_in_fences_are_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    for token in parse_page(page.read_text(encoding="utf-8")):
        if token.type != "fence" or token.info.strip() != "yaml":
            continue
        path = tmp_path / "settings.yml"
        path.write_text(token.content, encoding="utf-8")
        if page.name in ("sources.md", "sources-yml.md"):
            assert read_sources_config(path)
        else:
            config = read_brief_config(path)
            assert config != BriefConfig(title=config.title)  # it says something


# --- formats, exports, dependencies, layers, figures --------------------------------


def test_every_format_is_listed_and_none_besides() -> None:
    assert find_first_cells(read_guide("formats.md")) == set(FORMATS)


def test_every_export_is_listed_and_none_besides() -> None:
    made = {path for path in (*EXPORTS, *PRINTS) if not path.startswith(NOT_FOR_PEOPLE)}
    assert find_first_cells(read_guide("exports.md")) == made


def read_project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_has_its_reason() -> None:
    project = read_project()["project"]
    groups = (project["dependencies"], *project["optional-dependencies"].values())
    needed = {re.split(r"[^\w.-]", item)[0] for group in groups for item in group}
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    cells = [row[0] for rows in find_tables(contributing) for row in rows]
    told = {name.split(" ")[0] for cell in cells for name in cell.split(", ")}
    assert told == needed


def test_the_layers_are_those_that_are_held() -> None:
    contracts = read_project()["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    fence = next(token for token in parse_page(text) if token.type == "fence")
    told = [set(step.replace(" ", "").split(",")) for step in " ".join(fence.content.split()).split("←")]
    assert told == [set(layer.replace(" ", "").split(":")) for layer in reversed(layers)]


def test_figures_are_those_that_were_measured() -> None:
    measured = json.loads((ROOT / "quality.json").read_text(encoding="utf-8"))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    figures = next(find_tables(changelog))  # of the newest version; earlier ones keep theirs
    assert figures
    for name, figure, value in figures:
        assert measured[name][figure] == float(value), f"{name}: {figure}"


# --- links --------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_links_lead_somewhere(page: Path) -> None:
    for token in find_inline(parse_page(page.read_text(encoding="utf-8")), "link_open", "image"):
        address = str(token.attrs.get("href") or token.attrs.get("src"))
        if re.match(r"[a-z]+:", address):
            assert re.match(r"https://|http://127\.0\.0\.1", address), address
            continue
        path, _, anchor = address.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), address
        if anchor:
            assert anchor in find_headings(target.read_text(encoding="utf-8")), address


def test_the_index_leads_to_every_page_of_the_guide() -> None:
    linked = {
        str(token.attrs["href"]) for token in find_inline(parse_page(read_guide("index.md")), "link_open")
    }
    assert {page.name for page in GUIDE.glob("*.md")} - {"index.md"} <= linked


def test_pictures_are_small_and_shown() -> None:
    shown = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    pictures = sorted((GUIDE / "images").iterdir())
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < MAX_PICTURE_BYTES, picture.name
        assert f"images/{picture.name})" in shown, picture.name
