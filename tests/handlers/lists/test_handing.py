"""A part of the clients goes to several; each accepts client by client, and who gave them sees how far they are."""

import pytest

from handlers.lists.bulk import picking
from handlers.speech.taps.jobs import HandedAct, handed_tap
from sales.ground import ids
from sales.ground.ids import new_id
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.substituted import joins
from tests.handlers.lists.handing import NAMES, forges, gives, whose
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


async def test_what_was_taken_back_is_said_on_whatever_message_stands_there_still(company: Company) -> None:
    """A brief with its buttons, and a question that is being typed."""
    boris, lead = company.boris, company.lead
    for name in NAMES[:2]:
        await client(company, company.anna, name)
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    brief = [one for one in boris.screen.buttons() if one["text"] != "Карточка"]
    await boris.taps("Вопрос")
    await lead.taps("Отменить передачу")
    await lead.taps("Да, отменить")
    await company.app.tick()
    await boris.says("Кто подписывает договор?")
    boris.sees("Передачу отменили")
    assert len(brief) == 3
    for button in brief:
        await boris.presses(boris.screen, button)
        boris.sees("Передачу отменили", "снова у прежнего менеджера")
        boris.does_not_see("не найден")


async def test_a_client_that_was_handed_on_is_passed_over_and_the_rest_goes_on(company: Company) -> None:
    boris, lead = company.boris, company.lead
    for name in NAMES[:2]:
        await client(company, company.anna, name)
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    name = next(one for one in NAMES[:2] if one in boris.screen.text)
    accepted = boris.screen.buttons()[0]
    await boris.taps("Вопрос")
    await open_card(lead, name)
    for word in ("Ещё", "Передать", "Лев Седов"):
        await lead.taps(word)
    await boris.says("Кто подписывает договор?")
    boris.sees("уже не ваш, и вопрос никому не ушёл", "разобрано 0 из 1")
    await boris.presses(boris.screen, accepted)
    boris.sees("Этот клиент уже не ваш", "разобрано 0 из 1")
    await boris.taps("Принято")
    boris.sees("Это был последний")


async def test_each_client_is_accepted_or_asked_about_and_the_lead_sees_how_far_it_is(company: Company) -> None:
    boris, lead, anna = company.boris, company.lead, company.anna
    for name in NAMES[:3]:
        await client(company, anna, name)
        await open_card(anna, name)
        for word in ("Касание", "Просит КП", "Завтра"):
            await anna.taps(word)
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    boris.sees("От кого: Анна Петрова · разобрано 0 из 3", "Просит КП", "Пётр", "Выслать КП", "База:")
    first = boris.screen.text
    await boris.taps("Позже")
    assert boris.screen.text != first, "this one comes up at the end"
    await boris.taps("Принято")
    boris.sees("разобрано 1 из 3")
    await boris.taps("Вопрос")
    await boris.says("Кто подписывает договор?")
    boris.sees("разобрано 2 из 3")
    await company.app.tick()
    for person in (anna, lead):
        person.sees("Борис Иванов принимает клиента", "Кто подписывает договор?")
    assert lead.buttons == ["Карточка", "Ответить", "Как принимают"]
    assert anna.buttons == ["Ответить"], "who gave it away has it no more, and knows the most of it"
    await lead.taps("Как принимают")
    lead.sees("Борис Иванов: 1 из 3, 1 вопрос")
    await boris.taps("Принято")
    boris.sees("Это был последний: к вам перешли 3 клиента", "1 вопрос")
    await company.app.tick()
    lead.sees("Борис Иванов: всё принято, 3 клиента")


async def test_the_same_in_english(company_en: Company) -> None:
    boris, lead = company_en.boris, company_en.lead
    await client(company_en, company_en.anna, "Aster")
    await lead.says("/team")
    for word in ("Anna Peters", "Hand over a part", "Actions", "Hand over", "Boris Ives", "Yes, hand over"):
        await lead.taps(word)
    await company_en.app.tick()
    company_en.anna.sees("1 of your clients is now with Boris Ives", "Handed over by Leo Lead")
    boris.sees("Whose they were: Anna Peters 1.")
    await boris.taps("Take them over")
    boris.sees("From Anna Peters · answered 0 of 1", "Aster", "No touches yet")
    await boris.taps("Question")
    await boris.says("Who signs?")
    await company_en.app.tick()
    lead.sees("Boris Ives takes over Aster and asks", "Who signs?")
    await lead.taps("Who has accepted")
    lead.sees("Waiting for an answer", "Boris Ives · Aster: Who signs?")
    await lead.taps("Answer: Aster")
    lead.sees("Write the answer")
    await lead.says("The director")
    lead.sees("Sent to Boris.")
    await company_en.app.tick()
    boris.sees("Leo Lead answers about Aster", "The director", "Your question: Who signs?")


