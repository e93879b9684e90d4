"""Calling through the day's list: one client at a time, what is typed meanwhile, what is left out, going on later."""

from dataclasses import replace
from datetime import date, time, timedelta

from sales.actions.people.hand_over import hand_over_all
from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

TODAY = date(2026, 11, 18)


async def _planned(
    company: Company,
    person: Person,
    name: str,
    at: time | None = None,
    *,
    kind: StepKind = StepKind.CALL,
    who: str = "Пётр",
) -> Client:
    made = await client(company, person, name, who)
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        await unit.steps.put(scope, NextStep(new_id(), made.id, scope.actor, kind, TODAY, at, "Europe/Moscow"))
        await unit.commit()
    return made


async def calling(company: Company, *names: str) -> list[Client]:
    made = [await _planned(company, company.anna, name) for name in names]
    await company.anna.says("/today")
    await company.anna.taps("Обзвон")
    return made


async def test_outcome_and_day_bring_the_next_client_by_themselves(company: Company) -> None:
    anna = company.anna
    ash, _oak, _elm = await calling(company, "Ясень", "Дуб", "Вяз")
    anna.sees("1 из 3", "Вяз")
    await anna.taps("Просит КП")
    await anna.taps("Завтра")
    anna.sees("2 из 3", "Дуб")
    assert "✓ Вяз: просит КП · чт 19" in anna.screens[-2].text.replace("\xa0", " ")
    await anna.taps("Поговорили")
    await anna.taps("Через неделю")
    anna.sees("3 из 3", "Ясень")
    await anna.taps("Отказ")
    await anna.taps("Цена")
    anna.sees("Это был последний", "3 касания, 3 разговора")
    assert len(await touches(company, anna, ash)) == 1


async def test_after_a_refusal_the_line_asks_when_and_a_tap_there_leaves_the_next_one_alone(company: Company) -> None:
    anna = company.anna
    _oak, elm = await calling(company, "Дуб", "Вяз")
    for word in ("Отказ", "Цена"):
        await anna.taps(word)
    asked = anna.screens[-2]
    assert [one["text"] for one in asked.buttons()][:3] == ["Через месяц", "Через полгода", "Больше не напоминать"]
    anna.sees("2 из 2", "Дуб")
    screens = len(anna.screens)
    await anna.taps("Через месяц", on=asked)
    assert len(anna.screens) == screens, "who is being called stands there already"
    assert "✓ Вяз: отказ · 18 дек." in anna.screens[-2].text.replace("\xa0", " ")
    assert [one.due_on for one in await steps(company, anna, elm)] == [date(2026, 12, 18)]
    assert anna.can_tap("Остановить")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Ash", "Elm"):
        await _planned(company_en, anna, name)
    company_en.clock.moves(timedelta(hours=2))
    await anna.says("/today")
    await anna.taps("Start calling")
    anna.sees("1 of 2", "Ash")
    await anna.taps("Wants a quote")
    await anna.taps("Tomorrow")
    anna.sees("2 of 2", "Elm")
    assert "✓ Ash: wants a quote · Thu 19" in anna.screens[-2].text.replace("\xa0", " ")
    await anna.taps("Stop")
    anna.sees("Stopped at 2 of 2", "1 touch, 1 conversation")
    await anna.taps("Go on")
    anna.sees("2 of 2", "Elm")


async def test_no_answer_is_one_tap_and_comes_round_at_its_hour(company: Company) -> None:
    anna = company.anna
    await calling(company, "Вяз", "Дуб")
    await anna.taps("Недозвон")
    anna.sees("2 из 2", "Дуб")
    assert "✓ Вяз: недозвон · сегодня, после 12:00" in anna.screens[-2].text.replace("\xa0", " ")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("Пока всё", "2 касания, 1 разговор", "Дальше: 12:00 Вяз")
    company.clock.moves(timedelta(hours=4))
    await anna.taps("Продолжить")
    anna.sees("1 из 2", "Вяз")


async def test_who_is_put_off_comes_round_at_the_end_and_a_second_tap_puts_nobody_else_off(company: Company) -> None:
    anna = company.anna
    await calling(company, "Вяз", "Дуб", "Ясень")
    await anna.taps_twice("Позже")
    anna.sees("2 из 3", "Дуб")
    for _ in range(2):
        await anna.taps("Поговорили")
        await anna.taps("Завтра")
    anna.sees("1 из 3", "Вяз")


async def test_a_step_with_an_hour_waits_for_it(company: Company) -> None:
    anna = company.anna
    await _planned(company, anna, "Дуб", time(15))
    await calling(company, "Вяз")
    anna.sees("Вяз")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("Пока всё", "Дальше: 15:00 Дуб")
    await anna.taps("Продолжить")
    assert anna.toast == "Пока некому звонить: остальные ждут своего часа."


async def test_visits_are_not_called_through(company: Company) -> None:
    anna = company.anna
    await _planned(company, anna, "Дуб", kind=StepKind.VISIT)
    await calling(company, "Вяз", "Ясень")
    anna.sees("1 из 2", "Вяз")


async def test_no_number_do_not_contact_and_night_are_left_out_and_counted(company: Company) -> None:
    anna = company.anna
    await _planned(company, anna, "Вяз", who="")
    quiet = await _planned(company, anna, "Дуб")
    far = await _planned(company, anna, "Клён")
    await _planned(company, anna, "Липа")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(await unit.clients.get(scope, quiet.id), do_not_contact=True))
        await unit.clients.save(scope, replace(await unit.clients.get(scope, far.id), zone="America/New_York"))
        await unit.commit()
    await anna.says("/today")
    await anna.taps("Обзвон")
    anna.sees("4 из 4", "Липа")
    await anna.taps("Остановить")
    anna.sees("Без звонка: нет телефона 1, просят не беспокоить 1, у них ночь 1")


