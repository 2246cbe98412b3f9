"""Nouns and verbs that only go with somebody who wills or speaks, and verbs that go with an empty "it"."""

from __future__ import annotations

_WILLS = """
    hope hopes effort efforts policy position demand demands decision refusal plan plans stance response
    concern concerns ally allies interest interests claim claims intention intentions commitment offer
    proposal threat threats warning strategy view views approach crackdown insistence support request
"""

_PRESSES = """
    urge urges urged press presses pressed accuse accuses accused ask asks asked warn warns warned tell tells
    told criticise criticised criticize criticized blame blames blamed persuade persuaded want wants wanted
    pressure pressured thank thanked condemn condemns condemned isolate help helps support supports pushes
    pushed convince convinced
"""

WILLS: frozenset[str] = frozenset(_WILLS.split())
"""What a government has: "Lima's hopes", but not "Lima's airport"."""

PRESSES: frozenset[str] = frozenset(_PRESSES.split())
"""What is done to a government: "urged Lima"."""

_SPEAKING = """
    say tell add note announce claim state warn argue insist explain ask write tweet confirm deny report
    acknowledge admit suggest believe think hope recall declare stress continue reply respond conclude comment
    agree promise vow predict describe expect express post urge call reveal pledge estimate maintain
    complain concede emphasise emphasize assert allege contend remark observe caution testify indicate repeat
    reiterate disclose decide fear know remember mention
"""

SPEAKING: frozenset[str] = frozenset(_SPEAKING.split())
"""Lemmas of verbs whose subject speaks or thinks, and goes on as "he", "she", "it" or "they"."""

SAYING_OF_ITSELF: frozenset[str] = frozenset(
    {
        "say",
        "announce",
        "add",
        "confirm",
        "acknowledge",
        "admit",
        "insist",
        "pledge",
        "promise",
        "vow",
        "deny",
        "state",
    }
)
"""Lemmas after which "it" is who speaks: "Lumo said it would …", but not "Lumo estimates that it would …"."""

_EMPTY = """
    be seem appear take come remain turn emerge happen rain snow matter mean help look sound feel make
    get become go prove transpire begin start end 's ’s 're
"""

EMPTY_AFTER_IT: frozenset[str] = frozenset(_EMPTY.split())
"""Lemmas of verbs after which "it" mostly takes up a clause or nothing at all."""
