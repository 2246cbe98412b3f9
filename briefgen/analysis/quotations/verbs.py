"""Cues that are verbs: what is said, thought, wanted, shown, from the parse of a paragraph.

Each construction is one small function from the cue's verb to the content that it governs;
lexicon/reporting says which verbs are cues in which constructions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Attribution, Stretch, View
from briefgen.analysis.quotations.phrases import (
    BREAKS,
    clause_without_comment,
    phrase_without_comment,
    strip_breaks,
    whole_phrase,
)
from briefgen.analysis.quotations.speakers import find_agent, find_subject, span_of_phrase
from briefgen.lexicon.reporting import CUES

Content = tuple[Stretch, ...]

_OBJECTS = frozenset({"dobj", "oprd", "attr", "acomp"})
_TAIL = frozenset({"dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep"})
_TAIL_PREPOSITIONS = frozenset("about against as for from of on over that to toward towards with".split())
_CIRCUMSTANTIAL = frozenset("after at before during in on with".split())
_LONGEST_BORDER = 8
_SPACE_AND_CLOSING = " ”\"'’»)"
_SPACE_AND_OPENING = " \t\n\xa0“\"'‘«("
_CIRCUMSTANCES = frozenset({"DATE", "TIME", "EVENT"})
_GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
_QUOTATIVE = frozenset("claim report say state write".split())
"""Verbs that may stand before their speaker at the end of a sentence, and have no person for an object."""
_SPEAKERLESS = frozenset({"appear", "expected", "passive"})
"""Constructions whose subject does not speak: a speaker stands after "by", if at all."""
_PARENTHETIC = frozenset({"parataxis", "ccomp", "conj", "advcl", "dep", "relcl"})


def find_verb_cues(view: View) -> Iterator[Attribution]:
    """Every attribution whose cue is a verb of lexicon/reporting."""
    for verb in view.doc:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        closing = _read_closing(view, verb)
        if closing is not None:
            yield closing
            continue
        for construction, rule in CUES.get(lemma_of(verb), ()):
            found = read_construction(verb, construction, rule)
            if found is not None:
                if _is_told(view.text, verb, construction, found):
                    yield _fit_start(view, verb, construction, found)
                break


def _read_closing(view: View, verb: Token) -> Attribution | None:
    """ "…, reported the Westport Gazette.": where the parser has the name behind the verb for its object, and
    somebody in the sentence for the one who reports it."""
    named = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and c.pos_ == "PROPN"]
    rule = dict(CUES.get(lemma_of(verb), ())).get("clause")
    if (
        rule is None
        or lemma_of(verb) not in _QUOTATIVE
        or len(named) != 1
        or verb.tag_ not in ("VBD", "VBZ")
        or verb.i == 0
    ):
        return None
    comma, name = verb.nbor(-1), named[0]
    first, end = view.sentence_at(verb.idx)
    left = verb.doc[verb.i + 1 : name.left_edge.i]
    behind = view.text[name.right_edge.idx + len(name.right_edge) : end]
    if comma.text != "," or len(left) or any(c.isalnum() for c in behind) or comma.idx <= first:
        return None
    return Attribution(
        rule=rule,
        anchor=verb.idx,
        cue=_cue_span(verb, ""),
        content=((first, comma.idx),),
        speaker=span_of_phrase(name, verb),
    )


def lemma_of(verb: Token) -> str:
    """The verb's lemma; "hop" of "hoped" and "hoping" is the lemmatizer's slip for "hope"."""
    lemma = verb.lemma_.lower()
    return "hope" if lemma == "hop" and "pp" not in verb.lower_ else lemma


def read_construction(verb: Token, construction: str, rule: str) -> Attribution | None:
    """The attribution of which `verb` is the cue in this construction, None where it is not used so."""
    kind, _, preposition = construction.partition(":")
    content = _read_about(verb, preposition) if preposition else _READERS[kind](verb)
    if not content:
        return None
    subject = find_agent(verb) if kind in _SPEAKERLESS else find_subject(verb)
    return Attribution(
        rule=rule,
        anchor=verb.idx,
        cue=_cue_span(verb, preposition),
        content=content,
        speaker=span_of_phrase(subject, verb) if subject is not None else None,
    )


def _fit_start(view: View, verb: Token, construction: str, found: Attribution) -> Attribution:
    """Lets the content of a clause begin where a reader would see it begin."""
    start, end = found.content[0]
    if construction != "clause" or len(found.content) > 1:
        return found
    fitted = (
        _behind_comma(view.text, verb, start) if start > verb.idx else _from_start(view, verb, start, end)
    )
    return found.with_content(((fitted, end),))


def _from_start(view: View, verb: Token, start: int, end: int) -> int:
    """Where the cue closes the sentence ("…, X said on Monday"), all before it is content, whatever the
    parser makes of a long sentence."""
    first, _ = view.sentence_at(verb.idx)
    before = view.text[first:start]
    behind = view.text[end : end + _LONGEST_BORDER].lstrip(_SPACE_AND_CLOSING)
    if not before.strip(_SPACE_AND_OPENING) or not behind.startswith(","):
        return start
    return start - len(before.lstrip())


def _is_told(text: str, verb: Token, construction: str, found: Attribution) -> bool:
    """Whether the sentence tells that somebody said so, and does not only mention the saying:
    "officials planning to stay", "anyone who wants to vote", "they praised it"."""
    kind = construction.partition(":")[0]
    if kind in _SPEAKERLESS:
        return True
    if found.speaker is None:
        return False
    if kind == "clause":
        start, end = found.content[0]
        return len(found.content) > 1 or " " in text[start:end]
    if verb.dep_ == "acl":
        return False
    return not (kind == "infinitive" and verb.dep_ in ("relcl", "ccomp"))


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def _read_clause(verb: Token) -> Content:
    """ "… said (that) …", "…, … said", "…, … said, …"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    if _is_passive(verb) and not clauses:
        return ()
    after = [c for c in clauses if c.i > verb.i]
    if after:
        start = max(verb.idx + len(verb), min(whole_phrase(c)[0] for c in after))
        end = max(clause_without_comment(c)[1] for c in after)
        return ((start, max([end, *(whole_phrase(c)[1] for c in verb.children if _is_stray(c, verb))])),)
    if clauses:
        about = any(c.dep_ == "prep" and f"about:{c.lower_}" in _names(verb) for c in verb.children)
        return () if about else _read_clause_ahead(verb, clauses[0])
    return _read_host(verb)


