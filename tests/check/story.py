"""Sentences of the made-up story that the pages show."""

from __future__ import annotations

TITLE = "Eldvik bridge"
QUESTION = "Who knew of the cracks?"

CLOSED = "Engineers closed the Eldvik bridge on Tuesday after divers found cracks in two pillars"
CARS = ", which carry about 9,400 cars a day"
WROTE = ", the county wrote in a letter to the council."
BUILT = "The bridge was built in 1974 and was last inspected in November."
DENIES = "But the ferry company denies that its boats struck the pillars."
MAY = "The road may stay closed until May, according to the county."
QUOTED = "“We did not expect damage of this size. We closed the bridge at once,”"
DRAWER = "“Somebody read that report and put it in a drawer,”"
COSTS = (
    "The closure of the Eldvik bridge costs hauliers 85,000 kroner a day, "
    "their association said on Wednesday."
)
DETOUR = "Lorries take the old coast road, which is 31 kilometres longer."
HEAVY = "Moreover, the road was not built for heavy traffic, and two bends are blocked when it snows."
ASKED = "Lund asked the county for the papers of the inspection."
PROMISED = "She promised a full report within 30 days."
WANTS = (
    "The town council wants to know who knew of the cracks in the Eldvik bridge, which was closed on Tuesday."
)
GIVEN = "harbour master Ingrid Moe"
