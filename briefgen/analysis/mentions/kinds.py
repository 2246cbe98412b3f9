"""What kind of actor a proposed name is, from the name itself and the words right beside it: by table,
by shape, by title, else by the pipeline's label. `document` then weighs what the whole text says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.analysis.mentions.tables import Proposal
from briefgen.lexicon.agencies import OUTLETS
from briefgen.lexicon.given_names import GIVEN, MEN, WOMEN
from briefgen.lexicon.names_not import (
    DESIGNATION,
    EVENT_HEADS,
    HANDLE,
    NOT_NAMES,
    PHRASES,
    PRODUCT_NOUNS,
    WEBSITE,
)
from briefgen.lexicon.organisations import (
    COMPANY_ENDINGS,
    ENTERPRISE_NOUNS,
    FOUNDERS,
    HEADS,
    KNOWN,
    OF_HEADS,
    PARTIES,
    TRADES,
)
from briefgen.lexicon.places import (
    AMBIGUOUS,
    PLACE_HEADS,
    PlaceEntry,
    fold_name,
    is_abbreviated_state,
    place_entries,
    split_state,
)
from briefgen.lexicon.titles import HONORIFICS, MODIFIERS, RANKS, TITLES, is_role
from briefgen.model import ActorKind, MentionForm
from briefgen.tokens import POSSESSIVES, Words

_LABELS: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip
_WEAK = frozenset({"PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "NORP", "FAC"})
_OUTLETS = [name.removeprefix("The ") for name in OUTLETS]
_KNOWN = frozenset(fold_name(name) for name in (*KNOWN, *(name for name in _OUTLETS if " " in name)))
_PARTIES = frozenset(fold_name(name) for name in PARTIES)
_FOUNDED = frozenset(fold_name(name) for name in FOUNDERS)
_GOVERNMENT = frozenset({"government", "govt", "govt."})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "throughout"})

_CLOSING = frozenset({"", ",", ".", ";", ")", "-", "–", "—", "'s", "’s"})

LONGEST_PERSON = 3
"""Words of a name that a list of people can hold."""

Judgement = tuple[ActorKind | None, str, bool]
"""Kind, the rule that gives it, and whether that is sure whatever the rest of the document says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A mention in the making: tokens `first` up to `last` of paragraph `place`."""

    place: int
    first: int
    last: int
    kind: ActorKind | None
    form: MentionForm
    name: str
    rule: str
    sure: bool


def draft_mention(place: int, words: Words, proposal: Proposal) -> Draft | None:
    """The draft that a proposal makes, None where it names no actor and no place."""
    first, last = _strip_titles(words, proposal)
    name = clean_name(words, first, last)
    key = fold_name(name)
    entry = place_entries().get(key)
    if entry is not None and _is_that_place(words, proposal, name):
        judgement = _judge_place(entry)
        form = entry.form
    elif words.lower[last - 1] in _GOVERNMENT and split_state(name)[0]:
        judgement, form = ("state", "table", True), "name"
    elif _may_name(words, first, last, key, proposal):
        judgement = _judge(words, first, last, key, proposal)
        form = "acronym" if last - first == 1 and is_acronym(name) else "name"
    else:
        return None
    kind, rule, sure = judgement
    return Draft(place=place, first=first, last=last, kind=kind, form=form, name=name, rule=rule, sure=sure)


def _strip_titles(words: Words, proposal: Proposal) -> tuple[int, int]:
    """Without the title that the pipeline took into a person's name ("Spokeswoman Ana Ruiz")."""
    first, last = proposal.first, proposal.last
    if proposal.label in ("PERSON", "ORG", "titled") and words.lower[last - 1] not in HEADS:
        while last - first > 1 and (words.lower[first] in TITLES or words.lower[first] in HONORIFICS):
            if words.lower[first + 1] in HEADS or not words.text[first + 1][:1].isupper():
                break
            first += 1
    return first, last