def _names(verb: Token) -> tuple[str, ...]:
    return tuple(construction for construction, _ in CUES.get(lemma_of(verb), ()))


def _behind_comma(text: str, verb: Token, start: int) -> int:
    """ "said earlier, for years the road was shut": what stands between the first comma and the clause is
    said too, unless the clause opens with "that"."""
    opening = verb.idx + len(verb)
    between = text[opening:start]
    comma = between.find(",")
    if comma < 0 or not any(c.isalnum() for c in between[comma:]):
        return start
    if text.startswith("that ", start) or between.count(",") > 1:
        return start
    behind = between[comma + 1 :]
    return opening + comma + 1 + len(behind) - len(behind.lstrip())


def _is_stray(child: Token, verb: Token) -> bool:
    """A bare verb that the parser coordinates with a finite one belongs to what is said:
    "she said they had to repair the road, close the gate and wait"."""
    return child.dep_ == "conj" and child.i > verb.i and child.tag_ == "VB" and verb.tag_ in ("VBD", "VBZ")


def _read_clause_ahead(verb: Token, clause: Token) -> Content:
    block = min([verb.i, *(c.left_edge.i for c in verb.children if clause.i < c.i < verb.i)])
    doc = verb.doc
    first = verb.left_edge
    last = doc[max(first.i, block - 1)]
    while last.i > first.i and last.text in BREAKS:
        last = last.nbor(-1)
    content = [(first.idx, last.idx + len(last))]
    tail = [t for t in clause.subtree if t.i > verb.i]
    if tail and not tail[0].is_punct:
        content.append((tail[0].idx, tail[-1].idx + len(tail[-1])))
    return tuple(content)


def _read_host(verb: Token) -> Content:
    """The clause into which "…, she said, …" is put, where the parser hangs the cue on it."""
    host = verb.head
    if host == verb or verb.dep_ not in _PARENTHETIC or not any(c.dep_ == "nsubj" for c in verb.children):
        return ()
    doc = verb.doc
    first, last = verb.left_edge.i, verb.right_edge.i
    if doc[first].text not in BREAKS:
        first -= 1
    if first <= host.left_edge.i or doc[first].text not in BREAKS:
        return ()
    before = strip_breaks(host.left_edge, doc[first - 1])
    if last >= host.right_edge.i - 1:
        return (before,)
    return before, strip_breaks(doc[last + 1], host.right_edge)


