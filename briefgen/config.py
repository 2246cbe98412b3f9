"""brief.yml and sources.yml: what the editor says of the brief and of each source.

Both are plain YAML, read as a tree that knows its lines, so that every message names file, line and
key. Nothing is constructed: tags, anchors and aliases are refused, and a value is the characters that
stand in the file (`id: 007` is "007", `published: 2024-01-30` is no date object).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast, get_args

from briefgen.settings import Keys, Setting, list_choices, read_tree

DecisionKind = Literal[
    "hide", "pin", "order", "rename", "merge", "split", "date", "reword", "answer", "add", "note"
]
"""What an editor may decide (DESIGN, section 7)."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A source's id: it becomes a file name, an anchor and a note's label."""

GRADE = re.compile(r"[A-F][1-6]")
"""The Admiralty (NATO) scale: reliability of the source A–F, credibility of the information 1–6."""

MAX_ID_LENGTH = 40
"""Characters of an id: it stands in every note's label."""

GENERIC_FOLDERS = frozenset({"seeds", "sources", "articles"})
"""Folder names that say nothing of the topic."""

Paper = Literal["a4", "letter"]
"""The sheets that a brief may be printed on."""

Search = Literal["built-in", "pagefind"]
"""How a site is searched: by an index that a page reads whole, or by pagefind's, read in parts."""

ROBOTS = frozenset(
    {"noindex", "nofollow", "noarchive", "nosnippet", "noimageindex", "notranslate", "none", "all"}
)
"""What a page may tell search engines (the robots meta element)."""

MAX_LIMIT = 500
"""More entries than this on one page is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """What sources.yml says of one file. `None` is "not said"; `line` is where the entry begins.

    `published` is EDTF; `excerpt` counts words; `use` overrides what the reader would leave out;
    `withdrawn` is the editor's sentence on a retraction, "" where it just says `true`.
    """

    file: str
    id: str | None = None
    publisher: str | None = None
    agency: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    licence: str | None = None
    excerpt: int | None = None
    grade: str | None = None
    use: bool | None = None
    withdrawn: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many entries a page shows at most; what gives way stands on its own page or in brief.json."""

    findings: int = 9
    disputed: int = 6
    unsaid: int = 6
    main_actors: int = 8
    background: int = 24
    actors: int = 40
    roles: int = 4
    said: int = 6
    did: int = 6
    events: int = 60
    questions: int = 30
    shared: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: `ids` are what it is about, `value` what it says ("" where the kind needs none).

    `rename`, `date`, `reword`, `answer` and `note` have one id and a value; `split` has one id, and a
    value for each name that is to stand alone; `hide` and `pin` have one id; `order` and `merge`
    several; `add` has a page's name for an id. `line` is where brief.yml says so.
    """

    kind: DecisionKind
    ids: tuple[str, ...]
    value: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefConfig:
    """brief.yml. `as_of` is EDTF; `language` an ISO 639-1 code; `fonts` a folder with more fonts for the
    PDFs, as it stands in the file, "" for none; `robots` is what the site's pages tell search engines,
    "" for nothing; `search` is the index that the site is searched by."""

    title: str
    question: str = ""
    as_of: str | None = None
    language: str = "en"
    paper: Paper = "a4"
    fonts: str = ""
    robots: str = ""
    search: Search = "built-in"
    limits: Limits = field(default_factory=Limits)
    decisions: tuple[Decision, ...] = ()


_BRIEF_KEYS: Keys = (
    "title", "question", "as_of", "language", "paper", "fonts", "robots", "search", "limits",
    "decisions",
)  # fmt: skip
_SOURCE_KEYS: Keys = (
    "id", "publisher", "agency", "title", "url", "published", "licence", "excerpt", "grade", "use",
    "withdrawn",
)  # fmt: skip
_LIMIT_KEYS: Keys = tuple(Limits.__dataclass_fields__)
_LISTED: tuple[DecisionKind, ...] = ("hide", "pin")
_GROUPED: tuple[DecisionKind, ...] = ("order", "merge")
_VALUED: tuple[DecisionKind, ...] = ("rename", "date", "reword", "answer", "note", "add", "split")


def name_folder(seeds: Path) -> str:
    """A title for the brief of the folder `seeds`: its name, or of a plain "seeds" its parent's."""
    folder = seeds.absolute()
    name = folder.parent.name if folder.name.lower() in GENERIC_FOLDERS else folder.name
    words = [word[:1].upper() + word[1:] for word in re.split(r"[\W_]+", name) if word]
    return " ".join(words) or "Brief"


def read_brief_config(path: Path, seeds: Path | None = None) -> BriefConfig:
    """brief.yml at `path`; where it is missing, or has no title, the brief is named for the folder
    `seeds` (for the one that holds `path` where `seeds` is not given).

    Raises ConfigError with file, line and key for whatever is unknown, repeated or of a wrong type.
    """
    folder = name_folder(seeds if seeds is not None else path.absolute().parent)
    if not path.exists():
        return BriefConfig(title=folder)
    keys = read_tree(path).mapping(_BRIEF_KEYS)
    language = keys["language"].words() if "language" in keys else "en"
    if not re.fullmatch(r"[a-z]{2,3}", language):
        raise keys["language"].fault("must be a language code such as en")
    return BriefConfig(
        title=keys["title"].words() if "title" in keys else folder,
        question=keys["question"].words() if "question" in keys else "",
        as_of=keys["as_of"].edtf() if "as_of" in keys else None,
        language=language,
        paper=_read_paper(keys["paper"]) if "paper" in keys else "a4",
        fonts=_read_folder(keys["fonts"], path.absolute().parent) if "fonts" in keys else "",
        robots=_read_robots(keys["robots"]) if "robots" in keys else "",
        search=_read_search(keys["search"]) if "search" in keys else "built-in",
        limits=_read_limits(keys["limits"]) if "limits" in keys else Limits(),
        decisions=_read_decisions(keys["decisions"]) if "decisions" in keys else (),
    )