async def test_who_was_called_meanwhile_is_not_shown_again(company: Company) -> None:
    anna = company.anna
    _elm, _oak, maple, *_ = await calling(company, "Вяз", "Дуб", "Клён", "Липа")
    await anna.says("Клён поговорили, перезвонить завтра")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, maple)) == 1
    await anna.says("/today")
    await anna.taps("Обзвон")
    anna.sees("1 из 4", "Вяз")
    for _ in range(2):
        await anna.taps("Поговорили")
        await anna.taps("Завтра")
    anna.sees("4 из 4", "Липа")
    await anna.taps("Остановить")
    anna.sees("2 касания", "уже сделано 1")


async def test_who_was_handed_over_meanwhile_is_not_shown(company: Company) -> None:
    anna = company.anna
    await calling(company, "Вяз", "Дуб")
    owner = await company.scope(company.owner)
    giver, taker = (await company.me(anna)).member, (await company.me(company.boris)).member
    await anna.taps("Позже")
    async with company.work(owner) as unit:
        await hand_over_all(unit, owner, giver, taker, company.clock.now(), None)
        await unit.commit()
    await anna.taps("Позже")
    anna.sees("уже не у вас 2")
    anna.does_not_see("Вяз", "Дуб")


async def test_ten_comments_typed_after_the_day_go_to_the_right_ten_clients(company: Company) -> None:
    anna = company.anna
    names = [f"Клиент{letter}" for letter in "АБВГДЕЖЗИК"]
    made = await calling(company, *names)
    for name in names:
        company.clock.moves(timedelta(seconds=20))
        await anna.taps("Поговорили")
        await anna.taps("Завтра")
        await anna.says(f"просят скидку номер {name[-1]}")
        if name != names[-1]:
            anna.sees("К какому клиенту?")
            await anna.taps(f"К «{name}»")
            anna.sees("из 10")
    await anna.taps("К касанию")
    for one in made:
        [touch] = await touches(company, anna, one)
        assert touch.comment == f"просят скидку номер {one.name[-1]}"


async def test_what_is_typed_before_the_outcome_can_go_to_the_one_on_the_screen(company: Company) -> None:
    anna = company.anna
    _elm, oak = await calling(company, "Вяз", "Дуб")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.says("хотят образцы")
    assert anna.buttons == ["К «Вяз»", "К «Дуб»", "Искать"]
    await anna.taps("К «Дуб»")
    anna.sees("Дуб", "хотят образцы")
    await anna.taps("Есть интерес")
    await anna.taps("Завтра")
    [touch] = await touches(company, anna, oak)
    assert touch.comment == "хотят образцы"


async def test_words_go_to_whom_the_button_names_also_when_others_came_since(company: Company) -> None:
    anna = company.anna
    _elm, oak, ash = await calling(company, "Вяз", "Дуб", "Ясень")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    touch_screen = anna.screens[-1]
    await anna.says("хотят образцы")
    asked = anna.screens[-1]
    await anna.taps("Поговорили", on=touch_screen)
    await anna.taps("Завтра")
    anna.sees("Ясень")
    await anna.taps("К «Дуб»", on=asked)
    assert [one.comment for one in await touches(company, anna, oak)] == ["хотят образцы"]
    assert not await touches(company, anna, ash)


async def test_a_photo_meanwhile_is_asked_about_as_well(company: Company) -> None:
    anna = company.anna
    elm, _oak = await calling(company, "Вяз", "Дуб")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.sends_photo()
    await anna.taps("К «Вяз»")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [touch] = (await unit.clients.card(scope, elm.id, touches=1)).touches
    assert [one.kind for one in touch.attachments] == ["photo"]


async def test_the_line_of_what_was_saved_takes_a_comment_and_is_taken_back(company: Company) -> None:
    anna = company.anna
    elm, oak = await calling(company, "Вяз", "Дуб")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    line = anna.screens[-2]
    await anna.taps("Комментарий", on=line)
    await anna.says("ждут прайс")
    [touch] = await touches(company, anna, elm)
    assert touch.comment == "ждут прайс"
    anna.sees("Дуб")
    assert "Комментарий сохранён: «ждут прайс»" in anna.screens[-2].text
    await anna.taps("Отменить запись", on=anna.screens[-2])
    assert not await touches(company, anna, elm)
    await anna.says("/today")
    await anna.taps("Обзвон")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("1 касание, 1 разговор")
    assert len(await touches(company, anna, oak)) == 1


async def test_a_restart_in_the_middle_changes_nothing(restart: Restart, company: Company) -> None:
    anna = company.anna
    await calling(company, "Вяз", "Дуб")
    await anna.taps("Поговорили")
    await restart()
    await anna.taps("Завтра")
    anna.sees("2 из 2", "Дуб")
    await restart()
    await anna.says("хотят образцы")
    await restart()
    await anna.taps("К «Вяз»")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("Это был последний", "2 касания")


async def test_what_was_stopped_goes_on_where_it_was(company: Company) -> None:
    anna = company.anna
    await calling(company, "Вяз", "Дуб")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.says("/cancel")
    anna.sees("Остановились на 2 из 2", "1 касание")
    company.clock.moves(timedelta(days=1))
    await anna.taps("Продолжить")
    anna.sees("2 из 2", "Дуб")
