"""What the sources say that nobody told: details withheld, comment refused, causes not yet known."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.questions.answers import Answers, build_answers, find_answers, is_settled
from briefgen.compare.questions.asking import ask, bind, span_slot, voice_slot
from briefgen.lexicon.announced import akin
from briefgen.lexicon.undisclosed import UNDISCLOSED, UndisclosedRow
from briefgen.model import Material, Question, Reason, Slot, Span
from briefgen.tellings import Telling
from briefgen.tellings.phrases import cut_phrase
from briefgen.text.passages import trim_span
from briefgen.text.similarity import find_content_words

RULE = "question-undisclosed"

WEIGHTS: Mapping[str, float] = {
    "question-is-it-known": 0.5,
    "question-what-is": 0.5,
    "question-what-is-the": 0.5,
    "question-who-behind": 0.6,
    "question-who-is": 0.48,
    "question-not-said-about": 0.46,
    "question-not-disclosed": 0.36,
    "question-confirmed": 0.4,
    "question-what-says": 0.3,
}

GRAVE = re.compile(r"\b(?:caus\w+|motives?|why|responsib\w+|who (?:was|is) behind)\b", re.IGNORECASE)
"""What most readers would ask first."""

GRAVE_WEIGHT = 0.12

LONGEST_MATTER = 12
FARTHEST_SUBJECT = 25
"""Characters between a subject and its verb, beyond which the parse is not trusted with it."""

LONGEST_ACTOR = 7

_ROWS = tuple((row, re.compile(row.pattern, re.IGNORECASE)) for row in UNDISCLOSED)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|who|which|that|this|one|there|and|but)$", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(?:(?!(?:series|news|status|crisis|this|its|his|gas|bus|process|address|success|illness|witness)\b)"
    r"[a-z]{2,}(?<!s)s|people|children|men|women|police)$",
    re.I,
)
_ARTICLE = re.compile(r"(?:the|his|her|its|their)\s", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:\w*m[ae]n|\w*wom[ae]n|\w+(?:er|or|ist|ant|ent|ee|ian)s?|suspects?|victims?|people|persons?|"
    r"child(?:ren)?|boys?|girls?|pilots?|officials?|witness(?:es)?|relatives?|hostages?|dead|killed|wounded|"
    r"injured|ones?|those)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:names?|identit(?:y|ies))\b", re.IGNORECASE)
_NAMING = frozenset({"name", "identity", "identitie"})
_QUOTE = re.compile(r"[“”\"]|``|''|-[A-Z]{3}-")
_LEANING = re.compile(
    r"(?:whether|if|why|how|when|what|who|where) (?:that|this|it|these|those)\b", re.IGNORECASE
)
_STRAY = re.compile(r"\b(?:it|them|they|he|she|him|this|that|these|those|there)\b", re.IGNORECASE)
_ABOUT_ACTOR = frozenset({"question-what-says", "question-not-said-about", "question-not-disclosed"})
_ACTOR_FIRST: Mapping[str, str] = {
    "question-what-says": "question-silent",
    "question-not-said-about": "question-silent-about",
    "question-not-disclosed": "question-withheld",
}
_PLURALS: Mapping[str, str] = {
    "question-what-is": "question-what-are",
    "question-who-is": "question-who-are",
    "question-what-is-the": "question-what-are-the",
    "question-confirmed": "question-confirmed-many",
}
_HEAD_END = re.compile(
    r"\s(?:of|for|behind|in|on|at|to|from|who|that|which|with|by|aboard|between|involving|and)\s"
)
_SUBJECT = re.compile(
    r"(?P<actor>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Nn]either)\s)?[\w’'.&-]+(?:\s(?:of|for|and|from|at|in)?\s?"
    r"(?:the\s)?[\w’'.&-]+){0,6}?)\s(?:also |again |has |have |had |itself |themselves )?$"
)
_LEADING = re.compile(
    r"(?:but|and|while|as|that|though|although|however|meanwhile|also|still),?\s", re.IGNORECASE
)
_BREAK = re.compile(r"[,;:—–]\s|\s(?:but|and|while|as|that|though|although|because|when)\s|[“\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """One place where something is not told."""

    telling: Telling
    row: UndisclosedRow
    cue: Span
    actor: Span | None
    matter: Span | None
    family: str
    key: frozenset[str]


def ask_of_silences(material: Material, tellings: Sequence[Telling]) -> Iterator[Question]:
    """One question for each thing that is not told, whoever says so."""
    groups: list[list[Silence]] = []
    families: dict[str, list[list[Silence]]] = defaultdict(list)
    for telling in tellings:
        for silence in _read_telling(telling):
            akin_groups = families[silence.family]
            home = next(
                (group for group in akin_groups if any(_is_same(one, silence) for one in group)), None
            )
            if home is None:
                home = []
                groups.append(home)
                akin_groups.append(home)
            home.append(silence)
    answers = build_answers(material, tellings)
    for group in groups:
        question = _ask(group, answers)
        if question is not None:
            yield question


def _read_telling(telling: Telling) -> Iterator[Silence]:
    if telling.headline or telling.text.rstrip("”\"’')").endswith("?") or telling.quoted > 0.5:
        return
    text = telling.source.text
    taken: list[Span] = []
    for row, pattern in _ROWS:
        for match in pattern.finditer(text, telling.span.start, telling.span.end):
            cue = Span(match.start("cue"), match.end("cue"))
            if any(cue.overlaps(other) for other in taken) or _is_quoted(telling, cue):
                continue
            taken.append(cue)
            matter = _matter_of(telling, match)
            yield Silence(
                telling=telling,
                row=row,
                cue=cue,
                actor=_actor_of(telling, cue) if row.frame in _ABOUT_ACTOR else None,
                matter=matter,
                family=_family(telling, row, matter),
                key=_key_of(telling, row, cue, matter),
            )


def _is_quoted(telling: Telling, cue: Span) -> bool:
    return any(
        quotation.kind == "direct" and any(content.covers(cue) for content in quotation.content)
        for quotation in telling.quotations
    )


def _matter_of(telling: Telling, match: re.Match[str]) -> Span | None:
    if "matter" not in match.re.groupindex or match["matter"] is None:
        return None
    span = trim_span(telling.source.text, Span(match.start("matter"), match.end("matter")))
    comma = re.search(r"[,(](?!\d)", telling.source.text[span.start : span.end])
    if comma:
        span = trim_span(telling.source.text, Span(span.start, span.start + comma.start()))
    cut = cut_phrase(telling, span, LONGEST_MATTER)
    return cut if cut.end - cut.start >= 3 else None


def _actor_of(telling: Telling, cue: Span) -> Span | None:
    """Who keeps silent: the subject of the cue's verb, by the parse, else the words before the cue."""
    text = telling.source.text
    for clause in telling.clauses:
        if clause.subject is not None and cue.covers(clause.verb) and clause.subject.end <= cue.start:
            if cue.start - clause.subject.end > FARTHEST_SUBJECT:
                return None
            return _fit_actor(telling, clause.subject)
    before = text[telling.span.start : cue.start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    start = telling.span.start + (breaks[-1] if breaks else 0)
    found = _SUBJECT.search(text, start, cue.start)
    if found is None:
        return None
    return _fit_actor(telling, Span(found.start("actor"), found.end("actor")))


def _fit_actor(telling: Telling, span: Span) -> Span | None:
    text = telling.source.text
    words = text[span.start : span.end]
    relative = re.search(r",| who | which | that ", words)
    if relative:
        span = Span(span.start, span.start + relative.start())
    if leading := _LEADING.match(text, span.start, span.end):
        span = Span(leading.end(), span.end)
    words = text[span.start : span.end]
    if not words or _PRONOUN.match(words.strip()) or len(words.split()) > LONGEST_ACTOR:
        return None
    return trim_span(text, span)


def _key_of(telling: Telling, row: UndisclosedRow, cue: Span, matter: Span | None) -> frozenset[str]:
    """Words by which two silences are told to be one: the matter's, else the actor's."""
    span = matter or _actor_of(telling, cue)
    words = find_content_words(telling.source.text[span.start : span.end]) if span else ()
    words = tuple(word for word in words if word not in _NAMING)
    return frozenset(words) or frozenset({row.name, str(telling.number)})


def _is_same(a: Silence, b: Silence) -> bool:
    """Whether two silences of one family are one."""
    if a.family in ("cause", "motive"):
        return not _places_apart(a.telling, b.telling)
    shared = {x for x in a.key for y in b.key if akin(x, y)}
    return len(shared) >= max(1, (min(len(a.key), len(b.key)) + 1) // 2)


def _places_apart(a: Telling, b: Telling) -> bool:
    return bool(a.places and b.places and not set(a.places) & set(b.places))


def _family(telling: Telling, row: UndisclosedRow, matter: Span | None) -> str:
    """Kinds of silence that may be one: an unknown cause is one, however it is put."""
    words = telling.source.text[matter.start : matter.end] if matter else ""
    if re.search(r"\bcaus\w+\b", words, re.I) and not re.match(r"(?:whether|if)\b", words, re.I):
        return "cause"
    if re.search(r"\bmotives?\b", words, re.I):
        return "motive"
    if row.name == "no-comment":
        return "comment"
    if row.name in ("names-withheld", "not-named") or _NAMES.search(words):
        return "names"
    return "matter" if matter is not None else "details"


def _ask(group: Sequence[Silence], shelf: Answers) -> Question | None:
    worded = [(silence, form) for silence in group if (form := _word(silence)) is not None]
    if not worded:
        return None
    best, (frame, slots) = max(worded, key=lambda item: (_rank(item[0]), -item[0].telling.number))
    evidence = [bind(best.telling, RULE)]
    evidence += [bind(silence.telling, RULE) for silence in group if silence is not best]
    cue = _cue_slot(best)
    matter = best.matter or best.cue
    words = best.telling.source.text[matter.start : matter.end]
    origins = {silence.telling.origin for silence in group}
    answers = find_answers(best.telling, best.actor, words, best.row.name, shelf)
    if answers and is_settled(words, best.row.name):
        return None
    weight = WEIGHTS.get(best.row.frame, 0.4) if best.matter else WEIGHTS.get(best.row.bare, 0.36)
    weight += (GRAVE_WEIGHT if GRAVE.search(words) else 0.0) + 0.02 * min(5, len(origins) - 1)
    return ask(
        "undisclosed",
        frame,
        slots,
        Reason(
            frame="open-undisclosed",
            slots=(voice_slot(best.telling.source), cue),
            evidence=(evidence[0],),
        ),
        evidence,
        weight=weight - (0.06 if answers else 0.0),
        answers=answers,
    )


def _rank(silence: Silence) -> tuple[bool, bool, float]:
    """The silence whose words ask best: with a matter, in a plain frame."""
    frame = silence.row.frame if silence.matter else silence.row.bare
    return silence.matter is not None, silence.actor is not None, WEIGHTS.get(frame, 0.0)


def _cue_slot(silence: Silence) -> Slot:
    """The sentence's words from the cue's subject, or matter, to the cue's end."""
    text = silence.telling.source.text
    starts = [silence.cue.start]
    ends = [silence.cue.end]
    if silence.matter is not None:
        starts.append(silence.matter.start)
        ends.append(silence.matter.end)
    if silence.actor is not None and silence.actor.end <= silence.cue.start:
        starts.append(silence.actor.start)
    span = Span(min(starts), max(ends))
    if len(text[span.start : span.end].split()) > LONGEST_MATTER + LONGEST_ACTOR:
        span = silence.cue
    return span_slot("cue", silence.telling, span, bind(silence.telling, RULE))


def _word(silence: Silence) -> tuple[str, tuple[Slot, ...]] | None:
    """The question's form and slots, or None where the words give no good question."""
    frame = silence.row.frame if silence.matter is not None else silence.row.bare
    if frame == "question-who-responsible":
        return frame, ()
    if frame in _ABOUT_ACTOR:
        return _word_of_actor(silence, frame)
    return _word_of_matter(silence, frame)


def _word_of_actor(silence: Silence, frame: str) -> tuple[str, tuple[Slot, ...]] | None:
    """Questions to somebody. A small word that stands large at a sentence's head goes first."""
    evidence = bind(silence.telling, RULE)
    if silence.actor is None:
        return None if frame == "question-what-says" else ("question-not-told", (_cue_slot(silence),))
    slots = [span_slot("actor", silence.telling, silence.actor, evidence)]
    inside = slots[0].text[0].islower() or _opens_with_name(silence.telling, silence.actor)
    if silence.matter is not None and frame == "question-not-said-about":
        slots.append(span_slot("matter", silence.telling, silence.matter, evidence))
    if any(_QUOTE.search(slot.text) for slot in slots):
        return None
    if inside and frame == "question-what-says":
        plural = _is_plural(slots[0].text) or " and " in slots[0].text
        return ("question-what-say" if plural else frame), tuple(slots)
    return (frame if inside else _ACTOR_FIRST[frame]), tuple(slots)


def _word_of_matter(silence: Silence, frame: str) -> tuple[str, tuple[Slot, ...]] | None:
    if silence.matter is None:
        return None
    text, span = silence.telling.source.text, silence.matter
    evidence = bind(silence.telling, RULE)
    plural = _is_plural(text[span.start : span.end])
    confirmed = text[silence.cue.start : silence.cue.end].lower().endswith("confirmed")
    if confirmed and not _NAMES.search(text[span.start : span.end]):
        frame = "question-confirmed"
    if frame in _PLURALS:
        if _STRAY.search(text[span.start : span.end]):
            return None
        article = _ARTICLE.match(text, span.start, span.end)
        if article:
            frame = _name_frame(frame, text[article.end() : span.end], plural)
            span = Span(article.end(), span.end)
        elif plural and not text[span.start].isupper():
            frame = _PLURALS[frame]
        elif text[span.start].isupper() and not _opens_with_name(silence.telling, span):
            return None
    slot = span_slot("matter", silence.telling, span, evidence)
    if _QUOTE.search(slot.text) or _LEANING.match(slot.text):
        return None
    return frame, (slot,)


def _name_frame(frame: str, words: str, plural: bool) -> str:
    """The form for words whose article the frame says; what is no person is asked for by name."""
    if frame == "question-who-is" and not _PERSONS.search(_HEAD_END.split(words, maxsplit=1)[0]):
        return "question-names-of-the" if plural else "question-name-of-the"
    return f"{(_PLURALS[frame] if plural else frame).removesuffix('-the')}-the"


def _opens_with_name(telling: Telling, span: Span) -> bool:
    """Whether the words begin with a name: a mention does, or they are two or more capitalised words."""
    words = telling.source.text[span.start : span.end].split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return True
    return any(mention.span.start == span.start for mention in telling.mentions)


def _is_plural(words: str) -> bool:
    head = _HEAD_END.split(words, maxsplit=1)[0]
    return bool(_PLURAL.search(head.strip()))
