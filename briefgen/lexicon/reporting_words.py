"""The long word lists of lexicon/reporting, by lemma, in both spellings where there are two."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH_CLAUSE = _words(
    """
    say tell add write suggest note argue ask announce acknowledge insist claim explain declare warn
    state tweet conclude admit question respond recall reply assert complain confirm concede promise
    deny joke assure allege imply emphasize emphasise contend boast remind describe post remark
    maintain discuss vow caution reiterate charge demand pledge speculate stress counter clarify
    lament recommend mention posit testify proclaim quip retort shout yell whisper exclaim protest
    comment repeat predict read point report agree order rule reveal inform brag hint confess swear
    confide urge advise disclose elaborate muse interject crack gloat fume implore propose signal
    express shoot bemoan underline underscore affirm reaffirm profess object observe caution
    telegraph email text blog answer wonder query object forecast deadpan moan grumble opine relate
    """
)
"""Verbs whose clause is what somebody said or wrote."""

THOUGHT_CLAUSE = _words(
    """
    think believe know hope want fear worry doubt expect feel realize realise understand guess suspect
    anticipate wish figure recognize recognise consider decide learn notice reckon imagine convince
    envision
    """
)
"""Verbs whose clause is what somebody thinks."""

FINDING_CLAUSE = _words(
    "show find indicate demonstrate estimate calculate determine prove establish illustrate"
)
"""Verbs whose clause a poll, study or document bears out."""

SPEECH_OBJECT = _words(
    """
    tell call ask cite accuse criticize criticise describe express offer say urge defend praise discuss
    attack mention reject blame question propose blast mock slam tweet dismiss note denounce thank
    challenge post highlight remind claim recall declare reveal portray report tout explain echo list
    encourage deny condemn acknowledge repeat promise decry assure reference credit applaud emphasize
    emphasise stress voice email confirm congratulate point recognize recognise suggest reiterate
    invoke quote warn hail welcome rebut plead disclose detail argue bemoan outline admit lament signal
    characterize characterise unveil predict disavow insult recount demand liken chide assail recommend
    dispute label dub rebuke state ridicule contradict repudiate deride lambast lambaste concede counter
    assert laud justify pronounce renounce brand refute scold chastise castigate admonish commend
    fault deplore regret revile caution allege frame cast depict downplay bash compare name
    """
)
"""Verbs whose object is what somebody spoke of, or called something."""

STANCE_OBJECT = _words(
    """
    support endorse back oppose favor favour resist approve champion embrace love hate despise admire
    contest protest
    """
)
"""Verbs that take a side."""

ACT_OBJECT = _words(
    """
    announce seek issue order release publish introduce sign pledge nominate appoint accept share
    authorize authorise prohibit withdraw ratify veto mandate sue
    """
)
"""Verbs of a decision that is made by saying so."""

UTTERANCE_ONLY = _words(
    """
    continue hope think believe begin laugh sigh chant message chime fire snap sneer thunder intone beg go
    remember finish volunteer blast mock criticize criticise accuse call sing cry scream mutter murmur
    groan bark roar blurt tease proclaim offer suggest learn
    wonder worry warn indicate determine estimate decide
    """
)
"""Verbs that introduce a quotation, but seldom a clause of reported speech."""

HEADLINE_SOURCES: frozenset[str] = _words(
    """report reports poll polls survey study studies source sources official officials police analyst
    analysts expert experts researchers scientists lawyer lawyers minister ministry spokesman spokeswoman
    court prosecutors witness witnesses un nato"""
)
"""Words that name a source beside the colon of a headline: "Bridge was never safe: report"."""

TAGS: frozenset[str] = _words(
    """said says asked asks added adds replied replies wrote writes told tells shouted shouts exclaimed
    yelled joked quipped tweeted responded responds continued continues wondered wonders insisted insists
    declared concluded recalled explained explains cried demanded screamed remarked answered texted"""
)
"""Forms of verbs that follow a quotation's “?” or “!” in the same sentence: “Why?” Ana Ruiz asked."""

MESSAGES: frozenset[str] = _words(
    """statement letter message tweet post note reply response warning question answer comment appeal email
    e-mail speech word memo text telegram order report"""
)
"""What is sent or given before a colon: "The firm released a statement: …"."""
