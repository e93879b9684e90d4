"""A report on a phone: the figures with those of the period before, the exceptions, what is behind a figure."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.reporting.figures.slice_screens import Look
from handlers.reporting.report_screens import Behind, behind_screen, dates_screen, member_screen, team_screen
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen, Style
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.reports import BehindTap, ReportTap, back_to, code, period_of, way_back
from handlers.speech.words import LANGUAGES
from sales.clients.client import Page
from sales.clients.facts import Facts
from sales.company.members import Member
from sales.days.periods import Period, between, month, today, week
from sales.ground.errors import NotFound
from sales.ground.ids import to_text
from sales.ground.scope import Role
from sales.reporting.counts import Figure, Figures, OrderCount, ProductCount, TouchCount
from sales.reporting.report import Counts, Report, Standing, report
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from tests.handlers.seeing import LONGEST_DATA, fits, labels, plain
from tests.sales.making import DAY, MORNING, TODAY, line

LEAD = Reader("ru", "Europe/Moscow", datetime(2026, 11, 19, 9, tzinfo=UTC))
ANNA, BORIS = Member(1, 1, 1, "Анна", Role.REP), Member(2, 1, 2, "Борис", Role.REP)
OF_ANNA = Look(week(TODAY), to_text(1), "Анна")
NOW = Counts(
    [
        TouchCount(1, Channel.CALL, Outcome.NO_ANSWER, 60),
        TouchCount(1, Channel.CALL, Outcome.TALKED, 22),
        TouchCount(1, Channel.VISIT, Outcome.ORDER, 3),
        TouchCount(1, Channel.OFFER, Outcome.SENT, 4),
    ],
    [OrderCount(1, 2, 84_000_00)],
    {1: 5},
    [ProductCount(1, "Стаканы", 1), ProductCount(1, "Крышки", 2)],
    summed={1: Figures(first=3, confirmed=2, new_sales=1)},
)
BEFORE = Counts([TouchCount(1, Channel.CALL, Outcome.TALKED, 18)], [OrderCount(1, 1, 10_000_00)])
OPENED = ["Касания · 89", "Визиты · 3", "КП · 4", "Заказы · 2"]
PERIODS = ["Сегодня", "Неделя", "Прошлая неделя", "Месяц", "Прошлый месяц", "Квартал", "Даты"]
STANDING = Standing(overdue={1: 9}, without_step={1: 14})


ASKED_FOR = Facts(last_talk=Outcome.WANTS_OFFER, last_talk_at=MORNING, last_touch_at=MORNING)


def told(*members: Member, period: Period | None = None) -> Report:
    return report(period or week(TODAY), members or (ANNA, BORIS), NOW, BEFORE, STANDING, {1, 2})


def lines(screen: Screen) -> list[str]:
    return plain(screen).splitlines()


def test_a_report_says_its_days_and_what_it_is_compared_with() -> None:
    assert lines(team_screen(LEAD, told()))[:2] == [
        "Отчёт · 16–19 нояб.",
        "В скобках: 9–12 нояб.",
    ]


def test_what_was_ordered_stands_below_the_orders_most_first() -> None:
    text = lines(team_screen(LEAD, told()))
    assert text[text.index("📦 Крышки 2, Стаканы 1") - 1].startswith("Заказов")
    assert not any("📦" in one for one in lines(team_screen(LEAD, told(BORIS))))


def test_attempts_and_conversations_stand_apart_each_with_the_period_before() -> None:
    text = lines(team_screen(LEAD, told()))
    expected = [
        "📞 Звонки: 82 (18), дозвонов 22 (27 %), до ЛПР 0",
        "Попыток: 60 (0)",
        "Разговоров: 25 (18)",
        "Отправлено: 4 (0)",
        "🚗 Визиты: 3 (0), подтверждено 2, далеко 0, без точки 1",
        "📄 КП: 4 (0)",
        "Первых касаний: 3 (0), повторных: 86 (18)",
        "Новых клиентов: 5 (0)",
        "Заказов: 2 (1) на 84 000 ₽ (10 000 ₽)",
    ]
    start = text.index(expected[0])
    assert text[start : start + len(expected)] == expected


def test_the_totals_are_folded_and_the_exceptions_stand_below_them_next_to_the_lines_and_the_buttons() -> None:
    screen = team_screen(LEAD, told())
    text, folded = lines(screen), screen.text.split("<blockquote expandable>")[1].split("</blockquote>")[0]
    assert (folded.count("\n") > 8, "Обещано" in screen.text, "сейчас" in folded) == (True, "Обещано" in folded, False)
    now = text.index("❗️ Просрочено сейчас: 9")
    assert text[now + 1] == "❗️ Без шага сейчас: 14"
    exceptions = ["Обратите внимание", "Анна: без шага 14, просрочено 9", "Борис: ни одной записи"]
    assert text[now + 3 : now + 6] == exceptions
    assert text[now + 7].startswith("Анна: звонков 82 (18), разговоров 25 (18), заказов 2 (1) на 84 000 ₽")


def test_a_line_opens_the_members_figures_of_the_same_days() -> None:
    screen = team_screen(LEAD, told())
    left = ["Без шага · 14", "📅 Разложить по дням"]
    ways = [*OPENED, "Разбить", "⭐ Ключевые", "План", "График", "Excel"]
    ways = ["Просрочено · 9", "Новые клиенты · 5", *ways]
    assert labels(screen) == ["Анна", "Борис", *left, *ways, *PERIODS]
    assert screen.rows[0][0].data == ReportTap(period="w261116261119", member=to_text(1)).pack()


def test_the_period_that_is_shown_stands_out() -> None:
    rows = team_screen(LEAD, told(period=month(TODAY))).rows
    chosen = [button.label for row in rows for button in row if button.style is Style.MAIN]
    assert chosen == ["Месяц"]


def test_behind_each_figure_that_is_not_nothing_are_its_clients() -> None:
    screen = member_screen(LEAD, week(TODAY), told().of(1), team=True)
    assert labels(screen) == [
        "Просрочено · 9",
        "Без шага · 14",
        "Новые клиенты · 5",
        *OPENED,
        "Разбить",
        "План",
        "График",
        "Excel",
        *PERIODS,
        "Назад",
    ]
    assert "Анна" in lines(screen)[0]


def test_ones_own_report_needs_no_way_back_to_a_team() -> None:
    own = member_screen(LEAD, week(TODAY), told().of(2), team=False)
    assert "Назад" not in labels(own)
    assert lines(own)[0].startswith("Отчёт ·")
    assert "Нет ни одной записи." in lines(own)


def test_clients_behind_a_figure_open_their_cards_and_lead_back_here() -> None:
    found = Page((line(7, "Ромашка", ASKED_FOR),), 9, 1)
    screen = behind_screen(LEAD, OF_ANNA, Figure.OFFERS, Behind(found))
    assert lines(screen) == ["Анна · КП: 9", "16–19 нояб.", "", "• Ромашка: Просит КП, сегодня 11:30"]
    assert labels(screen) == ["Ромашка", "‹", "2 / 2", "›", "Действия", "Excel", "Назад"]
    card = CardTap.unpack(screen.rows[0][0].data)
    assert way_back(card.back) == BehindTap(period="w261116261119", member=to_text(1), figure="offers", page=1)


OLD = MORNING - 9 * DAY
TALKED = Facts(last_talk=Outcome.TALKED, last_talk_at=OLD, last_talk_timed=False, last_touch_at=OLD, touches=1)


@pytest.mark.parametrize(("facts", "said"), [
    (TALKED, ": Поговорили, 10 нояб."),  # of which only the day is known
    (replace(TALKED, last_touch_at=MORNING, attempts_in_row=2), ": Поговорили, 10 нояб., попытка сегодня 11:30"),
    (replace(TALKED, last_touch_at=MORNING), ": Поговорили, 10 нояб."),  # the secretary's after a refusal, say
    (Facts(last_touch_at=MORNING, attempts_in_row=1), ": попытка сегодня 11:30"),
    (Facts(last_touch_at=MORNING), ": сегодня 11:30"),
])  # fmt: skip
def test_an_outcome_stands_with_its_own_day_and_never_with_that_of_an_attempt(facts: Facts, said: str) -> None:
    screen = behind_screen(LEAD, OF_ANNA, Figure.VISITS, Behind(Page((line(7, "Ромашка", facts),), 1, 0)))
    assert lines(screen)[-1] == f"• Ромашка{said}"


def test_a_long_name_stands_whole_on_a_row_of_its_own() -> None:
    name = "Торговый дом Северная звезда плюс"
    screen = behind_screen(LEAD, OF_ANNA, Figure.VISITS, Behind(Page((line(7, name, Facts()),), 1, 0)))
    assert labels(screen)[0] == name


def test_nobody_behind_a_figure_is_said() -> None:
    assert "Никого." in lines(behind_screen(LEAD, OF_ANNA, Figure.VISITS, Behind(Page((), 0, 0))))


def test_dates_are_asked_for_with_an_example_and_a_way_back() -> None:
    screen = dates_screen(LEAD, to_text(1))
    assert "1.11-15.11" in screen.text
    assert screen.rows[0][0].data == ReportTap(period="w", member=to_text(1)).pack()


@pytest.mark.parametrize("period", [today(TODAY), week(TODAY), month(TODAY), between(TODAY - 99 * DAY, TODAY)])
def test_a_period_survives_its_button(period: Period) -> None:
    assert period_of(code(period), TODAY + 5 * DAY) == period


def test_a_preset_means_the_day_it_is_tapped_on() -> None:
    assert period_of("w", TODAY + DAY) == week(TODAY + DAY)


@pytest.mark.parametrize("text", ["", "x", "w26", "x261113261119", "w261399261119", "wabcdefghijkl", "w2611162611191"])
def test_a_period_that_no_button_carries_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        period_of(text, TODAY)


@pytest.mark.parametrize("back", ["r", "rw261116261119", "rw.a.b", "rw.a.b.c", "r...-1"])
def test_a_way_back_that_names_no_list_is_the_report(back: str) -> None:
    assert way_back(back) == ReportTap(period="w")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_team_fits_one_message(language: str) -> None:
    worst = "<Ы&🙂" * 60
    team = [Member(-(2**63) + number, 1, None, worst, Role.REP) for number in range(300)]
    every = [one.id for one in team]
    many = Counts(
        [TouchCount(one, channel, Outcome.TALKED, 10**6) for one in every for channel in Channel],
        [OrderCount(one, 10**6, 10**13) for one in every],
        products=[ProductCount(one, f"{worst}{number}", 10**6) for one in every for number in range(20)],
    )
    standing = Standing(dict.fromkeys(every, 10**6), dict.fromkeys(every, 10**6))
    period = between(TODAY - 5000 * DAY, TODAY)
    full = report(period, team, many, many, standing, every)
    reader = Reader(language, "Europe/Moscow", LEAD.now)
    found = Page(
        tuple(line(number, worst, ASKED_FOR) for number in range(8)),
        10**6,
        12,
    )
    screens = [
        team_screen(reader, full, 3),
        member_screen(reader, period, full.lines[0], team=True),
        behind_screen(reader, Look(period, to_text(1), team[0].name), Figure.WITHOUT_STEP, Behind(found)),
    ]
    assert all(map(fits, screens))


def test_the_way_back_leaves_room_for_the_longest_list() -> None:
    back = back_to(code(week(TODAY)), to_text(-1), Figure.WITHOUT_STEP, 9999)
    assert len(CardTap(client=to_text(-1), back=back).pack()) <= LONGEST_DATA
