"""Furniture that is a sentence, alone in its paragraph or among others."""

from __future__ import annotations

from briefgen.lexicon.furniture_rows import FurnitureRow, make_row

_LETTER = (
    r"(?:newsletters?|e-?mail(?:s|ed)?|inbox|digest|briefing|(?:news |e-?mail |breaking )?alerts?|"
    r"(?:free |daily |weekly |regular |email |news )updates|rss feed|mailing list|push notifications)"
)

_NAME = r"(?-i:[A-ZÀ-Þ][\w.’'\-]*)"
_NAMES = (
    rf"{_NAME}(?:(?:,?\s+(?:and|&|in|at|of|for|from|de|del|der|van|von|al|bin|el|la)|,)?\s+{_NAME}){{0,40}}"
)
_CREDITED = (
    r"(?:with )?(?:additional |further |extra )?(?:reporting|writing|research|inputs?|files|translation|editing|production|"
    r"graphics?|written|edited|compiled|translated|reported|produced)(?:(?:,| and| &) (?:additional |further )?(?:writing|editing|"
    rf"reporting|production|graphics))*:? (?:by|from) (?:{_NAMES}|(?:news |wire |other )?agenc(?:ies|y)|staff|wires)"
)
"""Names and nothing but names after "reporting by": a sentence about a report goes on with a verb."""