def clean_name(words: Words, first: int, last: int) -> str:
    """The name as a text shows it: spaces folded, the possessive at its end taken off."""
    name = ""
    for index in range(first, last):
        gap = index > first and words.starts[index] > words.starts[index - 1] + len(words.text[index - 1])
        name += (" " if gap else "") + words.text[index]
    return name.rstrip("'’ ")


def is_acronym(name: str) -> bool:
    """Whether the name is two to six capitals, points and "&" aside."""
    letters = name.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


# --- places -----------------------------------------------------------------------


def _is_that_place(words: Words, proposal: Proposal, name: str) -> bool:
    """Whether a table's place is one here: ambiguous names need the pipeline to say so."""
    if name not in AMBIGUOUS:
        return True
    return bool({proposal.label, *words.labels[proposal.first : proposal.last]} & _PLACE_LABELS)


def _judge_place(entry: PlaceEntry) -> Judgement:
    """A state, a place, or the body that a building stands for; a region's people ("Asian") are no
    actor, but Europe's are the nearest thing to one."""
    if entry.form == "demonym" and entry.kind == "place" and entry.name != "Europe":
        return None, "region", True
    return ("organisation" if entry.body else entry.kind), "table", True


def _town(words: Words, first: int, last: int) -> bool:
    """Whether a state's name follows after a comma ("Elkton, Oregon")."""
    if words.after(last) != "," or last + 1 >= len(words.text):
        return False
    if is_abbreviated_state(words.text[last + 1]):
        return True
    for end in (last + 2, last + 3):
        entry = place_entries().get(fold_name(" ".join(words.text[last + 1 : end])))
        if entry is not None and entry.form != "demonym" and words.after(end) in _CLOSING:
            return True
    return False


# --- names of other kinds -----------------------------------------------------------


def _may_name(words: Words, first: int, last: int, key: str, proposal: Proposal) -> bool:
    """Whether the tokens can name an actor at all."""
    if proposal.label in ("lower", "bare", "family", "surnames", "group-noun"):
        return True
    if (
        key in PHRASES
        or key in NOT_NAMES
        or (last - first == 1 and is_abbreviated_state(words.text[first]))
        or not any(char.isalpha() for char in key)
        or len(key) < 2
    ):
        return False
    if WEBSITE.fullmatch(key) or HANDLE.match(key):
        return False
    tokens = words.lower[first:last]
    if is_known(key) or _is_body(tokens):
        return True
    if len(tokens) > 2 and tokens[1] == "of" and tokens[0] in TITLES:
        return False
    if is_product(words, first, last, proposal.label) or _is_event(words, first, last, proposal.label):
        return False
    if "," in tokens and tokens[-1] not in COMPANY_ENDINGS:
        return False
    if last - first == 1 and (tokens[0] in MODIFIERS or is_role(tokens[0])):
        return False
    return not all(lower in NOT_NAMES or not lower[:1].isalpha() for lower in tokens)


def is_product(words: Words, first: int, last: int, label: str) -> bool:
    """Whether the name is part of a product's ("Lumo K-12", "Lumo planes", "the 300 Glider")."""
    if any(DESIGNATION.match(words.text[index]) for index in range(first + 1, last)):
        return True
    if label in _PLACE_LABELS or (label == "PERSON" and last - first > 1):
        return False
    after = words.after(last)
    if DESIGNATION.match(after) and (not after.isdigit() or len(after) == 3):
        return True
    if last - first == 1 and after.lower() in PRODUCT_NOUNS:
        return True
    before = words.text[first - 1] if first > words.sentence_start(first) else ""
    return last - first == 1 and len(before) == 3 and bool(DESIGNATION.match(before))


def _is_event(words: Words, first: int, last: int, label: str) -> bool:
    """Whether the name is that of a happening, law, work or paper."""
    if words.lower[last - 1] not in EVENT_HEADS:
        return False
    if last - first > 1:
        return label != "PERSON"
    return label in ("PERSON", "ORG", *_WEAK)


