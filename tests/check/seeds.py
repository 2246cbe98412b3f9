"""A made-up story in four files, with what an editor knows of them."""

from __future__ import annotations

from briefgen.config import SourceEntry

WIRE = """Eldvik bridge closed after cracks are found

ELDVIK (Nordwire) – Engineers closed the Eldvik bridge on Tuesday after divers found cracks in two pillars, which carry about 9,400 cars a day.

The bridge was built in 1974 and was last inspected in November.

“We did not expect damage of this size. We closed the bridge at once,” harbour master Ingrid Moe said at a press conference.

Moe said the town had not been warned. She promised a full report within 30 days.

But the ferry company denies that its boats struck the pillars. The road may stay closed until May, according to the county.

Since the closure, lorries have taken the old coast road, which is 31 kilometres longer, and deliveries to the hospital have been late.
"""  # noqa: E501

GAZETTE = """Town council asks who knew of the cracks

Tue Mar 12 2024

The town council wants to know who knew of the cracks in the Eldvik bridge, which was closed on Tuesday.

Engineers closed the Eldvik bridge on Tuesday after divers found cracks in two pillars, the county wrote in a letter to the council.

“Somebody read that report and put it in a drawer,” said Jonas Lund, who leads the council. Lund asked the county for the papers of the inspection.

The council has set aside 2.4 million kroner for repairs. It will meet again on Friday, with the county's engineers in the room.

Ferries now cross the sound every 20 minutes, and the company has added a second boat for the morning.
"""  # noqa: E501

POST = """Detour costs hauliers dear

The closure of the Eldvik bridge costs hauliers 85,000 kroner a day, their association said on Wednesday.

Lorries take the old coast road, which is 31 kilometres longer. Moreover, the road was not built for heavy traffic, and two bends are blocked when it snows.

“Every trip takes an hour more than it did,” said Maria Berg, who drives for a dairy. She expects prices to rise.

The county says that the bridge may reopen in May. The association doubts it and has asked for a second ferry.
"""  # noqa: E501

NOTICE = """Opening hours

Closed on Sunday.
"""

FILES = {"gazette.txt": GAZETTE, "notice.txt": NOTICE, "post.txt": POST, "wire.txt": WIRE}

ENTRIES = (
    SourceEntry(
        file="wire.txt",
        id="n1",
        agency="Nordwire",
        title="Eldvik bridge closed after cracks are found",
        excerpt=100,
    ),
    SourceEntry(
        file="gazette.txt",
        id="n2",
        publisher="Eldvik Gazette",
        title="Town council asks who knew of the cracks",
        url="https://gazette.example/bridge?part=1&page=2",
        excerpt=100,
    ),
    SourceEntry(
        file="post.txt",
        id="n3",
        publisher="Fjord Post",
        title="Detour costs hauliers dear",
        published="2024-03-13",
        excerpt=200,
    ),
)
