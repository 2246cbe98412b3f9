"""What the whole document says of a name: one kind for it everywhere, strays dropped, places where the
pipeline missed it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.analysis.mentions.kinds import Draft, clean_name, draft_mention, is_known, is_product
from briefgen.analysis.mentions.tables import Proposal
from briefgen.lexicon.given_names import PARTICLES
from briefgen.lexicon.names_not import NOT_NAMES
from briefgen.lexicon.organisations import COMPANY_ENDINGS, HEADS
from briefgen.lexicon.places import PLACE_HEADS, fold_name, place_entries
from briefgen.model import ActorKind
from briefgen.tokens import Words, is_name_word

SURE_WEIGHT, PLAIN_WEIGHT, HEADLINE_WEIGHT = 10, 3, 1
"""Votes of a mention whose kind a rule gives, of one that the pipeline labels, and of one in a line
of title case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a document knows of its names: votes for each, the single words of people's full names, and
    the short forms of bodies ("Halley" of "Halley Airways", "Herons" of "Tacoma Herons") and of places
    ("Elkton" of "Elkton County"), and the words that it writes without a capital too."""

    votes: dict[str, Counter[ActorKind]]
    people: frozenset[str]
    companies: frozenset[str]
    towns: frozenset[str]
    common: frozenset[str]


def settle_mentions(paragraphs: Sequence[Words], proposals: Sequence[Sequence[Proposal]]) -> list[Draft]:
    """The document's mentions, each with the kind that its best evidence gives it."""
    drafts = [
        draft
        for place, (words, found) in enumerate(zip(paragraphs, proposals, strict=True))
        for proposal in found
        if (draft := draft_mention(place, words, proposal)) is not None
    ]
    known = _read_knowledge(paragraphs, drafts)
    trimmed = [_strip_opening(paragraphs[draft.place], draft, known) for draft in drafts]
    parts = [part for draft in trimmed for part in _split_compound(paragraphs[draft.place], draft, known)]
    settled = [draft for part in parts if (draft := _settle(paragraphs[part.place], part, known)) is not None]
    return settled + _find_missed(paragraphs, settled)


