"""Two steps of a kind: another moment makes another step, an hour for the same day only tells more of the one."""

from datetime import date, time

from sales.recording import slots
from sales.work.step import StepKind, Wish

MONDAY, TUESDAY = date(2026, 9, 28), date(2026, 9, 29)
CALL = Wish(StepKind.CALL, MONDAY)


def test_at_another_moment_it_is_another_step_and_of_many_each_has_its_place() -> None:
    steps = [CALL]
    for day in range(20, 25):
        steps.append(slots.beside(steps, Wish(StepKind.CALL, date(2026, 12, day)), "again"))
    assert [one.note for one in steps] == ["", "again", "again 2", "again 3", "again 4", "again 5"]
    assert len(slots.one_each(steps)) == len(steps)
    at_ten, at_three = Wish(StepKind.CALL, MONDAY, time(10)), Wish(StepKind.CALL, MONDAY, time(15))
    assert slots.beside([at_ten], at_three, "again").note == "again"


def test_the_same_day_with_its_hour_or_another_purpose_stays_as_it_is() -> None:
    told = (
        Wish(StepKind.CALL, MONDAY, time(10)),
        Wish(StepKind.VISIT, TUESDAY),
        Wish(StepKind.CALL, TUESDAY, note="act"),
    )
    assert [slots.beside([CALL], one, "again") for one in told] == list(told)


def test_of_long_purposes_both_stand() -> None:
    long = Wish(StepKind.CALL, MONDAY, note="x" * 150)
    other = slots.beside([long], Wish(StepKind.CALL, TUESDAY, note="x" * 150), "again")
    assert len(slots.one_each([long, other])) == 2
