"""The temporal rows at work: finds time expressions in a text, as a cascade of finite-state rules.

Each word becomes one character that stands for its classes; a row is a regular expression over
them. A level's matches (the longest first) each become one word of the next level.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.lexicon.temporal_compounds import LEVELS
from briefgen.lexicon.temporal_rules import TemporalRow
from briefgen.model import Span, TimexType
from briefgen.text.dates_fill import fill_form
from briefgen.text.dates_tokens import OTHER, QUOTED, WORD_CLASSES, Token, read_tokens

DATES = (
    "dday",
    "dweekday",
    "dnear",
    "dweek",
    "dmonth",
    "dquarter",
    "dseason",
    "dyear",
    "dyearshift",
    "dpart",
)

SETS: Mapping[str, tuple[str, ...]] = {
    "monthany": ("month", "monthabbr"),
    "dow": ("weekday", "weekdayabbr"),
    "dayord": ("day", "digital"),
    "count": ("count", "numword"),
    "num": ("num", "count", "numword"),
    "anyunit": ("unit", "units"),
    "date": DATES,
}
"""Names in patterns that stand for several classes."""

UNIT_SETS: Mapping[str, tuple[str, frozenset[str]]] = {
    "unitday": ("unit", frozenset(("D",))),
    "unitsday": ("units", frozenset(("D",))),
    "unitweek": ("unit", frozenset(("W",))),
    "unitmonth": ("unit", frozenset(("M",))),
    "quarter": ("unit", frozenset(("Q",))),
    "unityear": ("unit", frozenset(("Y",))),
    "unitcentury": ("unit", frozenset(("100Y", "1000Y"))),
    "unitlong": ("unit", frozenset(("10Y", "100Y", "1000Y"))),
    "unitlasting": ("unit", frozenset(("TM", "TH", "D", "W", "2W", "M", "Y", "10Y"))),
    "unitsbare": ("units", frozenset(("TM", "TH", "D", "W", "2W", "M", "Y", "10Y", "100Y"))),
    "unitslasting": ("units", frozenset(("TM", "TH", "D", "W", "2W", "M", "Q", "Y", "10Y", "100Y"))),
}
"""Names in patterns that stand for some units."""

TYPES: Mapping[str, TimexType] = {
    "dur": "DURATION",
    "span": "DURATION",
    "set": "SET",
    "clock": "TIME",
    "dtime": "TIME",
    "dpart": "TIME",
}
"""What a node is reported as; a date where it is not listed. Nodes of HIDDEN are not reported."""

HIDDEN = frozenset(("num",))

_ELEMENT = re.compile(r"'(?P<quoted>[^']+)'|(?P<look>\(\?<?[=!])|(?P<name>[a-z]\w*)|(?P<sign>[()|?*+$])")

COMMON = frozenset(("det", "art", "comma", "hyphen", "num", "count", "its", "prep", "stop", "of"))
"""Classes that many sentences have: never what a row is looked up by, if it needs another one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled row. `needed` are characters of which a text must hold one to match."""

    name: str
    pattern: re.Pattern[str]
    makes: str
    form: str
    needed: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression of a text, unresolved."""

    span: Span
    type: TimexType
    form: str
    rule: str
    node: str


