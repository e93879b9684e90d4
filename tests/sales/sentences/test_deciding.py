"""Who is said to decide there, and who no more; a secretary is who keeps the door."""

import pytest

from sales.clients.client import BuyingRole, Contact
from sales.sentences.conversation.people.deciding import as_talked, with_deciders
from sales.work.outcomes import Outcome

CARD = (
    Contact(1, 1, "Громова Ирина", position="технолог", role=BuyingRole.DECIDES),
    Contact(2, 1, "Ульянов Сергей", position="директор"),
    Contact(3, 1, "Nadia Rahman", position="chef", role=BuyingRole.DECIDES),
    Contact(4, 1, "Tom Hale", position="owner"),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("громова не решает, решает шеф, шеф Марина Сергеевна", "1 unknown; Марина Сергеевна, шеф decides"),
        ("громова сказала не влияет", "1 unknown"),
        ("решает директор, громова не решает", "1 unknown; 2 decides"),
        ("все решает ульянов", "2 decides"),
        ("последнее слово за Олегом Палычем", "Олег Палыч,  decides"),
        ("громова решает", ""),
        ("ульянов не решает", ""),
        ("ульянов пока решает", ""),
        ("ульянов решает вопрос с деньгами", ""),
        ("думают, решает жена", ""),
        ("nadia doesn't decide, tom hale decides", "3 unknown; 4 decides"),
        ("nadia has no say, it's up to the owner", "3 unknown; 4 decides"),
        ("chef Marina Cole makes the decisions", "Marina Cole, chef decides"),
        ("tom decides when to order", ""),
        ("reception said somebody else decides", ""),
    ],
)
def test_who_decides_and_who_does_not_is_read_of_whoever_is_named(text: str, told: str) -> None:
    found = with_deciders((), text, CARD)
    assert "; ".join(f"{one.contact or f'{one.name}, {one.position}'} {one.role}" for one in found) == told


@pytest.mark.parametrize(
    ("position", "keeps"),
    [("технолог", False), ("секретарь", True), ("охранник", True), ("", True), ("chef", False), ("receptionist", True)],
)
def test_only_who_keeps_the_door_is_a_gatekeeper(position: str, keeps: bool) -> None:
    assert (as_talked(Outcome.GATEKEEPER, position) is Outcome.GATEKEEPER) is keeps
    assert as_talked(Outcome.GATEKEEPER, position, BuyingRole.GATEKEEPER) is Outcome.GATEKEEPER
    assert as_talked(Outcome.REFUSED, position) is Outcome.REFUSED
