"""How a clause is told: as done, to come, alleged, denied or conditional, and by which word."""

from __future__ import annotations

from spacy.tokens import Token

from briefgen.lexicon.denials import DENIALS, NEGATIONS, DenialRow
from briefgen.lexicon.hedges import FUTURE_WORDS, HEDGES, TELLING, HedgeRow
from briefgen.model import ClauseStatus

Verdict = tuple[ClauseStatus, Token | None, bool]
"""Status, the word that decides it, and whether it tells that the thing was not done."""

_TOLD: Verdict = ("happened", None, False)
_VERBAL = frozenset({"VERB", "AUX"})
_GOVERNED = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl"})
_CHARGING = frozenset({"of", "with", "for", "to", "at"})
_SEEN_FROM_THEN = frozenset({"would", "'d", "’d"})
_PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})


def judge(verb: Token) -> Verdict:
    """The status of the clause of `verb`: by what governs it, by what stands in it, or by the clause with
    which it shares its auxiliary."""
    return _judge_governed(verb) or _judge_own(verb) or _judge_shared(verb) or _TOLD


def read_lemma(verb: Token) -> str:
    """The verb's lemma; "hop" of "hoped" and "hopes" is the lemmatizer's slip for "hope"."""
    lemma = verb.lemma_.lower()
    return "hope" if lemma == "hop" and "pp" not in verb.lower_ else lemma


def is_negated(verb: Token) -> bool:
    """Whether the clause says "not", "never", "no …"."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in NEGATIONS:
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and _has_no(child):
            return True
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ in _VERBAL:
        return any(c.lower_ in ("or", "nor") for c in verb.head.children) and is_negated(verb.head)
    return False


def _has_no(noun: Token) -> bool:
    return any(c.lower_ in ("no", "neither") and c.dep_ in ("det", "preconj") for c in noun.children)


def find_governor(verb: Token) -> Token | None:
    """The word of lexicon/hedges or lexicon/denials on which the clause depends, None where there is none."""
    if verb.dep_ not in _GOVERNED:
        return None
    head = verb.head
    if verb.dep_ == "pcomp":
        word = _charged_by(head) if head.lower_ in _CHARGING else None
    elif verb.dep_ == "advcl":
        word = head if head.dep_ == "acomp" and _is_infinitive(verb) else None
    elif verb.dep_ == "relcl":
        word = head if _is_content(verb) else None
    elif verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN"):
        word = head if _is_infinitive(verb) or _has_that(verb) else None
    else:
        word = _predicate_of(head) or head
    return word if word is not None and (_hedge_of(word) or _denial_of(word)) else None


def _is_content(verb: Token) -> bool:
    """A clause that the parser takes for a relative one, though "that" has no place in it: "his denial
    that he took the money"."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    return len(objects) > 1 and any(c.lower_ == "that" for c in objects)


def _charged_by(preposition: Token) -> Token:
    """The verb of "accused the firm of dumping", whether "of" hangs on it or on its object."""
    word = preposition.head
    if word.pos_ not in _VERBAL and word.dep_ in ("dobj", "nsubjpass") and _hedge_of(word.head):
        return word.head
    return word


def _judge_governed(verb: Token) -> Verdict | None:
    governor = find_governor(verb)
    if governor is None:
        return None
    denial = _denial_of(governor)
    if denial is not None:
        return ("denied", governor, False) if denial.denied else ("happened", governor, True)
    hedge = _hedge_of(governor)
    if hedge is None or hedge.reach == "own":
        return None
    if hedge.status != "alleged" and verb.dep_ == "ccomp" and verb.tag_ != "VB" and not _is_infinitive(verb):
        return None  # "hopes that it rained": the clause has a tense of its own
    return hedge.status, governor, False