class _Alphabet:
    """Which character stands for which combination of classes (and for a quoted word)."""

    def __init__(self, rows: Iterable[TemporalRow]) -> None:
        self._chars: dict[tuple[frozenset[str], str], str] = {}
        for row in rows:
            for element in _ELEMENT.finditer(row[1]):
                if element["quoted"]:
                    QUOTED.add(element["quoted"])
        nodes = {row[2] for row in rows} | {"dday", "num"}
        combinations = {_key(values, "") for values in WORD_CLASSES.values()}
        combinations |= {_key(values, word) for word, values in WORD_CLASSES.items() if word in QUOTED}
        combinations |= {(frozenset(("word",)), word) for word in QUOTED}
        lexed = (
            "iso", "numeric", "hm", "frac", "decade", "year2", "year", "oldyear", "four", "feast", "comma",
            "hyphen", "slash", "stop", "poss", "apostrophe", "quartername", "count", "numword",
        )  # fmt: skip
        combinations |= {(frozenset((name,)), "") for name in (*lexed, *nodes)}
        combinations |= {
            (frozenset(names), "")
            for names in (("count", "day"), ("count", "oldyear"), ("count", "four"), ("ordinal", "digital"))
        }
        for number, key in enumerate(sorted(combinations, key=lambda key: (sorted(key[0]), key[1]))):
            self._chars[key] = chr(0x4E00 + number)
        self.stop = self.chars("stop")[0]
        self._known: dict[tuple[str, ...], str] = {}

    def char(self, values: Mapping[str, str], word: str) -> str:
        """The character of a word with these classes."""
        known = (word if word in QUOTED else "", *values)
        if "unit" not in values and "units" not in values:
            if (char := self._known.get(known)) is None:
                char = self._known[known] = self._find_char(values, word)
            return char
        return self._find_char(values, word)

    def _find_char(self, values: Mapping[str, str], word: str) -> str:
        return self._chars.get(_key(values, word if word in QUOTED else "")) or self._chars[_key(values, "")]

    def chars(self, name: str) -> str:
        """All characters whose class is `name`, or one of the set or units of that name."""
        names = SETS.get(name, (name,))
        found = {char for (classes, _), char in self._chars.items() if not classes.isdisjoint(names)}
        if not found:
            raise ValueError(f"a temporal row names a class {name!r} that nothing has")
        return "".join(sorted(found))

    def quoted(self, word: str) -> str:
        """The characters of a quoted word."""
        return "".join(sorted(char for (_, quoted), char in self._chars.items() if quoted == word))


def _key(values: Mapping[str, str], word: str) -> tuple[frozenset[str], str]:
    """Units are told apart by their values, all other words by their classes."""
    classes = set(values)
    for name, (kind, units) in UNIT_SETS.items():
        if kind in values and values[kind] in units:
            classes.add(name)
    return frozenset(classes), word


def _compile_row(row: TemporalRow, alphabet: _Alphabet) -> Rule:
    name, written, makes, form, _, _ = row
    pattern = ""
    for element in _ELEMENT.finditer(written):
        if element["quoted"]:
            pattern += f"[{alphabet.quoted(element['quoted'])}]"
        elif element["name"]:
            pattern += f"[{alphabet.chars(element['name'])}]"
        else:
            pattern += element[0] if element[0] != "(" else "(?:"
    return Rule(name, re.compile(pattern), makes, form, _find_needed(written, alphabet))


def _find_needed(written: str, alphabet: _Alphabet) -> frozenset[str]:
    """Characters of which every match has one: of each alternative its rarest unavoidable class."""
    elements = list(_ELEMENT.finditer(written))
    needed, _ = _needed_of(elements, 0, alphabet)
    return needed


def _needed_of(elements: list[re.Match[str]], at: int, alphabet: _Alphabet) -> tuple[frozenset[str], int]:
    """The needed characters of the alternatives from `at` on, and where they end."""
    alternatives: list[frozenset[str]] = []
    best: frozenset[str] = frozenset()
    while at < len(elements) and elements[at][0] != ")":
        element = elements[at]
        at += 1
        if element[0] == "|":
            alternatives.append(best)
            best = frozenset()
            continue
        if element[0] in ("?", "*", "+", "$"):
            continue
        if element[0] == "(" or element["look"]:
            found, at = _needed_of(elements, at, alphabet)
            at += 1
            if element["look"]:
                continue
        else:
            name = element["name"]
            found = frozenset(alphabet.chars(name) if name else alphabet.quoted(element["quoted"]))
            if name in COMMON:
                found = frozenset()
        optional = at < len(elements) and elements[at][0] in ("?", "*")
        if found and not optional and (not best or len(found) < len(best)):
            best = found
    alternatives.append(best)
    whole = frozenset().union(*alternatives) if all(alternatives) else frozenset()
    return whole, at


@dataclass(frozen=True, slots=True)
class _Level:
    """The rules of one level, by each character that they need; `always` need none."""

    rules: tuple[Rule, ...]
    by_char: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]


def _index_level(rules: tuple[Rule, ...]) -> _Level:
    by_char: dict[str, list[int]] = {}
    for order, rule in enumerate(rules):
        for char in sorted(rule.needed):
            by_char.setdefault(char, []).append(order)
    return _Level(
        rules,
        {char: tuple(orders) for char, orders in by_char.items()},
        tuple(order for order, rule in enumerate(rules) if not rule.needed),
    )


