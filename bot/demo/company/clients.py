"""Makes sample clients' cards and contacts. What was done with them is in `touches.py`."""

from calendar import isleap
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import TypedDict

from bot.demo.company.lives import Life, Standing
from bot.demo.company.people import Somebody, somebody
from bot.demo.words.deck import Deck
from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Words
from sales.clients.client import Attitude, BuyingRole, Client, Contact, Ending, NamedBase, Status
from sales.clients.stages import Stage
from sales.company.directories import Entry
from sales.values.birthdays import Birthday
from sales.values.phones import Phone
from sales.work.channels import Channel

LONGEST_NICK = 24
LEAP_DAY = (2, 29)
BLOCK = 0.004
"""How far a house may be from its street's middle, in degrees."""
SOURCES = {
    "recommendation": 22,
    "exhibition": 16,
    "website": 18,
    "cold_call": 24,
    "advertising": 8,
    "walk_in": 5,
    "old_base": 5,
    "other": 2,
}
NAMED = (*[None] * 7, *[NamedBase.KEY] * 2, NamedBase.VIP)
"""How often the lead has named the best clients key or VIP."""
OTHERS = ((), (BuyingRole.INFLUENCES,), (BuyingRole.GATEKEEPER,), (BuyingRole.USES, BuyingRole.INFLUENCES))


class Whereabouts(TypedDict, total=False):
    city: str
    address: str
    latitude: float
    longitude: float
    accuracy: float
    zone: str


class Analysis(TypedDict):
    supplier: str
    season: str


@dataclass
class Crowd:
    """Makes clients one after the other; each phone number is used once."""

    words: Words
    dice: Random
    sources: list[Entry]
    now: datetime
    """The creation time of a client whose story has not set another one."""
    numbers: int = field(default=0, init=False)
    met: int = field(default=0, init=False)
    named: Deck[NamedBase | None] = field(init=False)

    def __post_init__(self) -> None:
        self.named = Deck(NAMED, self.dice)

    def client(self, owner: int, name: str, line: str, life: Life, *, away: bool) -> tuple[Client, tuple[Contact, ...]]:
        dice, remarks = self.dice, self.words.remarks
        number = drawn_id(dice)
        source = dice.choices(self.sources, [SOURCES[one.code or "other"] for one in self.sources])[0]
        recommended = dice.choice(remarks.recommended) if source.code == "recommendation" else ""
        client = Client(
            number,
            owner,
            name,
            created_at=self.now,
            status=Status.INACTIVE if life.standing is Standing.OFF else Status.ACTIVE,
            why_inactive=_ending(life),
            do_not_contact=life.aim is Stage.ORANGE and life.standing is Standing.OFF and dice.random() < 0.25,
            business=line,
            **self._place(away=away),
            hours=dice.choice(remarks.hours) if dice.random() < 0.4 else "",
            source=source.id,
            recommended_by=recommended,
            **self._analysis(number),
            note=dice.choice(remarks.about) if dice.random() < 0.3 else "",
            tags=tuple(sorted(dice.sample(remarks.tags, dice.choice((0, 0, 1, 1, 2))))),
            named_base=self._named(life),
        )
        return client, self._contacts(number, life)

    def _analysis(self, client: int) -> Analysis:
        """Supplier and season of some clients: nobody asks everybody everything."""
        remarks = self.words.remarks
        return {
            "supplier": remarks.suppliers[client % len(remarks.suppliers)] if client % 3 == 0 else "",
            "season": remarks.seasons[client % len(remarks.seasons)] if client % 5 == 0 else "",
        }

    def _named(self, life: Life) -> NamedBase | None:
        if life.aim is Stage.GOLD:
            return self.named.draw()
        return NamedBase.LOST if life.aim is Stage.RED and life.standing is Standing.OFF else None

    def _place(self, *, away: bool) -> Whereabouts:
        dice, house = self.dice, self.dice.randint(1, 120)
        if away:
            there = dice.choice(self.words.elsewhere)
            return {"city": there.city, "address": f"{there.street}, {house}", "zone": there.zone}
        street = dice.choice(self.words.streets)
        return {
            "city": self.words.home.city,
            "address": self.words.home.address.format(street=street.name, house=house),
            "latitude": round(street.latitude + dice.uniform(-BLOCK, BLOCK), 5),
            "longitude": round(street.longitude + dice.uniform(-BLOCK, BLOCK), 5),
            "accuracy": 20.0,
        }

    def _contacts(self, client: int, life: Life) -> tuple[Contact, ...]:
        """The client's contacts. Who decides is unknown where nobody was reached yet."""
        others = self.dice.choice(OTHERS)
        if life.aim is Stage.WHITE:
            return (self._contact(client, BuyingRole.UNKNOWN),)
        if life.aim is Stage.GREY:
            return self._contact(client, BuyingRole.DECIDES), self._contact(client, BuyingRole.GATEKEEPER)
        people = [self._contact(client, BuyingRole.DECIDES, reached=True)]
        return (*people, *(self._contact(client, role, reached=True) for role in others))

    def _contact(self, client: int, role: BuyingRole, *, reached: bool = False) -> Contact:
        dice, known = self.dice, reached and self.dice.random() < 0.6
        number, person, phone = drawn_id(dice), somebody(self.words.people, dice), self._phone()
        name = f"{person.name} {person.surname}" if self.words.people.fathers else person.name
        return Contact(
            number,
            client,
            name,
            (phone,),
            nick=_nick(number, name),
            position=self._position(role, person),
            role=role,
            role_confirmed=known and role is BuyingRole.DECIDES,
            weight=dice.randint(1, 3) if known else None,
            attitude=dice.choice((*Attitude, Attitude.FOR)) if known else None,
            channel=dice.choice((Channel.CALL, Channel.MESSAGE)) if known else None,
            birthday=self._birthday() if reached else None,
        )

    def _birthday(self) -> Birthday | None:
        """A birthday for one contact in four, a week apart from today on; every other one with its year."""
        self.met += 1
        place, rest = divmod(self.met, 4)
        if rest != 1:
            return None
        day, year = self.now.date() + timedelta(days=7 * place), 1960 + place % 40
        known = place % 2 and (isleap(year) or (day.month, day.day) != LEAP_DAY)
        return Birthday(day.day, day.month, year if known else None)

    def _position(self, role: BuyingRole, person: Somebody) -> str:
        position = self.dice.choice(self.words.remarks.positions[role])
        return self.words.remarks.of_women.get(position, position) if person.woman else position

    def _phone(self) -> Phone:
        turn, block = divmod(self.numbers, len(self.words.phones))
        self.numbers += 1
        e164 = self.words.phones[block].format(turn * 7 + block)
        return Phone(drawn_id(self.dice), e164, e164)


def _nick(contact: int, name: str) -> str:
    """A Telegram name for every second contact in Latin letters: those have mostly landlines, which no messenger
    reaches.
    """
    if contact % 2 or not name.isascii():
        return ""
    letters = "".join(sign for sign in name.lower().replace(" ", "_") if sign.isalpha() or sign == "_")
    return f"@{letters[:LONGEST_NICK]}_{contact % 9_000 + 1_000}"


def _ending(life: Life) -> str:
    if life.standing is not Standing.OFF:
        return ""
    if life.aim is Stage.ORANGE:
        return Ending.REFUSED
    return Ending.CLOSED if life.aim is Stage.RED else Ending.UNREACHED
