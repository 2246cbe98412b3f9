"""Lines as pages hold them, each set into an article: what is furniture is marked whole, and no sentence
of an article is touched, however much it looks like furniture."""

from __future__ import annotations

import pytest

from briefgen.model import Decoded
from briefgen.sources import build_source

TITLE = "Dam breaks above the old town"
LEAD = "The dam above the old town broke early on Friday after a week of heavy rain, the mayor said."
MORE = "Nobody was hurt because the bells had been rung in time and most people had left by then."
LAST = "The council will meet again on Monday to hear what the engineers have found, she said."

ANYWHERE = (
    # share and follow
    "Share this article",
    "Share on Facebook",
    "Tweet",
    "Email | Print | Share",
    "Share Tweet Email WhatsApp",
    "Follow us on Twitter",
    "Follow us on Google News",
    "Like us on Facebook",
    "Follow on",
    "2.4K shares",
    "icon-facebook icon-twitter icon-whatsapp",
    "Follow the Gazette's politics coverage on Facebook and Twitter.",
    # newsletters, apps, sign-up forms
    "Sign up to our daily newsletter for the best of the north.",
    "Get breaking news alerts on your phone.",
    "Simply sign up to the Oceans Digest and it is delivered to your inbox.",
    "Stay informed with free updates",
    "Download our free app for more.",
    "View all Leeds Gazette newsletters.",
    "Invalid email address.",
    "For more Gazette stories, please explore the Gazette app or visit the Gazette's Facebook pages.",
    # related links
    "Read More",
    "Related stories",
    "Most read",
    "You may also like",
    "ALSO READ: Ten Ports to Watch This Year",
    "Related: What the strike means",
    "WATCH | Floods in Leeds",
    "[Why the harvest failed this year]",
    # comments
    "Leave a Comment",
    "Leave a Reply",
    "Be the first to comment",
    "View all comments",
    "17 comments",
    # pictures
    "Photo: Maria Lund",
    "File photo",
    "Image courtesy of the museum",
    "Ola Berg/Associated Press",
    "3 of 12",
    "The harbour after the storm on Friday (Ola Berg/AP)",
    "hide caption",
    "Men clear the mud Credit: AFP",
    "Men clear the mud in the old town. Photograph: Ann Lee/Reuters",
    "Crews clear the track. (Photo: Ann Lee)",
    "In this April 4, 2011 file photo, a guard walks past the gate.",
    # cookies, paywalls
    "We use cookies to make this site work.",
    "Please turn off your ad blocker.",
    "Log in",
    "Subscribe to continue reading this article.",
    "Already a subscriber? Log in here",
    "This article is for subscribers only.",
    "Support our journalism with a gift.",
    # stamps and notes of the page
    "Updated 10 mins ago",
    "Published 3 May 2016",
    "Tue Mar 3 2015",
    "Last updated: 3 May 2016, 17:52 BST",
    "This story has been updated with the mayor's reply.",
    "This article was amended on 3 May 2016.",
    "4 min read",
    "This is a developing story and will be updated.",
    "More to follow.",
    # owners and agencies
    "Copyright (c) 2024. Leeds Gazette Publishers Ltd. All rights reserved.",
    "© 2020 Gazette Media Ltd.",
    "Reuters - Ap - Afp",
    "(Xinhua)",
    "Agencies",
    "(Leeds Gazette 03/14/2016 page2)",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "This article originally appeared in the Leeds Gazette (LG), the voice of the north.",
    "Reporting by Ann Lee; Editing by Ola Berg",
    "With inputs from agencies",
    "Gazette writers Ann Lee in Leeds and Ola Berg in Oslo contributed to this report.",
    # navigation, players, rules
    "Menu",
    "Skip to content",
    "Play video",
    "Advertisement",
    "Continue reading the main story",
    "___",
    "* * *",
    "- - - - -",
    "Terms of use | Privacy policy | Contact us",
    "Listen to this article",
)