@cache
def _compile() -> tuple[_Alphabet, tuple[_Level, ...]]:
    alphabet = _Alphabet([row for level in LEVELS for row in level])
    levels = (tuple(_compile_row(row, alphabet) for row in level) for level in LEVELS)
    return alphabet, tuple(_index_level(rules) for rules in levels)


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The time expressions of a text, in order, not overlapping."""
    *_, last = _run_levels(text)
    return tuple(
        _express(token)
        for token in last
        if token is not None and token.rule and HIDDEN.isdisjoint(token.values)
    )


def list_rules(text: str) -> frozenset[str]:
    """The names of all rows that read something in a text, at whatever level."""
    return frozenset(token.rule for tokens in _run_levels(text) for token in tokens if token is not None)


def _express(token: Token) -> Expression:
    node, form = next(iter(token.values.items()))
    if node == "clock":
        form = f"told at {form}"
    kind = "TIME" if " at " in form else TYPES.get(node, "DATE")
    return Expression(span=Span(token.start, token.end), type=kind, form=form, rule=token.rule, node=node)


def _run_levels(text: str) -> Iterator[list[Token | None]]:
    """The text's tokens after each level; nothing for a text without a word of time."""
    alphabet, levels = _compile()
    tokens = _merge_numbers(read_tokens(text))
    chars = "".join(
        OTHER if token is None else alphabet.char(token.values, text[token.start : token.end].lower())
        for token in tokens
    )
    for level in levels:
        tokens, chars = _run_level(level, tokens, chars, alphabet)
        yield tokens


def _run_level(
    level: _Level, tokens: list[Token | None], chars: str, alphabet: _Alphabet
) -> tuple[list[Token | None], str]:
    orders = set(level.always)
    for char in set(chars):
        orders.update(level.by_char.get(char, ()))
    closed = chars + alphabet.stop
    matches = [
        (match.start() - match.end(), match.start(), order)
        for order in sorted(orders)
        for match in level.rules[order].pattern.finditer(closed)
        if match.start() < match.end() <= len(chars)
    ]
    if not matches:
        return tokens, chars
    taken: dict[int, tuple[int, Token, str]] = {}
    covered: set[int] = set()
    for length, start, order in sorted(matches):
        places = range(start, start - length)
        if not covered.isdisjoint(places):
            continue
        inside = [token for token in tokens[start : start - length] if token is not None]
        node = _make_node(level.rules[order], inside)
        if node is None:
            continue
        covered.update(places)
        taken[start] = (start - length, node, alphabet.char(node.values, ""))
    return _replace(tokens, chars, taken)


def _make_node(rule: Rule, tokens: list[Token]) -> Token | None:
    form = fill_form(rule.form, tokens)
    if form is None:
        return None
    return Token(tokens[0].start, tokens[-1].end, {rule.makes: form}, rule.name)


def _replace(
    tokens: list[Token | None], chars: str, taken: Mapping[int, tuple[int, Token, str]]
) -> tuple[list[Token | None], str]:
    made: list[Token | None] = []
    spelled = []
    at = 0
    while at < len(tokens):
        if at in taken:
            at, node, char = taken[at]
            made.append(node)
            spelled.append(char)
            continue
        made.append(tokens[at])
        spelled.append(chars[at])
        at += 1
    return made, "".join(spelled)


def _merge_numbers(tokens: list[Token | None]) -> list[Token | None]:
    """Runs of number words as one number ("twenty-four") or year ("nineteen ninety-six")."""
    if not any(token and "numword" in token.values for token in tokens):
        return tokens
    merged: list[Token | None] = []
    run: list[Token] = []
    for at, token in enumerate([*tokens, None]):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        joint = token and run and "hyphen" in token.values and after and "numword" in after.values
        if token and "numword" in token.values:
            run.append(token)
        elif not joint:
            merged.extend(_read_number(run))
            run = []
            merged.append(token)
    return merged[:-1]


def _read_number(run: list[Token]) -> list[Token | None]:
    if not run:
        return []
    numbers = [int(token.values["numword"]) for token in run if token.values["numword"].isdigit()]
    if len(numbers) != len(run):
        return list(run)
    start, end = run[0].start, run[-1].end
    if (
        len(numbers) in (2, 3)
        and 13 <= numbers[0] <= 20
        and 20 <= sum(numbers[1:]) <= 99
        and numbers[1] < 100
    ):
        return [Token(start, end, {"year": str(numbers[0] * 100 + sum(numbers[1:]))})]
    total = part = 0
    for number in numbers:
        if number == 100:
            part = max(part, 1) * 100
        elif number == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif number == 12 and part:
            part *= 12
        else:
            part += number
    return [Token(start, end, {"count": str(total + part)})]
