"""Reads source files: bytes to decoded text, paragraphs, marked furniture and metadata.

The formats stand in `formats`, one file each.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefgen.config import SourceEntry
from briefgen.errors import SourceError
from briefgen.lexicon.agencies import name_publisher
from briefgen.model import Claim, Decoded, Furniture, LeftOut, Paragraph, Source
from briefgen.sources.belonging import find_article, find_copies, judge_source
from briefgen.sources.captions import find_captions
from briefgen.sources.formats import FORMATS, find_format
from briefgen.sources.listing import list_text
from briefgen.sources.marking import mark_furniture
from briefgen.sources.metadata import find_claims, find_language, find_wire
from briefgen.sources.paragraphs import find_paragraphs
from briefgen.sources.posts import find_posts
from briefgen.text.passages import hash_content, slugify

MAX_SOURCE_BYTES = 2_000_000
"""A file larger than this (a long book) is no article."""

SETTINGS_FILES = frozenset({"sources.yml", "sources.yaml", "brief.yml", "brief.yaml"})
"""Files of a source folder that are no sources."""

Found = tuple[tuple[str, Claim], ...]


def read_bytes(path: Path) -> bytes:
    """The bytes of a source file. Raises SourceError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > MAX_SOURCE_BYTES:
            raise SourceError(
                f"{path.name} is larger than {MAX_SOURCE_BYTES // 1_000_000} MB, so it is not read."
            )
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path.name} cannot be read ({error.strerror or 'unknown reason'}).") from error


def read_decoded(path: Path) -> tuple[Decoded, tuple[Paragraph, ...], str]:
    """(what the format's reader makes of it, paragraphs, sha256 of the bytes): all that proving a
    citation needs.

    Raises SourceError where the file cannot be read.
    """
    form = find_format(path)
    data = read_bytes(path)
    try:
        decoded = form.decode(data)
    except SourceError as error:
        raise SourceError(f"{path.name} {error}") from error
    return decoded, find_paragraphs(decoded.text, decoded.pages), hashlib.sha256(data).hexdigest()


def read_marked(path: Path, entry: SourceEntry | None = None) -> Source:
    """The source with its furniture marked and its metadata claimed, sources.yml's word first.

    Raises SourceError where the file cannot be read.
    """
    decoded, _, digest = read_decoded(path)
    return build_source(file=path.name, decoded=decoded, sha256=digest, entry=entry)


def read_source(path: Path, entry: SourceEntry | None = None) -> Source:
    """As read_marked, for a file that must hold text. Raises SourceError where it is empty."""
    source = read_marked(path, entry)
    if not source.paragraphs:
        raise SourceError(f"{path.name} is empty.")
    return source


def build_source(
    *,
    file: str,
    decoded: Decoded,
    sha256: str = "",
    entry: SourceEntry | None = None,
    keep_furniture: bool = False,
) -> Source:
    """A source from decoded text, wherever it comes from. `sha256` is computed where it is not given;
    with `keep_furniture` nothing is marked."""
    text = decoded.text
    paragraphs = find_paragraphs(text, decoded.pages)
    furniture = _mark(text, paragraphs, decoded.markup)
    claims = (*decoded.stated, *find_claims(text, furniture))
    source = Source(
        id=entry.id if entry is not None and entry.id else slugify(Path(file).stem),
        file=file,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        paragraphs=paragraphs,
        furniture=() if keep_furniture else furniture,
    )
    return _fill(source, claims, entry)


def _mark(
    text: str, paragraphs: tuple[Paragraph, ...], markup: tuple[Furniture, ...]
) -> tuple[Furniture, ...]:
    """Markup first; paragraphs that it does not touch are then searched for the page's furniture."""
    free = tuple(
        paragraph
        for paragraph in paragraphs
        if not any(item.span.overlaps(paragraph.span) and item.rule != "quote-sign" for item in markup)
    )
    known = (*find_posts(text, free), *find_captions(text, free))
    return tuple(sorted((*markup, *mark_furniture(text, free, known)), key=lambda item: item.span))


def _fill(source: Source, claims: Found, entry: SourceEntry | None) -> Source:
    """The source with the best claim of each field: the editor's, the file's own, the text's."""

    def state(field: str) -> Claim | None:
        return next((claim for name, claim in claims if name == field), None)

    def pick(field: str) -> Claim | None:
        value = getattr(entry, field, None) if entry is not None else None
        if not value:
            return state(field)
        # Where the text says the same, its words are the evidence.
        same = (c for name, c in claims if name == field and c.value.casefold() == value.casefold())
        spans = next((claim.spans for claim in same), ())
        return Claim(value=value, basis="curated", rule="sources.yml", spans=spans)

    url = pick("url")
    return replace(
        source,
        title=pick("title"),
        publisher=_show_publisher(pick("publisher")),
        agency=pick("agency") or (find_wire(url.value) if url else None),
        byline=tuple(dict.fromkeys(claim for name, claim in claims if name == "byline")),
        dateline=pick("dateline"),
        published=pick("published"),
        stamp=state("published"),
        copyright_year=pick("copyright_year"),
        url=url,
        language=pick("language") or find_language(find_article(source)),
        licence=pick("licence"),
        excerpt=entry.excerpt if entry is not None else None,
        grade=entry.grade if entry is not None else None,
    )


