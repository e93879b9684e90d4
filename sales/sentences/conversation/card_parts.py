"""What a message fills a new card with, part by part, and the card without each: it is shown, and can be taken away."""

from dataclasses import dataclass, replace

from sales.clients.client_draft import NewClient, NewPerson


@dataclass(frozen=True, slots=True)
class CardPart:
    """A line of words, or somebody there."""

    what: str | NewPerson
    without: NewClient


def card_parts(card: NewClient) -> list[CardPart]:
    fields = (
        (card.address, replace(card, address="")),
        (card.site, replace(card, site="")),
        (card.tax_number, replace(card, tax_number="")),
    )
    return [*(CardPart(told, without) for told, without in fields if told), *_first(card), *_others(card)]


def with_somebody(card: NewClient, person: NewPerson, place: int) -> NewClient:
    """Somebody more; in the place of somebody told, who has their numbers and addresses then."""
    parts = card_parts(card)
    told = parts[place] if place < len(parts) else None
    if told and isinstance(told.what, NewPerson):
        had = told.what
        person = replace(person, phones=(*had.phones, *person.phones), birthday=person.birthday or had.birthday)
        person = replace(person, email=person.email or had.email, nick=person.nick or had.nick)
        card = told.without
    numbers = tuple(dict.fromkeys((*person.phones, *card.phones)))
    if _first(card):
        return replace(card, others=(*card.others, person), phones=numbers)
    card = replace(card, email=person.email, nick=person.nick, birthday=person.birthday)
    return replace(card, contact=person.name, position=person.position, phones=numbers)


def words_of(told: str | NewPerson) -> tuple[str, ...]:
    """What is typed of it, each by itself."""
    if isinstance(told, str):
        return (told,)
    return tuple(filter(None, (told.name, *told.phones, told.email, told.nick)))


def _first(card: NewClient) -> list[CardPart]:
    theirs = {phone for one in card.others for phone in one.phones}
    own = tuple(phone for phone in card.phones if phone not in theirs)
    first = NewPerson(card.contact, card.position, own, card.email, card.nick, card.birthday)
    if first == NewPerson(""):
        return []
    left = tuple(phone for phone in card.phones if phone in theirs)
    return [CardPart(first, replace(card, contact="", position="", phones=left, email="", nick="", birthday=""))]


def _others(card: NewClient) -> list[CardPart]:
    return [CardPart(one, _without(card, place)) for place, one in enumerate(card.others)]


def _without(card: NewClient, place: int) -> NewClient:
    others = (*card.others[:place], *card.others[place + 1 :])
    phones = tuple(phone for phone in card.phones if phone not in card.others[place].phones)
    return replace(card, others=others, phones=phones)
