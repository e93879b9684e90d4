"""Of a client's name what tells it from others is what stays; namesakes that stand beside each other are told apart."""

from dataclasses import replace

from handlers.reporting.digest_screens import digest_screen
from handlers.speech.reader import Reader
from handlers.speech.screen import named
from sales.clients.client import ClientLine
from sales.clients.doubles.namesakes import apart
from sales.clients.facts import Facts
from sales.reporting.digest import digest
from sales.reporting.unasked.occasions import Occasion, section
from tests.handlers.lists.test_clients import DAY, has, talked, told
from tests.handlers.sample_company import Company
from tests.handlers.seeing import labels, plain
from tests.sales.making import MORNING, TODAY, step

KINDS = {1: "Кафе", 2: "Цветы", 3: "Пекарня"}


async def test_namesakes_say_what_they_differ_by_and_a_long_name_gives_up_its_kind_first(company: Company) -> None:
    anna = company.anna
    for name in ("Кафе «Весна»", "Цветы «Весна»", "Пион", "Интернет-магазин «Мамин сундук на вырост»"):
        await has(company, anna, name, talked(company, 20), city="Пермь")
    await has(company, anna, "ООО «Пион»", talked(company, 20), city="Омск")
    await anna.says("Клиенты")
    await anna.taps("Все клиенты · 5")
    assert told(anna)[:5] == [
        "🔘 Весна · Кафе · Пермь · шага нет",
        "🔘 Весна · Цветы · Пермь · шага нет",
        "🔘 Мамин сундук на вырост · шага нет",
        "🔘 Пион · Омск · шага нет",
        "🔘 Пион · Пермь · шага нет",
    ]


def test_namesakes_of_one_town_say_their_streets() -> None:
    line = ClientLine(1, 1, "Пион", Facts(), city="Пермь", address="Пермь, Мира, 5")
    both = [line, replace(line, id=2, address="Пермь, Ленина, 1"), replace(line, id=3, name="Роза")]
    assert [one.name for one in apart(both)] == ["Пион · Мира, 5", "Пион · Ленина, 1", "Роза"]
    cafe = replace(line, name="Кафе «Пион»")
    assert apart([cafe, cafe]) == [cafe, cafe]
    assert named("Пион · Мира, 5", 12) == "Пион · Мир…"


def test_a_section_of_the_morning_tells_its_clients_apart_from_those_of_others_and_of_the_lines() -> None:
    cafe, flowers, bakery = (ClientLine(at, 1, f"{kind} «Весна»", Facts()) for at, kind in KINDS.items())
    sections = {Occasion.PAY: section([flowers])}
    reader, planned = Reader("ru", "Europe/Moscow", MORNING), [(step(), cafe)]
    day = replace(digest(TODAY, MORNING, planned), sections=sections)
    full = digest_screen(reader, day, "Europe/Moscow")
    day = replace(digest(TODAY, MORNING, []), sections=sections | {Occasion.IDLE: section([bakery])})
    free = digest_screen(reader, day, "Europe/Moscow")
    assert "Весна · Цветы" in plain(full)
    assert "Весна · Цветы" in plain(free)
    assert "• Весна · Пекарня" in plain(free)
    assert "Весна · Пекарня" in labels(free)


async def test_whose_each_is_is_said_alike_on_all_lines(company: Company) -> None:
    big = replace(talked(company, 20, orders=1, on=TODAY - 320 * DAY), order_sum=132_000_000)
    await has(company, company.anna, "Чай", replace(big, order_sum=0))
    lead = company.lead
    await lead.says("кто давно не покупал")
    assert told(lead)[0] == "🟢 Чай · 10 мес. · Анна"
    await has(company, company.anna, "Столовая Чайка", big)
    await lead.says("кто давно не покупал")
    assert told(lead)[:2] == ["🟢 Чай · 10 мес. · АП", "🟢 Чайка · 10 мес. · 1 320 000 ₽ · АП"]
