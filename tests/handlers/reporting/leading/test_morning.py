"""The lead's morning: exceptions first, a line per rep, the plan; its buttons act, the next tells what came of it."""

from datetime import date, time, timedelta

import pytest

from handlers.speech.taps.reports import AssignTap, LeftTap, NudgeTap, TeamMorningTap
from sales.actions import leading
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.leading.test_complaints import complains
from tests.handlers.reporting.test_digest import DAY, QUIET, TODAY, has
from tests.handlers.reporting.test_report import CALL, TALKED, did
from tests.handlers.sample_company import Company

MORNING = moscow(9, day=19)
THURSDAY = TODAY + DAY
ORDERED = CALL, Outcome.ORDER


async def without_step(company: Company, rep: Person, *names: str) -> list[int]:
    return [await has(company, rep, name, facts=QUIET) for name in names]


async def test_it_comes_at_nine_once_with_exceptions_first_and_a_line_per_rep(company: Company) -> None:
    await without_step(company, company.boris, "Астра", "Пион")
    await has(company, company.boris, "Весна", TODAY - DAY)
    await has(company, company.anna, "Лютик", THURSDAY, time(15))
    await has(company, company.anna, "Роза", THURSDAY, kind=StepKind.VISIT)
    await did(company, company.anna, "Ирис", TALKED)
    await did(company, company.anna, "Мак", ORDERED, amount=5_000)
    await at(company, moscow(8, 59, day=19))
    assert company.lead.screens == []
    await at(company, MORNING, MORNING + timedelta(minutes=1), moscow(11, day=19))
    assert len(company.lead.screens) == 1
    company.lead.sees(
        "Команда. Четверг, 19 ноября", "Борис Иванов: без шага 2, просрочено 1", "Сегодня: 1 звонок, 1 визит"
    )
    company.lead.sees(
        "Анна Петрова: шагов сегодня 2", "разговоров 2 (0)", "заказов 1 (0) на 5 000 ₽", "За 5 рабочих дней"
    )
    text = company.lead.screen.text
    assert text.index("⚠️") < text.index("шагов сегодня 2") < text.index("Сегодня:")
    assert company.lead.buttons[:3] == ["Борис · без шага 2", "Просрочено · 1", "Напомнить Борису"]
    assert company.owner.screens, "an owner leads, too"


