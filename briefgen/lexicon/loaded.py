"""Words that take a side: what one source calls a militant, another calls a terrorist."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedRow:
    """Words for one kind of actor or act: those that take a side against it, plain ones, and those that
    take its side."""

    name: str
    against: frozenset[str]
    plain: frozenset[str]
    in_favour: frozenset[str]
    example: str
    counter: str


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LOADED: tuple[LoadedRow, ...] = tuple(
    LoadedRow(
        name=name,
        against=_set(against),
        plain=_set(plain),
        in_favour=_set(favour),
        example=example,
        counter=counter,
    )
    for name, against, plain, favour, example, counter in (
        (
            "fighters",
            "terrorist terrorists thugs bandits jihadist jihadists extremist extremists mercenaries",
            "militant militants fighter fighters insurgent insurgents rebel rebels gunmen guerrilla guerrillas",
            "activist activists freedom-fighters resistance martyrs partisans defenders volunteers",
            "Militants held the bridge.",
            "Millers held the bridge.",
        ),
        (
            "rulers",
            "regime junta dictatorship",
            "government authorities",
            "",
            "The junta shut the port.",
            "The jury shut the port.",
        ),
        (
            "leaving",
            "fled abandoned bolted deserted",
            "left departed withdrew",
            "redeployed regrouped relocated repositioned",
            "The garrison fled the town.",
            "The garrison fed the town.",
        ),
        (
            "crowds",
            "rioters mob vandals looters hooligans troublemakers",
            "protesters demonstrators marchers crowd",
            "campaigners dissidents patriots activists",
            "Rioters filled the square.",
            "Writers filled the square.",
        ),
        (
            "unrest",
            "riot riots rampage coup sedition insurrection",
            "unrest protest protests demonstration clashes",
            "uprising revolution movement rally",
            "The riot began at noon.",
            "The ride began at noon.",
        ),
        (
            "newcomers",
            "illegals aliens invaders",
            "migrants immigrants",
            "refugees asylum-seekers newcomers",
            "Migrants crossed the strait.",
            "Migraines kept the captain in bed.",
        ),
        (
            "use of force",
            "invasion aggression onslaught massacre slaughter carnage",
            "war attack strike offensive fighting conflict",
            "liberation intervention self-defence self-defense",
            "The invasion began in May.",
            "The inversion began in May.",
        ),
        (
            "killing",
            "murdered executed assassinated slaughtered butchered massacred",
            "killed",
            "neutralised neutralized eliminated",
            "Troops murdered the envoy.",
            "Troops met the envoy.",
        ),
        (
            "giving way",
            "caved surrendered capitulated backed-down",
            "agreed accepted conceded",
            "compromised",
            "The board caved at midnight.",
            "The board cared at midnight.",
        ),
        (
            "order",
            "crackdown repression persecution purge",
            "campaign operation arrests",
            "clean-up clampdown rectification",
            "The crackdown reached the docks.",
            "The cracked dock was mended.",
        ),
        (
            "holding",
            "occupied seized annexed usurped",
            "took captured controls",
            "liberated freed reunified recovered",
            "The army annexed the island.",
            "The army angered the island.",
        ),
        (
            "money",
            "bribe kickback slush-fund",
            "payment fee sum",
            "donation gift contribution",
            "The bribe was paid in May.",
            "The bride was paid in May.",
        ),
        (
            "informing",
            "propaganda disinformation smear lies",
            "statement report broadcast",
            "revelation disclosure exposé",
            "The smear ran for a week.",
            "The spear ran for a week.",
        ),
        (
            "tax",
            "evasion dodge scam",
            "arrangement scheme structure",
            "planning optimisation optimization",
            "The dodge saved him millions.",
            "The lodge saved him millions.",
        ),
    )
)

STORY_NAMES: tuple[LoadedRow, ...] = tuple(
    LoadedRow(
        name=name,
        against=_set(against),
        plain=_set(plain),
        in_favour=_set(favour),
        example=example,
        counter=counter,
    )
    for name, against, plain, favour, example, counter in (
        (
            "act of violence",
            "massacre slaughter carnage bloodbath butchery atrocity rampage onslaught killing-spree "
            "reign-of-terror",
            "shooting attack assault bombing raid suicide-attack suicide-bombing gun-attack",
            "martyrdom-attack martyrdom-operation heroic-operation martyrdom-mission",
            "The massacre lasted an hour.",
            "The masseur stayed an hour.",
        ),
        (
            "attackers",
            "terrorist terrorists jihadist jihadists murderer murderers psychopath psychopaths madman maniac monster "
            "butcher butchers savage savages thug thugs barbarians",
            "gunman gunmen shooter shooters attacker attackers assailant assailants militant militants insurgent "
            "insurgents fighters bomber bombers suspect",
            "martyr martyrs mujahideen mujahedeen holy-warrior holy-warriors freedom-fighter freedom-fighters "
            "soldier-of soldiers-of",
            "The terrorists came at noon.",
            "The tourists came at noon.",
        ),
    )
)
"""What the act that a story is about is called, and whoever did it: no name need stand beside the word."""
