"""Reads source files: bytes to decoded text, paragraphs, marked furniture and metadata.

The formats stand in `formats`, one file each.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from briefgen.config import RESERVED_ID, SourceEntry
from briefgen.errors import SourceError
from briefgen.lexicon.agencies import name_publisher
from briefgen.model import Claim, Decoded, Furniture, LeftOut, Paragraph, Source, Span
from briefgen.sources.belonging import find_article, find_copies, find_strangers, judge_source
from briefgen.sources.captions import find_captions
from briefgen.sources.formats import FORMATS, find_format
from briefgen.sources.hints import find_publisher
from briefgen.sources.listing import list_text
from briefgen.sources.marking import mark_furniture
from briefgen.sources.metadata import find_claims, find_first_words, find_language, find_wire
from briefgen.sources.paragraphs import find_paragraphs
from briefgen.sources.posts import find_posts
from briefgen.text.passages import hash_content, slugify

MAX_SOURCE_BYTES = 50_000_000
"""A file larger than this is not read: pictures make a PDF large, but hardly ever so large."""

MAX_SOURCE_TEXT = 6_000_000
"""Characters of decoded text beyond which a file is no article, nor a report."""

MAX_ANALYSED = 120_000
"""Characters of one source that are analysed, some twenty thousand words, as a long report has.
What follows is cut off, but for a line or two that are marked as furniture of rule BEYOND, so that a reader
sees where; the summary says so."""

CUT_TAIL = 200
"""Characters that are kept of what is cut off."""

MAX_PARAGRAPH = 60_000
"""The same for one paragraph: the language pipeline takes four kilobytes of memory for each character."""

BEYOND = "beyond-limit"

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
    find_format(path)  # before a large file is read that no reader is for
    data = read_bytes(path)
    form = find_format(path, data)
    try:
        decoded = form.decode(data)
    except SourceError as error:
        raise SourceError(f"{path.name} {error}") from error
    if len(decoded.text) > MAX_SOURCE_TEXT:
        raise SourceError(
            f"{path.name} has more than {MAX_SOURCE_TEXT // 1_000_000} million characters of text, "
            "so it is not read."
        )
    decoded = _shorten(decoded)
    return decoded, find_paragraphs(decoded.text, decoded.pages), hashlib.sha256(data).hexdigest()


def _shorten(decoded: Decoded) -> Decoded:
    """The text as far as it is analysed, and a little more, which `_cut_off` then marks."""
    end = MAX_ANALYSED + CUT_TAIL
    if len(decoded.text) <= end:
        return decoded
    stated = tuple(
        (field, claim) for field, claim in decoded.stated if all(span.end <= end for span in claim.spans)
    )
    markup = tuple(item for item in decoded.markup if item.span.end <= end)
    return replace(decoded, text=decoded.text[:end], markup=markup, stated=stated)


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
    furniture = _mark(text, paragraphs, _cut_off(text, paragraphs, decoded.markup))
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
    free = tuple(_find_free(paragraphs, markup))
    known = (*find_posts(text, free), *find_captions(text, free))
    return tuple(sorted((*markup, *mark_furniture(text, free, known)), key=lambda item: item.span))


def _find_free(paragraphs: Sequence[Paragraph], markup: Sequence[Furniture]) -> Iterator[Paragraph]:
    """Paragraphs without markup, signs of quotation apart. A book has thousands of both."""
    marks = sorted(item.span for item in markup if item.rule != "quote-sign")
    reach = tuple(accumulate((span.end for span in marks), max))
    for paragraph in paragraphs:
        before = bisect_left(marks, Span(paragraph.span.end, paragraph.span.end))
        if not before or reach[before - 1] <= paragraph.span.start:
            yield paragraph


def _cut_off(
    text: str, paragraphs: Sequence[Paragraph], markup: tuple[Furniture, ...]
) -> tuple[Furniture, ...]:
    """The markup as far as a text is analysed, and what stands beyond: the end of a very long paragraph,
    and all paragraphs from the first on that is not whole within the limit."""
    beyond: list[Span] = []
    for paragraph in paragraphs:
        span = paragraph.span
        long = span.end - span.start > MAX_PARAGRAPH
        limit = min(span.start + MAX_PARAGRAPH, MAX_ANALYSED) if long else MAX_ANALYSED
        if span.end <= limit:
            continue
        if not long or limit <= span.start:
            beyond.append(Span(span.start, len(text)))
            break
        stop = max(text.rfind(sign, span.start, limit) for sign in (". ", ".” ", '." '))
        beyond.append(Span(stop + 2 if stop > span.start else limit, span.end))
    kept = tuple(item for item in markup if not any(span.overlaps(item.span) for span in beyond))
    return (*kept, *(Furniture(span=span, rule=BEYOND) for span in beyond))


def _fill(source: Source, claims: Found, entry: SourceEntry | None) -> Source:
    """The source with the best claim of each field: the editor's, the file's own, the text's."""

    def state(field: str) -> Claim | None:
        known = [claim for name, claim in claims if name == field]
        # What the text states outweighs what the file's metadata only suggests.
        best = min(known, key=lambda claim: claim.basis == "inferred", default=None)
        if best is None or best.spans:
            return best
        return replace(best, spans=next((c.spans for c in known if c.spans and c.value == best.value), ()))

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
        title=pick("title") or _name_untitled(source),
        publisher=_show_publisher(pick("publisher") or find_publisher(source.text, source.furniture)),
        agency=pick("agency") or (find_wire(url.value) if url else None),
        byline=_name_each([claim for name, claim in claims if name == "byline"]),
        dateline=pick("dateline"),
        published=pick("published"),
        updated=state("updated"),
        stamp=state("published"),
        copyright_year=pick("copyright_year"),
        url=url,
        language=pick("language") or find_language(find_article(source)),
        licence=pick("licence"),
        excerpt=entry.excerpt if entry is not None else None,
        grade=entry.grade if entry is not None else None,
    )