def _read_infinitive(verb: Token) -> Content:
    """ "… vowed to …"."""
    if _is_passive(verb):
        return ()
    for child in verb.children:
        if child.dep_ == "xcomp" and child.i > verb.i and any(c.tag_ == "TO" for c in child.children):
            return (whole_phrase(child),)
    for child in verb.children:
        if child.dep_ == "prep" and child.i > verb.i and child.lower_ in _CIRCUMSTANTIAL:
            for noun in child.subtree:
                for clause in noun.children:
                    if clause.dep_ in ("acl", "relcl") and any(c.tag_ == "TO" for c in clause.children):
                        return (whole_phrase(clause),)
    return ()


def _read_complement(verb: Token) -> Content:
    """ "… considered leaving"."""
    if _is_passive(verb):
        return ()
    for child in verb.children:
        if child.dep_ == "xcomp" and child.i > verb.i and not any(c.tag_ == "TO" for c in child.children):
            return (whole_phrase(child),)
    return ()


def _read_object(verb: Token) -> Content:
    """ "… called the plan a mistake", "… praised her for …": the object and what completes it."""
    if _is_passive(verb):
        return ()
    after = [c for c in verb.children if c.i > verb.i]
    objects = [c for c in after if c.dep_ in _OBJECTS or (c.dep_ == "ccomp" and c.left_edge.lower_ == "what")]
    if not objects:
        return ()
    start, end = phrase_without_comment(objects[0])
    for child in after:
        if child.i > objects[0].i and _completes(child):
            end = max(end, phrase_without_comment(child)[1])
    return ((start, end),)


def _completes(child: Token) -> bool:
    if child.dep_ != "prep":
        return child.dep_ in _TAIL
    if child.lower_ not in _TAIL_PREPOSITIONS:
        return False
    return not any(c.ent_type_ in _CIRCUMSTANCES for c in child.children)


def _read_about(verb: Token, preposition: str) -> Content:
    """ "… spoke of …", "… called for …"."""
    if _is_passive(verb):
        return ()
    for child in verb.children:
        if child.dep_ in ("prep", "agent", "prt") and child.i > verb.i and child.lower_ == preposition:
            inner = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if inner:
                return (phrase_without_comment(inner[0]),)
    return ()


def _read_appearance(verb: Token) -> Content:
    """ "Prices seem to rise": nobody's words, though a judgement."""
    if _is_passive(verb):
        return ()
    return _subject_and(verb, ("xcomp", "oprd", "acomp"))


def _read_expectation(verb: Token) -> Content:
    """ "Prices are expected to rise"."""
    return _subject_and(verb, ("xcomp",)) if _is_passive(verb) else ()


def _subject_and(verb: Token, dependencies: tuple[str, ...]) -> Content:
    predicate = next((c for c in verb.children if c.dep_ in dependencies and c.i > verb.i), None)
    if predicate is None or lemma_of(predicate) in CUES:
        return ()
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
    before = () if subject is None else (span_of_phrase(subject, verb),)
    return (*before, whole_phrase(predicate))


def _read_passive(verb: Token) -> Content:
    """ "The plan was criticised as …": the subject is what is spoken of."""
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None:
        return ()
    content = [whole_phrase(subject)]
    if content[0][0] <= verb.idx < content[0][1]:
        content = [(subject.idx, subject.idx + len(subject))]
    rest = [
        c
        for c in verb.children
        if c.i > verb.i and c.dep_ in ("oprd", "prep", "xcomp", "ccomp", "dobj", "advcl")
    ]
    if rest:
        content.append((whole_phrase(rest[0])[0], max(whole_phrase(c)[1] for c in rest)))
    return tuple(content)


def _cue_span(verb: Token, preposition: str) -> Stretch:
    """The verb with its auxiliaries and particle as far as they stand next to it."""
    group = {c.i for c in verb.children if c.dep_ in _GROUP or (c.dep_ == "advmod" and c.i < verb.i)}
    first = last = verb
    while first.i - 1 in group:
        first = first.nbor(-1)
    end = len(verb.doc) - 1
    while last.i < end and last.i + 1 in group and last.nbor().dep_ == "prt":
        last = last.nbor()
    if preposition and last.i < end and last.nbor().lower_ == preposition:
        last = last.nbor()
    return first.idx, last.idx + len(last)


_READERS: dict[str, Callable[[Token], Content]] = {
    "clause": _read_clause,
    "infinitive": _read_infinitive,
    "complement": _read_complement,
    "object": _read_object,
    "appear": _read_appearance,
    "expected": _read_expectation,
    "passive": _read_passive,
}
