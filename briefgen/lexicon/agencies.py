"""Wire agencies with the forms of their names, photo agencies, and outlets with their domains."""

from __future__ import annotations

import re
from collections.abc import Mapping

MIXED = "mixed"
"""The agency of a joint credit ("Reuters, AP, AFP"), as long as shared text does not tell whose it is."""

AGENCIES: Mapping[str, tuple[str, ...]] = {
    "Reuters": ("Reuters", "Thomson Reuters", "Reuters News Agency"),
    "Associated Press": ("Associated Press", "The Associated Press", "AP"),
    "Agence France-Presse": ("Agence France-Presse", "Agence France Presse", "AFP"),
    "PA Media": ("Press Association", "PA Media", "PA"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "United Press International": ("United Press International", "UPI"),
    "Deutsche Presse-Agentur": ("Deutsche Presse-Agentur", "dpa", "DPA"),
    "EFE": ("EFE", "Agencia EFE"),
    "ANSA": ("ANSA",),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "China News Service": ("China News Service", "CNS"),
    "TASS": ("TASS", "ITAR-TASS", "Itar-Tass"),
    "Interfax": ("Interfax",),
    "RIA Novosti": ("RIA Novosti",),
    "Kyodo News": ("Kyodo", "Kyodo News"),
    "Jiji Press": ("Jiji", "Jiji Press"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
    "Central News Agency": ("CNA", "Central News Agency"),
    "Press Trust of India": ("Press Trust of India", "PTI"),
    "Asian News International": ("Asian News International", "ANI"),
    "Indo-Asian News Service": ("Indo-Asian News Service", "IANS"),
    "United News of India": ("United News of India", "UNI"),
    "Associated Press of Pakistan": ("Associated Press of Pakistan", "APP"),
    "Anadolu Agency": ("Anadolu Agency", "Anadolu", "AA"),
    "Australian Associated Press": ("Australian Associated Press", "AAP"),
    "Canadian Press": ("The Canadian Press", "Canadian Press", "CP"),
    "Bernama": ("Bernama", "BERNAMA"),
    "Antara": ("Antara", "ANTARA"),
    "Saudi Press Agency": ("Saudi Press Agency", "SPA"),
    "WAM": ("WAM", "Emirates News Agency"),
    "IRNA": ("IRNA", "Islamic Republic News Agency"),
    "Belga": ("Belga",),
    "ANP": ("ANP",),
    "APA": ("APA",),
    "SDA-ATS": ("SDA", "ATS", "Keystone-SDA"),
    "TT": ("TT News Agency",),
    "NTB": ("NTB",),
    "Ritzau": ("Ritzau",),
    "Lusa": ("Lusa",),
    "PAP": ("Polish Press Agency", "PAP"),
    "Ukrinform": ("Ukrinform",),
    "News Agency of Nigeria": ("News Agency of Nigeria", "NAN"),
    "Ghana News Agency": ("Ghana News Agency", "GNA"),
    "CNN": ("CNN", "CNN Wire"),
    "Wikinews": ("Wikinews",),
    "Inter Press Service": ("Inter Press Service", "IPS"),
    "Religion News Service": ("Religion News Service", "RNS"),
    "Tribune News Service": ("Tribune News Service", "TNS"),
    "States News Service": ("States News Service",),
}
"""Display name and the forms in which datelines and credits name the agency. CNN stands here because
it signs its datelines as an agency does, and other outlets reprint it."""

PHOTO_AGENCIES: tuple[str, ...] = (
    "Getty Images", "Getty", "EPA", "EPA-EFE", "Rex", "Rex Features", "Shutterstock", "Alamy", "Sputnik",
    "Zuma Press", "ZUMA", "Corbis", "Magnum Photos", "Storyful", "PA Wire", "PA Images", "AP Photo",
    "AP Images", "Reuters Pictures", "USA TODAY Sports", "Action Images", "NurPhoto", "Redux", "Sipa",
    "SIPA USA", "Handout", "File", "File Photo", "Pool", "Pool Photo", "Screengrab", "iStock", "Barcroft",
    "Unsplash", "Wikimedia Commons", "Flickr", "Facebook", "Twitter", "Instagram",
)  # fmt: skip
"""Who a picture's credit names besides the wire agencies."""

AMBIGUOUS_FORMS = frozenset({"AA", "AP", "ANI", "ANP", "APA", "APP", "ATS", "CNA", "CNS", "CP", "EFE", "GNA",
                             "IPS", "NAN", "PA", "PAP", "RNS", "SDA", "SPA", "TNS", "UNI", "EPA"})  # fmt: skip
"""Short forms that are other things too (Pennsylvania, a child protection service): they name an
agency only where a dateline or a credit's form shows it."""

OUTLETS: Mapping[str, tuple[str, ...]] = {
    "ABC News": ("abcnews.go.com", "abcnews.com"),
    "Al Arabiya": ("english.alarabiya.net", "alarabiya.net"),
    "Al Jazeera": ("aljazeera.com", "aljazeera"),
    "Al-Monitor": ("al-monitor.com",),
    "Agence France-Presse": ("afp.com", "afp"),
    "Anadolu Agency": ("aa.com.tr",),
    "Arab News": ("arabnews.com",),
    "Associated Press": ("apnews.com", "ap.org", "ap"),
    "Australian Broadcasting Corporation": ("abc.net.au",),
    "Axios": ("axios.com", "axios"),
    "Bangkok Post": ("bangkokpost.com",),
    "BBC": ("bbc.com", "bbc.co.uk", "news.bbc.co.uk", "bbc"),
    "Bloomberg": ("bloomberg.com", "bloomberg"),
    "Breitbart": ("breitbart.com", "breitbart"),
    "Business Insider": ("businessinsider.com", "businessinsider"),
    "BuzzFeed News": ("buzzfeednews.com", "buzzfeed.com"),
    "Caixin": ("caixinglobal.com",),
    "CBC": ("cbc.ca",),
    "CBS News": ("cbsnews.com", "cbsnews"),
    "Chicago Tribune": ("chicagotribune.com",),
    "China Daily": ("chinadaily.com.cn", "usa.chinadaily.com.cn", "europe.chinadaily.com.cn", "chinadaily"),
    "Clarín": ("clarin.com",),
    "CNBC": ("cnbc.com", "cnbc"),
    "CNN": ("cnn.com", "edition.cnn.com", "us.cnn.com", "money.cnn.com", "cnn"),
    "Corriere della Sera": ("corriere.it",),
    "Daily Express": ("express.co.uk", "express"),
    "Daily Mail": ("dailymail.co.uk", "dailymail.com", "mailonline.com", "dailymail"),
    "Dawn": ("dawn.com",),
    "Der Spiegel": ("spiegel.de",),
    "Deutsche Welle": ("dw.com", "dw.de"),
    "Die Welt": ("welt.de",),
    "Die Zeit": ("zeit.de",),
    "El Mundo": ("elmundo.es",),
    "El País": ("elpais.com", "english.elpais.com"),
    "Euronews": ("euronews.com",),
    "Evening Standard": ("standard.co.uk", "standard"),
    "Financial Times": ("ft.com", "ft"),
    "Folha de S.Paulo": ("folha.uol.com.br",),
    "Forbes": ("forbes.com", "forbes"),
    "Foreign Policy": ("foreignpolicy.com",),
    "Fox News": ("foxnews.com", "foxnews"),
    "France 24": ("france24.com",),
    "Frankfurter Allgemeine Zeitung": ("faz.net",),
    "Global Times": ("globaltimes.cn",),
    "Globe and Mail": ("theglobeandmail.com",),
    "Haaretz": ("haaretz.com",),
    "Hindustan Times": ("hindustantimes.com",),
    "HuffPost": ("huffingtonpost.com", "huffingtonpost.co.uk", "huffpost.com", "huffingtonpost", "huffpost"),
    "Irish Times": ("irishtimes.com",),
    "Japan Times": ("japantimes.co.jp",),
    "Kyiv Independent": ("kyivindependent.com",),
    "Kyodo News": ("english.kyodonews.net",),
    "La Repubblica": ("repubblica.it",),
    "Le Figaro": ("lefigaro.fr",),
    "Le Monde": ("lemonde.fr", "lemonde"),
    "Los Angeles Times": ("latimes.com", "latimes"),
    "Metro": ("metro.co.uk",),
    "Miami Herald": ("miamiherald.com",),
    "Mirror": ("mirror.co.uk", "mirror"),
    "MSNBC": ("msnbc.com",),
    "NBC News": ("nbcnews.com", "nbcnews"),
    "Neue Zürcher Zeitung": ("nzz.ch",),
    "New York Daily News": ("nydailynews.com",),
    "New York Post": ("nypost.com", "nypost"),
    "New York Times": ("nytimes.com", "nytimes", "nyt"),
    "Newsweek": ("newsweek.com",),
    "NHK": ("nhk.or.jp", "www3.nhk.or.jp"),
    "Nikkei Asia": ("asia.nikkei.com",),
    "NPR": ("npr.org", "npr"),
    "PBS": ("pbs.org",),
    "People’s Daily": ("en.people.cn", "people.cn"),
    "Politico": ("politico.com", "politico.eu", "politico"),
    "PA Media": ("pa.media", "pressassociation.com", "pa"),
    "Radio Free Europe/Radio Liberty": ("rferl.org",),
    "Reuters": ("reuters.com", "reuters"),
    "RT": ("rt.com", "rt"),
    "RTÉ": ("rte.ie",),
    "San Francisco Chronicle": ("sfchronicle.com",),
    "Sky News": ("news.sky.com", "skynews"),
    "Slate": ("slate.com",),
    "South China Morning Post": ("scmp.com", "scmp"),
    "Sputnik": ("sputniknews.com",),
    "Straits Times": ("straitstimes.com",),
    "Süddeutsche Zeitung": ("sueddeutsche.de",),
    "Sydney Morning Herald": ("smh.com.au",),
    "TASS": ("tass.com", "tass"),
    "Telegraph": ("telegraph.co.uk", "telegraph"),
    "The Atlantic": ("theatlantic.com",),
    "The Economist": ("economist.com",),
    "The Guardian": ("theguardian.com", "guardian.co.uk", "theguardian", "guardian"),
    "The Hill": ("thehill.com",),
    "The Hindu": ("thehindu.com",),
    "The Independent": ("independent.co.uk", "the-independent.com", "independent"),
    "The Sun": ("thesun.co.uk", "thesun"),
    "The Times": ("thetimes.co.uk", "thetimes.com", "thetimes"),
    "Time": ("time.com",),
    "Times of India": ("timesofindia.indiatimes.com",),
    "Times of Israel": ("timesofisrael.com",),
    "Toronto Star": ("thestar.com",),
    "U.S. News & World Report": ("usnews.com",),
    "USA Today": ("usatoday.com", "eu.usatoday.com", "usatoday"),
    "Vice": ("vice.com",),
    "Voice of America": ("voanews.com",),
    "Vox": ("vox.com",),
    "Wall Street Journal": ("wsj.com", "wsj"),
    "Washington Examiner": ("washingtonexaminer.com",),
    "Washington Post": ("washingtonpost.com", "washingtonpost"),
    "Washington Times": ("washingtontimes.com",),
    "Xinhua": ("xinhuanet.com", "news.xinhuanet.com", "english.news.cn", "xinhua"),
    "Yahoo News": ("news.yahoo.com",),
    "Yonhap": ("en.yna.co.kr", "yna.co.kr"),
}
"""Display names, and the domains (without "www.") and bare domain labels by which sources name them."""

_BY_FORM = {form.casefold(): name for name, forms in AGENCIES.items() for form in forms}
_BY_DOMAIN = {domain: name for name, domains in OUTLETS.items() for domain in domains}
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_BY_NAME = {_ARTICLE.sub("", name).casefold(): name for name in OUTLETS}


def alternation(words: tuple[str, ...]) -> str:
    """A pattern for any of `words`, the longest first; their spaces match any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


AGENCY_FORM = alternation(tuple(form for forms in AGENCIES.values() for form in forms))
"""Any form of any agency's name, as a pattern (to be used with case)."""

CREDIT_FORM = alternation(
    tuple(form for forms in AGENCIES.values() for form in forms) + PHOTO_AGENCIES + tuple(OUTLETS)
    + tuple("The " + name for name in OUTLETS if not name.startswith("The "))
)  # fmt: skip
"""Whoever a picture's credit may name, as a pattern."""


def name_agency(form: str) -> str | None:
    """The agency that `form` names ("AP" → "Associated Press"), None where it is none."""
    return _BY_FORM.get(" ".join(form.split()).casefold())


def name_publisher(value: str) -> str:
    """How a publisher given as a name or a domain is shown: "www.npr.org" → "NPR".

    A domain that the table does not know loses its "www."; any other name stays as it is.
    """
    name = " ".join(value.split())
    key = re.sub(r"^https?://", "", name.casefold()).split("/")[0]
    key = re.sub(r"^(?:www\d?|m|amp)\.", "", key)
    if key in _BY_DOMAIN:
        return _BY_DOMAIN[key]
    known = _BY_NAME.get(_ARTICLE.sub("", name).casefold())
    if known:
        return known
    return key if re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", key) else name
