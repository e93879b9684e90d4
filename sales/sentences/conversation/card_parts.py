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
    """Somebody more; in the place of somebody told, who has their numbers then."""
    parts = card_parts(card)
    told = parts[place] if place < len(parts) else None
    if told and isinstance(told.what, NewPerson):
        person = replace(person, phones=(*told.what.phones, *person.phones))
        card = told.without
    numbers = tuple(dict.fromkeys((*person.phones, *card.phones)))
    if _first(card):
        return replace(card, others=(*card.others, person), phones=numbers)
    return replace(card, contact=person.name, position=person.position, phones=numbers)


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
