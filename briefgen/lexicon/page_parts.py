"""Parts of a web page by the names that its makers give them: tags, and words of ids, classes and roles."""

from __future__ import annotations

import re
from typing import NamedTuple

SILENT_TAGS = frozenset(
    "script style template noscript head svg math iframe object embed applet audio video canvas map select "
    "option datalist button input textarea progress meter dialog rp rt".split()
)
"""Elements whose words are no running text of the page, or are not shown."""

FRAME_TAGS = frozenset("nav footer aside form menu".split())
"""Elements around an article."""

BLOCK_TAGS = frozenset(
    "html body address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr img li main menu nav ol p picture pre section summary table tbody "
    "thead tfoot tr td th caption ul".split()
)
"""Elements before and after which a browser breaks the line."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


class PartRow(NamedTuple):
    """A pattern over the id, class and role of an element, and names that it must and must not match."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counters: tuple[str, ...]


def _words(*stems: str) -> re.Pattern[str]:
    """One of the stems as a word of a name: words are joined by hyphens, underscores and BEM's signs, or
    begin with a capital ("relatedStories")."""
    choices = "|".join(stems).replace("-?", "[-_]?")
    return re.compile(rf"(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?i:{choices})(?![a-z])")


FRAME_ROWS: tuple[PartRow, ...] = (
    # name, pattern, examples, counter-examples
    PartRow(
        "navigation",
        _words("nav", "navbar", "navigation", "menu", "breadcrumbs?", "crumbs?", "pagination", "pager", "skip-?link",
               "topbar", "masthead", "site-?header", "toolbar", "tabs?", "toc"),
        ("main-nav", "breadcrumb__list", "site_header"),
        ("navy-article", "content-menus-of-the-day-text1x", "article-header"),
    ),
    PartRow(
        "comments",
        _words("comments?", "disqus", "commentlist", "respond", "replies", "discussion"),
        ("comments-area", "disqus_thread"),
        ("commentary", "commented"),
    ),
    PartRow(
        "related",
        _words("related", "recommended", "recommendations?", "recirc", "trending", "most-?(?:read|popular|viewed)",
               "popular", "more-?(?:from|on|stories|news|like-this)", "read-?(?:more|next|also)", "also-?read",
               "you-?may(?:-?also)?(?:-?like)?", "up-?next", "outbrain", "taboola", "teasers?", "promos?",
               "see-?also", "latest-?news", "next-?(?:article|story)", "onward"),
        ("related-stories", "c-promo", "most-read__item", "read_more_list", "relatedStories", "boxRelated"),
        ("unrelated", "correlated-data", "story-body"),
    ),
    PartRow(
        "share",
        _words("share", "sharing", "share-?(?:bar|tools?|buttons?)", "social(?:-?(?:media|links|bar|icons))?",
               "sharedaddy", "addthis", "addtoany"),
        ("share-bar", "post__social"),
        ("shareholders", "society"),
    ),
    PartRow(
        "sign-up",
        _words("newsletters?", "subscribe", "subscription", "sign-?up", "signin", "log-?in", "register", "paywall",
               "pay-?gate", "regwall", "piano", "tp-modal", "donate", "membership"),
        ("newsletter-signup", "c-paywall__prompt"),
        ("donated-organs-story", "registered"),
    ),
    PartRow(
        "advertising",
        _words("ad", "ads", "advert(?:isement)?s?", "adslot", "ad-?(?:slot|unit|wrapper|container)", "sponsor(?:ed)?",
               "dfp", "banner", "commercial"),
        ("ad-slot", "page__advert", "sponsored"),
        ("lead-text", "adriatic", "header"),
    ),
    PartRow(
        "consent",
        _words("cookies?", "cookie-?(?:bar|banner|notice|consent)", "consent", "gdpr", "onetrust", "modal", "popup",
               "overlay"),
        ("cookie-banner", "gdpr-consent"),
        ("consenting", "cookiery-recipes1x"),
    ),
    PartRow(
        "site-foot",
        _words("site-?footer", "footer", "copyright", "legal", "disclaimer", "colophon", "sidebar", "rail", "widgets?",
               "right-?col(?:umn)?"),
        ("site-footer", "right_rail"),
        ("railway", "derailed"),
    ),
    PartRow(
        "tags",
        _words("tags?", "tag-?list", "topics?", "keywords", "author-?(?:bio|box|info|card)", "about-the-author"),
        ("tag-list", "author-bio"),
        ("stage", "author", "heritage"),
    ),
    PartRow(
        "hidden",
        _words("sr-only", "screen-reader-text", "visually-?hidden", "visuallyhidden", "print-only", "noprint",
               "no-print"),
        ("sr-only", "visually-hidden"),
        ("hidden-figures", "sr"),
    ),
)  # fmt: skip

FRAME_NAMES = re.compile("|".join(row.pattern.pattern for row in FRAME_ROWS))

FOREIGN = frozenset({"comments", "related", "share", "sign-up", "consent"})
"""Rows whose names no maker of pages gives to a part of an article."""

FOREIGN_NAMES = re.compile("|".join(row.pattern.pattern for row in FRAME_ROWS if row.name in FOREIGN))

CAPTION_ROWS: tuple[PartRow, ...] = (
    PartRow(
        "caption",
        _words("caption", "figcaption", "wp-caption-text", "image-?(?:caption|credit|description)", "photo-?(?:caption|"
               "credit|byline)", "media-?caption", "credit", "photographer"),
        ("image-caption", "photo__credit", "wp-caption-text"),
        ("captioned", "creditors"),
    ),
)  # fmt: skip

CAPTION_NAMES = re.compile("|".join(row.pattern.pattern for row in CAPTION_ROWS))
