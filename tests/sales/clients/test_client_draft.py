"""What a field of a client or a contact takes as an answer, and what becomes of it."""

from datetime import UTC, datetime

import pytest

from sales.clients.card_lines import card_line
from sales.clients.client import BuyingRole, Client, ClientField, Contact, ContactField
from sales.clients.client_draft import NewClient, answered, cleared, present
from sales.clients.contact_draft import CONFIRMED, picked
from sales.clients.contact_draft import answered as told
from sales.clients.contact_draft import cleared as emptied
from sales.ground.errors import Rejected

NOW = datetime(2026, 11, 19, 7, 0, tzinfo=UTC)
CLIENT = Client(1, 7, "Ромашка", NOW)
PETER = Contact(2, 1, "Пётр")


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (ClientField.NAME, "  ООО   Ромашка \n", "ООО Ромашка"),
        (ClientField.EMAIL, "Anna@Example.com", "anna@example.com"),
        (ClientField.SITE, "romashka.ru/shop", "romashka.ru/shop"),
        (ClientField.TAX_NUMBER, "ИНН 7707 083893", "7707083893"),
        (ClientField.TAGS, "опт, север,опт", "опт, север"),
        (ClientField.NOTE, "первая строка\nвторая", "первая строка\nвторая"),
    ],
)
def test_an_answer_is_kept_as_it_is_meant(field: ClientField, typed: str, kept: str) -> None:
    assert present(answered(CLIENT, field, typed, "RU"), field) == kept


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        (ClientField.NAME, "   ", "empty"),
        (ClientField.NAME, "я" * 201, "long"),
        (ClientField.EMAIL, "анна собака пример", "email"),
        (ClientField.SITE, "нет сайта", "site"),
        (ClientField.TAX_NUMBER, "123", "tax_number"),
        (ClientField.TAGS, ",".join(map(str, range(11))), "tags"),
        (ClientField.SOURCE, "выставка", "choose"),
    ],
)
def test_an_answer_that_the_field_cannot_take_is_rejected_with_its_reason(
    field: ClientField, typed: str, code: str
) -> None:
    with pytest.raises(Rejected) as rejected:
        answered(CLIENT, field, typed, "RU")
    assert rejected.value.code == code


@pytest.mark.parametrize("field", [field for field in ClientField if field is not ClientField.NAME])
def test_every_field_but_the_name_can_be_cleared(field: ClientField) -> None:
    assert present(cleared(CLIENT, field), field) == ""


def test_a_client_keeps_a_name() -> None:
    with pytest.raises(Rejected):
        cleared(CLIENT, ClientField.NAME)


def test_one_line_fills_the_client_the_person_and_the_phone() -> None:
    new = NewClient.of_line(card_line.parse("ООО Ромашка, Пётр, директор, +7 912 345-67-89, p@r.ru", "RU"))
    client, person = new.client(1, 7, NOW), new.person(1, "RU")
    assert client.name == "ООО Ромашка"
    assert person is not None
    assert (person.name, person.position, person.email) == ("Пётр", "директор", "p@r.ru")
    assert [phone.e164 for phone in person.phones] == ["+79123456789"]


def test_a_name_alone_makes_a_client_without_people() -> None:
    assert NewClient(name="Ромашка").person(1, "RU") is None


def test_the_same_number_twice_is_one_phone() -> None:
    person = NewClient(name="Ромашка", phones=("8 912 345-67-89", "+79123456789")).person(1, "RU")
    assert person is not None
    assert len(person.phones) == 1


def test_a_client_in_the_making_survives_a_restart_whole() -> None:
    new = NewClient("Ромашка", "Пётр", "директор", ("+79123456789",), "p@r.ru", "у вокзала")
    assert NewClient.from_data(new.to_data()) == new


def test_a_line_about_a_person_is_not_taken_for_a_company() -> None:
    new = NewClient.of_person(card_line.parse("Пётр, директор, +7 912 345-67-89", "RU"))
    assert (new.name, new.contact, new.position) == ("", "Пётр", "директор")


def test_who_decides_is_confirmed_or_claimed() -> None:
    sure, says = (picked(PETER, ContactField.ROLE, one) for one in (CONFIRMED, BuyingRole.DECIDES.value))
    assert (sure.role, sure.role_confirmed) == (BuyingRole.DECIDES, True)
    assert (says.role, says.role_confirmed) == (BuyingRole.DECIDES, False)
    assert emptied(sure, ContactField.ROLE) == PETER


@pytest.mark.parametrize(("field", "choice"), [(ContactField.ROLE, "boss"), (ContactField.WEIGHT, "9")])
def test_a_choice_that_no_button_has_is_rejected(field: ContactField, choice: str) -> None:
    with pytest.raises(Rejected):
        picked(PETER, field, choice)


def test_what_buttons_answer_cannot_be_typed() -> None:
    with pytest.raises(Rejected):
        told(PETER, ContactField.ROLE, "директор")
