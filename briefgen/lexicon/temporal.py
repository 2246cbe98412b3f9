"""Words of time, each with its class and value: what the rows of `temporal_rules` are made of.

A class is what a rule calls a word by (`weekday`, `unit`, `last`); the value is what the word puts
into a form. Values follow TIMEX3 (TimeML 1.2.1): units Y M W D Q E C, parts of the day MO AF EV NI,
seasons SP SU FA WI, weekdays 1 (Monday) to 7. Some words belong to several classes ("second").
"""

from __future__ import annotations

WORDS: tuple[tuple[str, str, str], ...] = (
    # class, value, words
    ("month", "01", "january"), ("month", "02", "february"), ("month", "03", "march"),
    ("month", "04", "april"), ("month", "05", "may"), ("month", "06", "june"),
    ("month", "07", "july"), ("month", "08", "august"), ("month", "09", "september"),
    ("month", "10", "october"), ("month", "11", "november"), ("month", "12", "december"),
    ("month", "01", "jan."), ("month", "02", "feb."), ("month", "08", "aug."),
    ("month", "09", "sept. sep."), ("month", "10", "oct."), ("month", "11", "nov."),
    ("month", "12", "dec."),
    ("monthabbr", "01", "jan"), ("monthabbr", "02", "feb"), ("monthabbr", "03", "mar mar."),
    ("monthabbr", "04", "apr apr."), ("monthabbr", "06", "jun jun."), ("monthabbr", "07", "jul jul."),
    ("monthabbr", "08", "aug"), ("monthabbr", "09", "sept sep"), ("monthabbr", "10", "oct"),
    ("monthabbr", "11", "nov"), ("monthabbr", "12", "dec"),
    ("weekday", "1", "monday"), ("weekday", "2", "tuesday"), ("weekday", "3", "wednesday"),
    ("weekday", "4", "thursday"), ("weekday", "5", "friday"), ("weekday", "6", "saturday"),
    ("weekday", "7", "sunday"),
    ("weekdayabbr", "1", "mon mon."), ("weekdayabbr", "2", "tue tues tue. tues."),
    ("weekdayabbr", "3", "wed wed."), ("weekdayabbr", "4", "thu thur thurs thu. thur. thurs."),
    ("weekdayabbr", "5", "fri fri."), ("weekdayabbr", "6", "sat sat."),
    ("weekdayabbr", "7", "sun sun."),
    ("weekdays", "1", "mondays"), ("weekdays", "2", "tuesdays"), ("weekdays", "3", "wednesdays"),
    ("weekdays", "4", "thursdays"), ("weekdays", "5", "fridays"), ("weekdays", "6", "saturdays"),
    ("weekdays", "7", "sundays"),
    ("season", "SP", "spring springtime"), ("season", "SU", "summer summertime"),
    ("season", "FA", "autumn"), ("season", "WI", "winter wintertime"), ("fall", "FA", "fall"),
    ("seasons", "SP", "springs"), ("seasons", "SU", "summers"), ("seasons", "WI", "winters"),
    ("part", "MO", "morning"), ("part", "AF", "afternoon"), ("part", "EV", "evening"),
    ("part", "NI", "night"),
    ("parts", "MO", "mornings"), ("parts", "AF", "afternoons"), ("parts", "EV", "evenings"),
    ("parts", "NI", "nights"),
    ("hourname", "12:00", "noon midday"), ("hourname", "24:00", "midnight"), ("dawn", "MO", "dawn daybreak"),
    ("dusk", "EV", "dusk nightfall"),
    ("meridiem", "am", "am a.m a.m."), ("meridiem", "pm", "pm p.m p.m."),
    ("zone", "", "est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest ist jst hkt aest"),
    ("unit", "TS", "second"), ("unit", "TM", "minute"), ("unit", "TH", "hour"), ("unit", "D", "day"),
    ("unit", "W", "week"), ("unit", "2W", "fortnight"), ("unit", "M", "month"), ("unit", "Q", "quarter"),
    ("unit", "Y", "year"), ("unit", "10Y", "decade"), ("unit", "100Y", "century"),
    ("unit", "1000Y", "millennium"),
    ("units", "TS", "seconds secs"), ("units", "TM", "minutes mins"), ("units", "TH", "hours hrs"),
    ("units", "D", "days"), ("units", "W", "weeks"), ("units", "2W", "fortnights"),
    ("units", "M", "months"), ("units", "Q", "quarters"), ("units", "Y", "years yrs"),
    ("units", "10Y", "decades"), ("units", "100Y", "centuries"), ("units", "1000Y", "millennia"),
    ("weekend", "", "weekend"), ("weekends", "", "weekends"), ("half", "", "half"),
    ("fullday", "", "weekday"), ("period", "", "period"),
    ("number", "0.5", "half"),
    ("dayname", "0", "today"), ("dayname", "-1", "yesterday"), ("dayname", "1", "tomorrow"),
    ("tonight", "", "tonight"),
    ("last", "-1", "last"), ("past", "-1", "past"), ("previous", "-1", "previous preceding prior"),
    ("next", "1", "next"), ("coming", "1", "coming upcoming"), ("following", "1", "following ensuing"),
    ("this", "0", "this"), ("current", "0", "current"), ("that", "0", "that same"),
    ("latest", "0", "latest"), ("recent", "", "recent"),
    ("early", "START", "early"), ("late", "END", "late"), ("mid", "MID", "mid"),
    ("edge", "START", "beginning start outset"), ("edge", "MID", "middle midpoint"),
    ("edge", "END", "end close"),
    ("ago", "-1", "ago"), ("earlier", "-1", "earlier"), ("before", "-1", "before"),
    ("later", "1", "later"), ("after", "1", "after"), ("hence", "1", "hence"),
    ("about", "APPROX", "about around roughly approximately nearly almost some"),
    ("over", "MORE_THAN", "over"), ("under", "LESS_THAN", "under"),
    ("few", "X", "few several many numerous countless"), ("dozens", "X", "dozens scores"),
    ("every", "", "each every"), ("fiscal", "", "fiscal financial"),
    ("det", "", "the"), ("art", "1", "a an"), ("its", "", "its his her their our my your whose"),
    ("prep", "", "in into since by until till through during from after before for throughout between "
     "beyond circa toward towards"),
)  # fmt: skip
"""Class, value, words. Months and weekdays count only where capitalised (`PROPER`)."""

