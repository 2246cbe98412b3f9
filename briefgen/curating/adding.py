"""A new article in the folder, under a good name and with what is known of it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.curating.drafting import draft_entry, extend_settings, write_settings
from briefgen.errors import ConfigError, SourceError
from briefgen.model import Source
from briefgen.settings import read_edtf, read_web_address
from briefgen.sources import FORMATS, MAX_SOURCE_BYTES, build_source
from briefgen.sources.belonging import judge_source
from briefgen.text.dates import read_dates
from briefgen.text.passages import fold_space, slugify

MAX_SLUG = 60
"""Characters of a file's name that are made from its title."""

_PAGE = re.compile(rb"^<(?:!doctype html|html|\?xml)\b|<(?:body|article|p|div|h1)[\s>]", re.IGNORECASE)
_MAIL = re.compile(rb"(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,40}?(?:subject|from):", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d{2,6})(?P<sign>[-_ ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An article that was put into the folder. `doubt` says why the brief would leave it out."""

    path: Path
    source: Source
    doubt: str | None = None


def add_article(data: bytes, name: str, seeds: Path, given: Mapping[str, str], language: str = "en") -> Added:
    """Puts an article into the folder under a name made from its title, and what is known of it into
    sources.yml. `name` is the file's own name, "" for text from a pipe; `given` are keys of sources.yml.

    Nothing is overwritten: raises SourceError where the article cannot be read or is there already,
    ConfigError where a key's value is none or sources.yml cannot be added to.
    """
    suffix = Path(name).suffix.lower() if name else find_suffix(data)
    if not data.strip():
        raise SourceError(f"{name or 'The text from the pipe'} is empty; there is nothing to add.")
    source = _read_new(data, name or f"text{suffix}", suffix)
    said = check_given(given)
    seeds.mkdir(parents=True, exist_ok=True)
    _refuse_copy(data, seeds)
    title = said.get("title") or (source.title.value if source.title else "") or Path(name).stem
    path = _choose_path(seeds, title, suffix)
    source = build_source(file=path.name, decoded=FORMATS[suffix].decode(data))
    settings = seeds / "sources.yml"
    text = extend_settings(settings, draft_entry(source, None, said))
    _write_new(path, data)
    try:
        write_settings(settings, text)
    except ConfigError:
        path.unlink()
        raise
    return Added(path=path, source=source, doubt=judge_source(source, language))


def find_suffix(data: bytes) -> str:
    """The format of text from a pipe, by how it begins."""
    start = data[:4_096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return ".pdf"
    if _PAGE.search(start):
        return ".html"
    if start.startswith(b"{") and _is_json(data):
        return ".json"
    if _MAIL.match(start):
        return ".eml"
    return ".md" if start.startswith((b"# ", b"---\n")) else ".txt"


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _read_new(data: bytes, name: str, suffix: str) -> Source:
    if suffix not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        kind = suffix or "no suffix"
        raise SourceError(f"{name} has a format that is not read ({kind}; read are {known}).")
    if len(data) > MAX_SOURCE_BYTES:
        raise SourceError(f"{name} is larger than {MAX_SOURCE_BYTES // 1_000_000} MB, so it is not read.")
    try:
        source = build_source(file=name, decoded=FORMATS[suffix].decode(data))
    except SourceError as error:
        raise SourceError(f"{name} {error}") from error
    if not source.paragraphs:
        raise SourceError(f"{name} is empty.")
    return source


def check_given(given: Mapping[str, str]) -> dict[str, str]:
    """The values as sources.yml takes them. Raises ConfigError for a date or an address that is none."""
    checked = {key: fold_space(value) for key, value in given.items() if value.strip()}
    if "published" in checked:
        value = checked["published"]
        found = read_edtf(value) or next((edtf for _, edtf in read_dates(value)), None)
        if found is None:
            raise ConfigError(f"--date: {value!r} is no date; write it as 2024-01-30.")
        checked["published"] = found
    if "url" in checked and read_web_address(checked["url"]) is None:
        raise ConfigError(
            f"--url: {checked['url']!r} is no web address: it must begin with https:// or http://."
        )
    return checked


def _refuse_copy(data: bytes, seeds: Path) -> None:
    for path in sorted(seeds.iterdir()):
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            raise SourceError(f"This article is in {seeds.as_posix()} already, as {path.name}.")


def _choose_path(seeds: Path, title: str, suffix: str) -> Path:
    """A name that the folder does not have: the next number where its files are numbered, then the
    title's words."""
    taken = {path.name.casefold() for path in seeds.iterdir()}
    articles = [name for name in sorted(taken) if Path(name).suffix in FORMATS]
    slug = slugify(title)[: MAX_SLUG + 1]
    slug = slug if len(slug) <= MAX_SLUG else (slug.rpartition("-")[0] or slug[:MAX_SLUG])
    stem = _next_number(articles) + slug
    names = (f"{stem}{suffix}", *(f"{stem}-{number}{suffix}" for number in range(2, 10_000)))
    stems = {Path(name).stem for name in articles}
    return seeds / next(name for name in names if name not in taken and Path(name).stem not in stems)


def _next_number(articles: Sequence[str]) -> str:
    """The number that goes before the next file's name, "" where the files are not numbered."""
    found = [match for name in articles if (match := _NUMBERED.match(name))]
    if not found or len(found) * 2 <= len(articles):
        return ""
    last = max(found, key=lambda match: int(match["number"]))
    return f"{int(last['number']) + 1:0{len(last['number'])}d}{last['sign']}"


def _write_new(path: Path, data: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise SourceError(f"{path.as_posix()} cannot be written ({error.strerror}).") from error
