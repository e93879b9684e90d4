"""People's own rules: names, mornings, working days, the secret of a link, and what founding a company proposes."""

import re
from dataclasses import replace
from datetime import time

import pytest

from sales.company import founding_draft, joining_draft
from sales.company.founding_draft import Ask, FoundingDraft
from sales.company.joining_draft import JoiningDraft
from sales.company.members import LONGEST_NAME, morning, named, own_name, with_day
from sales.ground import tokens
from sales.ground.errors import Rejected

WEEK = frozenset({0, 1, 2, 3, 4})
FOUNDING = FoundingDraft(7, "RU", "RUB", "Europe/Moscow", invite="ab" * 32)
JOINING = JoiningDraft(7, "ab" * 32, "Анна", "Europe/Moscow")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  ООО   «Ромашка»\n", "ООО «Ромашка»"), ("7", "7"), ("Я" * LONGEST_NAME, "Я" * LONGEST_NAME)],
)
def test_a_name_is_one_line_with_its_blanks_in_order(typed: str, kept: str) -> None:
    assert named(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"), [("", "no_name"), ("...", "no_name"), ("😀", "no_name"), ("Я" * (LONGEST_NAME + 1), "too_long")]
)
def test_what_is_no_name_is_asked_again(typed: str, code: str) -> None:
    with pytest.raises(Rejected) as rejected:
        named(typed)
    assert rejected.value.code == code


@pytest.mark.parametrize(
    ("telegram", "proposed"), [("Анна  Петрова", "Анна Петрова"), ("😀", ""), ("Я" * 64, "Я" * LONGEST_NAME)]
)
def test_telegram_s_name_is_proposed_where_there_is_one(telegram: str, proposed: str) -> None:
    assert own_name(telegram) == proposed


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9:15", time(9, 15)),
        ("09.15", time(9, 15)),
        ("в 9 15", time(9, 15)),
        ("915", time(9, 15)),
        ("9", time(9)),
        ("0:00", time(0)),
        ("11:59", time(11, 59)),
    ],
)
def test_a_morning_is_written_as_people_write_it(typed: str, at: time) -> None:
    assert morning(typed) == at


@pytest.mark.parametrize("typed", ["12:00", "23:15", "9:75", "утром", "", "12345"])
def test_what_is_no_morning_is_asked_again(typed: str) -> None:
    with pytest.raises(Rejected) as rejected:
        morning(typed)
    assert rejected.value.code == "morning"


def test_a_day_is_set_and_not_flipped() -> None:
    assert with_day(WEEK, 5, works=True) == with_day(with_day(WEEK, 5, works=True), 5, works=True) == WEEK | {5}
    assert with_day(WEEK, 0, works=False) == WEEK - {0}


@pytest.mark.parametrize(("days", "day", "works"), [({3}, 3, False), ({3}, 7, True), ({3}, -1, True)])
def test_one_day_has_to_stay_and_a_week_has_seven(days: set[int], day: int, works: bool) -> None:
    with pytest.raises(Rejected):
        with_day(frozenset(days), day, works=works)


def test_a_link_s_secret_is_random_fits_into_it_and_is_kept_as_a_hash() -> None:
    secrets = {tokens.new_token() for _ in range(100)}
    assert len(secrets) == 100
    assert all(re.fullmatch(r"[\w-]{22}", secret, re.ASCII) for secret in secrets)
    one = secrets.pop()
    assert len(tokens.hash_of(one)) == 32
    assert one.encode() not in tokens.hash_of(one)


def test_another_country_proposes_its_own_currency_and_zone() -> None:
    moved = FOUNDING.asking(Ask.COUNTRY).based_in("KZ", "KZT")
    assert (moved.country, moved.currency, moved.zone, moved.ask) == ("KZ", "KZT", "Asia/Almaty", Ask.NOTHING)


def test_the_zone_chosen_already_stays_where_the_country_has_it() -> None:
    omsk = FOUNDING.timed_by("Asia/Omsk")
    assert omsk.based_in("RU", "RUB").zone == "Asia/Omsk"


@pytest.mark.parametrize("country", ["XX", "", "Россия"])
def test_no_company_is_founded_nowhere(country: str) -> None:
    with pytest.raises(Rejected) as rejected:
        FOUNDING.based_in(country, "RUB")
    assert rejected.value.code == "country"


@pytest.mark.parametrize("draft", [FOUNDING, JOINING])
@pytest.mark.parametrize("zone", ["Mars/Base", "", "../etc/passwd", "localtime"])
def test_no_clock_follows_a_place_that_is_not_there(draft: FoundingDraft | JoiningDraft, zone: str) -> None:
    with pytest.raises(Rejected) as rejected:
        draft.timed_by(zone)
    assert rejected.value.code == "zone"


@pytest.mark.parametrize("ask", list(Ask))
def test_a_founding_draft_survives_a_restart(ask: Ask) -> None:
    draft = replace(FOUNDING, ask=ask, name="Ромашка")
    assert founding_draft.from_data(draft.id, draft.to_data()) == draft


@pytest.mark.parametrize("ask", list(joining_draft.Ask))
def test_a_joining_draft_survives_a_restart(ask: joining_draft.Ask) -> None:
    draft = JOINING.asking(ask)
    assert joining_draft.from_data(draft.id, draft.to_data()) == draft
