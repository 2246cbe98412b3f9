"""Patterns by which a text states its own metadata: datelines, date stamps, bylines, licences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from briefgen.lexicon.agencies import AGENCY_FORM, CREDIT_FORM

MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=lambda name: (-len(name), name)))})"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.’']{1,24}(?:[ /\-][A-ZÀ-Þ][A-ZÀ-Þ.’']{0,24}){0,3}"
_MIXED = (
    r"[A-ZÀ-Þ][\w.’']{1,24}(?:[ /\-](?:(?:de|del|en|la|al|of|and|the|upon)[ \-])?[A-ZÀ-Þ][\w.’']{1,24}){0,3}"
)
_REGION = rf"(?:\s?,\s+(?!(?i:{_MONTH})\b)[A-ZÀ-Þ][\w.’'\-]*(?:\s[A-ZÀ-Þ][\w.’'\-]*){{0,2}},?)?"
_DAY = rf"(?:\s?,?\s+(?P<date>(?i:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?,?\s?\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{_MONTH})\.?(?:,?\s\d{{4}})?))?"
_AGENCY = rf"[(\[]\s?(?P<agency>{AGENCY_FORM})(?:\s?[/,&]\s?(?P<second>{AGENCY_FORM}))?\s?[)\]]"
_DASH = r"(?:—|–|―|--+|-|_)"
_NEXT = r"(?=[\"“‘'«(\[]?(?:[A-ZÀ-Þ0-9$€£]|al-|el-|[‘']?i[A-Z])|\Z)"


class PatternRow(NamedTuple):
    """A pattern with the rule's name, and words that it must and must not match."""

    name: str
    pattern: re.Pattern[str]
    example: str
    counter: str


DATELINES: tuple[PatternRow, ...] = (
    # name, pattern (matched at a paragraph's beginning), example, counter-example
    PatternRow(
        "place-agency",
        re.compile(rf"(?P<place>{_PLACE}){_REGION}{_DAY}\s*,?\s*{_AGENCY}\s*(?:{_DASH}|:)?\s*{_NEXT}"),
        "LEEDS, England, May 3 (Reuters) - The dam broke.",
        "NATO (AP) said that the dam broke.",
    ),
    PatternRow(
        "place-other-agency",
        re.compile(
            rf"(?P<place>{_PLACE}){_REGION}{_DAY}\s*,?\s*\((?P<agency>[A-Z][\w&.’'\-]*(?: [A-Z][\w&.’'\-]*){{0,3}})\)"
            rf"\s*{_DASH}\s*{_NEXT}"
        ),
        "LEEDS, England (Fenwire) - The dam broke.",
        "LEEDS (see map) - The dam broke.",
    ),
    PatternRow(
        "mixed-place-agency",
        re.compile(rf"(?P<place>{_MIXED}){_REGION}{_DAY}\s*,?\s*{_AGENCY}\s*(?:{_DASH}|:)?\s*{_NEXT}"),
        "Leeds, England (CNN) The dam broke.",
        "Leeds (the old town) The dam broke.",
    ),
    PatternRow(
        "agency",
        re.compile(rf"{_AGENCY}\s*(?:{_DASH}|:)?\s*{_NEXT}"),
        "(CNN) -- The dam broke.",
        "(CNN was told that the dam broke.)",
    ),
    PatternRow(
        "agency-dash",
        re.compile(rf"(?P<agency>{AGENCY_FORM})\s*(?:—|–|--)\s*{_NEXT}"),
        "AFP — The dam broke.",
        "AFP reported that the dam broke.",
    ),
    PatternRow(
        "place-dash",
        re.compile(rf"(?P<place>{_PLACE}){_REGION}{_DAY}(?:\s*(?:—|–|―|--+)\s*|\s+[-_](?:\s+|\Z)){_NEXT}"),
        "LEEDS, England — The dam broke.",
        "NATO-led troops left the dam.",
    ),
    PatternRow(
        "place-colon",
        re.compile(rf"(?P<place>{_PLACE}){_REGION}{_DAY}\s?:\s+{_NEXT}"),
        "LEEDS: The dam broke.",
        "Leeds: the dam broke.",
    ),
)
"""The forms of a dateline, the surest first. The place's region is not part of the group `place`."""

