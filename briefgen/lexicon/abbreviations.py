"""Words whose full stop does not end a sentence, and words that open one after an acronym."""

from __future__ import annotations

ALWAYS_BEFORE_A_NAME = frozenset(
    """
    adm amb assoc asst atty brig capt cmdr col cpl cpt ctr del dep det dir dr fr gen gov hon insp
    lt maj messrs mgr mlle mme mr mrs ms msgr mt mx ofc pfc pres prof pvt rep reps rev sen sens sgt
    spc st ste supt treas
    """.split()
)
"""Titles and the like: what follows is a name, so the sentence goes on, always."""

BEFORE_A_FIGURE = frozenset("art ca cf ch e.g eq est fig figs i.e nos p para pp sec vol vols vs v".split())
"""What follows is a figure or an explanation, so the sentence goes on, always."""

SOMETIMES_LAST = frozenset(
    """
    a.k.a a.m ala apr ariz ark aug ave blvd bros calif co colo conn corp dec dept etc feb fla ft ga ill
    inc ind intl jan jr jul jun kan ky la llc ltd mar mass md mich minn mont natl neb nev no nov oct okla
    ore p.m penn ph.d plc rd sep sept sr tenn tex univ va vt wash wis wyo
    """.split()
)
"""These may close a sentence as well, as may acronyms with stops (U.S., D.C.): the next word decides."""

OPENERS = frozenset(
    """
    A After All Although An And Another As At Because Before Both But By Despite During Each Earlier Even
    For From He Her Here His How However I If In Instead It Its Last Later Many Meanwhile Most My
    Nor Not Now On Once One Only Or Other Our Over She Since So Some Still Such That The Their Then There
    These They This Those Though Through To Today Two Under Until We What When Where Whether Which While
    Who Why With Yet You Your
    """.split()
)
"""Capitalised words that open a sentence and are no part of a name after an acronym."""
