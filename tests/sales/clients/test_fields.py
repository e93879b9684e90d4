"""The table of card fields is whole: each attribute that is a field can be edited, and each field has what it needs."""

from dataclasses import fields
from datetime import date

import pytest

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, Client, ClientField, Contact, ContactField
from sales.clients.fields import WORDS, Block, Kind, Spec, answer
from sales.ground.errors import Rejected
from sales.importing.own_export.workbook import CLIENTS, CONTACTS
from sales.importing.rows.row import READERS
from sales.importing.said.fields import Field
from sales.importing.sheets.card_values import TOLD_OF_CONTACTS, of_contact

EVERY = [*CLIENT_SPECS.items(), *CONTACT_SPECS.items()]


@pytest.mark.parametrize(("card", "known"), [(Client, ClientField), (Contact, ContactField)])
def test_every_field_of_a_card_can_be_edited(card: type, known: type[ClientField | ContactField]) -> None:
    told = {one.name for one in fields(card) if "spec" in one.metadata}
    assert told == {one.value for one in known}


@pytest.mark.parametrize(("field", "spec"), EVERY, ids=lambda one: str(one) if isinstance(one, str) else "")
def test_every_field_of_a_card_comes_in_goes_out_and_comes_back(field: ClientField | ContactField, spec: Spec) -> None:
    column = Field(spec.column or field.value)
    assert column in READERS
    assert column in (CLIENTS if isinstance(field, ClientField) else CONTACTS)
    assert bool(spec.longest) is (spec.kind in {*WORDS, Kind.TEXT})


@pytest.mark.parametrize("field", TOLD_OF_CONTACTS.values())
def test_every_field_of_a_contact_that_is_read_by_itself_can_be_read(field: ContactField) -> None:
    assert of_contact(field, "—?—", date(2026, 11, 19)) in (None, "—?—")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.PICKED, Kind.PHONES, Kind.DAY}])
def test_every_kind_but_what_has_buttons_takes_a_typed_answer(kind: Kind) -> None:
    with pytest.raises(Rejected) as rejected:
        answer(Spec(kind, Block.BUSINESS, 10), " ", "RU")
    assert rejected.value.code != "choose"


def test_a_tag_is_a_word_or_two_and_there_are_ten_at_most() -> None:
    tags = CLIENT_SPECS[ClientField.TAGS]
    assert answer(tags, "ъ" * 30, "RU") == ("ъ" * 30,)
    for text in ("ъ" * 31, ",".join(map(str, range(11)))):
        with pytest.raises(Rejected):
            answer(tags, text, "RU")