def _judge_own(verb: Token) -> Verdict | None:
    denial = _denial_of(verb)
    if denial is not None and denial.denied:
        return "denied", verb, False
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in HEDGES["mark"]:
            return "conditional", child, False
        if child.dep_ == "advmod" and (row := HEDGES["adverb"].get(child.lower_)):
            return row.status, child, False
    if verb.dep_ == "ROOT" and verb.right_edge.text == "?":
        return "conditional", verb.right_edge, False
    modal = _find_auxiliary(verb, "MD")
    if modal is not None and modal.lower_ in HEDGES["modal"]:
        return _judge_modal(verb, modal)
    return _judge_predicate(verb) or _judge_form(verb)


def _judge_modal(verb: Token, modal: Token) -> Verdict:
    conditions = any(
        c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in c.children)
        for c in verb.children
    )
    status = HEDGES["modal"][modal.lower_].status
    if conditions:
        return "conditional", modal, False
    if modal.lower_ in _SEEN_FROM_THEN and _is_told_in_past(verb):
        return "planned", modal, False
    return status, modal, False


def _judge_predicate(verb: Token) -> Verdict | None:
    """ "plans to …", "is due to …", "is believed to …", "is false"."""
    governs = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    row = _hedge_of(verb)
    if row is not None and governs:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        if row.reach == "both" or (row.status == "alleged" and passive):
            return row.status, verb, False
    predicate = _predicate_of(verb)
    if predicate is None:
        return None
    if _denial_of(predicate) is not None:
        return "denied", predicate, False
    row = _hedge_of(predicate)
    if row is not None and (governs or any(c.dep_ in ("xcomp", "advcl") for c in predicate.children)):
        return row.status, predicate, False
    return None


def _judge_form(verb: Token) -> Verdict | None:
    """ "is leading … next week", a headline's "to lead …"."""
    to = _find_auxiliary(verb, "TO")
    if verb.dep_ == "ROOT" and to is not None:
        return "planned", to, False
    if verb.tag_ != "VBG" or not any(c.dep_ == "aux" and c.lower_ in _PRESENT for c in verb.children):
        return None
    for child in verb.children:
        if child.dep_ in ("npadvmod", "advmod", "prep"):
            for token in child.subtree:
                if token.lower_ in FUTURE_WORDS:
                    return "planned", token, False
    return None


def _judge_shared(verb: Token) -> Verdict | None:
    """ "will meet and discuss", "agreed to meet and discuss": a bare conjunct is told as the first is."""
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ in _VERBAL:
        return judge(verb.head)
    return None


def _is_told_in_past(verb: Token) -> bool:
    """Whether "would" is the future of a past saying: "said it would open"."""
    governor = verb.head
    while verb.dep_ == "conj" and governor.pos_ in _VERBAL and governor != verb:
        verb, governor = governor, governor.head
    told = verb.dep_ == "ccomp" and read_lemma(governor) in TELLING
    return told and governor.tag_ in ("VBD", "VBN")


def _predicate_of(verb: Token) -> Token | None:
    """The adjective or participle of "is due", "is false", of which lexicon/ knows."""
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd") and (_hedge_of(child) or _denial_of(child)):
            return child
    return None


def _find_auxiliary(verb: Token, tag: str) -> Token | None:
    for child in verb.children:
        if child.dep_ == "aux" and child.tag_ == tag:
            return child
    return None


def _is_infinitive(verb: Token) -> bool:
    return _find_auxiliary(verb, "TO") is not None


def _has_that(verb: Token) -> bool:
    return any(c.lower_ == "that" for c in verb.children)


def _hedge_of(word: Token) -> HedgeRow | None:
    if word.pos_ in _VERBAL:
        return HEDGES["verb"].get(read_lemma(word)) or HEDGES["adjective"].get(word.lower_)
    if word.pos_ in ("NOUN", "PROPN"):
        return HEDGES["noun"].get(word.lemma_.lower())
    return HEDGES["adjective"].get(word.lower_)


def _denial_of(word: Token) -> DenialRow | None:
    if word.pos_ in _VERBAL:
        return DENIALS["verb"].get(read_lemma(word))
    if word.pos_ in ("NOUN", "PROPN"):
        return DENIALS["noun"].get(word.lemma_.lower())
    return DENIALS["adjective"].get(word.lower_)