def _show_publisher(claim: Claim | None) -> Claim | None:
    """The publisher as a reader knows it, where a domain was given."""
    return replace(claim, value=name_publisher(claim.value)) if claim is not None else None


def read_folder(
    folder: Path, entries: Sequence[SourceEntry], language: str = "en"
) -> tuple[tuple[Source, ...], tuple[LeftOut, ...]]:
    """(sources, files left out and why) of a folder, in the order of their names.

    One bad file never stops the rest. Raises SourceError where the folder itself cannot be read.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder.as_posix()} is not a folder of sources.")
    named = {entry.file: entry for entry in entries}
    sources: list[Source] = []
    left_out: list[LeftOut] = []
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    for path in paths:
        if path.name in SETTINGS_FILES or path.name.startswith("."):
            continue
        read = _admit(path, folder, named.get(path.name), language)
        if isinstance(read, LeftOut):
            left_out.append(read)
        else:
            sources.append(read)
    present = {path.name for path in paths}
    left_out += [
        LeftOut(file=entry.file, why="sources.yml names it, but there is no such file in the folder.")
        for entry in entries
        if entry.file not in present
    ]
    sources, copies = _drop_copies(sources, named)
    left_out += copies
    return tuple(_tell_apart(sources, named)), tuple(sorted(left_out, key=lambda item: item.file))


def _admit(path: Path, folder: Path, entry: SourceEntry | None, language: str) -> Source | LeftOut:
    """The source, or why the file is left out."""
    wanted = entry is not None and entry.use is True
    if entry is not None and entry.use is False:
        return LeftOut(file=path.name, why="sources.yml says not to use it.")
    if entry is not None and entry.withdrawn is not None and not wanted:
        why = "It was withdrawn by its publisher" + (f": {entry.withdrawn}" if entry.withdrawn else "")
        return LeftOut(file=path.name, why=why.rstrip(".") + ".")
    try:
        _refuse_strays(path, folder)
        source = read_source(path, entry)
    except SourceError as error:
        return LeftOut(file=path.name, why=str(error))
    why_not = None if wanted else judge_source(source, language)
    return LeftOut(file=path.name, why=why_not) if why_not else source


def _refuse_strays(path: Path, folder: Path) -> None:
    """Raises SourceError for folders, for links that leave the folder, and for what is no file."""
    try:
        resolved = path.resolve(strict=True)
        inside = resolved.is_relative_to(folder.resolve())
    except (OSError, RuntimeError) as error:
        raise SourceError(f"{path.name} is a link that leads nowhere.") from error
    if path.is_symlink() and not inside:
        raise SourceError(f"{path.name} is a link that leaves the folder, so it is not followed.")
    if resolved.is_dir():
        raise SourceError(f"{path.name} is a folder; only files of this folder itself are read.")
    if not resolved.is_file():
        raise SourceError(f"{path.name} is no ordinary file.")


def _drop_copies(
    sources: list[Source], named: Mapping[str, SourceEntry]
) -> tuple[list[Source], list[LeftOut]]:
    copies = [copy for copy in find_copies(sources) if not _is_wanted(copy.file, named)]
    dropped = {copy.file for copy in copies}
    return [source for source in sources if source.file not in dropped], copies


def _is_wanted(file: str, named: Mapping[str, SourceEntry]) -> bool:
    return file in named and named[file].use is True


def _tell_apart(sources: Iterable[Source], named: Mapping[str, SourceEntry]) -> list[Source]:
    """Sources with ids that are all different: an id made from a name gives way to an earlier one, or
    to the editor's, by a hash of the file's name, so that it stays when other files come or go."""
    taken = {entry.id for entry in named.values() if entry.id}
    told: list[Source] = []
    for source in sources:
        curated = source.file in named and named[source.file].id
        name = source.id
        if not curated and name in taken:
            name = f"{name}-{hash_content('source', source.file)[:6]}"
        taken.add(name)
        told.append(source if name == source.id else replace(source, id=name))
    return told


__all__ = [
    "FORMATS",
    "MAX_SOURCE_BYTES",
    "build_source",
    "find_article",
    "find_format",
    "list_text",
    "read_decoded",
    "read_folder",
    "read_marked",
    "read_source",
]
