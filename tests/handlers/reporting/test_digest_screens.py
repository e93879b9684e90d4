"""The morning's message and what opens from it, as they look on a phone in both languages."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

import pytest

from handlers.reporting.digest_screens import digest_screen, overdue_screen, section_screen
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.words import LANGUAGES
from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.reporting.digest import Digest, digest, section
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Outcome
from tests.handlers.seeing import fits, labels, plain
from tests.sales.making import DAY, TODAY, line, step

MOSCOW = "Europe/Moscow"
NOW = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
ANNA = Reader("ru", MOSCOW, NOW)

Planned = tuple[NextStep, ClientLine]


def planned(kind: StepKind, name: str, at: time | None = None, note: str = "", **more: Any) -> Planned:
    facts = Facts(last_talk=Outcome.TALKED, last_talk_note=note)
    number = sum(map(ord, name))
    known: dict[str, Any] = {"zone": MOSCOW, "id": number} | more
    return step(kind, due_time=at, **known), line(number, name, facts)


def day_of(
    *steps: Planned, idle: Sequence[ClientLine] = (), idle_total: int = 0, due: Sequence[ClientLine] = ()
) -> Digest:
    return digest(TODAY, NOW, steps, section(due), section(idle, idle_total))


def shown(day: Digest, reader: Reader = ANNA, **more: Any) -> Screen:
    return digest_screen(reader, day, MOSCOW, **more)


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
    assert said.startswith("📞 10:00 Ромашка: просят прайс на кофе")
    assert said.endswith("…")
    assert labels(screen)[0] == "📞 10:00 Ромашка"


def test_without_a_comment_the_outcome_is_what_was_agreed() -> None:
    assert "Ромашка: Поговорили" in plain(shown(day_of(planned(StepKind.CALL, "Ромашка"))))


def test_the_clients_clock_stands_where_it_differs() -> None:
    far = line(1, "Амур", zone="Asia/Vladivostok")
    near = line(2, "Ока", zone="Europe/Minsk")
    text = plain(shown(day_of((step(zone=MOSCOW, id=1), far), (step(zone=MOSCOW, id=2), near))))
    assert "Амур · у них сейчас 15:30" in text
    assert "Ока ·" not in text


def test_beside_an_hour_stands_the_same_hour_by_the_clients_clock() -> None:
    at_ten = step(zone=MOSCOW, id=1, due_time=time(10))
    text = plain(shown(day_of((at_ten, line(1, "Амур", zone="Asia/Vladivostok")))))
    assert "10:00 Амур · у них 17:00" in text
    assert "сейчас" not in text


def test_a_done_line_is_ticked_and_opens_the_card() -> None:
    done = planned(StepKind.CALL, "Ромашка", time(10), state=StepState.DONE, closed_at=NOW)
    screen = shown(day_of(done, planned(StepKind.CALL, "Пион", time(11))))
    assert "<s>✓ 10:00 <b>Ромашка</b>" in screen.text
    assert "Сделано: 1 из 2" in plain(screen)
    assert labels(screen)[:2] == ["✓ Ромашка", "📞 11:00 Пион"]
    assert screen.rows[0][0].data.startswith("c1:")
    assert screen.rows[1][0].data.startswith("t1:")


def test_at_most_five_overdue_and_a_button_to_sort_out_the_rest() -> None:
    late = [planned(StepKind.CALL, f"Долг {number}", due_on=TODAY - (number + 1) * DAY) for number in range(9)]
    screen = shown(day_of(*late))
    assert sum("Долг" in label for label in labels(screen)) == 5
    assert "ещё 4" in plain(screen)
    assert screen.rows[-1][0].label == "Разобрать · 9"
    assert screen.rows[-1][0].data == OverdueTap().pack()
    assert "📞 18 нояб. Долг 0" in plain(screen)


def test_sections_are_folded_with_five_each_and_how_many_more() -> None:
    idle = [line(number, f"Тихий {number}") for number in range(5)]
    due = [line(number, f"Пора {number}") for number in range(7)]
    screen = shown(day_of(*VISITS, idle=idle, idle_total=17, due=due))
    folded = screen.text[screen.text.index("<blockquote expandable>") :]
    assert folded.count("<blockquote expandable>") == 2
    assert "ещё 2" in folded
    assert "ещё 12" in folded
    assert "Пора 5" not in folded
    assert labels(screen)[-2:] == ["Пора звонить · 7", "Без шага · 17"]


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
    assert first.rows[10][2].data == DayTap(page=1).pack()
    assert labels(shown(day_of(*many), page=9)) == labels(second)


def test_a_long_day_opens_where_the_first_open_line_is() -> None:
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
    screen = section_screen(ANNA, "idle", idle, 17, 0, MOSCOW)
    assert plain(screen).startswith("Без шага: 17")
    assert labels(screen)[8:] == ["‹", "1 / 3", "›", "Назад"]
    assert screen.rows[8][2].data == SectionTap(what="idle", page=1).pack()
    assert "Отличная работа" in plain(section_screen(ANNA, "due", [], 0, 0, MOSCOW))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_day_fits_one_message(language: str) -> None:
    worst = "<Ы&🙂" * 60
    long = line(1, worst, Facts(last_talk_note=worst), zone="Asia/Vladivostok")
    today = [(step(due_time=time(22), zone=MOSCOW, note=worst, id=number), long) for number in range(30)]
    late = [(step(due_on=TODAY - 400 * DAY, zone=MOSCOW, note=worst, id=100 + n), long) for n in range(30)]
    day = day_of(*today, *late, idle=[long] * 5, idle_total=999, due=[long] * 200)
    reader = Reader(language, MOSCOW, NOW)
    pages = [shown(day, reader, page=page, late=True) for page in range(4)]
    pages += [overdue_screen(reader, day.overdue, 0, MOSCOW), section_screen(reader, "due", [long] * 8, 200, 0, MOSCOW)]
    assert all(map(fits, pages))


def test_names_are_shown_as_they_are_written() -> None:
    screen = shown(day_of(planned(StepKind.CALL, "Иванов & Ко <опт>")))
    assert "Иванов &amp; Ко &lt;опт&gt;" in screen.text
    assert labels(screen)[0] == "📞 Иванов & Ко <опт>"