WEEKDAYS = frozenset(words for name, _, words in WORDS if name == "weekday")
"""The names of the days of the week, in lower case."""

PROPER = frozenset(("month", "monthabbr", "weekday", "weekdayabbr", "weekdays"))
"""Classes whose words begin with a capital: "march", "may" and "sun" are other words."""

NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000, "dozen": 12,
}  # fmt: skip
"""Number words, to be put together by `text.dates_rules`."""

ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}

DECADES: dict[str, str] = {
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
}  # fmt: skip

FEASTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # name in a form, month-day or a rule of `text.dates_calendar`, words
    ("new-year", "01-01", ("new year's day", "new year’s day", "new year day")),
    ("new-years-eve", "12-31", ("new year's eve", "new year’s eve", "new years eve")),
    ("valentine", "02-14", ("valentine's day", "valentine’s day")),
    ("april-fools", "04-01", ("april fool's day", "april fool’s day", "april fools' day")),
    ("may-day", "05-01", ("may day",)),
    ("bastille", "07-14", ("bastille day",)),
    ("halloween", "10-31", ("halloween",)),
    ("veterans", "11-11", ("veterans day", "armistice day")),
    ("christmas-eve", "12-24", ("christmas eve",)),
    ("christmas", "12-25", ("christmas", "christmas day")),
    ("boxing", "12-26", ("boxing day",)),
    ("thanksgiving", "nth 11 4 4", ("thanksgiving", "thanksgiving day")),
    ("memorial", "last 5 1", ("memorial day",)),
    ("labor", "nth 9 1 1", ("labor day",)),
    ("mlk", "nth 1 1 3", ("martin luther king day", "martin luther king jr. day")),
    ("presidents", "nth 2 1 3", ("presidents day", "presidents' day", "presidents’ day")),
    ("election", "election", ("election day",)),
    ("easter", "easter 0", ("easter", "easter sunday")),
    ("easter-monday", "easter 1", ("easter monday",)),
    ("good-friday", "easter -2", ("good friday",)),
    ("palm-sunday", "easter -7", ("palm sunday",)),
    ("ash-wednesday", "easter -46", ("ash wednesday",)),
)  # fmt: skip
"""Feasts with a fixed rule in the Gregorian calendar; others (Ramadan, Diwali) stay words."""

COUNTED = frozenset(
    "people troops soldiers men women children shares tons tonnes miles kilometers kilometres km "
    "feet metres meters acres hectares dollars pounds euros jobs workers employees students homes "
    "houses barrels points units rpm watts calories francs marks yen megawatts mph votes".split()
)
"""Nouns after which a number such as 1,990 or 2000 counts things and is no year."""

VERB_MONTHS = frozenset(("may", "march"))
"""Months that are also verbs: the tagger decides where one begins a sentence."""

AHEAD_VERBS = frozenset(
    "expect plan schedule intend aim hope vow slate due set promise pledge threaten propose seek want "
    "prepare await project forecast predict anticipate campaign ask call order urge agree need".split()
)
"""Lemmas of verbs under which an infinitive lies ahead: "plans to meet on Friday"."""

AHEAD_MODALS = frozenset(
    ("will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must")
)
"""Auxiliaries that put their verb's date ahead; "wo" is the tokenizer's half of "won't"."""

LOOKED_FOR = frozenset("schedule expect slate plan set project forecast due".split())
"""Lemmas whose participle puts the date that it governs ahead: "scheduled for Friday"."""

SCHEDULED = frozenset(
    "meet open begin start end close expire vote visit travel arrive leave return play face host hold go "
    "come air launch debut release resume take run become mark convene gather depart land fall kick "
    "reopen premiere perform speak testify address appear join attend tour continue conclude head".split()
)
"""Lemmas of verbs that name appointments: in the present tense their date is to come."""

PERSONS = frozenset(
    "student boy girl teenager youth pupil father mother son daughter husband wife attacker shooter bomber "
    "driver soldier officer worker employee psychiatrist doctor nurse teacher pilot killer militant".split()
)
"""Nouns of persons who, without a name, open a narration in the present tense."""

AHEAD_NOUNS = frozenset(
    "election elections re-election reelection referendum deadline runoff run-off primary primaries "
    "midterms inauguration".split()
)
"""Nouns that, under a verb in the present tense, make a date one to come."""

AHEAD_WORDS = frozenset(
    "next coming upcoming due ahead scheduled payable maturing expiring starting beginning effective".split()
)
"""Words right before a date that make it one to come."""

UNTIL_WORDS = frozenset("by until till through".split())
"""Words right before a date that make it one to come, unless the verb tells otherwise."""

PUT_OFF = frozenset(
    "postpone extend give delay adjourn suspend put remand have set move reschedule defer ban push".split()
)
"""Lemmas of verbs after which "until" a date looks ahead, even in the past tense."""

BACK_WORDS = frozenset("since last past ended ending dated following".split())
"""Words right before a date that make it a past one."""
