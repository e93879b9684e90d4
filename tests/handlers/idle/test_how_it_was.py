"""How a touch took place that no word says: a guess is shown as one, and two taps on the preview put it right."""

from datetime import UTC, date, datetime

import pytest

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel, Direction
from sales.work.step import NextStep, StepKind
from sandbox import Person
from sandbox.world.model import Json
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches

TODAY, LAST_WEEK = date(2026, 11, 18), date(2026, 11, 11)


def _button(anna: Person, word: str) -> Json:
    return next(one for one in anna.screen.buttons() if one["text"] == word)


async def _saved(company: Company, *clients: Client) -> list[Channel]:
    return [one.channel for known in clients for one in await touches(company, company.anna, known)]


async def _plans(company: Company, name: str, kind: StepKind, day: date = TODAY, zone: str = "Europe/London") -> Client:
    known, scope = await client(company, company.anna, name, ""), await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.steps.put(scope, NextStep(new_id(), known.id, scope.actor, kind, day, None, zone))
        await unit.commit()
    return known


async def test_a_call_that_nobody_has_named_is_a_guess_and_a_tap_on_the_preview_makes_it_a_visit(
    company: Company,
) -> None:
    anna, daisy = company.anna, await client(company, company.anna, "Ромашка")
    await anna.says("Ромашка думают до пятницы")
    anna.sees("📞 Звонок? · Думает")
    await anna.taps("📞 Звонок? ▾")
    anna.sees("📞 Звонок? · Думает", "Как общались?")
    assert anna.buttons == ["📞 Звонок", "🚗 Визит", "💬 Сообщение", "✉️ Письмо", "📄 КП", "▫️ Другое", "Назад"]
    await anna.taps("🚗 Визит")
    anna.sees("🚗 Визит · Думает", "Зачем: до пятницы")
    await anna.taps("Сохранить")
    anna.sees("Сохранено. Ромашка: думает. 🚗 Визит.")
    assert await _saved(company, daisy) == [Channel.VISIT]


