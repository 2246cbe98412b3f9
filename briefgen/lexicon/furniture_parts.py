"""Furniture at the beginning, at the end or in the middle of a paragraph of the article."""

from __future__ import annotations

from briefgen.lexicon.agencies import AGENCY_FORM, CREDIT_FORM, PHOTO_AGENCIES, alternation
from briefgen.lexicon.furniture_rows import FurnitureRow, make_row

_PHOTO = alternation(tuple(name for name in PHOTO_AGENCIES if name != "EPA"))
_END = r"(?:(?<=[.!?])|(?<=[.!?][\"”’')]))\s+"
"""After the end of a sentence."""

PART_ROWS: tuple[FurnitureRow, ...] = (
    # name, scope, pattern, examples, counter-examples
    make_row(
        "photo-label",
        "opening",
        r"(?-i:Photo|Photos|Image|Video|Watch)\s+(?=(?-i:[A-Z][A-Z]+[,\s].{0,40}?(?:—|–|--|-)\s))",
        ("⟦Photo⟧ LEEDS, England -- The dam broke on Friday.",),
        ("Photo editors were let go.", "Photo ID is needed, the council said."),
        most=1,
    ),
    make_row(
        "caption",
        "opening",
        rf"[^.!?]{{8,300}}[.]?\s\((?:photos?|pictures?|images?)(?:\s+by)?[:/]\s?[^()]{{2,80}}\)(?=\s+\S)|"
        rf"[^.!?]{{8,300}}[.]?\s\([^()]{{3,50}}/\s?(?-i:{CREDIT_FORM})\)(?=\s+\S)",
        (
            "⟦Crews clear the bridge after the flood. (Photo: Ola Berg, Gazette)⟧ The river fell on Monday.",
            "⟦Fans filled the square. (Ann Lee/The Guardian)⟧ The team won.",
        ),
        ("The bill (PA/22) passed. It is law.",),
        most=60,
    ),
    make_row(
        "caption",
        "inline",
        rf"(?:(?<=[.!?] )|(?<=[.!?][\"”’')] )|(?<=\) ))(?-i:[A-Z0-9])[^.!?()\"“”]{{8,220}}[.]?\s\((?:[^()]{{2,50}}/\s?(?-i:{CREDIT_FORM})|"
        rf"(?-i:{_PHOTO})|[^()]{{2,50}}\svia\s(?-i:{CREDIT_FORM}))\)(?=\s+[\"“‘]?(?-i:[A-Z])|\s*$)",
        (
            "It rained. ⟦The fans sheltered under the stand (Getty Images)⟧ Then play began again.",
            "It rained. ⟦The pitch was under water. (Ann Lee/The Guardian)⟧ Then play began again.",
        ),
        (
            "He won. The agency that he told (AFP) did not reply.",
            "It rained. The firm sold its stake in the archive (Getty Images) and left.",
        ),
        most=50,
    ),
    make_row(
        "photo-credit",
        "inline",
        rf"\((?:photos?|pictures?|images?|video|file photo)(?:\s+(?:credit|by|courtesy))?\s*[:/]\s?[^()]{{2,80}}\)|"
        rf"\([^()]{{2,60}}\bvia (?-i:{CREDIT_FORM})\)|\((?-i:AP Photo|Reuters|AFP)/[^()]{{2,60}}\)|\([^()]{{2,50}}/\s?(?-i:{_PHOTO})\)",
        ("The dam broke. ⟦(Photo: Ann Lee)⟧ Nobody was hurt.", "It sank. ⟦(AP Photo/Ola Berg)⟧ Nobody died."),
        ("The vote (by show of hands) passed.", "The team (red/blue) won."),
        most=16,
    ),
    make_row(
        "caption",
        "opening",
        r"(?P<again>[^()\n]{20,300}\([^()]{2,50}\))\s+(?P=again)(?=\s+\S)",
        (
            "⟦They danced all night in Leeds. (Reuters) They danced all night in Leeds. (Reuters)⟧ It was over.",
        ),
        ("They danced all night (and sang) They danced.",),
        most=100,
    ),
    make_row(
        "standfirst",
        "opening",
        r"(?-i:[A-Z“\"‘'])[^.!?\n]{20,260}?(?<![,;:\s])(?:(?=\s+Click to share on \w+ \(Opens)|[ \t\xa0]{2,}(?=(?-i:[A-Z]{2,}[a-z]?)\b))",
        (
            "⟦Dozens hurt as the stand fell in the old port⟧  AT least two people died in Leeds on Friday.",
            "⟦Late goal sends Leeds up after a wait of ten years⟧ Click to share on Twitter (Opens in new window) LEEDS won.",
        ),
        ("The men of the old port were  glad to go.", "He went to the port with the US envoy."),
        most=45,
    ),
    make_row(
        "advertisement",
        "inline",
        r"(?-i:Advertisement Continue reading the main story|Newsletter Sign Up Continue reading the main story|"
        r"Continue reading the main story(?: Photo\b)?|Story continues below advertisement|Article continues below|"
        r"(?:Click to share on \w+ \(Opens in new window\)\s*)+|\(Opens in new window\)|Media playback is (?:not )?(?:un)?supported "
        r"on (?:this|your) device|Get daily updates directly to your inbox \+ Subscribe|Could not subscribe, try again later Invalid "
        r"Email|MORE GREAT STORIES FROM|Read or Share this story: https?://\S+)",
        (
            "The bank fell. ⟦Advertisement Continue reading the main story⟧ Its head left.",
            "⟦Click to share on Twitter (Opens in new window)⟧ The bank fell.",
        ),
        ("The advertisement ran for weeks.",),
        most=60,
    ),
    make_row(
        "player",
        "inline",
        r"(?-i:JUST WATCHED)\s.{3,240}?(?-i:MUST WATCH)|(?-i:Video Loading|Video Unavailable)(?:\s(?-i:Video Unavailable|Click to play|Tap to play)){0,4}(?:\sThe video will "
        r"(?:auto-play|start) (?:soon|in)\s?\d{0,2}(?:\s?Cancel)?)?(?:\s(?-i:Play now))?|(?:(?-i:Fullscreen)\s)?(?-i:Post to Facebook)\b.{0,2000}?"
        r"(?-i:Last SlideNext Slide)|(?-i:Play Video)(?:\s\d{1,2}:\d{2})?",
        (
            "It broke. ⟦JUST WATCHED The dam in May Replay More Videos ... MUST WATCH⟧ It was old.",
            "It broke. ⟦Video Loading Video Unavailable Click to play Tap to play The video will start in 8Cancel Play now⟧ It was old.",
        ),
        ("He just watched what one must watch.",),
        most=300,
    ),
    make_row(
        "caption",
        "inline",
        rf"(?:(?<=[.!?] )|(?<=[.!?][\"”’')] ))(?-i:[A-Z0-9])[^.!?()\"“”]{{8,220}}[.]?\s(?-i:Credit|Photograph|Picture|PHOTO|Photo|Image)\s?:\s"
        rf"(?:[^.!?()/:]{{2,50}}\s?/\s?)?(?-i:{CREDIT_FORM})(?=\s+[\"“‘]?(?-i:[A-Z])|\s*$)",
        (
            "It rained. ⟦Men clear the mud in the old town Credit: Ann Lee/AFP⟧ The mayor spoke.",
            "It rained. ⟦Men clear the mud. Photograph: Reuters⟧ The mayor spoke.",
        ),
        ("It rained. He took credit: Reuters said so.",),
        most=50,
    ),
    make_row(
        "caption",
        "inline",
        r"(?-i:Photo)\s(?-i:[A-Z])[^\n]{10,400}?\s(?-i:Credit)\s(?-i:[A-Z])[^.!?\n]{2,60}?(?:/|, via |for )\s?(?-i:The New York Times|Associated Press|"
        r"Reuters|Getty Images|Agence France-Presse — Getty Images|European Pressphoto Agency)",
        ("It rained. ⟦Photo The dam on Friday. Credit Ann Lee/Reuters⟧ The mayor spoke.",),
        ("Photo editors gave Credit Suisse a prize.",),
        most=80,
    ),
    make_row(
        "gallery",
        "inline",
        r"\d{1,3} of \d{1,3} Full Screen Autoplay\b.{0,1500}?\b(?:Buy Photo(?: Wait \d+ seconds? to continue\.)?|Wait \d+ seconds? to continue\.)",
        (
            "It broke. ⟦1 of 9 Full Screen Autoplay Close The dam in May. Wait 1 second to continue.⟧ It was old.",
        ),
        ("Nine of 12 full screens were broken.",),
        most=200,
    ),
    make_row(
        "bracketed-link",
        "inline",
        r"(?:(?<=[.!?] )|(?<=[.!?][\"”’')] ))\[\s?[\"“‘']?(?-i:[A-Z])[^\[\]]{14,150}\](?=\s+[\"“‘]?(?-i:[A-Z])|\s*$)",
        ("It failed. ⟦[Why the harvest failed in the north]⟧ Farmers were angry.",),
        (
            "It failed. [The prime minister] left.",
            "“He [the mayor of the old town] is ill,” she said.",
        ),
        most=30,
    ),
    make_row(
        "contributors",
        "closing",
        r"\((?:additional |with )?(?:reporting|writing|editing|compiled|written|edited|translated|produced)"
        r"(?:(?: and|,)? (?:additional |writing|editing|reporting|further )+)* by\b[^()]{2,400}\)\s*",
        ("The bank will pay. ⟦(Writing by Ann Lee; Editing by Ola Berg)⟧",),
        ("The song (written by Ann Lee) won.",),
        most=60,
    ),
    make_row(
        "contributors",
        "closing",
        r"(?:(?<=[.!?])|(?<=[.!?][\"”’')]))\s+(?-i:Contributing|Contributors|With reporting by|Additional reporting)\s?:?\s(?-i:[A-Z])[^.!?]{3,160}[.]?\s*",
        ("The bank will pay. ⟦Contributing: Ann Lee, The Associated Press⟧",),
        ("The bank will pay. Contributing to it was a duty.",),
        most=30,
    ),
    make_row(
        "agency-credit",
        "closing",
        rf"{_END}(?:[-–—]+\s*)?\(?(?-i:{AGENCY_FORM}|Agencies)(?:\s*[/,&-]\s*(?-i:{AGENCY_FORM}|Agencies)){{0,3}}\)?\s*",
        ("The bank will pay. ⟦PTI⟧", "“We will pay.” ⟦AFP⟧", "The bank will pay. ⟦(Reuters)⟧"),
        ("He told AFP.", "The first to tell it was Reuters"),
        most=8,
    ),
    make_row(
        "wire-note",
        "opening",
        r"\((?:adds|updates?|recasts|corrects|refiles|rewrites|removes|repeats|releads|edits|changes)\b[^().!?]{3,120}\)\s*(?=\S)",
        ("⟦(Adds details, quote)⟧ LEEDS, May 3 (Reuters) - The dam broke.",),
        ("(Updates are rare here.) The dam broke.",),
        most=24,
    ),
    make_row(
        "new-tab",
        "inline",
        r",?\s?\(?opens (?:in )?(?:a )?new (?:tab|window)\)?",
        ("The report⟦, opens new tab⟧ named him.",),
        ("The firm opens new taverns.",),
        most=8,
    ),
    make_row(
        "label",
        "inline",
        r"(?<=[.!?] )[‘'](?P<head>[A-Z][^‘’'\"“”.]{3,40})[’'](?=\s(?-i:[A-Z])[^\n]{0,250}[\"“](?P=head)[\"”,])",
        ("He fell. ⟦'Heavy losses'⟧ The mayor spoke of \"heavy losses\" in the north.",),
        (
            "He fell. 'Heavy losses' Lee called them.",
            "He fell. 'Heavy losses', he said, were \"heavy losses\".",
        ),
        most=8,
    ),
    make_row(
        "tweet-links",
        "inline",
        r"(?:\s?(?:https?://t\.co/\w+|pic\.twitter\.com/\w+))+",
        ("They won⟦ pic.twitter.com/a1B2c3⟧ last night.",),
        ("They won at twitter.com last night.",),
        most=12,
    ),
)
