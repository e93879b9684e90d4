"""Who may not hand over, or answer for who does: by buttons that were never theirs."""

import pytest

from handlers.speech.taps.jobs import DivideAct, DivideTap
from handlers.speech.taps.lists import PickTap
from sales.actions.people import handed
from sales.ground import ids
from sales.ground.errors import NotAllowed
from sandbox.people.person import Person
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.lists.handing import forges, gives
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_who_may_not_hand_over_sees_nobodys_progress_and_divides_nothing(company: Company) -> None:
    """By buttons that were never theirs: a rep's, and those of the lead of another team."""
    irina = await in_two_teams(company)
    one = await client(company, company.anna, "Астра")
    await gives(company, "Лев Седов", "Да, передать")
    far = next(button for button in company.lead.screen.buttons() if button["text"] == "Как принимают")
    await company.lead.taps("Как принимают")
    company.lead.sees("Лев Седов: 0 из 1")
    boris = await company.scope(company.boris)
    async with company.read(boris) as unit:
        with pytest.raises(NotAllowed):
            await handed.far(unit, boris, one.id)
    anna = ids.to_text((await company.me(company.anna)).member.id)
    acts = DivideAct.PART, DivideAct.ALL, DivideAct.WHOM
    *part, whom = (DivideTap(act=act, draft=ids.to_text(1), member=anna).pack() for act in acts)
    for person in (company.boris, irina):
        for stamp in (far["callback_data"], *part, *([whom] if person is company.boris else [])):
            await forges(person, {"text": "?", "callback_data": stamp})
            person.sees("Клиент не найден")
            person.does_not_see("Лев Седов", "Астра", "Кому передать", "Отметьте двоих")
    await _picks_what_is_not_theirs(company, irina, one.id, anna)


async def test_whoever_has_all_clients_of_a_list_is_not_offered_them(company: Company) -> None:
    await client(company, company.anna, "Астра")
    await gives(company)
    assert "Борис Иванов" in company.lead.buttons
    assert "Анна Петрова" not in company.lead.buttons


async def test_nobody_answers_their_own_question_who_does_not_lead(company: Company) -> None:
    """By a button that was never theirs, on a client that is."""
    boris, one = company.boris, await client(company, company.anna, "Астра")
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    await boris.taps("Вопрос")
    await boris.says("Кто подписывает договор?")
    far = next(one["callback_data"] for one in company.lead.screen.buttons() if one["text"] == "Как принимают")
    await forges(boris, {"text": "?", "callback_data": far.replace(":p:", ":r:") + ids.to_text(one.id)})
    boris.does_not_see("Напишите ответ")
    await boris.says("Директор")
    await company.app.tick()
    boris.does_not_see("отвечает о клиенте")


async def _picks_what_is_not_theirs(company: Company, irina: Person, of: int, anna: str) -> None:
    """Irina's own drafts, with a client and a colleague of the other team on the button."""
    for person, name in ((company.boris, "Мак"), (irina, "Лён")):
        await client(company, person, name)
    await irina.says("/find")
    for word in ("Все клиенты", "Действия"):
        await irina.taps(word)
    await irina.taps("Выбрать")
    pick = irina.screen.buttons()[0]
    stamp = PickTap.unpack(pick["callback_data"]).model_copy(update={"client": ids.to_text(of)}).pack()
    await irina.presses(irina.screen, {**pick, "callback_data": stamp})
    assert not irina.can_tap("Готово · 1")
    for word in ("Назад", "Передать", "Нескольким"):
        await irina.taps(word)
    put = irina.screen.buttons()[0]
    stamp = DivideTap.unpack(put["callback_data"]).model_copy(update={"member": anna}).pack()
    await irina.presses(irina.screen, {**put, "callback_data": stamp})
    for name in ("Борис Иванов", "Ирина Лис"):
        await irina.taps(name)
    await irina.taps("Поровну")
    irina.does_not_see("Анна")
    assert "не найден" not in irina.toast, "who was forged is not among them"
