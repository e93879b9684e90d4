"""Files of the funnel: who stands in it, and which funnel it is."""

from collections import Counter

from sales.work.outcomes import Outcome
from tests.handlers.lists.test_clients import has, talked
from tests.handlers.lists.test_funnel import graded
from tests.handlers.reporting.test_report import CALL, DAY, TALKED, TODAY, did
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook


async def test_the_funnel_is_a_file_with_all_who_stand_in_it(company: Company) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", TALKED)
    await did(company, company.boris, "Пион", (CALL, Outcome.REFUSED))
    await lead.says("/find")
    await lead.taps("Воронка")
    await lead.taps("Excel")
    told = workbook(lead.downloads())
    assert sum(row[1] for row in told["Воронка"][1:]) == 2
    assert sorted(row[0] for row in told["Клиенты"][1:]) == ["Астра", "Пион"]
    await company.app.tick()
    company.owner.sees("в файле «Воронка», 2 клиента")
    await lead.taps("Кто перешёл")
    await lead.taps("Excel")
    moved = workbook(lead.downloads())
    places = {row[0]: (row[1], row[2]) for row in moved["Кто перешёл"][1:]}
    assert moved["Клиенты"][0][-2:] == ["Пришло", "Ушло"]
    came = [(row[0], row[-2]) for row in moved["Клиенты"][1:] if row[-2]]
    went = [(row[0], row[-1]) for row in moved["Клиенты"][1:] if row[-1]]
    assert sorted(name for name, _ in came) == ["Астра", "Пион"]
    counted = {place: ([at for _, at in came].count(place), [at for _, at in went].count(place)) for place in places}
    assert counted == places
    assert went, "both were white before"
    for by, first in (("По менеджерам", "Менеджер"), ("По источникам", "Источник")):
        await lead.taps("Назад")
        await lead.taps(by)
        await lead.taps("Excel")
        apart = workbook(lead.downloads())
        assert apart["Воронка"][0][0] == first
        assert sum(row[1] for row in apart["Воронка"][1:]) == len(apart["Клиенты"][1:]) == 2
    await company.anna.says("/find")
    for word in ("Воронка", "Кто перешёл", "Назад", "По источникам"):
        await company.anna.taps(word)
        assert "Excel" not in company.anna.buttons


async def test_each_funnel_says_where_everybody_stands_and_which_funnel_it_is(company: Company) -> None:
    anna, lead = company.anna, company.lead
    made = [
        await has(company, anna, "Вишня", talked(company, 20)),
        await has(company, anna, "Пион", talked(company, 30, orders=2, on=TODAY - 28 * DAY)),
        await has(company, anna, "Роза", talked(company, 500, orders=5, on=TODAY - 500 * DAY)),
    ]
    await lead.says("/find")
    for word in ("Воронка", "Ценность", "Excel"):
        await lead.taps(word)
    ungraded = workbook(lead.downloads())
    assert "Больше года не покупали" not in [row[0] for row in ungraded["Воронка"]]
    assert not any(row[-1] for row in ungraded["Клиенты"][1:])
    await graded(company, made[1], "aac")
    await lead.says("/find")
    await lead.taps("Воронка")
    await lead.taps("Базы")
    await lead.taps("Excel")
    bases = workbook(lead.downloads())
    stands = {row[0]: row[-1] for row in bases["Клиенты"]}
    assert stands == {"Клиент": "База", "Вишня": "Потенциальная", "Пион": "Рабочая", "Роза": "Мёртвая"}
    assert {row[0]: row[1] for row in bases["Воронка"][1:] if row[1]} == dict(Counter(list(stands.values())[1:]))
    sums = {row[0]: row[10] for row in bases["Клиенты"][1:]}
    assert sums["Вишня"] in ("", None)
    assert sum(one or 0 for one in sums.values()) == sum(row[3] for row in bases["Воронка"][1:])
    assert dict(map(tuple, bases["Об этом файле"]))["Отчёт"].startswith("Воронка, Базы, 30\xa0дней")
    await lead.taps("Ценность")
    await lead.taps("Excel")
    worth = workbook(lead.downloads())
    stands = {row[0]: row[-1] for row in worth["Клиенты"]}
    quiet, never = "Больше года не покупали", "Ещё не покупали"
    assert stands == {"Клиент": "Ценность", "Вишня": never, "Пион": "Спящие крупные", "Роза": quiet}
    counted = {row[0]: (row[1], row[2]) for row in worth["Воронка"][1:] if row[1]}
    assert counted == {"Спящие крупные": (1, 33), quiet: (1, 33), never: (1, 33)}
    await lead.taps("Этапы")
    await lead.taps("По источникам")
    await lead.taps("Excel")
    sources = workbook(lead.downloads())
    assert {row[-1] for row in sources["Клиенты"][1:]} == {row[0] for row in sources["Воронка"][1:]}
    assert dict(map(tuple, sources["Об этом файле"]))["Отчёт"].startswith("Воронка, Источник")
