"""What of a message fills a card, line by line: it is seen before it is saved."""

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from sales.clients.client import BuyingRole
from sales.clients.client_draft import NewClient, NewPerson
from sales.sentences.conversation.card_parts import card_parts
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.report import Report
from sales.values import birthdays, phones


def lines(reader: Reader, card: NewClient) -> list[str]:
    """+ Света, хозяйка, +7 916 123-45-67"""
    told = (one.what for one in card_parts(card))
    return [f"+ {cut(one if isinstance(one, str) else _person(reader, one))}" for one in told]


def learnt(reader: Reader, told: Report) -> list[str]:
    """+ Кристина Андреевна, закупщик, +7 916 123-45-67; − Полина Орлова больше не работает"""
    gone = [reader._("{name} works there no more", name=cut(name)) for _, name in told.left]
    return [*(_news(reader, one) for one in told.learnt), *(f"− {words}" for words in gone)]


def _news(reader: Reader, one: Known) -> str:
    """Somebody new, a number, or that somebody decides there, or doesn't."""
    if one.role == BuyingRole.UNKNOWN:
        return "− " + reader._("{name} doesn’t decide", name=cut(one.name))
    decides = reader.p_("person", "decides") if one.role == BuyingRole.DECIDES else ""
    words = _person(reader, NewPerson(one.name, one.position, (one.number,) if one.number else (), one.email))
    born = f"🎂 {reader.birthday(birthdays.of_code(one.born))}" if one.born else ""
    return "+ " + cut(", ".join(filter(None, [words, decides, born])))


def held(reader: Reader, told: Report) -> list[str]:
    """Numbers that do not come to the card, and why."""
    return [
        _held(reader, codes.dialled(reader, phones.parse(one.number, reader.country)), one.name) for one in told.held
    ]


def _held(reader: Reader, number: str, name: str) -> str:
    if name:
        return reader._("⚠️ {number} is at {name} already: here it stays in the comment", number=number, name=cut(name))
    return reader._(
        "⚠️ {number} is at another client of the company already: here it stays in the comment", number=number
    )


def told_of(reader: Reader, told: Report) -> list[str]:
    """A line for each of those whom *Edit* takes away; `with_numbers` of them may be somebody else's."""
    return [*(lines(reader, told.card) if told.new and told.card else []), *learnt(reader, told)]


def with_numbers(told: Report) -> list[int]:
    """The places of those lines whose number may be somebody else's."""
    parts = card_parts(told.card) if told.new and told.card else []
    own = [place for place, one in enumerate(parts) if isinstance(one.what, NewPerson) and one.what.phones]
    return own or [place for place, one in enumerate(told.learnt) if one.number]


def _person(reader: Reader, one: NewPerson) -> str:
    country = reader.country
    numbers = [codes.dialled(reader, phones.parse(phone, country)) for phone in one.phones]
    born = birthdays.parse(one.birthday) if one.birthday else None
    day = f"🎂 {reader.birthday(born)}" if born else ""
    return ", ".join(filter(None, [one.name, one.position, *numbers, one.email, one.nick, day]))
