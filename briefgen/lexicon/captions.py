"""Labels that open a picture's caption in the middle of running text, and where such a caption ends."""

from __future__ import annotations

import re

from briefgen.lexicon.agencies import CREDIT_FORM
from briefgen.lexicon.metadata import PatternRow

LABELS: tuple[PatternRow, ...] = (
    # name, pattern, example, counter-example
    PatternRow(
        "image-caption",
        re.compile(
            r"Image (?:copyright|source)[\s,:]\s?(?:[A-Z][\w./]*\s){1,4}?Image caption[\s,:]|(?:Image|Media) caption[\s,:]"
        ),
        "Image copyright EPA Image caption The dam on Friday",
        "The image caption was wrong.",
    ),
    PatternRow(
        "player",
        re.compile(r"Media playback is (?:un|not )?supported on (?:this|your) device\s"),
        "Media playback is not supported on this device The dam on Friday",
        "Media playback is not what it was.",
    ),
    PatternRow(
        "credited",
        re.compile(
            r"(?<=[.!?] )(?:AFP/)?(?:Getty Images|Rex Features|PA Wire|Shutterstock)\s(?=[A-Z][a-z]*\s)"
        ),
        "It broke. Getty Images The dam on Friday",
        "It was sold to Getty Images on Friday.",
    ),
)
"""Labels of which one is enough."""

NUMBERED = re.compile(
    rf"(?:AP:)?(?:{CREDIT_FORM}|Usa Today Sports|PA:Press Association)\s(?P<count>\d{{1,3}})\s(?=[A-Z])"
)
"""A credit and the number of pictures of a gallery: a label where the same number comes again."""

RELATED = re.compile(r"(?:Related [Ss]tories|RELATED STORIES|MOST READ IN \w+|Most [Rr]ead)\s(?=[A-Z])")
"""Opens a list of other headlines in the middle of running text."""

KICKER = re.compile(r"\b[A-Z’']{2,}\s+[A-Z’']{2,}\b")
"""Words in capitals before a headline, as tabloids set them."""

NEVER_LAST: frozenset[str] = frozenset(
    """
    a about after against all along among an and another any are around as at because been before behind between
    both but by despite during each every for from had has have her his how if in inside into is its just like
    near nor of off on one onto or our out outside over per since so some such than that the their then these
    this those through to toward towards under until up upon via was were what when where which while who whose
    with within without
    """.split()
)
"""Words that no caption ends with: what follows them in capitals is a name."""
