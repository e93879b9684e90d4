"""What a card line has told so far: the client, the people there, the address. Who is told what: `card_line.py`."""

from dataclasses import dataclass, field, replace

from sales.values.birthdays import Birthday
from sales.values.phones import Phone, is_mobile


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
        before = self.phones[: self.unnamed]
        all_of_them = self.unnamed == len(self.phones)
        if not before or (all_of_them and any(one.e164 and is_mobile(one.e164) for one in before)):
            return [self]
        return [
            replace(self, phones=self.phones[self.unnamed :]),
            Person(phones=self.phones[: self.unnamed], is_nobody=True),
        ]

    def frozen(self) -> CardPerson:
        return CardPerson(self.name, self.position, tuple(self.phones), self.email, self.nick, self.birthday)


def _is_same(name: str, word: str) -> bool:
    """But for the ending of a case."""
    long = max(3, len(word) - 1)
    return name[:long].casefold() == word[:long].casefold() and abs(len(name) - len(word)) <= 1


@dataclass(slots=True)
class Reading:
    name: str = ""
    people: list[Person] = field(default_factory=lambda: [Person()])
    address: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    in_address: bool = False  # the part before was of it
    is_letter: bool = False  # in lines of their own, as a letter ends: somebody, what they are, the firm
    in_capitals: bool = False
    ahead: tuple[str, ...] = ()  # the parts that come next
    behind: str = ""  # the part that comes next
    bracketed: set[str] = field(default_factory=set)  # parts that stood in brackets
    given: tuple[Person, Phone] | None = None  # the number that was just given to somebody
    rang: tuple[Person, Phone] | None = None  # whose number stood right before the part, as far as one knows
    ringing: Person | None = None  # whose the next number was said to be

    @property
    def last(self) -> Person:
        return self.people[-1]

    @property
    def named(self) -> Person:
        """The last who is somebody."""
        return next((one for one in reversed(self.people) if not one.is_nobody and one.name), self.last)

    def tell(self, name: str, position: str) -> None:
        """Somebody is told of: the last person gets what is not known of them yet, another name begins a person."""
        last = self.last
        if name and (last.name or last.is_nobody):
            self.people.append(Person(name, position))
            return
        if name and position and last.position:
            self.note.append(last.position)  # «ресепшн 2-10-11, врач Анна»: of nobody that is named
        last.unnamed = last.unnamed or (len(last.phones) if name else 0)
        last.name = name or last.name
        last.position = position or last.position

    def known(self, name: str) -> Person | None:
        """Who was named so before: «моб. Лены» of «Лена»."""
        return next(
            (one for one in self.people if name and any(_is_same(name, word) for word in one.name.split())), None
        )

    @property
    def in_order(self) -> list[Person]:
        """Whoever is somebody before what is nobody's."""
        there = [some for one in self.people for some in one.apart() if some != Person()] or self.people
        return sorted(there, key=lambda one: one.is_nobody)
