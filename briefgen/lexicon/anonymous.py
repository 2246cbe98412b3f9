"""Words for people whom a source quotes and does not name."""

from __future__ import annotations

_NOUNS = """
    official officials source sources diplomat diplomats executive executives aide aides adviser advisers advisor
    advisors insider insiders person persons people employee employees staffer staffers officer officers manager
    managers banker bankers trader traders lawyer lawyers negotiator negotiators
    lawmaker lawmakers legislator prosecutor investigator investigators commander soldier soldiers fighter agent
    agents contractor engineer engineers scientist doctor nurse teacher colleague
    co-worker coworker informant whistleblower delegate delegates participant participants member politician
    businessman businesswoman investor investors analyst expert consultant
    """

ANONYMOUS_NOUNS = frozenset(_NOUNS.split())
"""What an unnamed source is called. Family, neighbours and bystanders are left out: what they tell is
seldom what a fact rests on."""

HIDDEN = frozenset({"unnamed", "anonymous", "unidentified", "anonymity", "undisclosed"})
"""Words that say that a name is held back."""

OPENING_WORDS = frozenset(
    {
        "a",
        "an",
        "one",
        "another",
        "the",
        "two",
        "three",
        "four",
        "five",
        "several",
        "some",
        "second",
        "senior",
    }
)
"""How such a source is brought in. Without one ("officials said") it is a crowd or an office."""
