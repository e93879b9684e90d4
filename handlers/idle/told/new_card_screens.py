"""What of a message fills a card, line by line: it is seen before it is saved."""

from collections.abc import Sequence

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from sales.clients.client_draft import NewClient, NewPerson
from sales.sentences.conversation.newly_known import Known
from sales.values import phones


def lines(reader: Reader, card: NewClient) -> list[str]:
    """+ Света, хозяйка, +7 916 123-45-67"""
    theirs = {phone for one in card.others for phone in one.phones}
    own = tuple(phone for phone in card.phones if phone not in theirs)
    first = NewPerson(card.contact, card.position, own, card.email, card.nick, card.birthday)
    told = [card.address, card.site, *(_person(reader, one) for one in (first, *card.others))]
    return [f"+ {cut(one)}" for one in told if one]


def learnt(reader: Reader, known: Sequence[Known]) -> list[str]:
    """+ Кристина Андреевна, закупщик, +7 916 123-45-67"""
    return [f"+ {cut(_person(reader, NewPerson(one.name, one.position, (one.number,))))}" for one in known]


def _person(reader: Reader, one: NewPerson) -> str:
    country = reader.country
    numbers = [codes.dialled(reader, phones.parse(phone, country)) for phone in one.phones]
    return ", ".join(filter(None, [one.name, one.position, *numbers, one.email, one.nick]))