async def test_reps_get_none_and_nobody_on_a_day_off_or_where_it_is_switched_off(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await company.lead.says("/settings")
    for word in ("Уведомления", "Утро команды", "не нужно"):
        await company.lead.taps(word)
    company.lead.sees("Утро команды: не нужно")
    seen = len(company.lead.screens)
    await at(company, MORNING, moscow(9, day=21))
    assert len(company.lead.screens) == seen
    assert not [one for one in (*company.boris.screens, *company.anna.screens) if "Команда" in one.text]
    assert len([one for one in company.owner.screens if "Команда" in one.text]) == 1


async def test_the_hour_is_the_leads_own(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await company.lead.says("/settings")
    for word in ("Уведомления", "Утро команды"):
        await company.lead.taps(word)
    await company.lead.says("вечером")
    company.lead.sees("Напишите утреннее время")
    await company.lead.says("9:40")
    company.lead.sees("Утро команды: 09:40")
    seen = len(company.lead.screens)
    await at(company, moscow(9, 39, day=19))
    assert len(company.lead.screens) == seen
    await at(company, moscow(9, 40, day=19))
    company.lead.sees("Команда")


async def test_a_team_without_anything_is_no_message(company: Company) -> None:
    await at(company, MORNING)
    assert [person.screens for person in company.people] == [[], [], [], []]


async def test_a_company_without_touches_gets_one_sentence(company: Company) -> None:
    await has(company, company.anna, "Астра")
    await at(company, MORNING)
    company.lead.sees("ни одного касания")
    company.lead.does_not_see("запланировано", "Анна")


async def test_the_five_worst_come_first_and_the_rest_by_a_button(company: Company) -> None:
    for number in range(4):
        await complains(company, company.anna, f"ООО Лютик {number}")
        company.clock.moves(timedelta(minutes=1))
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    company.lead.sees("ООО Лютик 0, Анна Петрова: претензия, вчера 10:00", "ещё 1")
    text = company.lead.screen.text
    assert text.index("ООО Лютик 3") < text.index("⚠️")
    assert "Борис Иванов: без шага 1" not in text.split("За 5 рабочих")[0]
    await company.lead.taps("ещё 1")
    company.lead.sees("Анна Петрова: без шага 4", "Борис Иванов: без шага 1")
    await company.lead.taps("Назад")
    await company.lead.taps("ООО Лютик 0")
    assert company.lead.buttons == ["Карточка", "Беру на себя", "Напомнить"]


async def test_a_list_behind_a_figure_leads_to_cards_and_back(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await has(company, company.boris, "Весна", TODAY - DAY)
    await at(company, MORNING)
    await company.lead.taps("Просрочено · 1")
    company.lead.sees("Борис Иванов · Просрочено: 1", "Весна: Позвонить, срок 17 нояб.")
    await company.lead.taps("Без шага · 1")
    company.lead.sees("Борис Иванов · Без шага: 1", "Астра")
    await company.lead.taps("Астра")
    await company.lead.taps("Назад")
    company.lead.sees("Без шага: 1")
    await company.lead.taps("Назад")
    company.lead.sees("Команда")


async def test_a_rep_is_reminded_once_a_day_and_the_next_morning_tells_what_came(company: Company) -> None:
    await without_step(company, company.boris, "Астра", "Пион")
    await has(company, company.boris, "Весна", TODAY - DAY)
    await at(company, MORNING)
    seen = len(company.boris.screens)
    await company.lead.taps("Напомнить Борису")
    assert company.lead.toast == "Напоминаю Борису."
    await company.lead.taps("Напомнить Борису")
    assert company.lead.toast == "Борис Иванов: сегодня уже напоминали."
    await company.owner.taps("Напомнить Борису")
    await company.app.outbox.tick()
    assert len(company.boris.screens) == seen + 1
    company.boris.sees("Лев Седов просит разобрать: без шага 2, просрочено 1")
    assert company.boris.buttons == ["Просрочено · 1", "Разложить по дням", "Без шага · 2", "Разложить по дням"]
    await company.boris.taps("Разложить по дням")
    company.boris.sees("Перенесён 1 шаг", "пт, 20 ноября")
    await at(company, moscow(9, day=20))
    company.lead.sees("Борис Иванов: без шага 2 → 2, просрочено 1 → 0", "перенесено без касания 1")


async def test_a_step_set_by_the_lead_reaches_the_rep_and_what_came_of_it_the_lead(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    await company.lead.taps("Без шага · 1")
    await company.lead.taps("Поставить шаг")
    company.lead.sees("Борису придёт сразу")
    await company.lead.says("Обсудить цены на год")
    company.lead.sees("Зачем: Обсудить цены на год")
    await company.lead.taps("Завтра")
    company.lead.sees("Сохранено")
    await company.app.outbox.tick()
    company.boris.sees("Лев Седов ставит шаг: Астра", "позвонить завтра, пт, 20 ноября", "Обсудить цены на год")
    await company.boris.taps("Касание")
    await company.boris.taps("Поговорили")
    now = company.clock.now()
    await at(company, now + timedelta(minutes=1), now + timedelta(minutes=2))
    told = [one for one in company.lead.screens if "Ваш шаг выполнен" in one.text]
    assert len(told) == 1
    company.lead.sees("Борис Иванов, Астра: поговорили", "Обсудить цены на год")


async def test_a_step_that_the_rep_moves_or_tries_in_vain_is_still_the_leads_and_overdue_it_is_told_once(
    company: Company,
) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    for word in ("Без шага · 1", "Поставить шаг", "Сегодня"):
        await company.lead.taps(word)
    await company.app.outbox.tick()
    await company.boris.taps("Касание")
    await company.boris.taps("Недозвон")
    await company.boris.taps("Другая дата")
    await company.boris.taps("Завтра")
    await at(company, moscow(20, day=20))
    company.lead.does_not_see("Ваш шаг просрочен")
    await at(company, moscow(12, 30, day=21), moscow(12, 30, day=23), moscow(13, day=23))
    assert len([one for one in company.lead.screens if "ваш шаг просрочен" in one.text]) == 1


async def test_what_is_set_and_undone_reaches_nobody(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    seen = len(company.boris.screens)
    for word in ("Без шага · 1", "Поставить шаг", "Завтра", "Отменить запись"):
        await company.lead.taps(word)
    await company.app.outbox.tick()
    assert len(company.boris.screens) == seen


async def test_a_step_is_not_told_of_that_was_dropped_before_it_was_sent(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    seen = len(company.boris.screens)
    for word in ("Без шага · 1", "Поставить шаг", "Завтра", "К карточке", "Следующий шаг", "Убрать шаг"):
        await company.lead.taps(word)
    await company.app.outbox.tick()
    assert len(company.boris.screens) == seen


@pytest.mark.long
async def test_at_night_and_on_a_day_off_a_rep_is_left_alone(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    seen = len(company.boris.screens)
    company.clock.moves_to(moscow(22, 30, day=20))
    for word in ("Напомнить Борису", "Без шага · 1", "Поставить шаг", "Через неделю"):
        await company.lead.taps(word)
    await at(company, moscow(22, 31, day=20), moscow(12, day=21))
    assert len(company.boris.screens) == seen
    await at(company, moscow(7, 1, day=23))
    told = [one.text for one in company.boris.screens[seen:]]
    assert len([one for one in told if "просит разобрать" in one or "ставит шаг" in one]) == 2


async def test_what_was_done_and_undone_before_it_was_told_is_not_told(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    for word in ("Без шага · 1", "Поставить шаг", "Сегодня"):
        await company.lead.taps(word)
    await company.app.outbox.tick()
    await company.boris.taps("Касание")
    await company.boris.taps("Поговорили")
    company.clock.moves(timedelta(minutes=1))
    await company.app.leading.ask()
    await company.boris.taps("Отменить запись")
    await company.app.outbox.tick()
    assert not [one for one in company.lead.screens if "ваш шаг" in one.text.lower()]


async def test_a_lead_of_some_reminds_only_those(company: Company) -> None:
    scope, boris = await company.scope(company.lead), (await company.me(company.boris)).member.id
    some = scope.of((await company.me(company.anna)).member.id)
    async with company.work(scope) as unit:
        with pytest.raises(NotFound):
            await leading.nudge(unit, some, boris, {"overdue": 1, "without": 0}, company.clock.now())
        assert await leading.nudge(unit, scope, boris, {"overdue": 1, "without": 0}, company.clock.now())


async def test_whom_a_lead_does_not_want_to_hear_of_has_no_line(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await without_step(company, company.anna, "Мак")
    await company.lead.says("/settings")
    for word in ("Уведомления", "О ком", "Борис Иванов"):
        await company.lead.taps(word)
    await at(company, MORNING)
    company.lead.sees("Анна Петрова: без шага 1")
    assert "Борис" not in company.lead.screen.text
    company.owner.sees("Борис Иванов: без шага 1")


async def test_a_rep_who_forges_its_buttons_gets_nothing(company: Company) -> None:
    (theirs,), (own,) = [await without_step(company, one, "Астра") for one in (company.boris, company.anna)]
    boris = ids.to_text((await company.me(company.boris)).member.id)
    await company.anna.says("/today")
    before = company.anna.screen.text
    for stamp in (
        TeamMorningTap(),
        LeftTap(member=boris, figure="without_step"),
        NudgeTap(member=boris),
        AssignTap(client=ids.to_text(theirs)),
        AssignTap(client=ids.to_text(own)),
    ):
        await company.anna.presses(company.anna.screen, {"text": "forged", "callback_data": stamp.pack()})
        await company.app.outbox.tick()
        assert company.anna.screen.text == before
        assert company.boris.screens == []


async def test_a_list_that_no_button_names_is_none(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    boris = ids.to_text((await company.me(company.boris)).member.id)
    for figure in ("touched", "nonsense"):
        forged = LeftTap(member=boris, figure=figure).pack()
        await company.lead.presses(company.lead.screen, {"text": "forged", "callback_data": forged})
        assert company.lead.toast == "Клиент не найден"


async def test_it_is_the_same_in_english(company_en: Company) -> None:
    await has(company_en, company_en.boris, "Aster", facts=QUIET)
    await has(company_en, company_en.anna, "Daisy", date(2026, 11, 19))
    company_en.clock.moves_to(moscow(12, day=19))
    await company_en.app.tick()
    company_en.lead.sees("Team. Thursday, 19 November", "Boris Ives: without a step 1", "Today: 1 call", "1 step today")
    await company_en.lead.taps("Remind Boris")
    await company_en.app.outbox.tick()
    company_en.boris.sees("Leo Lead asks you to see to what is left: without a step 1")
    await company_en.lead.taps("Without a step · 1")
    await company_en.lead.taps("Set a step")
    await company_en.lead.says("Prices for next year")
    await company_en.lead.taps("Tomorrow")
    await company_en.app.outbox.tick()
    company_en.boris.sees("Leo Lead has set you a step: Aster", "Prices for next year")