def _name_untitled(source: Source) -> Claim | None:
    """What a text without a headline is called by: how its first paragraph begins."""
    for paragraph in source.paragraphs:
        hidden = [item.span for item in source.furniture if item.span.overlaps(paragraph.span)]
        start = max((span.end for span in hidden if span.start <= paragraph.span.start), default=None)
        begin = paragraph.span.start if start is None else start
        if begin < paragraph.span.end:
            return find_first_words(source.text, Span(begin, paragraph.span.end))
    return None


def _name_each(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim a name, with the words of the text where they give the name too."""
    named: dict[str, Claim] = {}
    for claim in claims:
        known = named.setdefault(claim.value.casefold(), claim)
        if claim.spans and not known.spans:
            named[claim.value.casefold()] = replace(known, spans=claim.spans)
    return tuple(named.values())


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
        LeftOut(
            file=entry.file, why="sources.yml names it, but there is no such file in the folder.", fault=True
        )
        for entry in entries
        if entry.file not in present
    ]
    for unwanted in (find_copies, find_strangers):
        sources, dropped = _drop(sources, unwanted, named)
        left_out += dropped
    left_out += _tell_cut_off(sources)
    return tuple(_tell_apart(sources, named)), tuple(sorted(left_out, key=lambda item: item.file))


def _tell_cut_off(sources: Sequence[Source]) -> list[LeftOut]:
    """What is left out of the sources that are too long to be analysed whole."""
    told: list[LeftOut] = []
    for source in sources:
        cut = sum(i.span.end - i.span.start for i in source.furniture if i.rule == BEYOND)
        if cut:
            why = (
                f"It is very long: only {len(source.text) - cut:,} of its characters are analysed. "
                "Split it into its articles or chapters to have all of it read."
            )
            told.append(LeftOut(file=source.file, why=why))
    return told


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
        return LeftOut(file=path.name, why=str(error), fault=True)
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


def _drop(
    sources: list[Source],
    unwanted: Callable[[Sequence[Source]], tuple[LeftOut, ...]],
    named: Mapping[str, SourceEntry],
) -> tuple[list[Source], list[LeftOut]]:
    """The sources without those that only a comparison shows to be unwanted, and those."""
    found = [item for item in unwanted(sources) if not _is_wanted(item.file, named)]
    dropped = {item.file for item in found}
    return [source for source in sources if source.file not in dropped], found


def _is_wanted(file: str, named: Mapping[str, SourceEntry]) -> bool:
    return file in named and named[file].use is True


def _tell_apart(sources: Iterable[Source], named: Mapping[str, SourceEntry]) -> list[Source]:
    """Sources with ids that are all different: an id made from a name gives way to an earlier one, or
    to the editor's, by a hash of the file's name, so that it stays when other files come or go."""
    taken = {RESERVED_ID, *(entry.id for entry in named.values() if entry.id)}
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
    "BEYOND",
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
