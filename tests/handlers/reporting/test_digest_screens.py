"""The morning's message and what opens from it, as they look on a phone in both languages."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any
from zlib import crc32

import pytest

from handlers.lists import reasons
from handlers.reporting.digest_screens import digest_screen, finished_screen, overdue_screen
from handlers.reporting.occasions.section_screens import Opened, section_screen
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.words import LANGUAGES
from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.reporting.digest import Digest, digest
from sales.reporting.unasked.occasions import Occasion, section
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Touch
from tests.handlers.seeing import fits, labels, plain
from tests.sales.making import DAY, TODAY, line, step, touch

MOSCOW = "Europe/Moscow"
NOW = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
ANNA = Reader("ru", MOSCOW, NOW)

Planned = tuple[NextStep, ClientLine]


def planned(kind: StepKind, name: str, at: time | None = None, note: str = "", **more: Any) -> Planned:
    facts = Facts(last_talk=more.pop("last_talk", Outcome.TALKED), last_talk_note=note)
    number = crc32(name.encode())
    known: dict[str, Any] = {"zone": MOSCOW, "id": number} | more
    return step(kind, due_time=at, **known), line(number, name, facts)


def day_of(
    *steps: Planned,
    idle: Sequence[ClientLine] = (),
    idle_total: int = 0,
    due: Sequence[ClientLine] = (),
    touches: Sequence[Touch] = (),
) -> Digest:
    sections = {Occasion.CALL: section(due), Occasion.IDLE: section(idle, idle_total)}
    return replace(digest(TODAY, NOW, steps, {one.id: one for one in touches}), sections=sections)


def shown(day: Digest, reader: Reader = ANNA, **more: Any) -> Screen:
    return digest_screen(reader, day, MOSCOW, **more)


def test_the_silence_that_the_plan_tells_of_is_since_the_last_contact_and_an_attempt_is_none() -> None:
    talked = Facts(last_touch_at=NOW - 40 * DAY, last_talk_at=NOW - 40 * DAY)
    tried = replace(talked, last_touch_at=NOW - DAY, attempts_in_row=1)
    said = [str(reasons.why(ANNA, Occasion.PLAN, facts)) for facts in (talked, tried)]
    assert said == ["тишина 40\xa0дн."] * 2


CALLS = [planned(StepKind.CALL, f"Клиент {number}") for number in range(7)]
VISITS = [planned(StepKind.VISIT, f"Магазин {number}") for number in range(2)]
LATE = planned(StepKind.CALL, "Забытый", due_on=TODAY - 7 * DAY)


def test_the_morning_begins_with_the_day_and_its_counts() -> None:
    text = plain(shown(day_of(*CALLS, *VISITS, LATE)))
    assert text.startswith("Четверг, 19 ноября. 7 звонков, 2 визита, 1 просрочен\n")


def test_the_same_in_english() -> None:
    text = plain(shown(day_of(*CALLS, *VISITS, LATE), Reader("en", MOSCOW, NOW)))
    assert text.startswith("Thursday, 19 November. 7 calls, 2 visits, 1 overdue\n")


def test_a_line_has_the_client_and_what_was_agreed_in_half_a_line() -> None:
    agreed = "просят прайс на кофе и условия доставки в область, перезвонить после планёрки у директора"
    screen = shown(day_of(planned(StepKind.CALL, "Ромашка", time(10), agreed)))
    said = next(one for one in plain(screen).splitlines() if "Ромашка" in one)
    assert said.startswith("10:00 📞 Ромашка — «просят прайс на кофе")
    assert said.endswith("…»")
    assert labels(screen)[0] == "📞 10:00 Ромашка"


def test_what_to_do_follows_from_what_was_said_and_is_told_from_it() -> None:
    thinks = planned(StepKind.CALL, "Ромашка", note="цена устраивает", last_talk=Outcome.THINKING)
    assert "Ромашка — узнать решение, «цена устраивает»" in plain(shown(day_of(thinks)))
    assert "Ромашка — продолжить разговор" in plain(shown(day_of(planned(StepKind.CALL, "Ромашка"))))
    assert "Ромашка — выслать КП" in plain(shown(day_of(planned(StepKind.OFFER, "Ромашка"))))
    never = (step(zone=MOSCOW), line())
    assert "Ромашка — познакомиться" in plain(shown(day_of(never)))
    purpose, client = planned(StepKind.CALL, "Ромашка", note="цена устраивает")
    assert "Ромашка — крышки" in plain(shown(day_of((replace(purpose, note="крышки"), client))))


def test_what_to_do_is_said_in_english_too() -> None:
    thinks = planned(StepKind.CALL, "Daisy", note="the price is fine", last_talk=Outcome.THINKING)
    text = plain(shown(day_of(thinks), Reader("en", MOSCOW, NOW)))
    assert "Daisy — ask for their decision, “the price is fine”" in text


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_says_what_to_do_next(outcome: Outcome) -> None:
    for language in LANGUAGES:
        known = planned(StepKind.CALL, "Ромашка", last_talk=outcome)
        text = plain(shown(day_of(known), Reader(language, MOSCOW, NOW)))
        assert re.search(r"Ромашка — \w+", text)


def test_somebody_who_was_missed_is_tried_again_later_and_last() -> None:
    missed = touch(Outcome.NO_ANSWER, at=datetime(2026, 11, 19, 6, 14, tzinfo=UTC), id=9)
    again = planned(StepKind.CALL, "Северальянс", touch=9)
    done = (replace(again[0], id=8, touch=None, state=StepState.MOVED, closed_by=9, closed_at=NOW), again[1])
    screen = shown(day_of(done, again, planned(StepKind.CALL, "Пион"), touches=[missed]))
    lines = plain(screen).split("\n")
    assert lines[-1] == "после 12:00 🔁 Северальянс — недозвон в 09:14"
    assert plain(screen).count("Северальянс") == 1
    yesterday = replace(missed, at=missed.at - DAY)
    assert "\n🔁 Северальянс — недозвон вчера 09:14" in plain(shown(day_of(again, touches=[yesterday])))


def test_a_client_stands_on_the_list_once_with_what_else_is_planned() -> None:
    call, client = planned(StepKind.CALL, "Ромашка", time(10))
    offer, late = replace(call, id=2, kind=StepKind.OFFER, due_time=None), replace(call, id=3, due_on=TODAY - DAY)
    screen = shown(day_of((call, client), (offer, client), (late, client)))
    assert "10:00 📞 Ромашка — продолжить разговор + 📄 📞" in plain(screen)
    assert plain(screen).count("Ромашка") == 1
    assert labels(screen) == ["📞 10:00 Ромашка", "📞 Обзвон", "Разобрать · 1"]
    assert plain(screen).startswith("Четверг, 19 ноября. 1 звонок, 1 другой шаг, 1 просрочен")


def test_what_was_put_off_again_and_again_says_so() -> None:
    often, client = planned(StepKind.CALL, "Ромашка")
    assert "↪ 3-й раз" in plain(shown(day_of((replace(often, postponed=3), client))))
    assert "↪" not in plain(shown(day_of((replace(often, postponed=1), client))))


def test_buttons_stand_in_two_columns_with_the_hour_and_a_short_name() -> None:
    long = planned(StepKind.CALL, "ООО «Северный альянс промышленников»", time(10))
    screen = shown(day_of(long, planned(StepKind.VISIT, "Магазин «Рябина»", time(11))))
    assert [one.label for one in screen.rows[0]] == ["📞 10:00 Северный а…", "🚗 11:00 Рябина"]


def test_the_clients_clock_stands_where_it_differs() -> None:
    far = line(1, "Амур", zone="Asia/Vladivostok")
    near = line(2, "Ока", zone="Europe/Minsk")
    text = plain(shown(day_of((step(zone=MOSCOW, id=1), far), (step(zone=MOSCOW, id=2), near))))
    assert "Амур — познакомиться · у них сейчас 15:30" in text
    assert "Ока — познакомиться\n" in f"{text}\n"


def test_beside_an_hour_stands_the_same_hour_by_the_clients_clock() -> None:
    at_ten = step(zone=MOSCOW, id=1, due_time=time(10))
    text = plain(shown(day_of((at_ten, line(1, "Амур", zone="Asia/Vladivostok")))))
    assert "10:00 📞 Амур — познакомиться · у них 17:00" in text
    assert "сейчас" not in text


def test_what_is_done_is_one_line_with_todays_outcomes_and_opens_with_the_cards() -> None:
    said = [touch(Outcome.WANTS_OFFER, id=number) for number in range(1, 7)]
    done = [
        planned(
            StepKind.CALL, f"Ромашка {one.id}", state=StepState.DONE, closed_at=NOW + one.id * DAY, closed_by=one.id
        )
        for one in said
    ]
    day = day_of(*done, planned(StepKind.CALL, "Пион", time(11)), touches=said)
    screen = shown(day)
    folded = "✅ Сделано: Ромашка 6 — просит КП · Ромашка 5 — просит КП · Ромашка 4 — просит КП · Ромашка 3 — просит КП"
    assert plain(screen).endswith(f"{folded} · ещё 2")
    assert "Сделано: 6 из 7" in plain(screen)
    assert labels(screen) == ["📞 11:00 Пион", "Сделано · 6"]
    assert screen.rows[0][0].data.startswith("t1:")
    opened = finished_screen(ANNA, day.finished, 0)
    assert plain(opened).startswith("Сделано: 6\n✓ Ромашка 6 — просит КП\n")
    assert labels(opened)[0] == "✓ Ромашка 6"
    assert opened.rows[0][0].data.startswith("c1:")


def test_at_most_five_overdue_and_a_button_to_sort_out_the_rest() -> None:
    late = [planned(StepKind.CALL, f"Долг {number}", due_on=TODAY - (number + 1) * DAY) for number in range(9)]
    screen = shown(day_of(*late))
    assert sum("Долг" in label for label in labels(screen)) == 5
    assert "ещё 4" in plain(screen)
    assert [button.label.replace("\xa0", " ") for button in screen.rows[-1]][-1] == "Разобрать · 9"
    assert screen.rows[-1][-1].data == OverdueTap().pack()
    assert "18 нояб. 📞 Долг 0" in plain(screen)
    again = [planned(StepKind.CALL, f"Долг {number}") for number in range(2)]  # who has a line of today, too
    pages = [plain(shown(day_of(*late, *again, *VISITS, *CALLS[:5]), page=number)) for number in range(2)]
    assert "9 просрочено" in pages[0]
    assert ["ещё 4" in page for page in pages] == [False, True]


def test_sections_are_folded_with_five_each_and_how_many_more() -> None:
    idle = [line(number, f"Тихий {number}") for number in range(5)]
    due = [line(number, f"Пора {number}") for number in range(7)]
    screen = shown(day_of(*VISITS, idle=idle, idle_total=17, due=due))
    folded = screen.text[screen.text.index("<blockquote expandable>") :]
    assert folded.count("<blockquote expandable>") == 1
    assert "ещё 2" in folded
    assert "ещё 12" in folded
    assert "Пора 5" not in folded
    assert labels(screen)[-2:] == ["Пора звонить · 7", "Без шага · 17"]


def test_namesakes_of_a_day_are_told_apart_on_their_buttons_and_in_what_is_folded() -> None:
    both = [line(1, "Кафе «Весна»"), line(2, "Цветы «Весна»")]
    screen = shown(day_of(planned(StepKind.CALL, "Кафе «Весна»"), planned(StepKind.CALL, "Цветы «Весна»"), due=both))
    folded = screen.text[screen.text.index("<blockquote expandable>") :]
    assert "Весна · Кафе" in folded
    assert "Весна · Цветы" in folded
    assert [label[-13:] for label in labels(screen)[:2]] == [" Весна · Кафе", "Весна · Цветы"]


def test_an_empty_day_says_so_and_offers_five_without_a_step() -> None:
    idle = [line(number, f"Тихий {number}") for number in range(5)]
    screen = shown(day_of(idle=idle, idle_total=17))
    assert "На сегодня ничего не запланировано." in plain(screen)
    assert labels(screen) == [*(f"Тихий {number}" for number in range(5)), "Без шага · 17"]


def test_a_day_with_nobody_to_think_of_offers_a_new_client() -> None:
    assert labels(shown(day_of())) == ["Новый клиент"]


def test_a_late_list_says_that_it_is_late() -> None:
    assert plain(shown(day_of(*CALLS), late=True)).startswith("Сегодня сводка с опозданием")


def test_more_than_ten_lines_are_leafed_through() -> None:
    many = [planned(StepKind.CALL, f"Клиент {number:02}") for number in range(12)]
    first, second = shown(day_of(*many), page=0), shown(day_of(*many), page=1)
    assert labels(first)[10:13] == ["‹", "1 / 2", "›"]
    assert labels(second)[:2] == ["📞 Клиент 10", "📞 Клиент 11"]
    assert first.rows[5][2].data == DayTap(page=1).pack()
    assert labels(shown(day_of(*many), page=9)) == labels(second)


def test_a_long_day_begins_with_what_is_still_to_do() -> None:
    done = [planned(StepKind.CALL, f"Утро {number}", time(8), state=StepState.DONE) for number in range(10)]
    screen = shown(day_of(*done, planned(StepKind.CALL, "Вечер", time(18))))
    assert labels(screen)[0] == "📞 18:00 Вечер"


def test_all_overdue_are_a_paged_list_with_a_way_back() -> None:
    late = [planned(StepKind.CALL, f"Долг {number:02}", due_on=TODAY - (number + 1) * DAY) for number in range(9)]
    screen = overdue_screen(ANNA, day_of(*late).overdue, 1, MOSCOW)
    assert plain(screen).startswith("9 просроченных шагов")
    assert labels(screen) == ["📞 Долг 08", "‹", "2 / 2", "›", "Назад"]
    assert labels(overdue_screen(ANNA, (), 3, MOSCOW)) == ["Назад"]


def test_a_section_opens_eight_to_a_page() -> None:
    idle = [line(number, f"Тихий {number}") for number in range(8)]
    screen = section_screen(ANNA, Opened(Occasion.IDLE, idle, 17, 0), MOSCOW)
    assert plain(screen).startswith("Без шага: 17")
    assert labels(screen)[8:] == ["‹", "1 / 3", "›", "Разложить по дням", "Списком", "Назад"]
    assert screen.rows[8][2].data == SectionTap(what="idle", page=1).pack()
    assert "Отличная работа" in plain(section_screen(ANNA, Opened(Occasion.CALL, [], 0, 0), MOSCOW))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_day_fits_one_message(language: str) -> None:
    worst = "<Ы&🙂" * 60
    facts = Facts(last_talk=Outcome.CALL_BACK, last_talk_note=worst)
    longs = [line(number, worst, facts, zone="Asia/Vladivostok") for number in range(90)]
    long, said = longs[0], [touch(Outcome.NO_ANSWER, id=number) for number in range(1, 30)]
    hard: dict[str, Any] = {"zone": MOSCOW, "note": worst, "postponed": 99}
    today = [(step(due_time=time(22), id=number, **hard), longs[number]) for number in range(30)]
    late = [(step(due_on=TODAY - 400 * DAY, id=100 + n, **hard), longs[30 + n]) for n in range(30)]
    late += [(step(id=200 + n, state=StepState.DONE, closed_by=n, zone=MOSCOW), longs[60 + n]) for n in range(1, 30)]
    sections = {one: section([long] * 5, 999) for one in Occasion}
    day = replace(day_of(*today, *late, touches=said), sections=sections)
    reader = Reader(language, MOSCOW, NOW)
    pages = [shown(day, reader, page=page, late=True) for page in range(4)]
    pages += [
        overdue_screen(reader, day.overdue, 0, MOSCOW),
        section_screen(reader, Opened(Occasion.CALL, [long] * 8, 200, 0), MOSCOW),
    ]
    pages.append(finished_screen(reader, day.finished, 0))
    assert all(map(fits, pages))


def test_names_are_shown_as_they_are_written() -> None:
    screen = shown(day_of(planned(StepKind.CALL, "Иванов & Ко <опт>")))
    assert "Иванов &amp; Ко &lt;опт&gt;" in screen.text
    assert labels(screen)[0] == "📞 Иванов & Ко <опт>"


def test_a_full_day_has_one_row_of_sections_and_all_others_behind_a_button() -> None:
    idle, due = [line(number, f"Тихий {number}") for number in range(3)], [line(9, "Пора")]
    sections = {one: section(due if one is Occasion.CALL else idle) for one in Occasion}
    free, full = (replace(day_of(*steps), sections=sections, born_soon=4) for steps in (VISITS, [*CALLS, *VISITS]))
    assert labels(shown(free))[-4:] == ["Оплата · 3", "Пора звонить · 1", "Без шага · 3", "Ещё поводы · 13"]
    assert labels(shown(full))[-2:] == ["Пора звонить · 1", "Ещё поводы · 19"]
