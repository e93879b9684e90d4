"""Others' clients: one learns whose a number is, not the base; what was heard arrives."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.reporting.notices import notice
from handlers.speech.reader import Reader
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.handlers.seeing import labels, plain

NUMBER = "+7 912 345-67-89"
NOW = datetime(2026, 11, 19, 7, 0, tzinfo=UTC)
TOLD = {"client": 5, "name": "Рога & копыта", "from": "Анна", "heard": "Звонили про <доставку>"}


async def test_whoever_tries_out_many_numbers_is_not_told_whose_they_are(
    company: Company, clock: StandingClock
) -> None:
    await company.boris.says(f"/new Вектор, {NUMBER}")
    for _ in range(20):
        await company.anna.says(NUMBER)
        company.anna.sees("Вектор", "Борис Иванов")
    await company.anna.says(NUMBER)
    company.anna.sees("подскажет руководитель")
    company.anna.does_not_see("Борис")
    clock.moves(timedelta(days=1, minutes=1))
    await company.anna.says(NUMBER)
    company.anna.sees("Борис Иванов")


async def test_one_cannot_pass_on_about_a_client_whose_number_one_has_not_shown_to_know(company: Company) -> None:
    await company.boris.says(f"/new Вектор, {NUMBER}")
    await company.anna.says(NUMBER)
    forged = company.anna.screen.buttons()[0]
    await company.boris.presses(company.boris.screen, forged)
    company.boris.sees("Клиент не найден")


@pytest.mark.parametrize(
    ("kind", "said"), [("passed", "Звонили про <доставку>"), ("handed_over", "передаёт вам клиента")]
)
def test_a_colleague_reads_what_was_passed_and_may_open_the_card(kind: str, said: str) -> None:
    screen = notice(Reader("ru", "Europe/Moscow", NOW), kind, TOLD)
    assert "Анна" in plain(screen)
    assert "Рога & копыта" in plain(screen)
    assert said in plain(screen)
    assert labels(screen) == ["К карточке"]