def _read_knowledge(paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> Knowledge:
    votes: dict[str, Counter[ActorKind]] = {}
    for draft in drafts:
        tally = votes.setdefault(fold_name(draft.name), Counter())
        if draft.kind is not None:
            headline = paragraphs[draft.place].headline
            tally[draft.kind] += SURE_WEIGHT if draft.sure else HEADLINE_WEIGHT if headline else PLAIN_WEIGHT
    people = frozenset(
        _person_words(draft for draft in drafts if _winner(votes[fold_name(draft.name)]) == "person")
    )
    return Knowledge(
        votes=votes,
        people=people,
        companies=frozenset(_company_words(drafts)),
        towns=frozenset(_town_words(drafts)),
        common=frozenset(word for words in paragraphs for word in words.text if word.islower()),
    )


def _winner(tally: Counter[ActorKind] | None) -> ActorKind | None:
    """The kind with most votes; a tie goes by the alphabet, so that it does not go by chance."""
    return min(tally.items(), key=lambda vote: (-vote[1], vote[0]))[0] if tally else None


def _person_words(drafts: Iterable[Draft]) -> Iterable[str]:
    """The words of the full names of people."""
    for draft in drafts:
        words = fold_name(draft.name).split()
        if len(words) > 1:
            yield from (word for word in words if len(word.rstrip(".")) > 1 and word not in PARTICLES)


def _company_words(drafts: Iterable[Draft]) -> Iterable[str]:
    """What is left of a body's name without a company's ending, or without the place of a team."""
    for draft in drafts:
        words = fold_name(draft.name).split()
        if draft.kind != "organisation" or len(words) < 2 or words[0] in HEADS:
            continue
        if all(word in COMPANY_ENDINGS or word in ("airlines", "airways", "motors") for word in words[1:]):
            yield words[0]
        if words[-1] not in HEADS and " ".join(words[:-1]) in place_entries():
            yield words[-1]


def _town_words(drafts: Iterable[Draft]) -> Iterable[str]:
    """The first words of places with a head noun of their own."""
    for draft in drafts:
        words = fold_name(draft.name).split()
        if draft.kind == "place" and len(words) == 2 and words[1] in PLACE_HEADS:
            yield words[0]


def _settle(words: Words, draft: Draft, known: Knowledge) -> Draft | None:
    """The draft with the document's kind, None where nothing bears it out."""
    key = fold_name(draft.name)
    kind = draft.kind if draft.sure else _winner(known.votes.get(key))
    if draft.rule == "surnames" and _singulars(key) & known.people:
        return replace(draft, kind="group", sure=True)
    if draft.rule == "group-noun" and not known.votes[key]["group"] >= 2 * SURE_WEIGHT:
        return None
    if not draft.sure and " " not in key:
        kind = _short_kind(key, known) or (None if draft.name.lower() in known.common else kind)
    elif not draft.sure and kind == "organisation" and key.count(" ") == 1 and key.split()[1] in known.people:
        kind = "person"
    if draft.form == "demonym" and key in known.companies and draft.name.endswith("s"):
        return replace(draft, kind="organisation", form="name", rule="team")
    if kind is None:
        return None
    stray = sum(known.votes.get(key, Counter()).values()) < PLAIN_WEIGHT and key not in known.people
    return None if words.headline and not draft.sure and stray else replace(draft, kind=kind)


def _strip_opening(words: Words, draft: Draft, known: Knowledge) -> Draft:
    """Without the adjective that opens the sentence ("Jubilant Tacoma Herons fans") where the rest is a
    name of the document's."""
    if draft.last - draft.first < 2 or draft.first != words.sentence_start(draft.first):
        return draft
    name = clean_name(words, draft.first + 1, draft.last)
    model = known.votes.get(fold_name(name))
    if words.tags[draft.first] not in ("JJ", "RB", "VBG", "VBN") or not model:
        return draft
    return replace(draft, first=draft.first + 1, name=name, kind=_winner(model))


def _short_kind(key: str, known: Knowledge) -> ActorKind | None:
    """The kind of the longer name that a single word shortens."""
    if key in known.people:
        return "person"
    if key in known.companies:
        return "organisation"
    return "place" if key in known.towns else None


def _singulars(plural: str) -> set[str]:
    """ "okafors" → okafor; "weisses" → weiss, weisse."""
    return {plural[:-1], plural.removesuffix("es")}


def _split_compound(words: Words, draft: Draft, known: Knowledge) -> list[Draft]:
    """ "the Okafor-Reyes talks": two names where the document knows both sides."""
    if (draft.sure and draft.rule != "head") or "-" not in words.text[draft.first : draft.last]:
        return [draft]
    at = words.text.index("-", draft.first)
    halves = [(draft.first, at), (at + 1, draft.last)]
    parts = []
    for first, last in halves:
        name = clean_name(words, first, last) if first < last else ""
        kind = _known_kind(fold_name(name), known, fold_name(draft.name))
        if kind is None:
            return [draft]
        parts.append(replace(draft, first=first, last=last, name=name, kind=kind, rule="compound", sure=True))
    return parts


def _known_kind(key: str, known: Knowledge, whole: str) -> ActorKind | None:
    entry = place_entries().get(key)
    if is_known(key):
        return "organisation"
    if entry is not None:
        return entry.kind if entry.form != "demonym" else None
    if key in known.people:
        return "person"
    return _winner(known.votes.get(key)) if key != whole else None


# --- what the pipeline missed ---------------------------------------------------------


def _find_missed(paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> list[Draft]:
    """Further places where a one-word name, or a person's surname, that the document has shown stands
    alone."""
    known = _known_words(drafts)
    covered = {(draft.place, index) for draft in drafts for index in range(draft.first, draft.last)}
    missed: list[Draft] = []
    for place, words in enumerate(paragraphs):
        for index, word in enumerate(words.text):
            model = known.get(word)
            if model is None or (place, index) in covered or not _stands_alone(words, index):
                continue
            if not is_product(words, index, index + 1, "ORG"):
                missed.append(
                    replace(model, place=place, first=index, last=index + 1, name=word, rule="again")
                )
    return missed


def _known_words(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """One-word names, and surnames of people, as the document writes them."""
    known: dict[str, Draft] = {}
    for draft in drafts:
        if draft.form == "demonym" or draft.kind == "group" or draft.rule in ("lower", "bare", "compound"):
            continue
        words = draft.name.split()
        word = words[-1] if draft.kind == "person" else words[0] if len(words) == 1 else ""
        if len(word) > 2 and is_name_word(word) and word.lower() not in NOT_NAMES and not word.isdigit():
            known.setdefault(word, draft)
    return known


def _stands_alone(words: Words, index: int) -> bool:
    """Whether no capitalised word of the same sentence stands directly beside the token."""
    if words.headline:
        return True
    before = words.text[index - 1] if index > words.sentence_start(index) else ""
    if is_name_word(before) and words.tags[index - 1].startswith("NNP"):
        return False
    return not is_name_word(words.after(index + 1))
