"""Furniture that fills a paragraph of its own."""

from __future__ import annotations

from briefgen.lexicon.agencies import AGENCY_FORM
from briefgen.lexicon.furniture_rows import FurnitureRow, make_row

_NETWORKS = (
    r"(?:facebook|twitter|whats\s?app|linked\s?in|telegram|instagram|you\s?tube|tik\s?tok|google\s+news|"
    r"pinterest|reddit|messenger|flipboard|threads|mastodon|bluesky|snapchat|weibo|x)"
)
_NAME = r"(?-i:[A-ZÀ-Þ][\w.’'\-]*)"
_NAMES = rf"{_NAME}(?:,?\s+(?:(?:and|de|del|der|van|von|al|bin|el|la|da|dos)\s+){{0,2}}{_NAME}){{0,9}}"
_SECTION = (
    r"(?:home|news|world(?: news)?|politics|business|economy|markets|sports?|football|opinion|comment|"
    r"analysis|asia(?:[- ]pacific)?|europe|africa|americas|latin america|middle east|us|u\.s\.|usa|uk|china|"
    r"india|tech(?:nology)?|science|health|environment|climate|culture|entertainment|arts|lifestyle|travel|"
    r"education|crime|national|local|international|latest(?: news)?|breaking(?: news)?|top stories|live|"
    r"featured|video|videos|photos|in pictures|explainer|fact check|exclusive|magazine|weekend)"
)

