"""It and they: the thing, body or several people that the sentence before, or the verb of speech around
the pronoun, is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from briefgen.analysis.references.scenes import Phrase, Scene, find_matrix_subject, phrase_span, read_phrase
from briefgen.lexicon.titles import GENDERED_ROLES, KIN, is_role
from briefgen.lexicon.verbs_of_will import EMPTY_AFTER_IT, SAYING_OF_ITSELF, SPEAKING
from briefgen.model import Mention, Reference, Span
from briefgen.tokens import Words

NamesByEnd = Mapping[int, Mention]
"""Mentions by the offset of their end: a phrase's head ends where its name ends."""

SPEECH_WINDOW = 2
"""Sentences back in which the body may stand that "it said" means."""


def resolve_it(
    token: Token, words: Sequence[Words], scenes: Sequence[Scene], number: int, names: NamesByEnd
) -> Reference | None:
    """The reference of an "it" that is a subject; None where "it" means nothing ("it is likely")."""
    scene = scenes[number]
    row = words[scene.place]
    if token.dep_ != "nsubj" or token.head.lemma_ in EMPTY_AFTER_IT:
        return None
    span = row.span(token.i, token.i + 1)
    matrix = find_matrix_subject(token)
    if matrix is not None:
        sure = matrix.head.lemma_ in SAYING_OF_ITSELF
        return _refer(span, _body_at(row, matrix, names) if sure else None, "said-of-itself")
    speaks = token.head.lemma_ in SPEAKING
    if not speaks and token.i != scene.first:
        return None
    for back in range(1, 1 + (SPEECH_WINDOW if speaks else 1)):
        if number >= back:
            found = (
                _speaker(words, scenes[number - back], names)
                if speaks
                else _thing(words, scenes[number - back], names)
            )
            if found is not None:
                return _refer(span, found, "speaker" if speaks else "subject-before")
    return _refer(span, None, "open")


def _refer(span: Span, antecedent: Span | None, rule: str) -> Reference:
    return Reference(span=span, kind="pronoun", antecedent=antecedent, rule=rule if antecedent else "open")


def _name_of(row: Words, head: int, names: NamesByEnd) -> Mention | None:
    return names.get(row.starts[head] + len(row.text[head]))


def _body_at(row: Words, head: Token, names: NamesByEnd) -> Span | None:
    """The organisation, state or group whose name ends in the token, where it stands alone."""
    mention = _name_of(row, head.i, names)
    joined = any(child.dep_ == "conj" for child in head.children)
    return mention.span if mention is not None and mention.kind != "person" and not joined else None


def _speaker(words: Sequence[Words], scene: Scene, names: NamesByEnd) -> Span | None:
    """The body that is the sentence's subject and speaks, or that owns what speaks ("A statement from
    the ministry said …" is read by the role noun's own rule)."""
    phrase = scene.subject
    if phrase is None or phrase.plural:
        return None
    mention = _name_of(words[scene.place], phrase.head, names)
    return mention.span if mention is not None and mention.kind != "person" else None


def _thing(words: Sequence[Words], scene: Scene, names: NamesByEnd) -> Span | None:
    """The one singular thing or body that the sentence has as a subject or as its object."""
    row = words[scene.place]
    if scene.subject is None or any(_is_thing(row, head, names) for head in scene.others):
        return None
    if row.tags[scene.subject.head] in ("PRP", "DT", "WDT", "WP", "EX"):
        return None
    phrases = [phrase for phrase in (scene.subject, scene.object) if phrase is not None]
    things = [phrase for phrase in phrases if not phrase.plural and _is_thing(row, phrase.head, names)]
    return _span_of(row, things[0], names) if len(things) == 1 else None


def _span_of(row: Words, phrase: Phrase, names: NamesByEnd) -> Span:
    mention = _name_of(row, phrase.head, names)
    return (
        mention.span if mention is not None and phrase.last == phrase.head + 1 else phrase_span(row, phrase)
    )


def _is_thing(row: Words, head: int, names: NamesByEnd) -> bool:
    """Whether a singular noun there means a thing or body and no person."""
    if row.tags[head] not in ("NN", "NNP"):
        return False
    mention = _name_of(row, head, names)
    if mention is not None:
        return mention.kind != "person"
    return not _is_person(row.lower[head])


def _is_person(lower: str) -> bool:
    return is_role(lower) or lower in KIN or lower in GENDERED_ROLES


# --- they -------------------------------------------------------------------------


def resolve_they(
    token: Token, words: Sequence[Words], scenes: Sequence[Scene], number: int, names: NamesByEnd
) -> Reference:
    """The reference of a "they" that is a subject: those who say it, or the several people or bodies
    that are the subject of the sentence before."""
    scene = scenes[number]
    row = words[scene.place]
    span = row.span(token.i, token.i + 1)
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return _refer(span, None, "open")
    matrix = find_matrix_subject(token)
    if matrix is not None:
        phrase = read_phrase(scene.place, matrix, scene.first, scene.last)
        sure = not any(row.tags[i] in ("NNS", "NNPS") for i in _besides(scene.first, token.i, phrase))
        return _refer(span, _several(row, phrase, names) if sure else None, "said-of-themselves")
    if token.i != scene.first or number == 0:
        return _refer(span, None, "open")
    return _refer(span, _subject_before(token, words, scenes[number - 1]), "subject-before")


def _besides(first: int, last: int, phrase: Phrase) -> list[int]:
    return [index for index in range(first, last) if not phrase.first <= index < phrase.last]


def _subject_before(token: Token, words: Sequence[Words], before: Scene) -> Span | None:
    """The plural subject of the sentence before, where no other plural there could be meant: people who
    speak are not the things that they hold."""
    row = words[before.place]
    if before.subject is None or not before.subject.plural or row.lower[before.subject.head] == "people":
        return None
    if any(row.tags[head] in ("NNS", "NNPS", "NNP") for head in before.others):
        return None
    if before.object is not None and before.object.plural:
        speaks = token.head.lemma_ in SPEAKING and not _is_person(row.lower[before.object.head])
        if not speaks:
            return None
    return phrase_span(row, before.subject)


def _several(row: Words, phrase: Phrase, names: NamesByEnd) -> Span | None:
    """The phrase where it means several people or a body ("Lumo says they …")."""
    mention = _name_of(row, phrase.head, names)
    if mention is not None and not phrase.plural:
        return mention.span if mention.kind in ("organisation", "group") else None
    return phrase_span(row, phrase) if phrase.plural else None
