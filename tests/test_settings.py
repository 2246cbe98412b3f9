"""Dates and addresses as settings may give them, and trees that must be refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import ConfigError
from briefgen.settings import MAX_SETTINGS_BYTES, read_edtf, read_tree, read_web_address


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024-01",
        "2024-01-30",
        "2019~",
        "2019?",
        "2024-01-30/2024-01-31",
        "2024-06/..",
        "../2024-06",
        "2024-01/2024-06",
    ],
)
def test_edtf_is_read_as_it_stands(text: str) -> None:
    assert read_edtf(text) == text


def test_the_time_of_day_is_dropped() -> None:
    assert read_edtf("2024-01-30T10:15:00Z") == "2024-01-30"
    assert read_edtf("2024-01-30 10:15") == "2024-01-30"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024-13",
        "2024-02-30",
        "24-01-30",
        "30.1.2024",
        "2024-06/2024-01",
        "2024-1-3",
        "../..",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_edtf(text) is None


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=1", "http://news.example", "HTTPS://News.Example/ü"]
)
def test_web_addresses(url: str) -> None:
    assert read_web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://news.example",
        "//news.example",
        "https://",
        "https://news.example/a b",
        'https://news.example/"onload=x',
        "https://news.example/<b>",
        "https://[news",
        "news.example",
    ],
)
def test_no_web_addresses(url: str) -> None:
    assert read_web_address(url) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\nb: *x", r"f\.yml:1: anchors"),
        ("a: !!python/object/apply:os.system [x]", r"f\.yml:1: tags"),
        ("a: 1\nb: !secret x", r"f\.yml:2: tags"),
        ("a: 'open", r"f\.yml:1: is not YAML"),
        ("a: [[[[[[[[[1]]]]]]]]]", r"f\.yml:1: is nested"),
        ("a: \x07", r"f\.yml: is not YAML"),
    ],
)
def test_tricks_are_refused_with_their_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "f.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        read_tree(path)


def test_unreadable_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_tree(tmp_path / "missing.yml")
    path = tmp_path / "latin.yml"
    path.write_bytes(b"title: caf\xe9")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_tree(path)
    path.write_bytes(b"#" * (MAX_SETTINGS_BYTES + 1))
    with pytest.raises(ConfigError, match="larger than"):
        read_tree(path)


@given(st.text(max_size=60))
def test_any_text_is_settings_or_a_config_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        dict(read_tree(path).entries())
    except ConfigError as error:
        assert "any.yml" in str(error)
