"""Dialogue: a file has clients that the base knows already. They are skipped, filled in or made anew, never merged."""

from sales.company.directories import DirectoryKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client
from tests.handlers.sent_files import LOAD, TABLE, base, complements, loaded, loads, names, sent, wholes


async def test_the_same_file_twice_makes_no_doubles(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    await sent(anna, TABLE["ru"])
    anna.sees("уже загружали", "Уже в базе: 2")
    assert not [label for label in anna.buttons if label.startswith(LOAD["ru"])]
    assert len(await base(company, anna)) == 2


async def test_doubles_fill_in_what_is_missing_and_write_nothing_over(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Имя;Телефон;Комментарий\nРомашка;+7 912 345-67-89;старое\n")
    await sent(anna, "Имя;Телефон;E-mail;Комментарий\nРомашка;+7 912 345-67-89;a@romashka.example;новое\n")
    await anna.taps("Дубли: пропустить")
    await anna.taps("Дубли: дополнить")
    await loads(anna)
    anna.sees("Дополнено: 1")
    (known,) = await wholes(company, anna)
    assert (known.client.note, known.client.email or known.contacts[0].email) == (
        "старое\nновое",
        "a@romashka.example",
    )


async def test_doubles_fill_in_what_is_missing_of_people_too_and_give_it_back(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Клиент;Контактное лицо;Телефон\nРомашка;Анна Белова;+7 912 345-67-89\n")
    table = "Клиент;Контактное лицо;Должность;Телефон;E-mail;Координаты\n"
    await sent(anna, f"{table}Ромашка;Анна Белова;директор;+7 912 345-67-89;a@romashka.example;55.75, 37.61\n")
    await anna.taps("Дубли: пропустить")
    await anna.taps("Дубли: дополнить")
    await loads(anna)
    (known,) = await wholes(company, anna)
    (contact,) = known.contacts
    assert (contact.name, contact.position, contact.email) == ("Анна Белова", "директор", "a@romashka.example")
    assert (known.client.latitude, known.client.longitude) == (55.75, 37.61)
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    (known,) = await wholes(company, anna)
    assert (known.client.latitude, known.contacts[0].position) == (None, "")


async def test_doubles_may_be_made_anew_and_a_number_keeps_its_holder(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    await sent(anna, TABLE["ru"])
    await anna.taps("Дубли: пропустить")
    await anna.taps("Дубли: создать")
    await loads(anna)
    numbers = [phone.e164 for one in await wholes(company, anna) for who in one.contacts for phone in who.phones]
    assert len(await base(company, anna)) == 4
    assert sorted(filter(None, numbers)) == ["+79123456789", "+79210000002"]


async def test_somebody_of_a_similar_name_is_asked_about(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Ромашка ООО")
    await sent(anna, TABLE["ru"])
    anna.sees("Новых: 1 клиент")
    await anna.taps("Похожие: 1")
    anna.sees("В базе:", "Ромашка ООО")
    await anna.taps("Новый")
    anna.sees("Новых: 2 клиента")
    await loads(anna)
    assert len(await base(company, anna)) == 3


async def test_a_colleagues_client_is_counted_and_left_alone(company: Company) -> None:
    await loaded(company.boris)
    await sent(company.anna, TABLE["ru"] + "Север;+7 912 000-11-22;;\n")
    company.anna.sees("У коллег, не трогаю: 2", "Новых: 1 клиент")
    assert "Иванов" not in company.anna.screen.text
    await loads(company.anna)
    assert await names(company, company.anna) == ["Север"]


async def test_a_lead_sees_whose_the_doubles_are(company: Company) -> None:
    await loaded(company.boris)
    await sent(company.lead, TABLE["ru"])
    company.lead.sees("Уже в базе: 2", "Борис Иванов 2")


async def test_no_words_of_clients_who_are_not_taken_are_proposed(company: Company) -> None:
    anna, head = company.anna, "Имя;Телефон;Источник;Дата последнего заказа;Товар\n"
    await loaded(company.boris, "Имя;Телефон\nКлён;+7 912 345-67-88\n")
    await loaded(anna, "Имя;Телефон\nРомашка;+7 912 345-67-89\n")
    known = "Ромашка;+7 912 345-67-89;Ярмарка;01.10.2026;Гвозди\nКлён;+7 912 345-67-88;Форум;01.10.2026;Доски\n"
    await sent(anna, f"{head}{known}Север;+7 912 345-67-87;Выставка металла;01.10.2026;Болты\n")
    await loads(anna)
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        words = {one.text for kind in DirectoryKind for one in await unit.directories.all(scope, kind, retired=True)}
    assert {"Ярмарка", "Гвозди", "Форум", "Доски", "Выставка металла", "Болты"} & words == {"Выставка металла", "Болты"}


HISTORY = "Имя;Телефон;Комментарий;1 касание;2 касание;Следующий шаг;Дата следующего шага\n"
FIRST = "Ромашка;+7 912 345-67-89;звонить утром;01.10.2026 недозвон;;;\n"
LATER = "Ромашка;+7 912 345-67-89;звонить утром;01.10.2026 недозвон;20.10.2026 звонил, просят КП;Позвонить;25.12.2026\n"


async def test_a_corrected_file_brings_what_happened_since_and_the_step_that_was_missing(company: Company) -> None:
    anna = company.anna
    await loaded(anna, HISTORY + FIRST)
    await complements(anna, HISTORY + LATER)
    anna.sees("Дополнено: 1")
    (known,) = await wholes(company, anna)
    assert [touch.comment for touch in known.touches] == ["недозвон", "звонил, просят КП"]
    assert (known.client.facts.touches, known.client.facts.attempts, known.client.note) == (1, 1, "звонить утром")
    assert [str(step.due_on) for step in known.steps] == ["2026-12-25"]
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    (known,) = await wholes(company, anna)
    assert ([touch.comment for touch in known.touches], list(known.steps)) == (["недозвон"], [])
    assert (known.client.facts.touches, known.client.facts.attempts) == (0, 1)


async def test_what_the_base_knows_already_comes_once_and_what_it_knows_otherwise_is_named(company: Company) -> None:
    anna = company.anna
    await loaded(anna, HISTORY + LATER)
    await complements(anna, HISTORY + LATER.replace("25.12.2026", "28.12.2026") + "\n")
    anna.sees("Ничего нового: 1", "В базе другие данные, оставил их: Ромашка")
    anna.does_not_see("Дополнено")
    (known,) = await wholes(company, anna)
    assert (len(known.touches), [str(step.due_on) for step in known.steps]) == (2, ["2026-12-25"])


async def test_in_english_a_corrected_file_complements_with_as_few_taps(company_en: Company) -> None:
    anna = company_en.anna
    await sent(anna, "Name;Phone;Note\nDaisy;+44 20 7946 0958;old\n")
    await loads(anna, "en")
    await sent(anna, "Name;Phone;Note;Website\nDaisy;+44 20 7946 0958;new;daisy.example\n")
    await anna.taps("Fill in 1")
    await loads(anna, "en")
    anna.sees("Filled in: 1")
    (known,) = await wholes(company_en, anna)
    assert (known.client.note, known.client.site) == ("old\nnew", "daisy.example")


async def test_what_was_filled_in_is_taken_out_again(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Имя;Телефон\nРомашка;+7 912 345-67-89\n")
    await sent(anna, "Имя;Телефон;Комментарий\nРомашка;+7 912 345-67-89;новое\n")
    await anna.taps("Дубли: пропустить")
    await anna.taps("Дубли: дополнить")
    await loads(anna)
    await anna.taps("Отменить загрузку")
    anna.sees("Убрать дополненное")
    await anna.taps("Да")
    anna.sees("Дополненное убрано: 1")
    anna.does_not_see("Убрано: 0")
    (known,) = await wholes(company, anna)
    assert not known.client.note