LINE_ROWS: tuple[FurnitureRow, ...] = (
    # name, scope, pattern, examples, counter-examples
    make_row(
        "separator",
        "line",
        r"[\s_*=~\-–—•·.#|/\\+]{1,200}",
        ("___", "* * *", "- - - - -", "•"),
        ("- A list of the ministers follows.", "42"),
    ),
    make_row(
        "icons",
        "line",
        r"icon[-_][\w-]{1,40}(?:\s+icon[-_][\w-]{1,40}){0,20}",
        ("icon-mail icon-print icon-share", "icon_facebook"),
        ("Iconic buildings were lost.", "The icon-painter died in May."),
    ),
    make_row(
        "share",
        "line",
        rf"(?=.*\b(?:share|tweet|print|e-?mail|{_NETWORKS})\b)"
        rf"(?:(?:share|tweet|print|e-?mail|copy link|link copied|save|bookmark|like|pin it|comments?|sms|more|"
        rf"this|story|article|post|page|on|via|to|with|friends?|your|options|icon|{_NETWORKS}|[|·•/:,+&\d])\s*){{1,24}}",
        ("Share this article", "Share on Facebook Share on Twitter", "Email | Print | Share", "Tweet"),
        ("Share prices fell on Monday.", "He shares the prize.", "Facebook denied it."),
    ),
    make_row(
        "share-count",
        "line",
        r"[\d.,]+\s?[km]?\s+(?:shares?|comments?|views?|likes?|retweets?|reactions?|replies)",
        ("17 comments", "2.4K shares"),
        ("17 comments were deleted.", "2 million shares of the bank changed hands."),
    ),
    make_row(
        "comments",
        "line",
        r"(?:leave|add|post|write|make)\s+a\s+(?:comment|reply)|be the first to comment|join the (?:conversation|"
        r"discussion)|comments? (?:are|is) (?:now )?closed|sorry we are (?:not|unable)\b.{0,60}\bcomments?\b.{0,40}|have your say|view (?:all )?comments?|"
        r"show (?:all )?comments|(?:show|hide|load) more comments|cancel reply|no comments(?: yet)?",
        (
            "Leave a Reply",
            "Join the conversation",
            "View all comments",
            "Comments are closed",
            "Sorry we are not currently accepting comments on this article.",
        ),
        ("No comments were made by the bank.", "Leave a comment unanswered and it festers."),
    ),
    make_row(
        "follow",
        "line",
        rf"(?:follow(?:\s+(?:us|me|him|her|them|our .{{1,40}}|@?\w+(?:\s\w+){{0,3}}))?\s+on|like us on|find us on|"
        rf"join us on|follow us|follow on)(?:\s+(?:our\s+)?{_NETWORKS}(?:\s*(?:,|and|&|or|channel|page|group)\s*"
        rf"(?:{_NETWORKS})?){{0,5}})?(?:\s*[:@]?\s*@\w+)?[.!]?",
        ("Follow us on Google News", "Follow us on Facebook and Twitter", "Like us on Facebook", "Follow on"),
        ("Follow-on talks will be held in March.", "Follow us on this journey through the Andes."),
    ),
    make_row(
        "related",
        "line",
        r"(?:(?:also|further|recommended|more|related|latest|similar)\s+(?:read(?:ing)?s?|stor(?:y|ies)|articles?|"
        r"links?|news|coverage|content|topics?|posts?|videos?)|read (?:more|also|next|this|on)|see (?:also|more)|"
        r"more (?:on|from|about) (?:this|the|our).{0,40}|most (?:read|popular|viewed|shared)|don[’']t miss|"
        r"you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|editor[’']?s[’']? picks?|"
        r"what (?:to read|you need to know) next|up next|topics|tags|show more|load more|view more|see all|keep reading|"
        r"before you go|suggest a correction|reuse content|also on \w+|related topics|show all \d{1,3}|more about)"
        r"\s*[:>»…]?",
        (
            "Read More",
            "Related stories",
            "Suggest a correction",
            "Show all 12",
            "Also read:",
            "Most read",
            "You may also like",
        ),
        ("Read more of his letters and you will see why.", "Related charges were dropped in May."),
    ),
    make_row(
        "related-link",
        "line",
        r"(?-i:ALSO READ|READ ALSO|READ MORE|READ NEXT|SEE ALSO|RELATED|WATCH(?: LIVE| NOW)?|LISTEN|MORE|VIDEO|"
        r"PHOTOS|GALLERY|IN PICTURES|LIVE|EXPLAINER|Also [Rr]ead|Read [Aa]lso|Read [Mm]ore|Read [Nn]ext|See [Aa]lso|"
        r"Related|Watch|Listen|Don[’']t [Mm]iss|Recommended)\s*[:|–—>»]+\s*\S.*",
        (
            "ALSO READ: Ten Ports to Watch This Year",
            "Related: What the strike means",
            "WATCH | Floods in Leeds",
        ),
        ("Watch out: the ice is thin.", "MORE than ten people were hurt."),
        most=30,
    ),
    make_row(
        "bracketed-link",
        "line",
        r"\[\s*(?:\S+\s+){3,25}\S+\s*\]",
        ("[Why the harvest failed this year]", "[ What the new tax means for you ]"),
        ("[He] left the room in a hurry.", "[sic]"),
        most=30,
    ),
    make_row(
        "advertisement",
        "line",
        r"(?:story continues below\s+)?(?:advertis(?:e?ment|ing)s?|sponsored(?: content)?|promoted(?: content)?|paid post|"
        r"partner content|ad)(?:\s*[-–—:]?\s*(?:(?:continue|scroll)\s+(?:reading|below|down|to continue).{0,40}|"
        r"skip ad(?:vertisement)?|article continues below.{0,30}))?|(?:story|article) continues "
        r"(?:below|after).{0,30}|continue reading(?: the main story)?|skip ad(?:vertisement)?",
        ("Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Continue reading the main story"),
        ("Advertisement income fell by a third.", "Ad sales rose."),
    ),
    make_row(
        "agency-credit",
        "line",
        rf"[(\[]?\s*(?-i:{AGENCY_FORM}|Agencies|Ap|Afp|Upi|Pti|Agence Francepresse)"
        rf"(?:\s*(?:[-–—/,&+|]|and)\s*(?-i:{AGENCY_FORM}|Agencies|Ap|Afp|Upi|Pti|others)){{0,5}}\s*[)\]]?[.]?",
        ("Reuters", "Reuters - Ap - Afp", "AP, AFP", "(Xinhua)", "Agencies"),
        ("Reuters reported it first.", "AP classes were cut."),
        most=10,
    ),
    make_row(
        "copyright",
        "line",
        r"(?:the-cnn-wire\s*)?(?:tm|™)?\s*(?:&|and)?\s*(?:copyright|©|\(c\)|&copy;)[\s:]*(?:©|\(c\)|&copy;|by\b|[\s,])*(?:19|20)\d{2}\b"
        r".{0,500}|(?:copyright|©|\(c\)|&copy;)[\s:]*(?-i:(?:The )?[A-ZÀ-Þ][\w’'.&\-]*(?: [A-ZÀ-Þ&][\w’'.&\-]*){0,5}),? (?:19|20)\d{2}[.]?",
        (
            "© Leeds Gazette 2024",
            "Copyright (c) 2024. Leeds Gazette Publishers Ltd. All rights reserved.",
            "Copyright 2019 The Leeds Gazette. This material may not be published or rewritten.",
            "TM & © 2018 Leeds Cable Network, Inc.",
        ),
        ("Copyright law in 2024 was a mess.", "(c) the third of his demands"),
        most=90,
    ),
    make_row(
        "page-stamp",
        "line",
        r"\((?:[A-Z][\w’' ]{2,40})\s+\d{1,2}/\d{1,2}/\d{4}(?:\s+page\s?\d+)?\)",
        ("(Leeds Gazette 03/14/2016 page2)",),
        ("(The vote was on 03/14/2016 in Leeds)",),
    ),
    make_row(
        "footer",
        "line",
        r"(?:(?:licen[cs]e|registration|permit)\s+(?:for .{3,60}|(?:number|no\.?)\s*:?)\s*[\w:\- ]*\d{4,}[\w:\- ]*|"
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy|contact us|about us|"
        r"advertise with us|help|site ?map)(?:\s*[|·•/]?\s*(?:terms (?:of (?:use|service)|and conditions)|"
        r"privacy (?:policy|notice)|cookie policy|contact us|about us|advertise with us|help|site ?map)){0,8})",
        ("Registration Number: 4471928", "Terms of use | Privacy policy | Contact us"),
        ("License plates were stolen.", "Help came late"),
        most=20,
    ),
    make_row(
        "player",
        "line",
        r"(?:media playback is (?:un|not )supported on (?:this|your) device|your browser does not support .{3,60}|"
        r"(?:please )?enable javascript.{0,60}|this video (?:file )?cannot be played.{0,40}|"
        r"(?:play|watch|replay|loading|now playing|listen)(?: (?:video|audio|now|live))?(?:\s*[\d:]{3,8})?|"
        r"(?:video )?duration[: ]+[\d:]{3,8}|[\d:]{4,8}|skip to (?:main )?content|back to top|(?:click|tap) to (?:play|expand|enlarge)|"
        r"scroll (?:down )?for (?:the )?(?:video|more|photos)|video (?:loading|unavailable)|transcript|view (?:photos|graphic|image in "
        r"fullscreen)|\+\d{1,3}|close|resize text(?: print article)?(?: comments \d+)?|interactive (?:feature|graphic)|open graphic)",
        (
            "Media playback is not supported on this device",
            "Play video",
            "Skip to content",
            "Now playing 1:42",
            "Scroll down for video",
            "+12",
        ),
        ("Play was stopped at noon.", "Listen to him and you would think so."),
        most=14,
    ),
    make_row(
        "highlights",
        "line",
        r"(?-i:Story [Hh]ighlights|STORY HIGHLIGHTS|Highlights|HIGHLIGHTS|Key [Pp]oints|KEY POINTS)\b\s*:?\s*[^.!?]{0,220}",
        ("Story highlights The dam broke at noon, the mayor says", "Key points: what the law says"),
        ("Highlights of the match were shown.",),
        most=40,
    ),
    make_row(
        "navigation",
        "line",
        r"(?:(?:menu|search|subscribe(?: now)?|sign (?:in|up|out)|log ?in|log ?out|register|my account|newsletters?|e-?paper|"
        r"print edition|next|previous|next article|previous article|close|listen to this (?:article|story)|(?:font|text) size|"
        r"a a a|breadcrumb|main navigation|table of contents|in this (?:article|story)|copy|translate|accessibility|"
        r"in brief|at a glance|key points|key takeaways|what we know(?: so far)?|the latest|live updates)\s*[|•·:]?\s*){1,8}",
        ("Menu", "Sign in | Subscribe now", "Listen to this article", "Key points:"),
        ("Search parties were sent.", "Next came the army.", "Key points were left open."),
        most=12,
    ),
    make_row(
        "wire-note",
        "line",
        r"[(*]?\s*(?:adds|updates?|recasts|corrects|refiles|rewrites|removes|repeats|releads|edits|changes)\b(?=[^()]{0,120}\b(?:"
        r"lead|details?|quotes?|paragraphs?|paras?|headline|dateline|background|byline|comments?|throughout|slug|analyst|graphic|"
        r"story|reaction)\b)[^().!?]{3,120}\)?",
        ("(Adds details, minister's quote)", "(Recasts lead; updates throughout)"),
        ("Adds to the cost, he said.", "Updates to the law failed."),
        most=24,
    ),
    make_row(
        "developing",
        "line",
        r"(?:this is a (?:developing|breaking)(?: news)? story\b.{0,120}|(?:more to follow|more follows)s?[.!]?|(?:please )?(?:check|come) "
        r"back (?:for|later|soon)\b.{0,60}|this (?:story|article|page) (?:will be|is being) updated\b.{0,80}|more details? to follow.{0,20}|"
        r"-?\s?30\s?-?|[-#*]*\s?ends?\s?[-#*]*|\(more\)|\(ends?\))",
        ("This is a developing story and will be updated.", "More to follow.", "- ENDS -"),
        ("This is a breaking point.", "The end came soon."),
        most=30,
    ),
    make_row(
        "stamp",
        "line",
        r"(?:(?:first |last )?(?:published|updated|posted|modified)\s*:?\s*)?(?:(?:\d{1,2}|an?|one|two|few)\s+(?:second|minute|min|hour|hr|"
        r"day|week|month|year)s?\s+ago|just now|yesterday|today)(?:\s+at\s+[\d:.apm ]{3,8})?",
        ("3 hours ago", "Updated 10 mins ago", "Published 2 days ago"),
        ("Two years ago the dam broke.", "Today it rained."),
        most=8,
    ),
    make_row(
        "standards",
        "line",
        r"(?:our standards:|acquire licensing rights|suggested topics|opens new tab|purchase licensing rights|order reprints|"
        r"get (?:rights|reprints)|rights and permissions|read the (?:original|full) (?:article|story)\b|view (?:original|source)\b|"
        r"content type:|caption:).{0,90}",
        (
            "Our Standards: The Gazette's principles.",
            "Read the original article",
            "Caption: the bridge at noon",
        ),
        ("Our standards fell, he said.", "Order was restored."),
        most=20,
    ),
    make_row(
        "originally",
        "line",
        r"(?:(?:(?:first|originally|previously) published|(?:first|originally) (?:appeared|posted)|syndicated|republished|reprinted) "
        r"(?:by|in|on|at|from|with permission from)|published by) (?:the )?(?-i:[A-ZÀ-Þ0-9])[^.!?]{2,140}[.]?",
        (
            "First published by the Leeds Gazette on 3 May 2016",
            "Originally published by Ocean Watch",
            "Republished from Ocean Watch under a Creative Commons licence",
            "Originally published on 3 May 2016",
        ),
        (
            "Published by the council in May, the plan was never carried out. It was too dear.",
            "First published poems are seldom the best.",
            "Published in Leeds",
        ),
        most=24,
    ),
    make_row(
        "licence",
        "line",
        r"(?:(?:this|the) (?:article|work|text|story|content) is )?(?:licen[cs]ed|published|available|released|shared) under "
        r"(?:an? |the )?(?:open |free )?(?:creative commons|cc[ -]?(?:by|0)|gnu|odbl)\b.{0,120}|creative commons (?:licen[cs]e|attribution).{0,80}|"
        r"cc[ -]by(?:[ -](?:nc|nd|sa)){0,2}(?: \d\.\d)?(?: international)?",
        (
            "Licensed under CC BY 4.0",
            "This article is published under a Creative Commons Attribution 4.0 licence.",
            "CC BY-SA 4.0",
        ),
        (
            "Licensed under the old law, the mine stayed open.",
            "Creative commons men met in the hall on Friday.",
        ),
        most=30,
    ),
    make_row(
        "stamp",
        "line",
        r"(?:last |first )?(?:updated?|modified|published|posted)\s*:?\s*(?:at )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:gmt|utc|bst|[ecmp][sd]?t|cest?|ist)?",
        ("Updated 17:52", "Last updated at 17:52 GMT", "Published: 9.30am"),
        ("Updated twice, the plan failed.", "Posted at 17 places in the town, the notice was torn down."),
        most=8,
    ),
    make_row(
        "agency-credit",
        "line",
        rf"(?:this )?(?:story|text|content|copy|report|news|article)\s?(?:is |was )?(?:from|by|provided by|supplied by|courtesy of|courtesy|via)\s?:?\s"
        rf"(?:the )?(?-i:{AGENCY_FORM})[.]?",
        ("Story from Reuters", "Content provided by AFP", "This report is courtesy of PTI."),
        ("The text by Reuters was wrong by a day.", "News from AP classes was good."),
        most=10,
    ),
    make_row(
        "reading-time",
        "line",
        r"(?:\d{1,2}|one|two|three|four|five)[- ]min(?:ute)?s?(?:\s+read)?|reading time:? .{1,20}",
        ("4 min read", "Reading time: 3 minutes"),
        ("Four minutes passed.",),
        most=6,
    ),
    make_row(
        "contact",
        "line",
        r"(?:e-?mail|contact|write to|reach|tips?|twitter|follow)\b.{0,80}?(?:[\w.+-]*@\w[\w.-]*\w)\s*[.]?|"
        r"[\w.+-]+@[\w-]+\.[\w.]+|@\w{3,20}|(?:tweet|whats\s?app|text|sms|telephone|phone|call)(?: us)?(?: on| at)?\s*:?\s*[@+\d][\w @+()-]{4,60}[.]?",
        (
            "Email: news@leedsgazette.example",
            "Contact the writer at a.lund@gazette.example.",
            "@leedsgazette",
            "WhatsApp: +44 555 010 010",
        ),
        ("Contact with the crew was lost.", "He emailed them."),
        most=16,
    ),
    make_row(
        "crumbs",
        "head",
        rf"{_SECTION}(?:\s*[>»/|·,•]\s*{_SECTION}){{0,5}}",
        ("World", "News > Politics", "Home / Business / Markets"),
        ("World leaders meet", "Asia falls silent"),
        most=10,
    ),
    make_row(
        "byline",
        "head",
        rf"(?:\W*(?:written\s+|reported\s+|posted\s+)?by\s*:?\s+)(?-i:{_NAMES}|(?:AFP|AP|Reuters|Staff|Agencies)\b)"
        rf"(?:\s*(?:,|\||-|–|—|/|\bin\b|\bfor\b|\band\b|•|·|\()[^.!?]{{0,90}})?(?<![.!?])",
        ("By Maria Lund", "By Ola Berg and Ann Lee, Leeds Gazette", "By Ann Lee in Kyiv | 3 May 2015"),
        ("By Monday the water had gone.", "By law the bank must pay"),
        most=24,
    ),
    make_row(
        "byline",
        "head",
        rf"{_NAMES}\s*(?:,|\||-|–|—|\bin\b|\bfor\b)?\s*(?:.{{0,20}}\b)?(?:staff writer|staff reporter|correspondent|"
        rf"reporter|editor|bureau chief|contributor|columnist|news agency|news desk|web desk)\b[^.!?]{{0,40}}",
        ("Ann Lee, Staff Writer", "Ola Berg Asia correspondent", "Gazette News Desk"),
        ("The correspondent was held for a week.",),
        most=14,
    ),
)
