"""Additions recomputed from their own evidence, a function for each row of lexicon/additions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.check.calendar import follows, is_edtf, reach_dates, resolve_both, state_dates, word_date
from briefgen.check.claims import ClaimCitation, ClaimPart, ClaimStatement
from briefgen.check.context import Context, stands_in
from briefgen.check.faults import Fault, quote
from briefgen.check.reasons import prove_reason
from briefgen.lexicon.additions import ADDITIONS, SINCE
from briefgen.lexicon.governors import find_governors
from briefgen.lexicon.tenses import may_lie_ahead
from briefgen.text.passages import fold_space
from briefgen.text.sentences import find_sentence

LONGEST_NAME = 12
"""Words of a name or description in brackets."""

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?)?\s*")
"""What may stand between the words explained and the addition: "the group’s [of experts] report"."""

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An addition to be recomputed: its text, the words it explains, the source that has them, the
    passages of its reason, the source's own date (EDTF or ""), and the sentence that has the words."""

    text: str
    on: str
    sentence: str
    source: str
    passages: tuple[ClaimCitation, ...]
    published: str = ""


def prove_additions(context: Context, statement: ClaimStatement) -> Iterator[Fault]:
    """What is wrong with the additions of a statement."""
    for index, part in enumerate(statement.parts):
        if part.kind == "added":
            yield from _prove_added(context, statement, index, part)


def _prove_added(context: Context, statement: ClaimStatement, index: int, part: ClaimPart) -> Iterator[Fault]:
    if part.rule not in ADDITIONS:
        yield context.place.fault("addition-rule", f"{quote(part.rule)} is no row of lexicon/additions.")
        return
    on = fold_space(context.ground.text_at(part.source, part.start, part.end))
    if not on or not _is_beside(context, statement, index):
        yield context.place.fault(
            "addition-place", f"[{part.text}] does not stand at the words that it explains."
        )
        return
    passages = context.cited(part.notes)
    if not passages:
        yield context.place.fault("addition-value", f"[{part.text}] has no note that bears it out.")
        return
    published = context.ground.published.get(part.source, ("", ""))[0]
    addition = Addition(
        text=fold_space(part.text),
        on=on,
        sentence=_read_sentence(context, part),
        source=part.source,
        passages=passages,
        published=published,
    )
    why = check_addition(part.rule, addition)
    if why:
        yield context.place.fault("addition-value", f"[{part.text}] at {quote(on)} does not follow: {why}.")
    for citation in passages:
        yield from prove_reason(context, citation, passages, on=on, value=part.text)


def check_addition(rule: str, addition: Addition) -> str:
    """Why an addition does not follow from its evidence, "" where it does."""
    return _CHECKS[rule](addition)


def _read_sentence(context: Context, part: ClaimPart) -> str:
    paragraph = context.ground.paragraph_at(part.source, part.start)
    if paragraph is None:
        return ""
    text = context.ground.sources[part.source].text
    span = find_sentence(text, part.start, paragraph.span)
    return fold_space(text[span.start : span.end])


def _is_beside(context: Context, statement: ClaimStatement, index: int) -> bool:
    """Whether the words explained are the last of the extract before, or the first of the one after."""
    part = statement.parts[index]
    text = context.ground.sources[part.source].text
    for neighbour in reversed(statement.parts[:index]):
        if neighbour.kind == "extract":
            inside = neighbour.source == part.source and neighbour.start <= part.start
            if inside and part.end <= neighbour.end and _OWNED.fullmatch(text[part.end : neighbour.end]):
                return True
            break
        if neighbour.kind == "frame":
            break
    for neighbour in statement.parts[index + 1 :]:
        if neighbour.kind == "extract":
            inside = neighbour.source == part.source and neighbour.start <= part.start
            return inside and part.end <= neighbour.end and not text[neighbour.start : part.start].strip()
        if neighbour.kind == "frame":
            break
    return False


def _check_date(addition: Addition) -> str:
    stated = [edtf for item in addition.passages for edtf in state_dates(item.exact)]
    anchors = dict.fromkeys(edtf for edtf in (*stated, addition.published) if is_edtf(edtf))
    at = max(0, addition.sentence.find(addition.on))
    ahead = may_lie_ahead(addition.sentence, at, at + len(addition.on))
    reached = [edtf for anchor in anchors for edtf in resolve_both(addition.on, anchor, ahead)]
    for edtf in reached:
        if addition.text == word_date(edtf):
            return ""
        if _YEAR.fullmatch(addition.text) and edtf[:4] == addition.text and not _YEAR.search(addition.on):
            return ""
    if not anchors:
        return "no cited passage states a date, and the source has none"
    given = ", ".join(dict.fromkeys(word_date(edtf) for edtf in reached)) or "no date"
    return f"seen from the dates at hand, the words give {given}"


def _check_since(addition: Addition) -> str:
    if not SINCE.fullmatch(addition.on):
        return "the words do not reach back to an event"
    stated = [edtf for item in addition.passages for edtf in state_dates(item.exact)]
    anchors = tuple(edtf for edtf in (*stated, addition.published) if is_edtf(edtf))
    own = [item for item in addition.passages if item.source == addition.source]
    reached = [edtf for item in own for edtf in reach_dates(item.exact, anchors)]
    if any(word_date(edtf) == addition.text and follows(edtf, reached) for edtf in reached if is_edtf(edtf)):
        return ""
    given = ", ".join(dict.fromkeys(word_date(edtf) for edtf in reached)) or "no date"
    return f"the passages of its own source give {given}"


def _check_name(addition: Addition) -> str:
    if len(addition.text.split()) > LONGEST_NAME:
        return f"it is longer than {LONGEST_NAME} words"
    governors = find_governors(addition.text)
    if governors:
        return f"{quote(governors[0])} may not stand in an addition"
    plain = _ARTICLE.sub("", addition.text)
    named = addition.on[:1].isupper() and addition.on.lower() not in PRONOUNS and addition.text[:1].isupper()
    for item in addition.passages:
        joined = (f"{addition.text} {addition.on}", f"{addition.on} {addition.text}")
        if named and any(stands_in(words, item.exact) for words in joined):
            return ""
        if (item.source == addition.source or named) and stands_in(plain, item.exact):
            return ""
    return "no passage of its notes has these words"


PRONOUNS = frozenset(
    """he him his she her hers it its they them their theirs this that these those there then here who
    we us our i me my you your""".split()
)
"""Words that are capitalised at a sentence's beginning and name nobody."""

_CHECKS: Mapping[str, Callable[[Addition], str]] = {
    "date": _check_date,
    "name": _check_name,
    "since": _check_since,
}