NOT_PLACES: frozenset[str] = frozenset(
    """
    advisory alert also analysis answer best breaking bulletin clarification comment correction corrections
    developing editorial exclusive explained explainer fact file flash gallery headlines highlights how
    interview just key latest list live more new news note official opinion photo photos poll preview question
    quiz quote quotes read recap related report results review rumour see scores special sponsored story
    summary survey top transcript update updated updates urgent video videos voter warning watch week what
    when where who why winner winners worst wrap yes no also read fact check live updates breaking news
    """.split()
)
"""Words in capitals before a dash or colon that are labels, not places."""

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_ZONE = r"(?:gmt|utc|bst|[ecmp][sd]?t|cest|ist|jst|hkt|sgt|aest|aedt|msk|pkt|wib|z)"
_CLOCK = (
    rf"\d{{1,2}}[:.h]\d{{2}}(?:[:.]\d{{2}})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:{_ZONE}|[+-]\d{{2}}:?\d{{2}})?|"
    rf"\d{{1,2}}\s*[ap]\.?m\.?|[+-]\d{{2}}:?\d{{2}}|{_ZONE}"
)

STAMP_DATES: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/]+(?P<month>{_MONTH})\b[\s.,\-/]+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<month>{_MONTH})\b[\s.]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?=\D|$)", re.IGNORECASE
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\b[\s.,]+(?P<year>\d{{4}})\b", re.IGNORECASE),
)
"""Calendar dates as page stamps write them. All-numeric dates other than year first are not read:
3/4 is March in one country and April in the next."""

STAMP_WORDS = re.compile(
    rf"\b(?:first|last|latest|originally|date|published|publication|posted|uploaded|created|released|issued|filed|"
    rf"updated?|modified|edited|revised|on|at|time|local|hours?|hrs?|est\.|{_WEEKDAY})\b|T?(?:{_CLOCK})\b",
    re.IGNORECASE,
)
"""What else may stand in a line that is a stamp."""

STAMP_OUTLET = re.compile(
    rf"\([^()\d]{{2,40}}\)|\b[a-z][\w-]*(?:\.[a-z][\w-]+)+\b|(?:{CREDIT_FORM})(?!\w)|^\s*By\s+[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}(?=\s+[(|])"
)
"""Whose stamp it is: "By Ann Lee (China Daily) Updated: 2016-05-04", "gazette.example | 3 May 2016"."""

STAMP_PLACE = re.compile(rf"^\s*{_PLACE}{_REGION}\s*\|\s*")
"""A place before a stamp, as in "LEEDS | Mon Mar 2, 2015 4:23pm EST"."""

CLOCK_STAMP = re.compile(
    r"(?:last |first )?(?:updated?|modified)\s*:?\s*(?:at )?(?P<clock>\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?)",
    re.IGNORECASE,
)
"""A stamp that says only at which hour the page was updated."""

UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|revised)\b\W*$|\b(?:updated?|modified|edited|revised)\b[^|;]*$",
    re.IGNORECASE,
)

BYLINE = re.compile(r"^\W*(?:(?:written|reported|posted)\s+)?by\s*:?\s+(?P<names>.+)$", re.IGNORECASE)
REPORTED_BY = re.compile(
    r"\b(?:reporting|writing|written|reported)(?: and (?:writing|editing))? by (?P<names>[^;()]+)",
    re.IGNORECASE,
)
NAME = re.compile(
    r"[A-ZÀ-Þ][\w.’'\-]{0,30}(?:\s(?:(?:de|del|der|van|von|al|bin|el|la|da|dos)\s){0,2}[A-ZÀ-Þ][\w.’'\-]{0,30}){1,4}"
)

COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s|©|\(c\)|,|\.|by){0,12}(?P<year>(?:19|20)\d{2})(?:\s?[-–]\s?(?P<last>(?:19|20)\d{2}))?"
    r"(?:[\s,.]|©|\bby\b){0,12}(?P<owner>(?:The\s)?[A-Z][\w.’'&\-]*(?:\s(?:of\s|and\s|&\s)?[A-Z][\w.’'&\-]*){0,6})?",
    re.IGNORECASE,
)
OWNER = re.compile(r"(?:The\s)?[A-ZÀ-Þ][\w’'&\-]*(?:\s(?:(?:of|and|&|the)\s)?[A-ZÀ-Þ][\w’'&\-]*){0,6}")
COPYRIGHT_BEFORE = re.compile(
    r"(?:copyright|©|\(c\)|&copy;)[\s:]*(?P<owner>(?-i:(?:The\s)?[A-ZÀ-Þ][\w’'&\-]*(?:\s[A-ZÀ-Þ&][\w’'&\-]*){0,5})),?\s(?P<year>(?:19|20)\d{2})",
    re.IGNORECASE,
)
"""The owner before the year: "© Leeds Gazette 2024"."""

COMPANY = re.compile(
    r"\s+(?:Publishers?|Publishing|Media|Holdings?|Group|Newspapers?|Company|Corporation|Corp|Inc|Ltd|Limited|LLC|"
    r"PLC|plc|GmbH|Pty|Co|Information|All|Rights|Reserved)\b.*$"
)
"""What follows a paper's name in its owner's: "Leeds Gazette Publishers Ltd"."""

