"""What the pipeline takes for names of people, organisations or places and is none: drugs and
diseases, products, months, indices, events, websites and services, words of headlines and of pages.

Compared by `places.fold_name`; a row that is one word also holds for that word with a number or a sign
after it ("COVID-19").
"""

from __future__ import annotations

import re

_DRUGS = """
    fentanyl heroin morphine cocaine methamphetamine amphetamine ecstasy mdma ketamine cannabis marijuana
    oxycontin oxycodone naloxone narcan xylazine nitazene nitazenes opioid opioids opium tylenol aspirin
    ibuprofen paracetamol viagra tamiflu propofol xanax valium ritalin prozac adderall insulin remdesivir
    hydroxychloroquine ivermectin ozempic wegovy botox lsd ghb bmk pmk vicodin percocet demerol lorazepam
    relenza midazolam oseltamivir zanamivir novichok sarin ricin anthrax polonium uranium plutonium semtex
"""

_DISEASES = """
    covid covid-19 coronavirus sars sars-cov-2 mers ebola zika malaria cholera polio measles tuberculosis
    hiv aids h1n1 h5n1 h7n9 influenza flu alzheimer alzheimer's parkinson parkinson's cancer diabetes dengue
    mpox monkeypox omicron delta-variant leukemia leukaemia lupus hepatitis meningitis typhoid
"""

_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december christmas easter thanksgiving ramadan hanukkah diwali
    halloween passover spring summer autumn fall winter today yesterday tomorrow utc gmt est edt pst pdt
    bst cet ist a.m. p.m. am pm
"""

_MEASURES = """
    dow nasdaq nikkei ftse dax cac hang-seng s&p gdp cpi ppi libor brent euro dollar dollars yen yuan
    renminbi pound pounds sterling rouble ruble rupee peso real rand won franc bitcoin ethereum usd us$
    gbp eur jpy cny ftse-100 sensex topix djia rts kospi asx mph kmh celsius fahrenheit
"""

_SERVICES = """
    facebook twitter whatsapp instagram linkedin youtube tiktok snapchat telegram wechat weibo reddit
    pinterest skype zoom google-news gmail messenger periscope flickr tumblr myspace vimeo signal
    wikipedia kindle xbox playstation ipod imac itunes macbook macintosh mac android ios iphone ipad windows myft rss app-store google-play internet web online email
"""

_PAGE_WORDS = """
    advertisement copyright photo photos caption image newsletter subscribe subscription cookie cookies
    comment comments share video live update updates breaking exclusive report reports read related
    sponsored correction editor's note sign-up log-in login menu search faq faqs news-alert digest
    explained analysis opinion editorial restart invalid follow click print via posted screengrab q&a
    headline headlines getty gallery hide slideshow media-playback transcript
"""

_COMMON = """
    internet god bible quran koran torah congress-hall earth moon mars sun heaven north south east west northern
    southern eastern western mr mrs ms dr i he she it they we you the a an this that these those but and if
    when where while after before because however yes no ok okay dear ceo cfo coo mba m.b.a. phd ph.d. bsc
    ba ma md gop-led ii iii iv vi vii viii ix jr sr jr. sr. dna rna hq tv vip vips gps suv suvs ufo atm sos
    id ids pdf url html swat mvp nlcs alcs white black latino hispanic asian-american
    congressional senatorial federal national
"""

_RELIGION = """
    jewish christian muslim catholic protestant orthodox islamic hindu buddhist sikh sunni shia shiite
    islam christianity judaism buddhism hinduism
    mormon evangelical baptist methodist anglican lutheran jew jews christians muslims catholics
    protestants hindus buddhists sikhs conservative liberal republican democratic democrat socialist
    communist marxist islamist arab arabs arabic latin hispanics latinos western westerner westerners
    african-american black-american native-american english-speaking
