"""Names in a text: people, organisations, places, states, groups, and the words that say who they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.analysis.mentions.document import settle_mentions
from briefgen.analysis.mentions.kinds import Draft
from briefgen.analysis.mentions.metonyms import is_metonym
from briefgen.analysis.mentions.proposals import find_proposals
from briefgen.analysis.mentions.roles import find_roles
from briefgen.language import ParsedSource
from briefgen.model import Mention, Sentence, Span
from briefgen.tokens import POSSESSIVES, Words, read_words

__all__ = ["find_mentions"]


def find_mentions(parsed: ParsedSource, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """The named mentions of a source, in the order of the text; none overlaps another.

    `span` takes in the article that belongs to the name ("the Senate"), `name` does not. `rule` says
    what decided the kind; "metonym" marks a capital or a building that acts as a government there.
    """
    paragraphs = [read_words(paragraph, sentences) for paragraph in parsed.paragraphs]
    drafts = settle_mentions(paragraphs, [find_proposals(words) for words in paragraphs])
    mentions = [_mention(paragraphs[draft.place], draft, sentences) for draft in drafts]
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _mention(words: Words, draft: Draft, sentences: Sequence[Sentence]) -> Mention:
    span = _with_article(words, draft)
    place = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start)
    assert draft.kind is not None
    return Mention(
        span=span,
        kind=draft.kind,
        form=draft.form,
        name=draft.name,
        sentence=max(0, place - 1),
        roles=find_roles(words, draft.first, draft.last, draft.kind),
        rule="metonym" if is_metonym(words, draft) else draft.rule,
    )


def _with_article(words: Words, draft: Draft) -> Span:
    """The name with its own article: one that the parser hangs on the name's last word."""
    first = draft.first
    if draft.kind == "person" or draft.form == "demonym" or words.before(first) != "the":
        return words.span(first, draft.last)
    if first <= words.heads[first - 1] < draft.last and words.after(draft.last) not in POSSESSIVES:
        first -= 1
    return words.span(first, draft.last)
