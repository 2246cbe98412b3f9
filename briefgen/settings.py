"""A YAML file as a tree of settings that know their file, line and key.

Safe by construction: the file is parsed, never loaded into objects. Anchors and aliases (which can
make a small file unfold into a huge one), tags and deep nesting are refused.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from briefgen.errors import ConfigError

Keys = tuple[str, ...]

MAX_SETTINGS_BYTES = 4_000_000
"""A settings file larger than this was not written by an editor."""

MAX_DEPTH = 8
"""brief.yml nests four deep; more is a slip, or made to exhaust the parser."""

_TRUE = ("true", "yes", "on")
_FALSE = ("false", "no", "off")

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?"
_EDTF = re.compile(rf"(?P<first>{_DAY})(?:/(?P<last>{_DAY}|\.\.))?|(?P<open>\.\.)/(?P<until>{_DAY})")


def list_choices(value: bool) -> tuple[str, ...]:
    """The words that YAML's authors and users write for a truth value."""
    return _TRUE if value else _FALSE


def read_edtf(text: str) -> str | None:
    """`text` as an EDTF date or interval (ISO 8601-2, level 1 without seasons), None if it is none.

    A time of day after a date ("2024-01-30T10:00Z") is dropped.
    """
    value = re.sub(r"(?<=\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*$", "", text.strip())
    match = _EDTF.fullmatch(value)
    if match is None:
        return None
    days = [
        match[name].rstrip("?~%") for name in ("first", "last", "until") if match[name] not in (None, "..")
    ]
    try:
        starts = [date(*[int(part) for part in (day + "-01-01").split("-")[:3]]) for day in days]
    except ValueError:
        return None
    return value if starts == sorted(starts) else None


def read_web_address(text: str) -> str | None:
    """`text` where it is an http or https address that can stand in a link, else None."""
    try:
        parts = urlsplit(text)
        good = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    return text if good and not re.search(r"[\s\x00-\x20<>\"\\^`{|}\x7f-\x9f]", text) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One value of the file, and the key (a path such as "limits.events") that holds it."""

    file: str
    key: str
    node: yaml.Node

    @property
    def line(self) -> int:
        """The line on which the value begins, from 1."""
        return int(self.node.start_mark.line) + 1

    def fault(self, message: str) -> ConfigError:
        """The error to raise: "FILE:LINE: KEY MESSAGE."""
        subject = f"{self.key} " if self.key else ""
        return ConfigError(f"{self.file}:{self.line}: {subject}{message}.")

    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    def entries(self) -> Iterator[tuple[str, Setting]]:
        """The keys and values of a mapping, in order. An empty file or value is an empty mapping."""
        if self._is_nothing():
            return
        if not isinstance(self.node, yaml.MappingNode):
            raise self.fault("must be a mapping (lines of `key: value`)")
        seen: set[str] = set()
        for name, value in self.node.value:
            if not isinstance(name, yaml.ScalarNode):
                raise Setting(file=self.file, key=self.key, node=name).fault("has a key that is not a word")
            path = f"{self.key}.{name.value}" if self.key else name.value
            if name.value in seen:
                raise Setting(file=self.file, key=path, node=name).fault("is given twice")
            seen.add(name.value)
            yield name.value, Setting(file=self.file, key=path, node=value)

    def mapping(self, known: Keys) -> dict[str, Setting]:
        """A mapping whose keys are all in `known`; an unknown one is an error with a suggestion."""
        found: dict[str, Setting] = {}
        for name, value in self.entries():
            if name not in known:
                close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
                hint = f"did you mean {close[0]}?" if close else f"known keys are {', '.join(known)}"
                place = Setting(file=self.file, key=value.key, node=value.node)
                raise ConfigError(f"{place.file}:{place.line}: {place.key} is not a known key; {hint}")
            found[name] = value
        return found

    def items(self) -> tuple[Setting, ...]:
        """The members of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.fault("must be a list")
        return tuple(Setting(file=self.file, key=self.key, node=node) for node in self.node.value)

    def words(self) -> str:
        """Text, as it stands in the file."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.fault("must be text, not a list or a mapping")
        if self._is_nothing() or not self.node.value.strip():
            raise self.fault("is empty: give it a value or leave the line out")
        return " ".join(str(self.node.value).split())

    def whole(self, least: int, most: int) -> int:
        """A whole number in the given range."""
        value = self.words()
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise self.fault(f"must be a whole number from {least} to {most}, not {value!r}")
        return int(value)

    def truth(self) -> bool:
        value = self.words().lower()
        if value not in _TRUE + _FALSE:
            raise self.fault(f"must be true or false, not {value!r}")
        return value in _TRUE

    def edtf(self) -> str:
        """A date or interval: 2024, 2024-01, 2024-01-30, 2024-01-30/2024-01-31, 2024~."""
        value = read_edtf(self.words())
        if value is None:
            raise self.fault(
                f"{self.words()!r} is no date: write 2024, 2024-01, 2024-01-30 or an interval "
                "such as 2024-01-30/2024-01-31"
            )
        return value

    def url(self) -> str:
        """An http or https address. Other schemes could run a script in the reader's browser."""
        value = read_web_address(self.words())
        if value is None:
            raise self.fault(f"{self.words()!r} is no web address: it must begin with http:// or https://")
        return value

    def _is_nothing(self) -> bool:
        return isinstance(self.node, yaml.ScalarNode) and self.node.tag == "tag:yaml.org,2002:null"


def read_tree(path: Path) -> Setting:
    """The file's settings. Raises ConfigError where it cannot be read or is not plain YAML."""
    file = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror or error}).") from error
    if len(data) > MAX_SETTINGS_BYTES:
        raise ConfigError(f"{file}: is larger than {MAX_SETTINGS_BYTES // 1_000_000} MB.")
    try:
        text = data.decode("utf-8-sig")
        _refuse_tricks(text, file)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is not UTF-8 text (byte {error.start}).") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{file}:{line}: is not YAML: {error.problem or error.context}.") from error
    except yaml.YAMLError as error:
        raise ConfigError(f"{file}: is not YAML: {' '.join(str(error).split())}.") from error
    if node is None:
        mark = yaml.Mark(file, 0, 0, 0, None, 0)
        node = yaml.ScalarNode("tag:yaml.org,2002:null", "", mark, mark)
    return Setting(file=file, key="", node=node)


def _refuse_tricks(text: str, file: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise ConfigError(
                f"{file}:{line}: anchors (&) and aliases (*) are not read; write the value out."
            )
        tag = getattr(event, "tag", None)
        if tag:
            raise ConfigError(f"{file}:{line}: tags ({tag}) are not read; write a plain value.")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise ConfigError(f"{file}:{line}: is nested more than {MAX_DEPTH} levels deep.")