SENTENCE_ROWS: tuple[FurnitureRow, ...] = (
    # name, scope, pattern, examples, counter-examples
    make_row(
        "newsletter",
        "sentence",
        rf"(?:(?:simply|please|click here to|to get|want|if you|you can(?: also)?|enter your|thank you for|get|receive|"
        rf"sign up|signing up|subscribe|register|join|stay|start|never|keep|we[’']ll|make sense of|catch up|dive|for more)\b).{{0,200}}\b{_LETTER}\b.{{0,120}}",
        (
            "Simply sign up to the Oceans Digest and it is delivered to your inbox.",
            "Subscribe to our newsletter for more.",
            "Get breaking news alerts on your phone.",
            "Stay informed with free updates",
        ),
        (
            "Subscribers of the paper were told by letter.",
            "The ministry sent an email on Friday.",
            "She joined in May.",
        ),
    ),
    make_row(
        "newsletter",
        "sentence",
        r".{0,200}\bdelivered\s+(?:directly\s+|straight\s+|right\s+|daily\s+)?(?:in)?to\s+your\s+(?:inbox|e-?mail|door).{0,80}",
        ("Today's Headlines: the best of our reporting, delivered to your inbox.",),
        ("The parcel was delivered to your neighbour.",),
    ),
    make_row(
        "paywall",
        "sentence",
        r"(?:(?:subscribe|log in|sign in|register|sign up|pay)(?: now)? to (?:continue|read on|keep reading|read the (?:full|whole|rest)|unlock|"
        r"access)\b|this (?:content|article|story) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:\w+ )?(?:subscribers|members|"
        r"readers)\b|you(?:[’']ve| have) (?:read|reached|used) (?:your|all|\d+)\b.{0,60}\b(?:articles?|limit)\b|to (?:continue|keep) reading\b|"
        r"(?:the rest of this|this) (?:content|article|story) is (?:locked|behind a paywall|subscriber[- ]only)\b|unlock (?:this|the full) "
        r"(?:article|story)\b).{0,160}",
        (
            "Subscribe to continue reading this article.",
            "You have reached your limit of free articles.",
            "This article is for subscribers only.",
            "To continue reading, log in or register.",
        ),
        (
            "You have reached an agreement, he told them.",
            "To continue the search was pointless, he said.",
            "This content was found to be false.",
        ),
        most=40,
    ),
    make_row(
        "subscribe",
        "sentence",
        r"(?:already (?:a |have an )?(?:subscriber|member|account)\b|(?:subscribe|log in|sign in|register)(?: now)? to read\b|"
        r"subscribe (?:now|today|to [\w’' ]{2,40}|for .{2,40})[.!]?$|"
        r"become a (?:member|subscriber|supporter)\b|support (?:our|independent|quality) journalism\b|"
        r"create a free account\b|(?:log|sign) in(?: here| now)?[.!]?$|sign up (?:here|now|today)\b|register (?:now )?for\b.{0,40}\b(?:access|account)\b|start your (?:free )?(?:trial|subscription)\b).{0,160}",
        (
            "Already a subscriber? Log in here",
            "Support our journalism with a gift.",
            "Sign up here.",
            "Log in",
            "Register now for FREE unlimited access to the Gazette",
        ),
        (
            "You have reached an agreement, he told them.",
            "To continue the search was pointless, he said.",
        ),
        most=40,
    ),
    make_row(
        "cookies",
        "sentence",
        r".{0,160}\b(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|accept (?:all )?(?:the )?cookies|"
        r"cookie (?:settings|preferences)|ad ?blocker|privacy policy and terms)\b.{0,200}",
        ("We use cookies to make this site work.", "Please turn off your ad blocker."),
        ("She baked cookies for the crew.",),
    ),
    make_row(
        "promotion",
        "sentence",
        r"(?:(?:please |why not |now )?(?:explore|download|visit|try|get|install|check out|discover|read|follow|open|see|browse)\b"
        r".{0,120}\b(?:our (?:new |free |mobile )?(?:app|website|site|platform|page|coverage|live blog|channel|podcast|series)|"
        r"(?:the|its) [\w’' ]{1,40} app\b|app store|google play|[\w’']+ (?:facebook|twitter|instagram) (?:and \w+ )?pages?)"
        r".{0,200}|for (?:more|the latest|all the latest)\b.{0,100}\b(?:stories|news|updates|coverage|headlines)\b,?\s*"
        r"(?:please |follow|visit|click|go to|download|explore|see|log on|tune in|check).{0,160})",
        (
            "Download our free app for more.",
            "For more Gazette stories, please explore the Gazette app or visit the Gazette's Facebook pages.",
            "For the latest news, follow us online.",
        ),
        (
            "Explore the caves and you will find bats.",
            "For more than a decade the firm paid nothing.",
            "They visited the site of the crash.",
        ),
    ),
    make_row(
        "promotion",
        "sentence",
        r"(?:do|have|got) (?:you|we) (?:have |got |a |an |any )?(?:\w+ ){0,4}?(?:questions? about the|question for|story for us|"
        r"a story to|tips? for|news tip|confidential (?:news )?tip).{0,160}|got a (?:\w+ ){0,2}(?:tip|story|question)\b.{0,80}",
        (
            "Do you have questions about the day's big topics?",
            "Got a confidential news tip?",
            "Do you have a story for us?",
        ),
        ("Do you have children?", "Have we learnt nothing?"),
        most=40,
    ),
    make_row(
        "promotion",
        "sentence",
        r"get the (?:answers|full story|latest|best of|inside story)\b.{0,60}\b(?:with|from|in|on|at|via)\b.{0,240}|"
        r"chat with us (?:in|on|via)\b.{0,80}|find out what[’']s happening\b.{0,80}|(?:the )?[\w’' ]{2,40} would like to hear from "
        r"(?:you|readers)\b.{0,160}|tune in to\b.{0,100}|let us know (?:what you think|in the comments).{0,60}|"
        r"tell us what you think\b.{0,60}|(?:click|tap) here (?:to|for)\b.{0,100}",
        (
            "Get the answers with Gazette Facts, our new service.",
            "Chat with us on Messenger.",
            "The Gazette would like to hear from readers who saw it.",
            "Click here to see the map",
        ),
        (
            "He would like to hear from witnesses.",
            "The children get the best of it.",
        ),
    ),
    make_row(
        "promotion",
        "sentence",
        r"(?:follow|like) [^.!?]{2,120} on (?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|x)\b.{0,140}|we pay for "
        r"(?:your )?(?:stories|videos|tips|pictures)\b.{0,80}|(?:you can )?(?:e-?mail|call|text|whats\s?app|contact) (?:us|our newsdesk|the "
        r"newsdesk)\b.{0,140}|are you in the area\b.{0,100}|(?:these are )?external links\b.{0,80}|nothing but the facts\b.{0,40}",
        (
            "Follow the Gazette's politics coverage on Facebook and Twitter.",
            "Like Gazette World on Facebook and stay updated.",
            "We pay for your stories!",
            "Email us at tips@gazette.example or call 555 0100.",
        ),
        ("They follow the river on foot.", "Text messages were read out in court."),
        most=40,
    ),
    make_row(
        "print-note",
        "sentence",
        r"a version of this (?:article|story|op-ed|editorial|review|obituary|post) (?:appear|ran|was)\w*\b.{0,260}|order reprints\b.{0,80}|"
        r"(?:npr |this )?transcripts? (?:are|is|was|were) (?:created|provided|made)\b.{0,200}|visit our website terms of use\b.{0,200}|"
        r"(?:accuracy and availability may vary|the authoritative record)\b.{0,160}|to see more, visit https?://\S+",
        (
            "A version of this article appears in print on May 3, 2016, on page A1 of the edition with the headline: Dam.",
            "Transcripts are created on a rush deadline by a contractor.",
        ),
        ("A version of this fish lives in the Aire.",),
    ),
    make_row(
        "sign-up-form",
        "sentence",
        r"(?:please verify you[’']re not a robot\b.{0,60}|invalid e-?mail(?: address)?|please re-?enter|you must select a "
        r"newsletter to subscribe to|(?:could not|an error has) (?:subscribe|occurred)\b.{0,40}|thank you for subscribing|"
        r"you (?:agree|consent) to receive\b.{0,160}|receive occasional updates\b.{0,120}|view all .{2,40} newsletters|"
        r"you will receive e-?mails?\b.{0,80}|(?:something went wrong|please try again)(?: later)?|check your inbox\b.{0,60})[.!,]?",
        (
            "Please verify you're not a robot by clicking the box.",
            "Invalid email address.",
            "View all Leeds Gazette newsletters.",
            "An error has occurred.",
        ),
        ("An error occurred in the count.", "Please, he said, try again."),
        most=30,
    ),
    make_row(
        "copyright",
        "sentence",
        r"(?:(?:all content |text |published )?(?:copyright|©|\(c\)|&copy;)\s*(?:©|\(c\)|&copy;|by\b|of\b|notice\b|\d{4}|"
        r"[-–—,\s])*\s*(?:\d{4}|(?-i:The\s+[A-Z]|[A-Z])[\w’'.&\- ]{1,80}).{0,300}|"
        r".{0,80}\ball rights (?:are )?reserved\b.{0,200})",
        (
            "Copyright 2019 The Leeds Gazette.",
            "© 2020 Gazette Media Ltd.",
            "Copyright (c) 2024.",
            "All rights reserved.",
        ),
        (
            "Copyright law is old.",
            "Copyright holders sued the firm.",
            "All rights were reserved to the crown.",
        ),
    ),
    make_row(
        "republication",
        "sentence",
        r"(?:this (?:material|content|article|story) (?:may not|must not|cannot|can not|may only) be\b.{0,200}|(?:without|no) (?:\w+ ){0,3}"
        r"(?:written )?(?:authori[sz]ation|permission|consent)\b.{0,160}\b(?:republish|reproduc|distribut|used in any form).{0,80}|"
        r"the content .{0,160}\bbelongs to\b.{0,120}|(?:no part of|reproduction of|republication of)\b.{0,80}\b(?:site|article|"
        r"material|publication|content|story)\b.{0,120}|note: browsers with\b.{0,120}|republished (?:with|under)\b.{0,120})",
        (
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Without written permission from the owner, such content shall not be republished.",
            "Republished with permission of the author.",
        ),
        ("This material may be toxic to fish.", "Without permission they crossed the border."),
    ),
    make_row(
        "originally",
        "sentence",
        r"(?:this|the) (?:article|story|piece|report|post|essay|interview|column) (?:was |has been |is )?(?:(?:originally|first|"
        r"also|previously) )?(?:appear(?:s|ed)|published|ran|posted|produced|republished|written for|syndicated|adapted)"
        r"(?: (?:originally|first))? (?:in|on|by|at|from|with|as part of|under)\b.{0,240}",
        (
            "This article originally appeared in the Leeds Gazette (LG), the voice of the north.",
            "This story was first published on Ocean Watch.",
        ),
        ("This article of the treaty was written by Delors.", "The story appeared to be untrue."),
    ),
    make_row(
        "update-note",
        "sentence",
        r"(?:this|the) (?:story|article|report|post|page|live blog) (?:has been|was|is being) (?:last |first )?(?:amended|updated|"
        r"corrected|edited|revised)(?: (?:on|at|with|to|throughout|since)\b.{0,80})?[.]?",
        (
            "This story has been updated with the mayor's reply.",
            "This article was amended on 3 May 2016.",
            "This page was last updated at 17:52.",
        ),
        (
            "This report has caused a storm.",
            "An earlier version of this article misstated the year of the flood.",
            "Correction: the bank paid in May, not in June.",
        ),
        most=16,
    ),
    make_row(
        "contributors",
        "sentence",
        r"(?!.*\b(?:is|was|are|were|has|have|had|who|which)\b)[^\"“”]{3,260}?\bcontributed (?:to (?:this|the) (?:report|story|article|piece|post)|(?:to (?:the )?)?(?:reporting|research))"
        r"(?:[ ,]+(?:from|in)\b.{2,80})?[.]?",
        (
            "Gazette writers Ann Lee in Leeds and Ola Berg in Oslo contributed to this report.",
            "Maria Lund contributed reporting from Bergen.",
        ),
        (
            "The heat contributed to this summer's fires.",
            "The wars have contributed to this report's gloom, and contributed to this report.",
        ),
        most=50,
    ),
    make_row(
        "contributors",
        "sentence",
        rf"\(?{_CREDITED}(?:\s*[;,.]?\s*(?:and\s)?{_CREDITED}){{0,5}}\s*[.]?\)?[.]?",
        (
            "Reporting by Ann Lee; Editing by Ola Berg",
            "(Writing by Maria Lund; Editing by Ann Lee and Ola Berg)",
            "With inputs from agencies",
            "Additional reporting from agencies",
        ),
        (
            "Reporting by satellite was cut off for hours.",
            "Research by the Institute suggests that prices fell.",
            "Written by Ann Lee in 1910, it sold well.",
        ),
        most=50,
    ),
    make_row(
        "author-note",
        "sentence",
        r".{0,120}\b(?:opinions?|views?)\b.{0,60}\b(?:expressed|here|above|article|commentary)\b.{0,60}\b(?:are|do not|represent)\b"
        r".{0,60}\b(?:hers|his|theirs|those of|(?:his|her|their) own|(?:the )?author(?:[’']s|s)?|necessarily)\b.{0,160}|"
        r"(?:you can )?follow (?:him|her|them|\w+(?: \w+)?) (?:on \w+ )?(?:at )?@\s?\w+\s*[.]?|(?:he|she|they) (?:tweets?|can be "
        r"reached|can be followed)\b.{0,80}@.{0,60}|[\w.+-]+@[\w-]+\.\w[\w.]*",
        (
            "The views expressed in this commentary are hers.",
            "The opinions expressed here do not necessarily reflect those of the editors.",
            "Follow her @annlee_leeds .",
        ),
        ("His views on art are well known.", "They followed her home."),
        most=50,
    ),
)
