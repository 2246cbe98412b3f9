"""Furniture of pictures: captions, credits and labels that fill a paragraph of their own."""

from __future__ import annotations

from briefgen.lexicon.agencies import AGENCY_FORM, CREDIT_FORM, PHOTO_AGENCIES, alternation
from briefgen.lexicon.furniture_rows import FurnitureRow, make_row

_NAME = r"(?-i:[A-ZÀ-Þ][\w.’'\-]*)"
_NAMES = rf"{_NAME}(?:,?\s+(?:(?:and|de|del|der|van|von|al|bin|el|la|da|dos)\s+){{0,2}}{_NAME}){{0,9}}"
_STRONG_CREDIT = (
    rf"\((?:(?:[^()]{{0,90}}?/\s?|[^()]{{0,90}}\svia\s|©\s?)(?-i:{CREDIT_FORM})[^()]{{0,40}}|"
    rf"(?:photo|picture|image|video|file photo|pic)s?(?:\s(?:by|credit|courtesy(?: of)?))?\s?[:/]\s?[^()]{{2,80}}|"
    rf"(?-i:{alternation(PHOTO_AGENCIES[:2] + PHOTO_AGENCIES[3:])})(?:\s(?:photo|images?|file))?)\)"
)
"""A picture's credit in brackets that cannot be anything else. Bare "(EPA)" can: it is an authority."""

