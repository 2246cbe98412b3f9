"""Where web pages state what they are: names of meta tags, types and keys of schema.org's JSON-LD."""

from __future__ import annotations

ARTICLE_TYPES = frozenset(
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
        "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle",
        "SatiricalArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "Report",
        "ScholarlyArticle", "MedicalScholarlyArticle", "PressRelease",
    }
)  # fmt: skip
"""Types of schema.org that are one piece of writing."""

LISTING_KEYS = frozenset(
    {
        "itemListElement", "liveBlogUpdate", "hasPart", "relatedLink", "isRelatedTo", "mentions", "comment",
        "review", "citation", "isPartOf", "about", "potentialAction", "breadcrumb", "workExample",
        "subjectOf", "suggestedAnswer", "acceptedAnswer",
    }
)  # fmt: skip
"""Keys under which JSON-LD names other pieces than the page's own."""

META_NAMES: tuple[tuple[str, str, str], ...] = (
    # name or property (small letters), field, rule; of one field the surest first
    ("og:title", "title", "open-graph"),
    ("citation_title", "title", "meta-tag"),
    ("dc.title", "title", "meta-tag"),
    ("dcterms.title", "title", "meta-tag"),
    ("parsely-title", "title", "meta-tag"),
    ("sailthru.title", "title", "meta-tag"),
    ("twitter:title", "title", "meta-tag"),
    ("title", "title", "meta-tag"),
    ("article:author", "byline", "open-graph"),
    ("citation_author", "byline", "meta-tag"),
    ("parsely-author", "byline", "meta-tag"),
    ("dc.creator", "byline", "meta-tag"),
    ("dcterms.creator", "byline", "meta-tag"),
    ("sailthru.author", "byline", "meta-tag"),
    ("byl", "byline", "meta-tag"),
    ("author", "byline", "meta-tag"),
    ("authors", "byline", "meta-tag"),
    ("og:site_name", "publisher", "open-graph"),
    ("citation_publisher", "publisher", "meta-tag"),
    ("dc.publisher", "publisher", "meta-tag"),
    ("dcterms.publisher", "publisher", "meta-tag"),
    ("publisher", "publisher", "meta-tag"),
    ("article:published_time", "published", "open-graph"),
    ("article:published", "published", "open-graph"),
    ("og:published_time", "published", "open-graph"),
    ("og:article:published_time", "published", "open-graph"),
    ("datepublished", "published", "meta-tag"),
    ("citation_publication_date", "published", "meta-tag"),
    ("citation_online_date", "published", "meta-tag"),
    ("dc.date.issued", "published", "meta-tag"),
    ("dcterms.issued", "published", "meta-tag"),
    ("dc.date.created", "published", "meta-tag"),
    ("dcterms.created", "published", "meta-tag"),
    ("parsely-pub-date", "published", "meta-tag"),
    ("sailthru.date", "published", "meta-tag"),
    ("originalpublicationdate", "published", "meta-tag"),
    ("article.published", "published", "meta-tag"),
    ("publication_date", "published", "meta-tag"),
    ("publish-date", "published", "meta-tag"),
    ("published-date", "published", "meta-tag"),
    ("publishdate", "published", "meta-tag"),
    ("pubdate", "published", "meta-tag"),
    ("ptime", "published", "meta-tag"),
    ("pdate", "published", "meta-tag"),
    ("dc.date", "published", "meta-tag"),
    ("dcterms.date", "published", "meta-tag"),
    ("citation_date", "published", "meta-tag"),
    ("date", "published", "meta-tag"),
    ("article:modified_time", "updated", "open-graph"),
    ("og:updated_time", "updated", "open-graph"),
    ("datemodified", "updated", "meta-tag"),
    ("dcterms.modified", "updated", "meta-tag"),
    ("dc.date.modified", "updated", "meta-tag"),
    ("last-modified", "updated", "meta-tag"),
    ("og:url", "url", "open-graph"),
    ("citation_public_url", "url", "meta-tag"),
    ("parsely-link", "url", "meta-tag"),
    ("dc.language", "language", "meta-tag"),
    ("content-language", "language", "meta-tag"),
    ("language", "language", "meta-tag"),
    ("og:locale", "language", "open-graph"),
    ("dcterms.license", "licence", "meta-tag"),
    ("dc.rights", "licence", "meta-tag"),
    ("dcterms.rights", "licence", "meta-tag"),
    ("copyright", "licence", "meta-tag"),
)

NO_AUTHORS = frozenset(
    {
        "staff", "staff writer", "staff writers", "staff reporter", "staff reporters", "newsroom", "news desk",
        "news staff", "web desk", "online desk", "editorial team", "editorial staff", "editorial board",
        "our correspondent", "our reporter", "our reporters", "correspondent", "reporter", "reporters",
        "agencies", "wires", "wire services", "wire reports", "admin", "administrator", "editor", "editors",
        "guest", "guest contributor", "contributor", "unknown", "anonymous", "none", "null", "user", "root",
    }
)  # fmt: skip
"""What content systems put where an author belongs that is no person's name."""
