"""What is asked of a client that was handed over stands until whoever leads answers it, every word of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.lists.bulk import handed_screens
from handlers.speech.taps.jobs import HandedAct, HandedTap, handed_tap
from sales.ground import ids
from storage.schema.tables import outbox
from tests.handlers.day.substituted import joins
from tests.handlers.lists.handing import NAMES, forges, gives
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_a_question_stands_with_the_progress_until_a_lead_answers_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    boris, lead = company.boris, company.lead
    for name in NAMES[:2]:
        await client(company, company.anna, name)
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    for words in ("Кто подписывает договор?", "И где их склад?"):
        await boris.taps("Вопрос")
        await boris.says(words)
        company.clock.moves(timedelta(minutes=1))
        await company.app.tick()
    pushed = next(one for one in lead.screens if "склад" in one.text)
    _, answer, far = pushed.buttons()
    await forges(lead, far)
    lead.sees("Борис Иванов: 0 из 2, 2 вопроса", "Ждут ответа", "Кто подписывает договор?", "И где их склад?")
    with monkeypatch.context() as patched:
        patched.setattr(handed_screens, "MOST_QUESTIONS", 1)
        await forges(lead, far)
        lead.sees("Кто подписывает договор?")
        lead.does_not_see("И где их склад?")
    await forges(lead, far)
    name = lead.buttons[0].removeprefix("💬 Ответить: ")
    await lead.taps(f"Ответить: {name}")
    lead.sees(name, "Кто подписывает договор?", "Напишите ответ")
    await lead.says("я" * 1_001)
    lead.sees("не больше 1000 знаков")
    await lead.says("Директор, Пётр Ильич")
    lead.sees("Ответ отправлен Борису", "Ждут ответа", "И где их склад?")
    lead.sees("Отвечено", "Кто подписывает договор? → Лев Седов: Директор, Пётр Ильич")
    await company.app.tick()
    asked = next(one for one in company.anna.screens if "Кто подписывает договор?" in one.text)
    assert ("Лев Седов отвечает:\nДиректор, Пётр Ильич" in asked.text, asked.buttons()) == (True, [])
    assert not [one for one in company.anna.screens if "склад?" in one.text and "отвечает" in one.text]
    boris.sees("Лев Седов отвечает о клиенте", name, "Директор, Пётр Ильич", "Ваш вопрос: Кто подписывает договор?")
    replied = boris.screen
    assert boris.buttons == ["Принято", "Ещё вопрос", "Карточка"]
    await boris.taps("Ещё вопрос")
    boris.sees("Что узнать о клиенте", name)
    await boris.taps("Принято", on=replied)
    assert replied in boris.screens, "what was answered stays"
    boris.sees("Это был последний: у вас 2 клиента", "1 вопрос")
    await forges(lead, far)
    lead.sees("Борис Иванов: 1 из 2, 1 вопрос")
    lead.does_not_see("2 вопроса")
    await lead.taps("Ответить", on=pushed)
    lead.sees("Напишите ответ", "И где их склад?")
    await lead.says("На Заводской")
    lead.does_not_see("Ждут ответа")
    await lead.presses(lead.screen, answer)
    lead.sees("На этот вопрос уже ответили", "Лев Седов: На Заводской")
    await forges(boris, answer)
    boris.does_not_see("Напишите ответ", "уже ответили")


async def test_who_answers_after_the_hand_over_was_taken_back_hears_that_it_was(company: Company) -> None:
    boris, lead = company.boris, company.lead
    await client(company, company.anna, NAMES[0])
    await gives(company, "Борис Иванов", "Да, передать")
    handed = lead.screen
    await company.app.tick()
    await boris.taps("Принять клиентов")
    await boris.taps("Вопрос")
    await boris.says("Кто подписывает договор?")
    await company.app.tick()
    pushed = next(one for one in lead.screens if "подписывает" in one.text)
    await lead.taps("Отменить передачу", on=handed)
    await lead.taps("Да, отменить")
    await company.app.tick()
    await lead.taps("Ответить", on=pushed)
    lead.sees("Передачу отменили")
    lead.does_not_see("уже ответили")


async def test_who_had_the_client_answers_and_sees_no_more_of_it_than_the_question(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    one = await client(company, anna, "Астра")
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    await boris.taps("Вопрос")
    await boris.says("Кто подписывает договор?")
    await company.app.tick()
    (answer,) = anna.screen.buttons()
    for person in (boris, await joins(company, "Вера")):
        await forges(person, answer)
        person.does_not_see("Напишите ответ", "подписывает")
    await anna.taps("Ответить")
    anna.sees("Астра", "Кто подписывает договор?", "Напишите ответ")
    assert anna.buttons == ["Назад"]
    await anna.taps("Назад")
    anna.sees("Борис Иванов принимает клиента Астра и спрашивает")
    await anna.taps("Ответить")
    await anna.says("Директор, Пётр Ильич")
    anna.sees("Ответ отправлен Борису")
    assert anna.buttons == ["Клиенты"]
    await company.app.tick()
    boris.sees("Анна Петрова отвечает о клиенте Астра", "Директор, Пётр Ильич")
    lead.sees("Борис Иванов принимает клиента Астра", "Анна Петрова отвечает:\nДиректор, Пётр Ильич")
    assert lead.buttons == ["Карточка"]
    await forges(lead, answer)
    lead.sees("На этот вопрос уже ответили", "Анна Петрова: Директор, Пётр Ильич")
    lead.does_not_see("Ждут ответа")
    await forges(anna, answer)
    anna.sees("На этот вопрос уже ответили", "Анна Петрова: Директор, Пётр Ильич")
    stamp = handed_tap(HandedAct.PROGRESS, ids.from_text(HandedTap.unpack(answer["callback_data"]).job), one.id)
    await forges(anna, {**answer, "callback_data": stamp})
    anna.sees("Клиент не найден")


async def test_the_same_answer_in_english(company_en: Company) -> None:
    anna, boris, lead = company_en.anna, company_en.boris, company_en.lead
    await client(company_en, anna, "Aster")
    await lead.says("/team")
    for word in ("Anna Peters", "Hand over a part", "Actions", "Hand over", "Boris Ives", "Yes, hand over"):
        await lead.taps(word)
    await company_en.app.tick()
    await boris.taps("Take them over")
    await boris.taps("Question")
    await boris.says("Who signs?")
    await company_en.app.tick()
    await anna.taps("Answer")
    anna.sees("Aster, the question", "Who signs?")
    await anna.says("The director")
    anna.sees("Sent to Boris.")
    await company_en.app.tick()
    boris.sees("Anna Peters answers about Aster", "The director")


async def test_no_word_of_a_question_is_lost(company: Company) -> None:
    boris, questions = company.boris, ("Кто подписывает договор?", "И где стоит их склад?")
    await client(company, company.anna, "Астра")
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    asks = next(one for one in boris.screen.buttons() if one["text"] == "Вопрос")
    for words in questions:
        await boris.presses(boris.screen, asks)
        await boris.says("я" * 1_001)
        boris.sees("не больше 1000 знаков")
        await boris.says(words)
    rows = select(outbox.c.data).where(outbox.c.kind == "handed_asked", outbox.c.person_id == company.anna.id)
    async with company.app.database.read() as unit:
        assert {row.data["text"] for row in await unit.transaction.rows(rows)} == set(questions)
    await company.app.tick()
    await company.lead.taps("Ответить")
    company.lead.sees(*questions)