ORIGINAL = re.compile(
    r"(?:appear(?:s|ed)|(?:re)?published|ran|posted|syndicated|reprinted)(?:\s(?:originally|first))?\s(?:in|on|by|at|from|with permission from)\s"
    r"(?P<name>(?:the\s)?"
    r"(?-i:[A-ZÀ-Þ][\w.’'&\-]*(?:\s(?:(?:of|and|&|the|de|la)\s)?[A-ZÀ-Þ][\w.’'&\-]*){0,6}))",
    re.IGNORECASE,
)

_VERSION = r"(?:[ /-]?(?:International )?(?P<version>[1-4]\.\d))?"

LICENCES: tuple[PatternRow, ...] = (
    # name, pattern, example, counter-example
    PatternRow(
        "CC0",
        re.compile(r"(?:\b(?-i:CC0)\b|creativecommons\.org/publicdomain/zero)" + _VERSION, re.IGNORECASE),
        "Released under CC0 1.0.",
        "The firm has CC009 in its name.",
    ),
    PatternRow(
        "CC-BY-NC-ND",
        re.compile(r"(?:\b(?-i:CC[ -]BY)[ -]NC[ -]ND\b|licenses/by-nc-nd)" + _VERSION, re.IGNORECASE),
        "Under CC BY-NC-ND 4.0.",
        "Under CC BY-NC.",
    ),
    PatternRow(
        "CC-BY-NC-SA",
        re.compile(r"(?:\b(?-i:CC[ -]BY)[ -]NC[ -]SA\b|licenses/by-nc-sa)" + _VERSION, re.IGNORECASE),
        "Under CC BY-NC-SA.",
        "Under CC BY-SA.",
    ),
    PatternRow(
        "CC-BY-NC",
        re.compile(r"(?:\b(?-i:CC[ -]BY)[ -]NC\b|licenses/by-nc\b)" + _VERSION, re.IGNORECASE),
        "Under CC BY-NC 3.0.",
        "Under CC BY 3.0.",
    ),
    PatternRow(
        "CC-BY-SA",
        re.compile(
            r"(?:\b(?-i:CC[ -]BY)[ -]SA\b|licenses/by-sa|Attribution-ShareAlike)" + _VERSION, re.IGNORECASE
        ),
        "Under CC BY-SA 4.0.",
        "Under CC BY 4.0.",
    ),
    PatternRow(
        "CC-BY-ND",
        re.compile(r"(?:\b(?-i:CC[ -]BY)[ -]ND\b|licenses/by-nd)" + _VERSION, re.IGNORECASE),
        "Under CC BY-ND 4.0.",
        "Under CC BY 4.0.",
    ),
    PatternRow(
        "CC-BY",
        re.compile(
            r"(?:\b(?-i:CC[ -]BY)\b|licenses/by\b|Creative Commons Attribution\b)" + _VERSION, re.IGNORECASE
        ),
        "Under a Creative Commons Attribution 2.5 licence.",
        "She was put in cc by mistake.",
    ),
)
"""Open licences as a text names them, the most restricted form first."""

URL_WIRE = re.compile(r"/wires?/(?P<agency>[a-z]{2,10})/")
"""Outlets that run agency copy unchanged file it under the agency's name."""

STOP_WORDS: Mapping[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in (
        (
            "en",
            "the of and to in a is that for it was on with as his he said by at from are have has be an this not",
        ),
        (
            "de",
            "der die das und ist nicht ein eine den von zu mit auf für im dem des sich auch als wurde hat es",
        ),
        (
            "fr",
            "le la les des et est une un du que dans pour pas sur au qui par avec ce il elle sont aux ont",
        ),
        ("es", "el la los las de que y en un una por con para del se no su al lo como más fue ha este"),
        ("pt", "o a os as de que e em um uma por com para do da não se no na mais foi ao dos das são"),
        ("it", "il la le di che e un una per con del non si della dei nel alla sono ha gli più come è"),
        ("nl", "de het een en van is dat niet op te in voor met zijn aan er om ook door bij naar werd"),
        ("id", "yang dan di ini itu dengan untuk dari pada tidak dalam akan adalah oleh telah juga ke"),
        ("tr", "ve bir bu da de için ile olarak olan daha çok en ne gibi kadar sonra ise ancak"),
        ("pl", "i w na z do się nie że jest to o jak po co dla przez od oraz był są"),
        ("sv", "och att det som en på är av för med den till inte om ett har de han var"),
    )
}
"""The commonest words of some languages; each is enough to tell it from the rest on a paragraph."""
