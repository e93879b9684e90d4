"""Who is near stands under circles of the country's own measure: rows in miles under miles, in metres under metres."""

from datetime import timedelta

from sales.clients.facts import Facts
from tests.handlers.day.visiting import placed
from tests.handlers.sample_company import Spoken

HERE = (51.5, -0.12)
ROUND_THE_CORNER, A_WALK, A_RIDE = (51.502, -0.12), (51.508, -0.12), (51.523, -0.12)
"""220 m, 890 m and 2.6 km."""


async def test_circles_and_rows_are_of_one_measure(spoken: Spoken) -> None:
    anna = spoken.company.anna
    for name, spot in (("Near", ROUND_THE_CORNER), ("Walk", A_WALK), ("Ride", A_RIDE)):
        await placed(spoken.company, name, spot)
    await anna.says(spoken.say("Рядом", "Nearby"))
    await anna.shares_location(*HERE)
    await anna.taps(spoken.say("5 км", "5 mi"))
    heads = [line.replace("\N{NO-BREAK SPACE}", " ") for line in anna.screen.text.splitlines() if line.startswith("📍")]
    ends = spoken.say("300 м 1 км 3 км", "0.2 mi 1 mi 2 mi").split(" ")
    told = [" ".join(ends[place : place + 2]) for place in range(0, 6, 2)]
    assert [end in head for end, head in zip(told, heads, strict=True)] == [True] * 3, heads


async def test_who_stands_in_which_circle_goes_by_that_measure(spoken: Spoken) -> None:
    """Two between the metric circles of 300 m and 1 km, one of them within 0.2 miles: each under its own in miles."""
    anna = spoken.company.anna
    await placed(spoken.company, "Aster", (51.5028, -0.12))
    await placed(spoken.company, "Birch", (51.5075, -0.12))
    await anna.says(spoken.say("Рядом", "Nearby"))
    await anna.shares_location(*HERE)
    heads = sum(line.startswith("📍") for line in anna.screen.text.splitlines())
    assert heads == (1 if spoken.language == "ru" else 2)


async def test_in_a_circle_of_either_measure_whoever_was_never_seen_comes_first(spoken: Spoken) -> None:
    """310 m and never seen, 250 m and seen: of one circle in miles, of two in metres."""
    company, anna = spoken.company, spoken.company.anna
    await placed(company, "Aster", (51.5028, -0.12))
    seen, scope = await placed(company, "Birch", (51.50225, -0.12)), await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.set_facts(scope, seen.id, Facts(last_visit_at=company.clock.now() - timedelta(days=9)))
        await unit.commit()
    await anna.says(spoken.say("Рядом", "Nearby"))
    await anna.shares_location(*HERE)
    first, other = ("Birch", "Aster") if spoken.language == "ru" else ("Aster", "Birch")
    assert anna.screen.text.index(first) < anna.screen.text.index(other)
