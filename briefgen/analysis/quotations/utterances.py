"""Utterances: quotation marks that hold somebody's own sentence, and the cue that goes with them.

The parser is at a loss in long quotations, so the cue is looked for where reporters put it: behind
the quotation in the same sentence, before it, or at the end of the paragraph above. An utterance
with no cue goes on with what was said last; that is for the file that joins paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Attribution, Stretch, View
from briefgen.analysis.quotations.speakers import find_subject, span_of_phrase
from briefgen.analysis.quotations.verbs import lemma_of
from briefgen.lexicon.reporting import SPEECH
from briefgen.lexicon.reporting_words import HEADLINE_SOURCES, MESSAGES
from briefgen.text.quotation_marks import Quoted

UNCUED = "utterance-continued"
"""The rule of an utterance without a cue: it goes on with the speaker of the one before it."""

SIGNED = "utterance-signed"
"""The rule of an utterance with a dash and a name behind it."""

_ENDS = frozenset(".?!…")
_UTTERANCE_ENDS = frozenset(".,?!…-–—")
_SPACE_AND_CLOSING = " \t\n\xa0”’»\"'"
_DASHES = frozenset("-–—―") | {"--"}
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
_INSIDE_PHRASE = frozenset({"compound", "nmod", "poss", "amod", "nummod", "det", "case", "appos"})
_NOT_A_CUE = frozenset({"relcl", "amod", "acl", "pcomp", "compound"})
_MATTER = frozenset({"on", "about", "after", "over"})
"""What follows is what somebody speaks of: “Ana Ruiz on the flood: …”."""
_POINTING = frozenset("it there this that these those what which".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BORDER = 40
"""Characters before and behind a quotation that show how it is joined: a bound for hostile text."""
_LONGEST_TAG = 6
"""Words of a sentence that is only a cue, cut off by a misplaced full stop: “… missing.” Ana Ruiz said."""
_LONGEST_SIGNATURE = 14
"""Words of a name that signs a quotation: “…” – Ana Ruiz, a nurse in Leeds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue that was found for an utterance."""

    rule: str
    anchor: int
    span: Stretch
    speaker: Stretch | None


def find_utterances(view: View) -> tuple[Attribution, ...]:
    """The utterances of a paragraph, in order. Those of one cue are joined; each utterance without a
    cue of its own stands alone under the rule UNCUED."""
    found: list[Attribution] = []
    waiting: list[Stretch] = []
    for quoted in view.quoted:
        if not is_utterance(view.text, quoted):
            continue
        stretch = (quoted.start, quoted.end)
        cue = _find_cue(view, quoted)
        if cue is None:
            waiting.append(stretch)
            continue
        if found and cue.anchor == found[-1].anchor:
            found[-1] = found[-1].with_more((*waiting, stretch))
        else:
            joined = _adjacent(view.text, waiting, stretch)
            found.extend(_uncued(s) for s in waiting if s not in joined)
            found.append(
                Attribution(
                    rule=cue.rule,
                    anchor=cue.anchor,
                    cue=cue.span,
                    content=(*joined, stretch),
                    speaker=cue.speaker,
                    spoken=True,
                )
            )
        waiting = []
    found.extend(_uncued(stretch) for stretch in waiting)
    return tuple(found)


def is_utterance(text: str, quoted: Quoted) -> bool:
    """Whether the marks hold a sentence that stands for itself, not words woven into another one."""
    inner = text[quoted.inner_start : quoted.inner_end].strip()
    before = _text_before(text, quoted).rstrip(_SPACE_AND_CLOSING)[-1:]
    if not inner:
        return False
    first = next((c for c in inner if c.isalnum()), "")
    whole = first.isupper() or first.isdigit() or inner[0] in "…[.("
    after = text[quoted.end : quoted.end + _BORDER].lstrip()[:1]
    if not (inner[-1] in _UTTERANCE_ENDS or after in ("", ",", ".") or not quoted.closed):
        return False
    if before == ":":
        return True
    if before == "" or before in _ENDS:
        return whole
    return before in ",—–-;" and (whole or before == ",")


def _text_before(text: str, quoted: Quoted) -> str:
    return text[max(0, quoted.start - _BORDER) : quoted.start]


def _uncued(stretch: Stretch) -> Attribution:
    return Attribution(
        rule=UNCUED, anchor=stretch[0], cue=None, content=(stretch,), speaker=None, spoken=True
    )


def _adjacent(text: str, waiting: Sequence[Stretch], stretch: Stretch) -> tuple[Stretch, ...]:
    """Those of the waiting utterances that run up to `stretch` with nothing between: “A.” “B,” she said."""
    joined: list[Stretch] = []
    start = stretch[0]
    for earlier in reversed(waiting):
        if text[earlier[1] : start].strip(" .,;") not in ("", "and", "but", "or"):
            break
        joined.insert(0, earlier)
        start = earlier[0]
    return tuple(joined)


def _find_cue(view: View, quoted: Quoted) -> Cue | None:
    colon = _text_before(view.text, quoted).rstrip().endswith(":")
    comma = view.text[quoted.inner_start : quoted.inner_end].rstrip().endswith(",")
    if colon and not comma:
        return _cue_ahead(view, quoted) or _cue_behind(view, quoted)
    return _cue_behind(view, quoted) or _cue_ahead(view, quoted)


def _cue_behind(view: View, quoted: Quoted) -> Cue | None:
    ends = [e for _, e in view.sentences if e >= quoted.end] or [quoted.end]
    end = min([ends[0], *(q.start for q in view.quoted if q.start >= quoted.end)])
    tokens = view.tokens(quoted.end, end)
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    if not words and len(ends) > 1:
        tokens = view.tokens(quoted.end, ends[1])
        words = [t for t in tokens if not t.is_punct and not t.is_space]
        if len(words) > _LONGEST_TAG or not words or lemma_of(words[-1]) not in SPEECH:
            words = []
    if not words:
        return _read_signature(view, quoted)
    if words[0].lower_ == "according":
        return _read_according(words)
    for token in words:
        if token.pos_ not in ("VERB", "AUX") or token.dep_ in _NOT_A_CUE:
            continue
        if lemma_of(token) in SPEECH and not _has_clause(token):
            return _make_cue("utterance-cue-behind", token, tokens)
        if token.pos_ == "VERB" and (token.tag_ in _FINITE or token.tag_ == "VBG"):
            if _stands_as_cue(view.text, quoted, token, words):
                return _make_cue("utterance-cue-behind", token, tokens)
            break
    return _read_signature(view, quoted)


def _stands_as_cue(text: str, quoted: Quoted, verb: Token, words: Sequence[Token]) -> bool:
    """Whether a verb that is no verb of speech stands where only one can: “…!” beamed Ana Ruiz;
    “…,” Ana Ruiz thundered."""
    last = text[quoted.inner_start : quoted.inner_end].rstrip()[-1:]
    if verb.tag_ not in ("VBD", "VBZ") or last not in (",", "?", "!"):
        return False
    if verb == words[0]:
        return len(words) > 1 and words[1].pos_ in ("PROPN", "PRON", "DET", "NOUN")
    return last == "," and verb == words[-1]


def _has_clause(verb: Token) -> bool:
    """Whether what the verb says follows it: “…,” adding that …"""
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in ("that", "whether", "how", "why", "if")


def _cue_ahead(view: View, quoted: Quoted) -> Cue | None:
    sentence_start = max((s for s, _ in view.sentences if s <= quoted.start), default=0)
    start = max([sentence_start, *(q.end for q in view.quoted if q.end <= quoted.start)])
    tokens = view.tokens(start, quoted.start)
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    if not words and not _text_before(view.text, quoted).strip():
        return _cue_above(view)
    colon = _text_before(view.text, quoted).rstrip().endswith(":")
    return _read_ahead(tokens, words, colon=colon)


def _read_ahead(tokens: Sequence[Token], words: Sequence[Token], *, colon: bool) -> Cue | None:
    for token in reversed(words):
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("relcl", "amod"):
            if lemma_of(token) in SPEECH:
                return _make_cue("utterance-cue-ahead", token, tokens)
            if token.tag_ in _FINITE and token.pos_ == "VERB":
                break
    return _read_colon(words) if colon else None


def _cue_above(view: View) -> Cue | None:
    """The cue of a paragraph above that ends in a colon."""
    above = view.above
    if above is None or not above.text.rstrip().endswith(":") or not above.sentences:
        return None
    tokens = above.tokens(above.sentences[-1][0], len(above.text))
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    cue = _read_ahead(tokens, words, colon=True)
    if cue is None:
        return None
    back = -view.distance
    return Cue(
        rule="utterance-cue-above",
        anchor=cue.anchor + back,
        span=(cue.span[0] + back, cue.span[1] + back),
        speaker=None if cue.speaker is None else (cue.speaker[0] + back, cue.speaker[1] + back),
    )


def _make_cue(rule: str, verb: Token, tokens: Sequence[Token]) -> Cue:
    inside = {t.i for t in tokens}
    subject = find_subject(verb)
    inverted = subject is not None and rule.endswith("ahead") and subject.left_edge.i > verb.i + 1
    if subject is None or subject.i not in inside or inverted:
        subject = _nearest_noun(verb, tokens, first=rule.endswith("behind")) or subject
    return Cue(
        rule=rule,
        anchor=verb.idx,
        span=(verb.idx, verb.idx + len(verb)),
        speaker=span_of_phrase(subject, verb) if subject is not None else None,
    )


def _nearest_noun(verb: Token, tokens: Sequence[Token], *, first: bool) -> Token | None:
    """The noun before the verb, or else behind it: for sentences that the parser missed. Behind a
    quotation that is the first one (“…,” Ana Ruiz, minister of finance, said), before one the last."""
    ahead = [t for t in tokens if t.i < verb.i and t.pos_ in _NOMINAL]
    behind = [t for t in tokens if t.i > verb.i and t.pos_ in _NOMINAL]
    if ahead:
        return climb_phrase(ahead[0] if first else ahead[-1], tokens)
    return climb_phrase(behind[0], tokens) if behind else None


def climb_phrase(noun: Token, tokens: Sequence[Token]) -> Token:
    """The head of the noun phrase in which `noun` stands, not leaving `tokens`."""
    inside = {t.i for t in tokens}
    while noun.dep_ in _INSIDE_PHRASE and noun.head.i in inside and noun.head.pos_ in _NOMINAL:
        noun = noun.head
    return noun


def _read_according(words: Sequence[Token]) -> Cue | None:
    noun = next((t for t in words[1:] if t.pos_ in _NOMINAL), None)
    if noun is None:
        return None
    return Cue(
        rule="utterance-according-to",
        anchor=words[0].idx,
        span=(words[0].idx, words[1].idx + len(words[1])),
        speaker=span_of_phrase(climb_phrase(noun, words), words[0]),
    )


def _read_signature(view: View, quoted: Quoted) -> Cue | None:
    """“…” – Ana Ruiz: a dash and a name without a verb."""
    end = min([len(view.text), *(q.start for q in view.quoted if q.start >= quoted.end)])
    tokens = [t for t in view.tokens(quoted.end, end) if not t.is_space]
    if len(tokens) < 2 or tokens[0].text[0] not in _DASHES or len(tokens) > _LONGEST_SIGNATURE:
        return None
    words = tokens[1:]
    if any(t.pos_ in ("VERB", "AUX") and t.tag_ in _FINITE for t in words) or words[0].text[0].islower():
        return None
    noun = next((t for t in words if t.pos_ == "PROPN"), None)
    if noun is None:
        return None
    dash = tokens[0]
    return Cue(
        rule=SIGNED,
        anchor=dash.idx,
        span=(dash.idx, dash.idx + len(dash)),
        speaker=(words[0].idx, _end_of_name(words)),
    )


def read_signature_line(view: View) -> Stretch | None:
    """The name in a paragraph that does nothing but sign the quotation above it: "– Ana Ruiz"."""
    if view.text[:1] not in _DASHES or len(view.doc) > 2 * _LONGEST_SIGNATURE:
        return None
    tokens = [t for t in view.doc if not t.is_space]
    if not 2 <= len(tokens) <= _LONGEST_SIGNATURE or tokens[0].text[0] not in _DASHES:
        return None
    words = [t for t in tokens if t.text[0] not in _DASHES]
    if not words or words[0].pos_ != "PROPN" or any(t.tag_ in _FINITE for t in words):
        return None
    return words[0].idx, _end_of_name(words)


def _end_of_name(words: Sequence[Token]) -> int:
    last = words[-1]
    for token in reversed(words):
        last = token
        if not token.is_punct:
            break
    return last.idx + len(last)


def _read_colon(words: Sequence[Token]) -> Cue | None:
    """X on the plan: “…”: a name, or who sent a message, before a colon and no verb of speech. Without
    either nobody is the speaker; at least the words are not taken for those of the speaker before."""
    if not words:
        return None
    colon = words[-1].idx + len(words[-1])
    noun = _find_named(words)
    speaker = None
    if noun is not None:
        head = climb_phrase(noun, words)
        start, end = span_of_phrase(head, head)
        matter = next((t for t in words if t.i > head.i and t.lower_ in _MATTER and t.idx < end), None)
        if matter is not None:
            last = matter.nbor(-1)
            end = last.idx + len(last)
        speaker = (start, end)
    return Cue(rule="utterance-colon", anchor=colon, span=(colon, colon + 1), speaker=speaker)


def _find_named(words: Sequence[Token]) -> Token | None:
    for token in words:
        if token.lemma_.lower() in MESSAGES and token.dep_ == "dobj":
            return find_subject(token.head)
    for token in words:
        if token.pos_ in ("PROPN", "PRON"):
            aside = token.dep_ == "pobj" and words[0].lower_ not in ("from", "by")
            if not aside and token.lower_ not in _POINTING and token.ent_type_ not in ("DATE", "TIME"):
                return token
        if token.lower_ in HEADLINE_SOURCES:
            return token
    return None
