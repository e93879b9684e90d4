"""Dialogue: what a double adds has no room, or somebody asked to be left alone. All of it is kept or said."""

from sales.clients.client import CLIENT_SPECS, ClientField
from sales.clients.fields import MOST_TAGS
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import complements, loaded, wholes

ROSE = "Ромашка;+7 912 345-67-89"
STEP = f"Имя;Телефон;Следующий шаг;Дата следующего шага\n{ROSE};Позвонить;25.12.2026\n"
MOST = CLIENT_SPECS[ClientField.NOTE].longest
DIFFERS = "В базе другие данные, оставил их: Ромашка"


async def test_as_many_lines_as_fit_are_added_to_a_note_and_it_is_said_that_others_are_not(company: Company) -> None:
    anna = company.anna
    old, long = "а" * (MOST - 40), "б" * 60
    await loaded(anna, f"Имя;Телефон;Комментарий\n{ROSE};{old}\n")
    await complements(anna, f'Имя;Телефон;Комментарий\n{ROSE};"звонить утром\n{long}\nвход со двора"\n')
    anna.sees("Дополнено: 1", DIFFERS)
    (known,) = await wholes(company, anna)
    assert known.client.note == f"{old}\nзвонить утром\nвход со двора"


async def test_a_full_note_is_left_as_it_is_and_that_is_said(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон;Комментарий\n{ROSE};{'а' * MOST}\n")
    await complements(anna, f"Имя;Телефон;Комментарий\n{ROSE};новое\n")
    anna.sees(DIFFERS)
    (known,) = await wholes(company, anna)
    assert known.client.note == "а" * MOST


async def test_tags_of_a_double_are_added_to_those_that_are_there(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон;Теги\n{ROSE};ВИП\n")
    await complements(anna, f"Имя;Телефон;Теги\n{ROSE};вип, опт, Тверь\n")
    anna.does_not_see("другие данные")
    (known,) = await wholes(company, anna)
    assert known.client.tags == ("ВИП", "опт", "Тверь")


async def test_tags_that_have_no_room_are_said(company: Company) -> None:
    anna = company.anna
    many = [f"т{number}" for number in range(MOST_TAGS - 1)]
    await loaded(anna, f"Имя;Телефон;Теги\n{ROSE};{', '.join(many)}\n")
    await complements(anna, f"Имя;Телефон;Теги\n{ROSE};опт, Тверь\n")
    anna.sees("Дополнено: 1", DIFFERS)
    (known,) = await wholes(company, anna)
    assert known.client.tags == (*many, "опт")


async def test_nothing_is_planned_with_a_known_client_who_asked_to_be_left_alone(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон;Статус\n{ROSE};не звонить\n")
    await complements(anna, STEP)
    (known,) = await wholes(company, anna)
    assert (known.client.do_not_contact, list(known.steps)) == (True, [])
    assert known.client.note.endswith("Следующий шаг: Позвонить\nДата следующего шага: 25.12.2026")


async def test_nothing_is_planned_where_the_file_asks_to_leave_a_known_client_alone(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROSE}\n")
    await complements(anna, STEP.replace("\n", ";Статус\n", 1).replace("26\n", "26;не звонить\n"))
    anna.sees(DIFFERS)
    (known,) = await wholes(company, anna)
    assert (known.client.do_not_contact, list(known.steps)) == (False, [])
    assert "Следующий шаг: Позвонить" in known.client.note


async def test_nothing_is_planned_with_a_new_client_who_asked_to_be_left_alone(company: Company) -> None:
    anna = company.anna
    await loaded(anna, STEP.replace("\n", ";Статус\n", 1).replace("26\n", "26;не звонить\n"))
    (known,) = await wholes(company, anna)
    assert (known.client.do_not_contact, list(known.steps)) == (True, [])
    assert "Следующий шаг: Позвонить\nДата следующего шага: 25.12.2026" in known.client.note


async def test_what_is_said_of_a_nameless_person_is_put_onto_nobody_else(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Клиент;Контактное лицо;Телефон\nРомашка;Белова Анна;+7 912 345-67-89\n")
    table = "Клиент;Телефоны\nРомашка;+7 912 345-67-89, +7 912 345-67-80 (бухгалтерия до 15:00)\n"
    for _ in range(2):
        await complements(anna, table)
        (known,) = await wholes(company, anna)
        named, other = known.contacts
        assert (named.name, named.position, named.note) == ("Белова Анна", "", "")
        assert "до 15:00" in f"{other.note} {known.client.note}"
        table += "\n"


async def test_of_two_steps_of_one_kind_the_nearer_is_planned_and_the_other_stays_in_the_note(company: Company) -> None:
    anna = company.anna
    rows = f"{ROSE};Позвонить;28.12.2026\n{ROSE};Позвонить;25.12.2026\n"
    await loaded(anna, f"Имя;Телефон;Следующий шаг;Дата следующего шага\n{rows}")
    (known,) = await wholes(company, anna)
    assert [str(step.due_on) for step in known.steps] == ["2026-12-25"]
    assert "28.12.2026" in known.client.note
