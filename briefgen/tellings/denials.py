"""Sentences that deny, and the words for what they deny."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.lexicon.disputes import DENIALS, NEGATED_DENIAL
from briefgen.model import Span
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space

_DENIALS = tuple((row, re.compile(row.pattern, re.IGNORECASE)) for row in DENIALS)
_POINTED = re.compile(r"(?:this|that|it|these|those|them|all of (?:this|that|it))$", re.IGNORECASE)
_NEGATED = re.compile(NEGATED_DENIAL, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A sentence that denies. `span` is the denying words, `what` the words for what is denied, "" where
    it only points back; `pointed` where it does so with "this" or "it"."""

    telling: Telling
    span: Span
    what: str
    what_span: Span | None
    back: bool
    pointed: bool
    rule: str


def find_denials(tellings: Sequence[Telling]) -> tuple[Denial, ...]:
    """The sentences that deny something, in order; the words are those of the source."""
    found = (denial for telling in tellings if (denial := _read_denial(telling)) is not None)
    return tuple(found)


def _read_denial(telling: Telling) -> Denial | None:
    text = telling.source.text[telling.span.start : telling.span.end]
    if telling.text.rstrip("”\"’')").endswith("?"):
        return None
    for row, pattern in _DENIALS:
        match = pattern.search(text)
        if match is None or _NEGATED.search(text[: match.start()]):
            continue
        groups = match.groupdict()
        group = next((name for name in ("what", "doing") if groups.get(name)), "")
        what = groups[group] if group else ""
        start = telling.span.start
        back = not what
        return Denial(
            telling=telling,
            span=Span(telling.span.start + match.start(), telling.span.start + match.end()),
            what=fold_space(what),
            what_span=Span(start + match.start(group), start + match.end(group)) if group else None,
            back=back,
            pointed=bool(_POINTED.match(groups.get("back") or "this")),
            rule=row.name,
        )
    return None
