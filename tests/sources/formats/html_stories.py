"""Five articles of our own wording, of which the web pages of the tests are made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article, and what is known of it."""

    slug: str
    title: str
    authors: tuple[str, ...]
    published: str  # ISO 8601 with the zone of the newsroom
    updated: str
    publisher: str
    place: str
    lead: str
    paragraphs: tuple[str, ...]
    heading: str
    later: tuple[str, ...]
    quote: str
    items: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    caption: str

    @property
    def url(self) -> str:
        return f"https://www.{self.publisher.lower().replace(' ', '')}.example/news/{self.slug}"


STORIES: tuple[Story, ...] = (
    Story(
        slug="harbour-crane",
        title="Crane falls at Velmar harbour, closing the north quay",
        authors=("Ida Sorel", "Tom Brandt"),
        published="2023-09-14T08:20:00+02:00",
        updated="2023-09-15T11:05:00+02:00",
        publisher="Velmar Courier",
        place="VELMAR",
        lead="A loading crane fell onto the north quay of Velmar harbour early on Thursday, and the port "
        "authority closed that side to all ships.",
        paragraphs=(
            "Nobody was hurt, because the night shift had left the quay twenty minutes earlier, the port "
            "authority said in a statement.",
            "“We heard a groan of metal and then the whole arm came down,” said Petra Holm, who runs a café "
            "across the basin.",
            "He would not say more.",
            "The crane, built in 1987, had passed its last inspection in March, according to harbour records "
            "seen by this newspaper.",
        ),
        heading="What happens to the ships",
        later=(
            "Eleven ships were waiting in the roads by noon; four of them carry fruit that has to be "
            "landed within two days.",
            "The authority expects to open half of the quay on Saturday if the divers find nothing there.",
            "Why not sooner? The wreck weighs 410 tonnes, and no floating crane on this coast lifts so much.",
        ),
        quote="I have worked here for thirty years and never saw an arm of that size move, let alone fall.",
        items=(
            "Closed: the north quay, berths 1 to 6.",
            "Open: the south quay and the passenger pier.",
            "Ferries run to the old timetable until Sunday.",
        ),
        table=(("Berth", "Ships waiting", "Days lost"), ("North 1", "4", "3"), ("North 2", "7", "5")),
        caption="The fallen crane lies across two berths on Thursday morning.",
    ),
    Story(
        slug="water-levy",
        title="Council of Ostrava Falls votes to drop its water levy",
        authors=("Miriam Adeyemi", "Carl Nygaard"),
        published="2024-02-06T19:45:00-05:00",
        updated="2024-02-07T07:30:00-05:00",
        publisher="Falls Ledger",
        place="OSTRAVA FALLS",
        lead="The council of Ostrava Falls voted nine to six on Tuesday night to drop a levy on garden water "
        "that had brought in $2.1 million a year.",
        paragraphs=(
            "Mayor Lena Whitcomb, who proposed the levy in 2019, said that she would respect the vote but "
            "called it short-sighted.",
            "“The pipes will not mend themselves,” she told the chamber.",
            "Opponents, led by councillor Ray Dunmore, argued that the levy fell on pensioners with small "
            "gardens more than on the golf clubs.",
            "It ends on July 1.",
        ),
        heading="How the money was spent",
        later=(
            "Some two thirds of the levy went into the eastern main, which was laid in 1931 and loses a "
            "fifth of what it carries.",
            "The rest paid for meters in about 3,400 homes.",
            "The treasurer, Hugo Bell, said the gap could be met from reserves for eighteen months at most.",
        ),
        quote="We were told that it was for three years. It has been five, and nobody showed us the pipes.",
        items=(
            "For the motion: all seven of the Ratepayers and two independents.",
            "Against: the mayor’s four allies and both Greens.",
            "Nobody abstained.",
        ),
        table=(("Year", "Raised", "Spent"), ("2022", "$2.0m", "$1.8m"), ("2023", "$2.1m", "$2.4m")),
        caption="Councillors raise their hands during the vote on the levy.",
    ),
    Story(
        slug="night-train",
        title="Night train from Lissa to Kor returns after eleven years",
        authors=("Jonas Ekdahl", "Amara Silva"),
        published="2022-12-11T06:00:00+01:00",
        updated="2022-12-12T09:15:00+01:00",
        publisher="The Northern Post",
        place="LISSA",
        lead="The first night train from Lissa to Kor in eleven years left on Saturday evening with every "
        "one of its 318 berths sold.",
        paragraphs=(
            "The state railway had ended the service in 2011, when cheap flights took two thirds of its "
            "passengers.",
            "Transport minister Edda Roos travelled as far as the border and handed out breakfast rolls.",
            "“People want to wake up somewhere else,” she said.",
            "Tickets for January are gone already.",
        ),
        heading="Slower than in 1980",
        later=(
            "The journey takes eleven hours and forty minutes, nearly an hour more than the timetable of "
            "1980 allowed, because the mountain line is being rebuilt.",
            "Union leader Per Lind warned that only nine of the twelve sleeping cars have brake papers.",
            "The railway denied that, saying that all twelve had been passed on 2 December.",
        ),
        quote="My grandmother took this train to her wedding, and I am taking it to mine.",
        items=(
            "Departs Lissa at 20:05 on Fridays and Saturdays.",
            "Arrives in Kor at 07:45.",
            "A berth costs between 49 and 129 crowns.",
        ),
        table=(("Station", "Arrives", "Leaves"), ("Aldo", "23:10", "23:25"), ("Pass", "02:40", "02:48")),
        caption="Passengers board the sleeping cars at Lissa on Saturday evening.",
    ),
    Story(
        slug="river-otters",
        title="Otters are back in the Tamsel, and anglers want them counted",
        authors=("Ruth Okello", "Ben Farrow"),
        published="2021-05-03T12:00:00+01:00",
        updated="2021-05-04T16:40:00+01:00",
        publisher="Tamsel Valley News",
        place="TAMSEL BRIDGE",
        lead="Otters have returned to the lower Tamsel for the first time since the 1960s, the river trust "
        "said on Monday after cameras filmed a mother with two cubs.",
        paragraphs=(
            "The animals were filmed below the weir at Tamsel Bridge on three nights in April.",
            "Anglers welcomed the news with some reserve.",
            "“They are lovely, and they eat two pounds of fish a day each,” said Gwen Parry of the angling "
            "club, which has asked for a count.",
            "The trust has no money for one.",
        ),
        heading="Cleaner water",
        later=(
            "Biologist Anil Mehta put the return down to the closing of the tannery in 2008 and to a ban on "
            "two pesticides.",
            "He estimates that six to ten otters now live on the river, which could feed about thirty.",
            "The county will decide in June whether to slow traffic on the bridge, where one was killed.",
        ),
        quote="You never see them. You see a ring on the water, and then you see that you have missed it.",
        items=(
            "Keep dogs on a lead below the weir.",
            "Do not leave fish on the bank.",
            "Report sightings to the trust with the time and place.",
        ),
        table=(("Reach", "Sightings", "Nights"), ("Weir", "9", "3"), ("Mill pool", "4", "2")),
        caption="An otter with a cub below the weir, filmed by a hidden camera.",
    ),
    Story(
        slug="bakery-strike",
        title="Bakers in Port Hallam strike over night shifts",
        authors=("Selma Vance", "Igor Petrov"),
        published="2024-11-20T05:30:00+00:00",
        updated="2024-11-20T18:00:00+00:00",
        publisher="Hallam Observer",
        place="PORT HALLAM",
        lead="More than 600 bakers in Port Hallam stopped work at midnight on Wednesday over a plan to begin "
        "the night shift two hours earlier.",
        paragraphs=(
            "The three largest bakeries of the city stood still, and shops sold what was left by seven.",
            "“We are not asking for money, we are asking for sleep,” said Dora Finch, a spokeswoman for the "
            "bakers’ union.",
            "Talks broke down on Monday.",
            "The owners say that supermarkets want bread on their shelves by five and that they cannot lose "
            "the contracts.",
        ),
        heading="A third strike in a year",
        later=(
            "It is the third strike in the trade since January; the last one ended after four days with a "
            "bonus of 300 pounds.",
            "A mediator, Justice Olive Marsh, is to meet both sides on Friday.",
            "Neither side would say whether the earlier hours could be dropped.",
        ),
        quote="At three in the morning everybody makes mistakes, and ours are made beside an oven.",
        items=(
            "Hospitals and schools are supplied as usual.",
            "Small bakeries with fewer than ten workers are open.",
            "The market hall sells bread from out of town.",
        ),
        table=(("Bakery", "Workers", "On strike"), ("Hallam Mills", "310", "290"), ("Crown", "240", "201")),
        caption="Pickets outside the Crown bakery before dawn on Wednesday.",
    ),
)
