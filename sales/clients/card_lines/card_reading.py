"""What a card line has told so far: the client, the people there, the address. Who is told what: `card_line.py`."""

from dataclasses import dataclass, field, replace

from sales.values.birthdays import Birthday
from sales.values.phones import Phone


@dataclass(frozen=True, slots=True)
class CardPerson:
    name: str
    position: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    nick: str = ""
    birthday: Birthday | None = None


@dataclass(slots=True)
class Person:
    name: str = ""
    position: str = ""
    phones: list[Phone] = field(default_factory=list)
    email: str = ""
    nick: str = ""
    birthday: Birthday | None = None
    is_nobody: bool = False  # the office, with a number of its own
    unnamed: int = 0  # so many of the numbers came before the name

    def apart(self) -> list["Person"]:
        """«Гостиница 8 8442 33-51-07, Светлана 8917…»: with a number of their own, one before it is not theirs."""
        if not 0 < self.unnamed < len(self.phones):
            return [self]
        return [
            replace(self, phones=self.phones[self.unnamed :]),
            Person(phones=self.phones[: self.unnamed], is_nobody=True),
        ]

    def frozen(self) -> CardPerson:
        return CardPerson(self.name, self.position, tuple(self.phones), self.email, self.nick, self.birthday)


@dataclass(slots=True)
class Reading:
    name: str = ""
    people: list[Person] = field(default_factory=lambda: [Person()])
    address: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    in_address: bool = False  # the part before was of it
    behind: str = ""  # the part that comes next

    @property
    def last(self) -> Person:
        return self.people[-1]

    @property
    def named(self) -> Person:
        """The last who is somebody."""
        return next((one for one in reversed(self.people) if not one.is_nobody and one.name), self.last)

    @property
    def in_order(self) -> list[Person]:
        """Whoever is somebody before what is nobody's."""
        there = [some for one in self.people for some in one.apart() if some != Person()] or self.people
        return sorted(there, key=lambda one: one.is_nobody)
