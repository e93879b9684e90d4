"""Whom of a file the base knows already."""

from sales.importing.joining.doubles import Known, Owned, Verdict, cases, wanted
from sales.importing.said.clients import ImportedClient, ImportedContact, SheetRow
from sales.values.phones import Phone

ANNA, BORIS = 1, 2
OURS, THEIRS = Owned(10, ANNA), Owned(20, BORIS)


def client(name: str, phone: str | None = None, email: str = "", tax_number: str = "") -> ImportedClient:
    contacts = (ImportedContact(phones=(Phone(1, "typed", phone),)),) if phone else ()
    return ImportedClient(name, (SheetRow("A", 2),), told={"email": email, "tax_number": tax_number}, contacts=contacts)


def verdict(one: ImportedClient, known: Known, owners: set[int] | None = None) -> tuple[Verdict, Owned | None]:
    (case,) = cases([one], known, owners)
    return case.verdict, case.known


def test_nobody_is_known_to_an_empty_base() -> None:
    assert verdict(client("Ромашка", "+79210000001"), Known()) == (Verdict.NEW, None)


def test_a_phone_an_address_and_a_tax_number_say_who_it_is() -> None:
    known = Known({"+79210000001": OURS}, {"a@b.ru": OURS}, {"7707083893": OURS})
    assert verdict(client("Другое имя", "+79210000001"), known) == (Verdict.SAME, OURS)
    assert verdict(client("Другое имя", email="a@b.ru"), known) == (Verdict.SAME, OURS)
    assert verdict(client("Другое имя", tax_number="7707083893"), known) == (Verdict.SAME, OURS)


def test_a_phone_tells_more_than_an_address() -> None:
    known = Known({"+79210000001": OURS}, {"a@b.ru": THEIRS})
    assert verdict(client("Имя", "+79210000001", "a@b.ru"), known) == (Verdict.SAME, OURS)


def test_a_name_only_looks_alike() -> None:
    known = Known(companies={"ромашка": OURS})
    assert verdict(client("ООО «Ромашка»"), known) == (Verdict.SIMILAR, OURS)
    assert verdict(client("Ромашка-Плюс"), known) == (Verdict.NEW, None)


def test_a_colleagues_client_is_a_colleagues_only_to_those_who_may_not_see_it() -> None:
    known = Known({"+79210000001": THEIRS})
    one = client("Ромашка", "+79210000001")
    assert verdict(one, known, {ANNA}) == (Verdict.COLLEAGUES, THEIRS)
    assert verdict(one, known, {ANNA, BORIS}) == (Verdict.SAME, THEIRS)
    assert verdict(one, known, None) == (Verdict.SAME, THEIRS)


def test_the_base_is_asked_for_everything_at_once() -> None:
    asked = wanted([client("ООО Ромашка", "+79210000001"), client("Лютик", email="a@b.ru", tax_number="123")])
    assert asked.phones == {"+79210000001"}
    assert asked.emails == {"a@b.ru"}
    assert asked.tax_numbers == {"123"}
    assert asked.companies == {"ромашка", "лютик"}


def test_a_number_that_was_not_understood_is_nobodys() -> None:
    one = client("Имя")
    unread = ImportedContact(phones=(Phone(1, "22-33-44", None),))
    asked = wanted([ImportedClient("Имя", one.places, contacts=(unread,))])
    assert asked.phones == frozenset()