async def test_a_guess_may_stay_and_what_is_saved_says_that_it_was_a_call(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.says("Daisy want a quote for lids")
    anna.sees("📞 Call? · Wants a quote")
    await anna.taps("📞 Call? ▾")
    await anna.taps("Back")
    anna.sees("📞 Call? · Wants a quote")
    await anna.taps("Save")
    anna.sees("Saved. Daisy: wants a quote. 📞 Call.")
    assert await _saved(company_en, daisy) == [Channel.CALL]


async def test_a_tap_by_mistake_is_put_right_and_what_somebody_has_tapped_is_no_guess_any_more(
    company_en: Company,
) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.says("Daisy thinking")
    await anna.taps("📞 Call? ▾")
    await anna.taps("▫️ Other")
    anna.sees("▫️ Other · Thinking")
    await anna.taps("▫️ Other ▾")
    await anna.taps("📞 Call")
    anna.sees("📞 Call · Thinking")
    anna.does_not_see("Call?")
    await anna.taps("📞 Call ▾")
    await anna.taps("✉️ E-mail")
    await anna.taps("Save")
    assert await _saved(company_en, daisy) == [Channel.EMAIL]


@pytest.mark.parametrize(
    ("kind", "day", "shown"),
    [
        (StepKind.VISIT, TODAY, "🚗 Visit"),
        (StepKind.CALL, TODAY, "📞 Call"),
        (StepKind.VISIT, LAST_WEEK, "🚗 Visit?"),
        (StepKind.OFFER, TODAY, "📞 Call?"),
    ],
)
async def test_what_was_planned_for_the_day_is_no_guess_and_is_changed_by_the_same_button(
    company_en: Company, kind: StepKind, day: date, shown: str
) -> None:
    anna, daisy = company_en.anna, await _plans(company_en, "Daisy", kind, day)
    await anna.says("Daisy thinking")
    await anna.taps("Edit")
    await anna.taps("Done")
    anna.sees(f"{shown} · Thinking")
    await anna.taps(f"{shown} ▾")
    await anna.taps("💬 Message")
    anna.sees("💬 Message · Thinking")
    await anna.taps("Save")
    anna.sees("Saved. Daisy: thinking. 💬 Message.")
    assert await _saved(company_en, daisy) == [Channel.MESSAGE]


@pytest.mark.parametrize(
    "said", ["Ромашка звонил, думают", "Ромашка был, думают", "Ромашка недозвон", "Ромашка позвонить в пт"]
)
async def test_what_the_words_say_needs_no_button_and_no_word_beside_saved(company: Company, said: str) -> None:
    anna = company.anna
    await client(company, anna, "Ромашка")
    await anna.says(said)
    assert not any(one.endswith("▾") for one in anna.buttons)
    await anna.taps("Сохранить")
    anna.does_not_see("📞", "🚗")


async def test_of_several_all_that_is_guessed_becomes_a_visit_by_two_taps_and_one_is_changed_alone(
    company: Company,
) -> None:
    anna = company.anna
    named = [await client(company, anna, name, "") for name in ("Ромашка", "Печка", "Мельница", "Лютик")]
    await anna.says("Ромашка думают\nПечка звонил, не сейчас\nМельница есть интерес\nЛютик думают")
    anna.sees("Ромашка\n📞 Звонок? · Думает", "Печка\n📞 Звонок · Не сейчас", "Лютик\n📞 Звонок? · Думает")
    assert anna.buttons.count("📞 или 🚗? ▾") == 1
    await anna.taps("📞 или 🚗? ▾")
    anna.sees("Верхний ряд — сразу всем")
    first, each = anna.buttons[:3], anna.buttons[3:]
    assert first == ["📞 Звонок", "🚗 Визит", "💬 Сообщение"]
    assert each == ["📞 Звонок? · Ромашка ▾", "📞 Звонок? · Мельница ▾", "📞 Звонок? · Лютик ▾", "Назад"]
    await anna.taps("📞 Звонок? · Лютик ▾")
    await anna.taps("✉️ Письмо")
    anna.sees("Лютик\n✉️ Письмо · Думает", "Ромашка\n📞 Звонок? · Думает")
    await anna.taps("📞 или 🚗? ▾")
    await anna.taps("🚗 Визит")
    anna.sees("Ромашка\n🚗 Визит · Думает", "Мельница\n🚗 Визит · Есть интерес", "Печка\n📞 Звонок · Не сейчас")
    assert "📞 или 🚗? ▾" not in anna.buttons
    await anna.taps("Сохранить всё")
    assert await _saved(company, *named) == [Channel.VISIT, Channel.CALL, Channel.VISIT, Channel.EMAIL]


async def test_the_only_guess_among_several_is_asked_by_its_name_and_stands_as_a_call_once_saved(
    company_en: Company,
) -> None:
    anna = company_en.anna
    named = [await client(company_en, anna, name, "") for name in ("Daisy", "Aster")]
    await anna.says("Daisy thinking\nAster called, not now")
    await anna.taps("📞 Call? ▾")
    visit = _button(anna, "🚗 Visit")
    await anna.taps("Back")
    anna.sees("Daisy\n📞 Call? · Thinking")
    await anna.taps("Save all")
    anna.sees("Daisy\n📞 Call · Thinking")
    anna.does_not_see("Call?")
    await anna.presses(anna.screen, visit)
    anna.sees("Saved", "Daisy\n📞 Call · Thinking")
    assert await _saved(company_en, *named) == [Channel.CALL, Channel.CALL]


async def test_the_button_of_a_message_that_is_saved_shows_what_is_saved(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.says("Daisy thinking")
    await anna.taps("📞 Call? ▾")
    visit = _button(anna, "🚗 Visit")
    await anna.taps("Back")
    await anna.taps("Save")
    await anna.presses(anna.screen, visit)
    anna.sees("Saved. Daisy: thinking. 📞 Call.")
    assert await _saved(company_en, daisy) == [Channel.CALL]


async def test_the_day_of_a_plan_is_that_where_the_client_is(company_en: Company) -> None:
    anna, late = company_en.anna, datetime(2026, 11, 18, 20, tzinfo=UTC)
    company_en.clock.moves_to(late)
    await _plans(company_en, "Daisy", StepKind.VISIT, date(2026, 11, 19), "Asia/Vladivostok")
    await anna.says("Daisy thinking")
    anna.sees("🚗 Visit · Thinking")


async def test_what_was_tapped_stays_with_another_client_and_with_a_part_of_another_client(company_en: Company) -> None:
    anna = company_en.anna
    named = [await client(company_en, anna, name, "") for name in ("Daisy", "Aster", "Stove")]
    await anna.says("Daisy order £90")
    await anna.taps("📞 Call? ▾")
    await anna.taps("🚗 Visit")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.taps("Stove")
    anna.sees("Stove", "🚗 Visit · Order")
    await anna.taps("A part to another")
    await anna.taps("Order · £90")
    await anna.taps("Aster")
    anna.sees("Stove\n🚗 Visit", "Aster\n🚗 Visit · Order")
    await anna.taps("Save all")
    assert await _saved(company_en, *named) == [Channel.VISIT, Channel.VISIT]


async def test_what_tells_of_no_touch_is_asked_nothing_about_it(company_en: Company) -> None:
    anna = company_en.anna
    await _plans(company_en, "Daisy", StepKind.VISIT)
    await anna.says("Daisy call fri")
    assert not any(one.endswith("▾") for one in anna.buttons)


def test_what_is_only_noted_is_as_it_was_planned_and_else_no_call() -> None:
    visit = Report(1, 1, (), Channel.VISIT, Direction.OUTGOING, None, unsaid=True)
    call = Report(1, 1, (), Channel.CALL, Direction.OUTGOING, None, unsaid=True)
    assert (visit.way, call.way) == (Channel.VISIT, Channel.OTHER)


async def test_a_guess_is_confirmed_by_a_tap(company_en: Company) -> None:
    anna, _ = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking")
    await anna.taps("📞 Call?")
    await anna.taps("📞 Call")
    anna.sees("📞 Call · Thinking")
    await anna.taps("📞 Call")
    assert "📞 Call" not in anna.buttons
