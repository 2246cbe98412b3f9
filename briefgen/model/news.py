"""What an earlier brief held, as far as telling what is new needs it: ids, and no words of a source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An entry of a list of brief.json. `aliases` are the ids that its other passages would give it;
    `source` is the source of its first passage, "" where it has none."""

    id: str
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A brief as ids. `as_of` is EDTF or ""; `sources` are (id, name); `events`, `findings` and
    `questions` are what its lists held."""

    as_of: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    events: tuple[Known, ...] = ()
    findings: tuple[Known, ...] = ()
    questions: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What one brief has that an earlier one had not: ids, in the newer one's order. `gone` names what
    it no longer has, in the order of the earlier one."""

    sources: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
