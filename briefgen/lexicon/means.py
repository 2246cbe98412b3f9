"""Things of one kind that exclude one another: what was a car for one source cannot have been a lorry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansRow:
    """`things`: name -> pattern of the words for it. `uses` are the ways in which news says that it was
    what the happening was done with; `{things}` stands for all the words."""

    name: str
    kinds: frozenset[str]
    things: Mapping[str, str]
    uses: tuple[str, ...]
    example: str
    counter: str


MEANS: tuple[MeansRow, ...] = (
    MeansRow(
        name="vehicle",
        kinds=frozenset({"bombing", "attack"}),
        things={
            "car": r"cars?|sedans?|saloons?",
            "lorry": r"trucks?|lorry|lorries|tankers?",
            "van": r"vans?|minivans?|pickups?",
            "bus": r"bus|buses|minibus",
            "motorcycle": r"motorcycles?|motorbikes?|scooters?",
            "boat": r"boats?|dinghy|speedboats?",
        },
        uses=(
            r"\b(?:ramm(?:ed|ing)|dr(?:ove|iven|iving)|crash(?:ed|ing)|plough(?:ed|ing)|plow(?:ed|ing)|detonat(?:ed|ing)|"
            r"pack(?:ed|ing)|explod(?:ed|ing)|steer(?:ed|ing)) (?:an? |his |her |the |their )?(?:[\w-]+ ){{0,2}}?(?P<thing>{things})\b",
            r"\b(?P<thing>{things})[ -](?:bomb(?:s|ing|ings|er|ers)?|attack)\b",
            r"\b(?P<thing>{things}),? (?:(?:that was |which was )?(?:laden|loaded|packed|filled|rigged) with|full of|(?:was|were) "
            r"(?:driven|rammed|detonated))",
        ),
        example="A bomber rammed a lorry into the gate.",
        counter="A lorry was parked in the yard.",
    ),
    MeansRow(
        name="craft",
        kinds=frozenset({"crash"}),
        things={
            "helicopter": r"helicopters?|choppers?",
            "plane": r"(?:air)?planes?|aircraft|jets?|airliners?",
        },
        uses=(
            r"\b(?P<thing>{things}) (?:has |had |was )?(?:crash|plung|slamm|came down|went down|fell|hit)\w*\b",
            r"\b(?P<thing>{things}) crash(?:es)?\b",
        ),
        example="The helicopter crashed at noon.",
        counter="A helicopter lifted the wounded.",
    ),
)