KEPT = (
    "Share prices fell sharply on Monday after the bank said that it would close a third of its branches.",
    "He shares the prize with a farmer who taught him how to read the river and its moods.",
    "Follow the river north for two hours and you come to the camp where the miners sleep.",
    "The ministry sent an email on Friday to all who had asked for help with the new form.",
    "She subscribes to the view that the flood was an act of negligence and not of nature.",
    "Subscribers of the paper were told by letter that it would no longer be printed on Sundays.",
    "The newsletter of the guild, which is sent to ten thousand members, said that the vote was void.",
    "Read more slowly, the judge told the clerk, and the clerk began the charge again from its first line.",
    "Related charges against the two brothers were dropped in May for want of evidence.",
    "Most read the letter as a threat, though the general said that it was a joke among friends.",
    "He declined to comment on what the commission had found in the cellar of the embassy.",
    "Seventeen comments were struck from the record after the hearing, the clerk of the court said.",
    "The photo shows a boy on the roof of the school while the water rises to the windows.",
    "A photograph by Ann Lee hangs in the hall of the court, where it has hung since 1998.",
    "The picture of the market that the agency had sent out was taken in another town, it turned out.",
    "Video from a drone showed smoke over the port and a line of lorries on the road to the north.",
    "Cookies baked by the widows of the crew were sold at the gate for the good of the town.",
    "The wall that you pay to pass is made of glass, and behind it lies the old mint.",
    "She was updated on the state of the dam by telephone at five in the morning, she said.",
    "The law was last updated in 1974, when the mines were still open and the river was black.",
    "Three hours ago the bridge was still open, a soldier at the gate said on Friday evening.",
    "Copyright law in the two countries differs, and the court will have to say which one applies.",
    "Copyright holders sued the firm for half a billion dollars over the songs that it had copied.",
    "All rights to the film were sold to a studio in Lyon for a sum that nobody would name.",
    "The paper first reported in March that the engineers had warned the council of the cracks.",
    "Reporting by satellite was cut off for hours, so that nobody knew how high the water stood.",
    "Editing by machine, he said, had made the text worse and not better, and longer too.",
    "The heat contributed to this summer's fires, which burnt a fifth of the forest in the north.",
    "Reuters reported that the bank would be sold, and the bank denied it within the hour.",
    "According to AFP, the two sides met for an hour in a hotel near the lake and parted friends.",
    "Agencies of both governments worked on the plan for a year before it was made known.",
    "The menu was printed in three languages, none of which the guests of honour could read.",
    "To skip the content of the letters, the lawyer said, would be to miss the point of the case.",
    "Advertisement income fell by a third in the year in which the paper changed hands.",
    "They continued reading the names of the dead until the lamps on the square went out.",
    "Terms of use for the port were agreed in May, and the ships came back in the same week.",
    "This story has been told in the valley for as long as there have been people to tell it.",
    "This article of the treaty was written by a clerk who had never seen the border.",
    "An earlier version of this article misstated the year in which the dam was built. It was 1974.",
    "Correction: An earlier version of this story named the wrong bank; it was the savings bank of the town.",
    "Editor's note: The author has advised the council of the old town on its dams since 2012.",
    "A correction of the market was due, the banker said, and nobody in the room spoke against it.",
    "Sign up, the poster at the station said, and see the world before the world sees you.",
    "Log in hand, the boy ran to the mill and told them that the water was coming.",
    "The app that the town bought for the alarm had never been tried before the night of the flood.",
    "You may also like the sea, she wrote to him, once you have learned to fear it.",
    "Nobody has to like us on the council, she said, but they have to hear us before they vote.",
    "Watch the water and not the clock, the ferryman tells all who cross with him at night.",
    "Listen to the old people of the valley and you will hear of six floods before this one.",
    "Play was stopped at noon because of the smoke that drifted over the ground from the port.",
    "Close to the mill the police found the boat, its oars still dry, under a heap of straw.",
    "The next article of the draft says who pays for the bridge, and there the talks broke down.",
    "Credit was hard to come by in the north, and the farmers sold their cattle before the winter.",
    "Source of the Aire is a pool beneath a cliff, in which the shepherds used to wash their sheep.",
    "He asked her to print the letter in full, and the editor did so on the first page.",
    "Ends meet only when the whole family works, said the widow of one of the miners.",
    "Home is where the pump is, the people of the low streets say whenever it rains for a week.",
    "Two minutes passed before the siren was heard in the lower streets, the report says.",
    "Get the mayor, somebody shouted, and get the news to the people beyond the river.",
    "Thank you for coming, she said to the crowd before the church, and then her voice failed her.",
    "Please try again, the voice on the line told those who rang for help in the night.",
    "By Monday the water had gone and the cellars of the low streets were full of mud.",
)


def read(*lines: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of an article of these lines, and its furniture as (rule, words)."""
    text = "\n\n".join(lines)
    source = build_source(file="a.txt", decoded=Decoded(text=text))
    return text, [(item.rule, text[item.span.start : item.span.end]) for item in source.furniture]


def covers(found: list[tuple[str, str]], line: str) -> bool:
    left = line
    for _, words in found:
        left = left.replace(words, "")
    return not any(character.isalnum() for character in left) and bool(found)


@pytest.mark.parametrize("line", ANYWHERE)
def test_furniture_below_an_article_is_marked(line: str) -> None:
    _, found = read(TITLE, LEAD, MORE, LAST, line)
    assert covers([item for item in found if item[1] in line], line), found


@pytest.mark.parametrize("line", ANYWHERE)
def test_furniture_between_paragraphs_is_marked(line: str) -> None:
    _, found = read(TITLE, LEAD, line, MORE, LAST)
    assert covers([item for item in found if item[1] in line], line), found


@pytest.mark.parametrize("line", KEPT)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_sentence_of_the_article_stays(line: str, place: int) -> None:
    lines = [TITLE, LEAD, MORE, LAST]
    lines.insert(place, line)
    _, found = read(*lines)
    assert found == [("title", TITLE)]


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_among_others_stays(line: str) -> None:
    _, found = read(TITLE, f"{LEAD} {line} {MORE}", LAST)
    assert found == [("title", TITLE)]


def test_the_table_is_long_enough() -> None:
    assert len(set(ANYWHERE)) + len(set(KEPT)) >= 120
