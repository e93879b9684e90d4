"""Makes up names: of companies (each once) and of people."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bot.demo.words.words import BusinessNames, PeopleNames


@dataclass(frozen=True, slots=True)
class Somebody:
    name: str
    surname: str
    initials: str
    woman: bool


def somebody(names: PeopleNames, dice: Random) -> Somebody:
    woman = dice.random() < 0.5
    first = dice.choice(names.women if woman else names.men)
    surname = dice.choice(names.surnames) + (names.feminine if woman else "")
    if not names.fathers:
        return Somebody(f"{first} {surname}", surname, first, woman)
    father = dice.choice(names.fathers)[woman]
    return Somebody(f"{first} {father}", surname, f"{first[0]}. {father[0]}.", woman)


def companies(words: BusinessNames, people: PeopleNames, dice: Random, count: int) -> list[tuple[str, str]]:
    """So many different company names, each with its line of business."""
    known = {form.format(own): line for line, form, names in words.signboards for own in names}
    for more, share in ((list(_firms(words, dice)), 0.3), (list(_commonly_named(words)), 0.6)):
        known |= dice.sample(more, int((count - len(known)) * share))
    while len(known) < count:
        known.setdefault(words.trader.format(_trader(people, dice)), dice.choice(words.lines))
    every = list(known.items())
    dice.shuffle(every)
    return every


def _trader(people: PeopleNames, dice: Random) -> str:
    owner = somebody(people, dice)
    return f"{owner.surname} {owner.initials}" if people.fathers else owner.name


def _commonly_named(words: BusinessNames) -> Iterator[tuple[str, str]]:
    for line, form, _ in words.signboards:
        for name in words.common:
            yield form.format(name), line


def _firms(words: BusinessNames, dice: Random) -> Iterator[tuple[str, str]]:
    for beginning in words.beginnings:
        for ending in words.endings:
            tail = ending if beginning.endswith(" ") else ending.lower()
            yield words.firm.format(beginning + tail), dice.choice(words.lines)
