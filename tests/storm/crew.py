"""People at work in the storm: each makes clients, records touches by taps, comments; unanswered, they try again.

What everybody did is noted, for the audit of the books.
"""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from sandbox.people.person import Person
from sandbox.world.model import Message

BURST = 3
"""Clients that somebody types one after another without waiting for an answer."""

PATIENCE = (4.0, 8.0, 16.0, 32.0, 64.0, 64.0, 64.0)
"""Seconds between one try and the next: answers die with processes, and those that live have the more to do."""

SYLLABLES = [f"{one}{two}" for one in "бвгдзклмнпрстфхш" for two in "аеиоу"]


@dataclass
class Doings:
    """What one person did, in order."""

    person: Person
    names: list[str] = field(default_factory=list)  # clients typed
    outcomes: dict[str, set[str]] = field(default_factory=dict)  # by client: the buttons tapped, each however often
    comments: dict[str, str] = field(default_factory=dict)  # by client


class Worker:
    def __init__(self, person: Person, chance: random.Random) -> None:
        self.doings = Doings(person)
        self._person = person
        self._chance = chance
        person.hurried = True

    async def works(self, enough: asyncio.Event) -> None:
        while not enough.is_set():
            await self._makes_clients()
            await self._records_a_touch(self.doings.names[-1])
            await asyncio.sleep(self._chance.uniform(0, 0.2))

    async def _makes_clients(self) -> None:
        name = ""
        for _ in range(BURST):
            name = self._name()
            self.doings.names.append(name)
            await self._person.says(f"/new {name}")
        await self._sees(name)

    async def _records_a_touch(self, name: str) -> None:
        card = await self._opens(name)
        await self._taps(card, "Касание", "Касаний ещё не было")
        self.doings.outcomes[name] = await self._taps(card, "Поговорили", "Когда?")
        await self._taps(card, "Завтра", "позвонить завтра")
        await self._taps(card, "Комментарий", "пришлите фото")
        self.doings.comments[name] = f"Ждут {self._name()}"
        await self._person.says(self.doings.comments[name])
        await self._finds_its_place(name)

    async def _finds_its_place(self, name: str) -> None:
        """A search that was asked for in vain may be answered late, and let the question go: where to, asks the bot."""

        def asked() -> list[Message]:
            return [screen for screen in self._person.screens if name in screen.text and _offers(screen, "К касанию")]

        await _comes(lambda: bool(asked()) or self._has_news("Комментарий сохранён"), PATIENCE[0])
        if asked():
            await self._taps(asked()[-1], "К касанию", "Комментарий сохранён")

    async def _opens(self, name: str) -> Message:
        for patience in PATIENCE:
            asked = await self._person.says(f"/find {name}")
            if card := await self._card(name, asked, patience):
                return card
        raise AssertionError(f"no card of {name}\n{self._person.transcript(20)}")

    async def _card(self, name: str, asked: Message, patience: float) -> Message | None:
        """What came since the question."""

        def came() -> list[Message]:
            news = (screen for screen in self._person.screens if screen.id > asked.id)
            return [screen for screen in news if name in screen.text and _offers(screen, "Касание")]

        return came()[0] if await _comes(lambda: bool(came()), patience) else None

    async def _taps(self, card: Message, label: str, expected: str) -> set[str]:
        """Taps until the answer is there: an answer may die with the process, the effect may not. What was tapped."""
        tapped = set()
        for patience in PATIENCE:
            if _offers(card, label):
                tap = await self._person.taps(label, on=card)
                tapped.add(tap.data if tap else "")
            if await _comes(lambda: expected in card.text, patience):
                return tapped
        raise AssertionError(f"«{label}» never led to «{expected}» but to\n{card.text}\n{self._person.transcript(8)}")

    async def _sees(self, words: str) -> None:
        """If it comes: who typed something does not type it again."""
        await _comes(lambda: self._has_news(words), PATIENCE[0])

    def _has_news(self, words: str) -> bool:
        return any(words in screen.text for screen in self._person.news)

    def _name(self) -> str:
        """Unlike any other: the bot asks before it makes a client that is called like another."""
        return " ".join("".join(self._chance.choices(SYLLABLES, k=4)).capitalize() for _ in range(2))


async def _comes(what: Callable[[], bool], patience: float) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(patience):
            while not what():
                await asyncio.sleep(0.02)
    return what()


def _offers(screen: Message, label: str) -> bool:
    return any(label in button["text"] for button in screen.buttons())