def _read_paper(setting: Setting) -> Paper:
    value = setting.words().lower()
    for paper in get_args(Paper):
        if value == paper:
            return cast(Paper, paper)
    raise setting.fault(f"must be {' or '.join(get_args(Paper))}, not {value!r}")


def _read_folder(setting: Setting, beside: Path) -> str:
    value = setting.words()
    if not (beside / value).is_dir():
        raise setting.fault(f"names {value!r}, and there is no such folder beside brief.yml")
    return value


def _read_robots(setting: Setting) -> str:
    words = [word.strip() for word in setting.words().lower().split(",")]
    unknown = [word for word in words if word not in ROBOTS]
    if unknown:
        raise setting.fault(f"has {unknown[0]!r}; known words are {', '.join(sorted(ROBOTS))}")
    return ", ".join(dict.fromkeys(words))


def _read_search(setting: Setting) -> Search:
    value = setting.words().lower()
    for search in get_args(Search):
        if value == search:
            return cast(Search, search)
    raise setting.fault(f"must be {' or '.join(get_args(Search))}, not {value!r}")


def _read_limits(setting: Setting) -> Limits:
    entries = setting.mapping(_LIMIT_KEYS)
    return Limits(**{key: entry.whole(0, MAX_LIMIT) for key, entry in entries.items()})


def _read_decisions(setting: Setting) -> tuple[Decision, ...]:
    found: list[Decision] = []
    kinds = setting.mapping(get_args(DecisionKind))
    for kind in _LISTED:
        if kind in kinds:
            found += [_decide(kind, (item,)) for item in kinds[kind].items()]
    for kind in _GROUPED:
        if kind in kinds:
            groups = kinds[kind].items()
            nested = any(group.is_list() for group in groups)
            for group in [entry.items() for entry in groups] if nested else [groups]:
                if len(group) < 2:
                    raise kinds[kind].fault("needs at least two ids in a list")
                found.append(_decide(kind, group))
    for kind in _VALUED:
        if kind in kinds:
            for key, value in kinds[kind].entries():
                found += _read_valued(kind, key, value)
    return tuple(sorted(found, key=lambda decision: decision.line))


def _read_valued(kind: DecisionKind, key: str, value: Setting) -> list[Decision]:
    if kind == "date":
        return [Decision(kind=kind, ids=(key,), value=value.edtf(), line=value.line)]
    parts = value.items() if value.is_list() else (value,)
    return [Decision(kind=kind, ids=(key,), value=part.words(), line=part.line) for part in parts]


def _decide(kind: DecisionKind, items: tuple[Setting, ...]) -> Decision:
    return Decision(kind=kind, ids=tuple(item.words() for item in items), line=items[0].line)


def read_sources_config(path: Path) -> tuple[SourceEntry, ...]:
    """sources.yml at `path`, in the file's order; empty where there is none.

    Raises ConfigError with file, line and key for whatever is unknown, repeated or of a wrong type.
    """
    if not path.exists():
        return ()
    entries: list[SourceEntry] = []
    lines: dict[str, int] = {}
    for file, setting in read_tree(path).entries():
        keys = setting.mapping(_SOURCE_KEYS)
        entry = _read_entry(file, setting.line, keys)
        if entry.id is not None:
            if entry.id in lines:
                raise keys["id"].fault(f"{entry.id} is the id of the entry at line {lines[entry.id]} already")
            lines[entry.id] = setting.line
        entries.append(entry)
    return tuple(entries)


def _read_entry(file: str, line: int, keys: dict[str, Setting]) -> SourceEntry:
    def words(key: str) -> str | None:
        return keys[key].words() if key in keys else None

    return SourceEntry(
        file=file,
        id=_read_id(keys["id"]) if "id" in keys else None,
        publisher=words("publisher"),
        agency=words("agency"),
        title=words("title"),
        url=keys["url"].url() if "url" in keys else None,
        published=keys["published"].edtf() if "published" in keys else None,
        licence=words("licence"),
        excerpt=keys["excerpt"].whole(0, 1_000_000) if "excerpt" in keys else None,
        grade=_read_grade(keys["grade"]) if "grade" in keys else None,
        use=keys["use"].truth() if "use" in keys else None,
        withdrawn=_read_withdrawn(keys["withdrawn"]) if "withdrawn" in keys else None,
        line=line,
    )


def _read_id(setting: Setting) -> str:
    value = setting.words()
    if not SLUG.fullmatch(value) or len(value) > MAX_ID_LENGTH:
        raise setting.fault(
            f"{value!r} is no id: write small letters, digits and single hyphens, "
            f"{MAX_ID_LENGTH} characters at most, for example s001"
        )
    if value == RESERVED_ID:
        raise setting.fault(f"{value} is where the list of sources stands: choose another id")
    return value


def _read_grade(setting: Setting) -> str:
    value = setting.words().upper()
    if not GRADE.fullmatch(value):
        raise setting.fault(f"{value!r} is no grade on the Admiralty scale: write A1 to F6")
    return value


def _read_withdrawn(setting: Setting) -> str | None:
    value = setting.words()
    if value.lower() in list_choices(True):
        return ""
    return None if value.lower() in list_choices(False) else value


RESERVED_ID = "index"
"""The id that no source may have: the list of sources stands at that name."""