def is_known(key: str) -> bool:
    """Whether the folded name is a known organisation's, its state put aside."""
    return key in _KNOWN or split_state(key)[1] in _KNOWN


def _is_body(tokens: Sequence[str]) -> bool:
    """Whether the tokens have the shape of an organisation's name."""
    if len(tokens) > 1 and tokens[-1] in HEADS:
        return True
    return len(tokens) > 2 and any(
        token in OF_HEADS and after in ("of", "for") for token, after in pairwise(tokens)
    )


def _judge(words: Words, first: int, last: int, key: str, proposal: Proposal) -> Judgement:
    """The first rule that speaks decides; the order is from the surest on."""
    tokens = words.lower[first:last]
    label = proposal.label
    if label in ("lower", "bare", "employer", "bracket"):
        return "organisation", label, True
    if label in ("family", "group-noun"):
        return "group", label, True
    if label == "surnames":
        return _LABELS.get(words.labels[first]), "surnames", False
    if key in _PARTIES:
        return ("organisation" if "party" in tokens else "group"), "party", True
    if is_known(key):
        return _judge_known(words, first)
    before = words.before(first)
    if before in HONORIFICS and tokens[-1] not in HEADS:
        return "person", "honorific", True
    if _is_body(tokens):
        return "organisation", "head", True
    if len(tokens) > 1 and tokens[-1] in PLACE_HEADS:
        return "place", "head", True
    if label != "GPE" and before in ENTERPRISE_NOUNS:
        return "organisation", "apposition", True
    if label == "titled" or (before in TITLES and label in ("PERSON", "ORG", *_WEAK) and len(tokens) < 4):
        return "person", "title", True
    if len(tokens) > 1 and words.text[first] in GIVEN and label in ("PERSON", *_WEAK):
        return "person", "given-name", True
    if label == "ORG" and len(tokens) in (2, 3) and _is_persons(words.text[first:last], key):
        return "person", "given-name", True
    if label == "shape":
        return "organisation", "shape", True
    return _judge_by_label(words, first, last, label)


def _is_persons(tokens: Sequence[str], key: str) -> bool:
    """Whether what the pipeline calls a body is a man's or a woman's name."""
    if (tokens[0] not in MEN and tokens[0] not in WOMEN) or key in _FOUNDED:
        return False
    last = tokens[-1].lower()
    return (
        all(token[0].isupper() and token.isalpha() and not token.isupper() for token in tokens)
        and last not in TRADES
    )


def _judge_known(words: Words, first: int) -> Judgement:
    """A known body, unless it is what a title is about ("Deputy Homeland Security Advisor")."""
    if words.before(first) in RANKS:
        return None, "field", True
    return "organisation", "known", True


def _judge_by_label(words: Words, first: int, last: int, label: str) -> Judgement:
    """What the pipeline calls it, but a town where "in" stands before it or its state after it."""
    if label in ("ORG", "GPE", "PERSON") and _town(words, first, last):
        return "place", "town", True
    located = label in ("ORG", "PERSON") and last - first == 1 and words.before(first) in _LOCATIVE
    if located and not is_acronym(words.text[first]) and words.after(last) not in POSSESSIVES:
        return "place", "locative", False
    if label == "PERSON" and last - first == 1 and words.before(first) == "the":
        return None, "no-person", False
    if label in ("ORG", "GPE") and _joins_person(words, first, last):
        return "person", "beside-person", False
    return _LABELS.get(label), label.lower(), False


def _joins_person(words: Words, first: int, last: int) -> bool:
    """Whether two or three plain capitalised words are joined by "and" or a comma to a person's name: what
    is listed together is of one kind."""
    tokens = words.text[first:last]
    if not 2 <= len(tokens) <= LONGEST_PERSON:
        return False
    if not all(token.istitle() and token.isalpha() for token in tokens):
        return False
    head = words.heads[last - 1]
    return words.deps[last - 1] == "conj" and words.labels[head] == "PERSON"
