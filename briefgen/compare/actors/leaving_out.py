"""Names that are no actors: the sources' own publishers, agencies and reporters, and other outlets
that are named only as those who report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compare.actors.clusters import Cluster, Entry
from briefgen.lexicon.agencies import AGENCIES, AMBIGUOUS_FORMS, OUTLETS
from briefgen.lexicon.places import fold_name
from briefgen.model import Source

_AGENCIES = frozenset(
    fold_name(form)
    for name, forms in AGENCIES.items()
    for form in (name, *forms)
    if form not in AMBIGUOUS_FORMS or form in ("AP", "PA")
)
_OUTLETS = frozenset(fold_name(name).removeprefix("the ") for name in OUTLETS)
_PRESS = frozenset(
    {
        "times", "post", "herald", "news", "journal", "gazette", "tribune", "telegraph", "daily", "press",
        "newspaper", "review", "magazine", "radio", "television", "tv", "nacion", "zeitung",
    }
)  # fmt: skip
_REPORTS_BEFORE = re.compile(
    r"(?:told|tell|tells|telling|according to|reported by|interview with|interviewed by|quoted by|cited by|"
    r"statement to|spoke to|speaking to|via|photo|courtesy of|for|account with|newspaper|"
    r"(?:with|in) (?:an interview with )?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_REPORTS_AFTER = re.compile(
    r"^[,)]?\s*(?:reported|reports|reporting|quoted|quotes|quoting|cited|cites|said|says|wrote|writes|article|"
    r"interview|reporter|correspondent|newspaper)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|from)\s+", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?(?:www\d?\.|edition\.|m\.)?")
REACH = 40
"""Characters before and after a name in which a word of reporting is looked for."""


def leave_out(entries: Sequence[Entry], sources: Sequence[Source]) -> list[Entry]:
    """The entries without those that name who reports: agencies, the sources' own publishers, and each
    source's own reporters."""
    publishers = _find_publishers(sources)
    bylines = [_find_bylines(source) for source in sources]
    return [
        entry
        for entry in entries
        if not _names_reporter(
            fold_name(entry.mention.name).removeprefix("the "), publishers, bylines[entry.place]
        )
    ]


def _names_reporter(key: str, publishers: frozenset[str], byline: frozenset[str]) -> bool:
    return key in _AGENCIES or key in publishers or key in byline or key.replace(" ", "") in publishers


def _find_bylines(source: Source) -> frozenset[str]:
    """The folded names of a source's reporters."""
    return frozenset(
        fold_name(_BY.sub("", part.strip()))
        for claim in source.byline
        for part in re.split(r",| and |;|/", claim.value)
    )


def _find_publishers(sources: Sequence[Source]) -> frozenset[str]:
    """What the sources' publishers and agencies are called: names, letters, addresses, and the names of
    the outlets at those addresses."""
    names: set[str] = set()
    for source in sources:
        for claim in (source.publisher, source.agency):
            if claim is None:
                continue
            plain = fold_name(claim.value).removeprefix("the ")
            names |= {plain, "".join(word[0] for word in plain.split())}
            domain = _HOST.sub("", plain)
            if "." in domain:
                names |= {domain, domain.split(".")[0]}
            names |= {
                fold_name(name).removeprefix("the ") for name, sites in OUTLETS.items() if domain in sites
            }
    return frozenset(name for name in names if len(name) > 1)


def only_reports(cluster: Cluster) -> bool:
    """Whether an outlet is named nowhere but as the one who reports ("told the Elkton Herald")."""
    if cluster.kind != "organisation" or not any(_is_outlet(form) for form in cluster.forms()):
        return False
    return all(_reports(entry) for entry in cluster.entries)


def _is_outlet(name: str) -> bool:
    key = fold_name(name).removeprefix("the ")
    return key in _OUTLETS or bool(_PRESS & set(key.split()))


def _reports(entry: Entry) -> bool:
    text, span = entry.source.text, entry.mention.span
    before, after = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    return bool(_REPORTS_BEFORE.search(before) or _REPORTS_AFTER.match(after))
