"""What comparing reads of all the sentences, made once: events, findings, conflicts and questions ask the
same, and a large folder is not to be read anew for each of them."""

from __future__ import annotations

from functools import cached_property

from briefgen.model import Material
from briefgen.tellings import read_tellings
from briefgen.tellings.company import find_company
from briefgen.tellings.corroboration import Assertions
from briefgen.tellings.topic import rate_centrality
from briefgen.text.similarity import TextIndex


class Corpus:
    """The cards of all sentences in order, and what is made of all of them, when it is first asked for."""

    def __init__(self, material: Material) -> None:
        self.tellings = read_tellings(material)

    @cached_property
    def index(self) -> TextIndex:
        """The words of the sentences, each at the place of its number."""
        return TextIndex([telling.text for telling in self.tellings])

    @cached_property
    def assertions(self) -> Assertions:
        """What the sentences assert."""
        return Assertions(self.tellings, self.index)

    @cached_property
    def centrality(self) -> tuple[float, ...]:
        """0–1 for each sentence: how near it is to what the sources are about."""
        return rate_centrality(self.tellings, self.index)

    @cached_property
    def company(self) -> frozenset[int]:
        """The numbers of the sentences to which another origin has a like."""
        return find_company(self.tellings, self.assertions)