async def test_who_leads_and_gets_them_hears_of_it_once(company: Company) -> None:
    await client(company, company.anna, "Астра")
    await company.owner.says("/team")
    for word in ("Анна Петрова", "Передать часть", "Действия", "Передать", "Лев Седов", "Да, передать"):
        await company.owner.taps(word)
    await company.app.tick()
    company.lead.sees("передаёт вам 1 клиента", "Чьи были: Анна Петрова 1")
    company.lead.does_not_see("передаёт клиентов")


async def test_who_leads_the_one_who_gets_them_hears_of_it_and_of_its_undoing(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.anna, "Астра")
    await company.owner.says("/team")
    for word in ("Анна Петрова", "Передать часть", "Действия", "Передать", "Борис Иванов", "Да, передать"):
        await company.owner.taps(word)
    await company.app.tick()
    for lead in (company.lead, irina):
        lead.sees("Ольга Орлова передаёт клиентов", "Анна Петрова → Борис Иванов: 1")
    await company.owner.taps("Отменить передачу")
    await company.owner.taps("Да, отменить")
    await company.app.tick()
    for lead in (company.lead, irina):
        lead.sees("Ольга Орлова отменяет передачу", "Анна Петрова ← Борис Иванов: 1")


async def test_nobody_else_accepts_and_what_was_handed_on_is_the_next_ones_to_accept(company: Company) -> None:
    vera = await joins(company, "Вера")
    one = await client(company, company.anna, "Астра")
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    button = company.boris.screen.buttons()[0]
    accept = {**button, "callback_data": button["callback_data"].replace(":l:", ":a:") + ids.to_text(one.id)}
    for person in (vera, company.anna):
        await forges(person, accept)
        person.does_not_see("Астра")
    await forges(company.anna, {"text": "?", "callback_data": handed_tap(HandedAct.PROGRESS, new_id())})
    company.anna.does_not_see("Борис")
    await company.boris.taps("Принять клиентов")
    company.boris.sees("разобрано 0 из 1")


async def test_whoever_leaves_hands_over_first_and_that_is_taken_back_for_a_day_too(company: Company) -> None:
    owner, romashka = company.owner, await client(company, company.anna)
    await owner.says("/team")
    for word in ("Анна Петрова", "Убрать из команды"):
        await owner.taps(word)
    assert owner.can_tap("Передать часть")
    for word in ("Борис Иванов", "Да, убрать"):
        await owner.taps(word)
    owner.sees("Анна Петрова → Борис Иванов", "1 клиент")
    await company.app.tick()
    await company.boris.taps("Принять клиентов")
    company.boris.sees("От кого: Анна Петрова", "ООО Ромашка")
    await owner.taps("Отменить передачу")
    await owner.taps("Да, отменить")
    await company.app.tick()
    assert owner.can_tap("Кому передать")
    assert await whose(company, "Ромашка") == {"ООО Ромашка": "Анна"}
    assert not await steps(company, owner, romashka)


async def test_those_who_are_picked_by_hand_are_a_list_of_their_own(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        await client(company, company.anna, name)
    lead = company.lead
    await lead.says("/team")
    for word in ("Анна Петрова", "Передать часть", "Назад"):
        await lead.taps(word)
    lead.sees("Анна Петрова", "Роль: Менеджер")
    for word in ("Передать часть", "Действия", "Выбрать", "Астра", "Мак", "✓ Мак", "Роза"):
        await lead.taps(word)
    monkeypatch.setattr(picking, "MOST", 2)
    await lead.taps("Мак")
    assert lead.toast == "Не больше 2\N{NO-BREAK SPACE}за раз."
    await lead.taps("Готово · 2")
    lead.sees("Выбранные: 2")
    for word in ("Передать", "Борис Иванов", "Да, передать"):
        await lead.taps(word)
    assert await whose(company, *NAMES) == {"Астра": "Борис", "Ирис": "Анна", "Мак": "Анна", "Роза": "Борис"}