"""

NOT_NAMES: frozenset[str] = frozenset(
    word.replace("-news", " news") if word == "google-news" else word
    for table in (_DRUGS, _DISEASES, _CALENDAR, _MEASURES, _SERVICES, _PAGE_WORDS, _COMMON, _RELIGION)
    for word in table.split()
)
"""One word, in lower case, that alone is never the name of an actor."""

PHRASES: frozenset[str] = frozenset(
    {
        "google news", "app store", "google play", "dow jones", "dow jones industrial average", "hang seng",
        "wall street", "nasdaq composite", "s&p 500", "standard & poor's 500", "world series", "world cup",
        "super bowl", "olympic games", "olympics", "winter olympics", "summer olympics", "winter games",
        "summer games", "cold war", "world war", "world war i", "world war ii", "second world war",
        "first world war", "new year", "new year's eve", "new year's day", "christmas eve", "black friday",
        "black monday", "cyber monday", "supreme leader", "prime minister", "vice president", "white paper",
        "sign up", "log in", "read more", "leave a comment", "media playback", "all rights reserved",
        "nobel prize", "pulitzer prize", "academy award", "oscars", "grand slam", "air force one",
        "silicon valley", "hollywood", "main street", "fleet street", "social security", "internet explorer",
        "homo sapiens", "first half", "second half", "q&a", "big data", "national league", "american league",
        "happy new year", "merry christmas", "made in china", "black sea grain initiative", "ivy league",
        "good friday", "memorial day", "labor day", "independence day", "veterans day", "brexit",
        "green card", "medal of honor", "purple heart", "golden globe", "grammy", "emmy", "terms of service", "hall of fame", "promised land", "privacy policy", "king of pop", "tony award",
    }
)  # fmt: skip
"""Several words that together name no actor."""

PRODUCT_NOUNS: frozenset[str] = frozenset(
    {
        "aircraft", "airliner", "airliners", "airplane", "airplanes", "jet", "jets", "jetliner",
        "jetliners", "plane", "planes", "helicopter", "helicopters", "tanker", "tankers",
        "airtanker", "engine", "engines", "car", "cars", "truck", "trucks", "suv", "sedan", "van", "vehicle",
        "vehicles", "phone", "phones", "smartphone", "tablet", "laptop", "laptops", "computer", "computers",
        "chip", "chips", "missile", "missiles", "rifle", "rifles", "pistol", "pistols", "handgun", "tank",
        "tanks", "pickup", "motorcycle", "bus", "buses", "drone", "drones", "satellite",
        "rocket", "shoes", "jeans", "watch", "watches", "camera", "cameras", "turboprop",
    }
)  # fmt: skip
"""Nouns that make the maker's name before them a brand ("a Cessna turboprop")."""

EVENT_HEADS: frozenset[str] = frozenset(
    {
        "act", "agreement", "accord", "accords", "amendment", "award", "awards", "bill", "bowl", "book",
        "championship", "championships", "convention", "cup", "day", "deal", "declaration", "derby",
        "earthquake", "edition", "festival", "fire", "flight", "flood", "games", "grand", "hurricane",
        "index", "law", "league", "marathon", "massacre", "olympics", "open", "papers", "plan", "prix",
        "prize", "protocol", "series", "show", "storm", "strike", "summit", "tournament", "treaty",
        "trophy", "typhoon", "war", "week", "average", "program", "programme", "report", "crash", "attack",
        "shooting", "scandal", "talks", "restaurant-week", "code", "strip", "highway", "initiative",
        "operation", "case", "trial", "affair", "crisis", "revolution", "spring", "uprising", "movie",
        "film", "album", "song", "caravan", "dreamliner",
    }
)  # fmt: skip
"""Heads of names of happenings, laws, works and papers: no actors."""

WEBSITE = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|io|cn|uk|de|fr|ru|info|tv)\b",
    re.IGNORECASE,
)
"""An address on the web, or a site named by it."""

HANDLE = re.compile(r"^[@#]\w+")
"""A user's name or a tag."""

DESIGNATION = re.compile(r"^(?:[A-Z]{0,4}-?\d[\w-]*|[A-Z]\d+\w*)$")
"""A model's number: the name before it is a product."""

PATTERNS: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    # name, pattern, an example, a counter-example
    ("website", WEBSITE, "Parts-for-All.com", "Parts for All"),
    ("handle", HANDLE, "@tallpine_rail", "Tallpine Rail"),
    ("designation", DESIGNATION, "K-12", "Kestrel"),
)