PICTURE_ROWS: tuple[FurnitureRow, ...] = (
    # name, scope, pattern, examples, counter-examples
    make_row(
        "credit-line",
        "line",
        rf"(?:(?:photo|photograph|picture|image|video|graphic|illustration|file photo|cover image|featured image)s?\s*"
        rf"(?:credits?|by|courtesy(?: of)?|source|copyright)?\s*[:/|-]\s*.{{2,80}}|"
        rf"(?:photo|picture|image|video)s?\s+(?:credit|by|courtesy(?: of)?|copyright)\s+.{{2,80}}|"
        rf"credits?\s*:\s*.{{2,80}}|sources?\s*:\s*(?-i:[A-Z]).{{1,50}}|via\s*:?\s*{_NAMES})(?<![.!?])",
        ("Photo: Maria Lund", "Credit: Source link", "Image courtesy of the museum", "Source: Sky"),
        ("Source: the letter was leaked.", "Photos by drone showed the damage to the dam."),
        most=14,
    ),
    make_row(
        "photo-label",
        "line",
        r"(?:file |stock |handout )?(?:photos?|images?|pictures?|videos?|gallery|slideshow|audio|graphic|infographic)"
        r"(?:\s*\(.{1,40}\))?",
        ("Photo", "File photo", "Image (archive)"),
        ("Photos were taken.", "Image counts."),
        most=8,
    ),
    make_row(
        "photographer",
        "line",
        rf"(?:{_NAMES}|@?\w+)\s?/\s?(?-i:{CREDIT_FORM}|{_NAMES}\s+(?:via|for)\s+.{{2,40}})"
        rf"(?:\s+(?:via|for)\s+.{{2,40}})?|@?\w+/@?\w+\s+via\s+(?-i:{CREDIT_FORM})|"
        rf"(?-i:{CREDIT_FORM})(?:\s+via\s+(?-i:{CREDIT_FORM}))",
        ("Ola Berg/Associated Press", "Twitter/ola_b via Storyful", "Ann Lee / Getty Images"),
        ("Berlin/Paris", "The firm is 50/50 owned."),
        most=12,
    ),
    make_row(
        "caption",
        "line",
        rf".{{20,500}}[.\s]\s?{_NAMES}\s?/\s?(?-i:{CREDIT_FORM}|Agence Francepresse)",
        (
            "The burnt-out hall in Leeds on Sunday.Ola Berg / Agence France-Presse",
            "Miners wait at the gate of the pit Ann Lee/Reuters",
        ),
        ("He was offered the choice of Leeds/York", "It was told first by Ann Lee of Reuters"),
        most=60,
    ),
    make_row(
        "caption",
        "line",
        rf".{{6,700}}?{_STRONG_CREDIT}(?:\s*\(\s?/?\s?(?-i:{CREDIT_FORM})\s?\))?\s*",
        (
            "The harbour after the storm on Friday (Ola Berg/AP)",
            "This photo released by the ministry shows the bridge, Sunday, May 3, 2015. (Interior Ministry via AP)",
            "Crews clear the track. (Photo: Ann Lee)",
            "Crews clear the track (Getty Images)",
        ),
        (
            "The firm told the Associated Press (AP) that it would pay.",
            "The minister said the plan was dead. (Reuters)",
            "The poll was the work of two firms (Ipsos, YouGov).",
        ),
        most=90,
    ),
    make_row(
        "caption",
        "line",
        rf"(?!.*\b(?:said|says|told|according|reported|reports)\b)(?-i:[A-Z0-9])[^.!?]{{6,220}}(?<![.!?,])\s"
        rf"\((?-i:{AGENCY_FORM})\)",
        ("Map of the new border (PA)", "The old bridge at Mostar before the war (AFP)"),
        ("The minister said the plan was dead. (Reuters)", "Prices rose, the report said (AFP)"),
        most=28,
    ),
    make_row(
        "caption",
        "line",
        r"(?:photos?|pictures?|images?)\s*:\s.{3,700}?\bhide caption\b.{0,20}",
        ("Photos: Floods in the north A farmer leads cows to high ground. Hide Caption 3 of 12",),
        ("Photos: the police published four of them.",),
        most=120,
    ),
    make_row(
        "caption",
        "line",
        r"[^©]{6,400}©\s?[^()©]{2,60}\((?:[^()]{0,40}[/,]\s?)?(?:afp|ap|reuters|epa|getty)(?:/[^()]{1,20})?\)",
        ("The mayor opens the new market hall in Lyon ©Jean Petit (AFP/File)",),
        ("The sign reads © in gold on the wall (a joke).",),
        most=60,
    ),
    make_row(
        "caption",
        "line",
        r"(?:file\s*[-–—]\s|in this (?:\w+[\s,.]+){0,8}?(?:file (?:photo|image|picture|footage)\b|(?:photo|image|picture|frame "
        r"grab|video grab)\b(?=.{0,60}\b(?:\d{4}|released|provided|made available|obtained|taken from)\b))|"
        r"(?:a )?(?:file|handout|undated) (?:photo|image|picture) (?:of|shows?|showing|from)\b|"
        r"screen\s?grab (?:of|from|translation|shows?)\b|a screen\s?shot (?:of|from|shows?)\b).{3,600}",
        (
            "FILE - The dam as it stood before the quake.",
            "In this April 4, 2011 file photo, a guard walks past the gate.",
            "Screengrab of the mayor's page (PA)",
            "File photo of the old bridge",
        ),
        (
            "In this photo, taken by his sister, nobody smiles? He laughed.",
            "File clerks struck on Friday.",
        ),
        most=60,
    ),
    make_row(
        "caption",
        "line",
        r"(?:photo\s+)?.{6,500}?\s\(?(?:(?:photograph|photo|picture|image)s?(?:\s(?:by|credit))?|credit|pic)\s?:\s[^.!?:]{2,90}\)?(?<![.!?])|"
        r"photo\s+(?-i:[A-Z]).{10,500}\s(?-i:Credit)\s(?-i:[A-Z])[^.!?]{3,90}",
        (
            "Men clear the mud in the old town. Photograph: Ann Lee/Reuters",
            "Men clear the mud Credit: AFP",
            "Photo Men clearing the mud on Friday. Credit Ann Lee for The Leeds Gazette",
        ),
        ("He took the photo: it shows the dam.", "The firm lost its credit: a third of its worth."),
        most=90,
    ),
    make_row(
        "caption",
        "line",
        r".{6,600}\[\s?(?:photo|file photo|provided|picture|image)\b[^\[\]]{0,60}\]",
        ("Men clear the mud in the old town. [Photo/Agencies]", "The dam in May [File photo]"),
        ("He said that the [photo] was old.",),
        most=90,
    ),
    make_row(
        "toggle-caption",
        "line",
        r"(?:enlarge this image\s*)?(?:toggle caption|hide caption)\b.{0,160}",
        ("Enlarge this image toggle caption Ann Lee/Getty Images Ann Lee/Getty Images", "hide caption"),
        ("Toggle switches were banned.",),
        most=20,
    ),
    make_row(
        "graphic",
        "line",
        r"(?=(?:.{0,600}?(?-i:\b[A-Z]{4,}\b)){3}).{0,4000}\bBy\s+(?-i:The\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3})"
        r"(?:\s*\|\s*Sources?:\s*[^.!?]{2,80})?(?<![.!?])",
        (
            "RIVER STATION Route of the march MARKET HALL 200 METRES By The Leeds Gazette | Source: city council",
        ),
        (
            "The picture was taken by The Leeds Gazette.",
            "NATO and UNICEF staff in LEEDS were startled By The Historic Deal.",
        ),
        most=500,
    ),
    make_row(
        "gallery-counter",
        "line",
        r"(?:photo |image |slide )?\d{1,3}\s*(?:of|/)\s*\d{1,3}(?:\s+(?:photos?|images?|full screen.*))?",
        ("3 of 12", "Slide 4/9"),
        ("3 of 12 ministers resigned.",),
        most=10,
    ),
)
