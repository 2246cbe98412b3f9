"""The days of a large topic: which matter most, and the sentences that tell each of them best.

This is news timeline summarisation by dates first, sentences second, as surveyed by Gholipour Ghalandari
and Ifrim ("Examining the State-of-the-Art in News Timeline Summarization", ACL 2020). It works on single
sentences and not on events: a day may matter though no two of its sentences can be shown to tell one event.
"""

from __future__ import annotations

from briefgen.compare.days.ranking import Day, rank_days
from briefgen.compare.days.wording import choose_sentences, index_words

__all__ = ("Day", "choose_sentences", "index_words", "rank_days")
