"""A list says in its title whom it is about, with how many they are: never «Все клиенты» of some."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from handlers.lists.choosing import filter_screens
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.choices import Facet
from handlers.lists.choosing.filter_screens import Offered
from handlers.speech.reader import Reader
from sales.actions.lists import keeping
from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.rungs import RUNGS, Buying, Ladder
from sales.clients.stages import Base, Stage
from sales.company.directories import DirectoryKind, Entry
from sales.company.pool import Leaving, Neglected, Pooled
from sales.ground.ids import new_id
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Born,
    Bought,
    Boxed,
    Condition,
    Debt,
    Done,
    Due,
    Found,
    Graded,
    Having,
    InTouch,
    Lacking,
    Last,
    Late,
    Longer,
    Never,
    NoneOf,
    NotAmong,
    Owing,
    Picked,
    Planned,
    Recommended,
    Share,
    Shifted,
    Summed,
    Turn,
    Within,
    Worded,
)  # fmt: skip
from sales.standing.kept_lists import KINDS
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import UNSAID
from sales.work.step import Plan
from sales.work.talk import Aggrieved, Minded, Refused, Talking
from sales.work.touch import Deed
from sandbox.people.person import Person
from tests.handlers.lists.test_clients import TODAY, has, talked
from tests.handlers.sample_company import Company

FILTERS = [
    ("Этап", "🟢 Заказы есть", "🟢 Заказы есть: 1"),
    ("База", "Ключевая", "Ключевая база: 0"),
    ("Город", "Пермь · 1", "Пермь: 1"),
    ("Регион", "Урал · 1", "Урал: 1"),
    ("Последнее касание", "больше 180 дн. назад", "Без касаний 180 дн.: 1"),
    ("Последнее касание", "за последние 30 дн.", "Касание за 30 дн.: 1"),
    ("Последнее касание", "никогда", "Ни одного касания: 0"),
    ("Последний заказ", "больше 180 дн. назад", "Без заказов 180 дн.: 2"),
    ("Последний заказ", "никогда", "Ни одного заказа: 1"),
    ("Ценность", "крупные", "Крупные: 0"),
    ("Сумма", "от 10 000 ₽", "От 10 000 ₽: 1"),
    ("Сумма", "должны нам", "Должны нам: 0"),
    ("Шаг", "просрочен", "Шаг просрочен: 0"),
    ("Шаг", "ничего не намечено", "Ничего не намечено: 2"),
    ("Статус", "Неактивный", "Неактивные: 0"),
    ("Не заполнено", "нет телефона", "Нет телефона: 2"),
]


async def _filters(person: Person, facet: str, choice: str) -> None:
    await person.taps("Фильтр")
    await person.taps(facet)
    await person.taps(choice)
    await person.taps("Показать")


async def test_a_filtered_list_is_called_by_its_conditions(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20), city="Пермь", region="Урал")
    await has(company, anna, "Пион", talked(company, 300, orders=1, on=TODAY - timedelta(days=280)))
    wrong = []
    for facet, choice, title in FILTERS:
        await anna.says("Клиенты")
        await _filters(anna, facet, choice)
        if not anna.screen.text.replace("\xa0", " ").startswith(title):
            wrong.append((title, anna.screen.text))
    assert not wrong


async def test_conditions_and_the_shelf_it_began_on_stand_in_its_title_together(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20), city="Пермь")
    await has(company, anna, "Пион", talked(company, 20), city="Омск")
    await anna.says("Клиенты")
    await anna.taps("Без шага · 2")
    await _filters(anna, "Город", "Пермь · 1")
    anna.sees("Без шага, Пермь: 1")
    await _filters(anna, "Не заполнено", "нет меток")
    anna.sees("Без шага, Пермь, нет меток: 1")


async def test_what_is_typed_narrows_a_list_that_goes_on_being_called_so(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await has(company, anna, "Пион", city="Пермь")
    await anna.says("Клиенты")
    await _filters(anna, "Город", "Пермь · 2")
    await anna.says("вишн")
    anna.sees("Пермь: 1", "вишн")
    anna.does_not_see("Все клиенты")


async def test_a_name_said_whole_opens_its_card_also_where_a_list_is_open(company: Company) -> None:
    anna = company.anna
    for name in ("Вишня", "Вишня Юг"):
        await has(company, anna, name, city="Пермь")
    await anna.says("Клиенты")
    await _filters(anna, "Город", "Пермь · 2")
    await anna.says("вишня")
    assert anna.can_tap("Касание")


@pytest.mark.parametrize(
    ("facet", "product", "title"),
    [
        ("Берут", "Стаканы", "Берут стаканы: 0"),
        ("Не берут", "Стаканы", "Не берут стаканы: 1"),
        ("Берут", "Пищевая плёнка", "Берут: пищевая плёнка: 0"),
        ("Не берут", "Кабель ВВГ", "Не берут Кабель ВВГ: 1"),
    ],
)
async def test_what_they_buy_is_said_in_the_companys_words(
    company: Company, facet: str, product: str, title: str
) -> None:
    anna = company.anna
    await has(company, anna, "Вишня")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.directories.add(scope, Entry(new_id(), DirectoryKind.PRODUCT, None, product, 0))
        await unit.commit()
    await anna.says("Клиенты")
    await anna.taps("Фильтр")
    await anna.taps("Товар")
    assert anna.can_tap("✓ Берут")
    for button in (facet, product, "Показать"):
        await anna.taps(button)
    anna.sees(title)


async def test_a_lead_reads_whose_clients_they_are(company: Company) -> None:
    await has(company, company.anna, "Вишня")
    await company.lead.says("Клиенты")
    await _filters(company.lead, "Менеджер", "Анна Петрова")
    company.lead.sees("Анна Петрова: 1")


async def test_in_english_likewise(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Cherry", talked(company_en, 20), city="Leeds")
    await anna.says("Clients")
    await _filters_en(anna, "City", "Leeds · 1")
    anna.sees("Leeds: 1")
    await _filters_en(anna, "Last order", "never")
    anna.sees("Leeds, no orders yet: 1")


async def _filters_en(person: Person, facet: str, choice: str) -> None:
    await person.taps("Filter")
    await person.taps(facet)
    await person.taps(choice)
    await person.taps("Show")


def _every_kind(me: int, source: int, product: int, client: int) -> list[Condition]:
    """Of each kind one at least, also of those that no button of the filter offers."""
    now = datetime.combine(TODAY, time(), UTC)
    some, lack = frozenset({Grade.A, Grade.B}), frozenset({Lack.PHONE})
    return [
        *(Among(about, frozenset({value})) for about, value in _values(me, source).items()),
        *(NotAmong(about, frozenset({value})) for about, value in _values(me, source).items()),
        *(Bought(frozenset({product}), ever) for ever in (True, False)),
        *(kind(last, 45) for kind in (Within, Longer) for last in Last),
        *(Never(last) for last in Last),
        *(Owing(one) for one in Debt),
        *(Planned(one) for one in Plan),
        *(Due(one) for one in Turn),
        *(kind(there) for kind in (Talking, Pooled) for there in (True, False) if kind(there) not in UNSAID),
        *(Minded("акция", there) for there in (True, False)),
        *(kind(there) for kind in (Aggrieved, Refused) for there in (True, False)),
        *(Born(days) for days in (0, 7)),
        *(Done(deed, me, now, now) for deed in Deed),
        *(Shifted(ladder, next(iter(RUNGS[ladder])), came, now) for ladder in Ladder for came in (True, False)),
        *(Share(part, below, "RUB") for part, below in ((4, True), (2, True), (2, False))),
        *(Summed(*one) for one in ((500, None), (1, 499), (500, 900))),
        *(Graded(*one) for one in ((some, some, some), (some - {Grade.B}, frozenset(Grade), frozenset({Grade.B})))),
        *(InTouch(), Lacking(lack), Having(lack), Picked(frozenset({client})), Worded(frozenset({"ви"}))),
        *(Boxed(0.0, 0.0, 90.0, 90.0), Found(now, now), Recommended(client), Late(me), Neglected(9, 9), Leaving(3)),
        NoneOf(((Planned(Plan.NONE),),)),
    ]


def _values(me: int, source: int) -> dict[About, Any]:
    said = {About.SOURCE: source, About.MANAGER: me, About.STAGE: Stage.LIME, About.BASE: Base.KEY}
    said |= {About.STATUS: Attention.INACTIVE, About.TAG: "опт"}
    return {about: said.get(about, "нигде") for about in About}


async def test_every_condition_there_can_be_has_words_in_the_filter_and_is_taken_away_by_one_tap(
    company: Company,
) -> None:
    await _each_is_told_and_taken_away(company, "Фильтр")
    await company.anna.says("кто не берёт крышки")
    company.anna.sees("Покупают у нас, не берут крышки: 0")


async def test_the_same_of_every_condition_in_english(company_en: Company) -> None:
    await _each_is_told_and_taken_away(company_en, "Filter")


async def _each_is_told_and_taken_away(company: Company, filtering: str) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    client = await has(company, anna, "Вишня", tags=("опт",))
    product = Entry(new_id(), DirectoryKind.PRODUCT, None, "Крышки", 0, retired=True)
    async with company.work(scope) as unit:
        source = (await unit.directories.all(scope, DirectoryKind.SOURCE))[0].id
        await unit.directories.add(scope, product)
        every = _every_kind(scope.actor, source, product.id, client)
        assert {*map(type, every), Buying} == {*KINDS.values()}
        for name, half in (("Всё", every[::2]), ("Прочее", every[1::2])):  # a keyboard holds no more
            await keeping.keep(unit, scope, name, ClientFilter(tuple(half)))
        await unit.commit()
    for name, half in (("Всё", every[::2]), ("Прочее", every[1::2])):
        await anna.says(name)
        await anna.taps(filtering)
        await _all_taken_away(anna, len(half))


async def _all_taken_away(anna: Person, many: int) -> None:
    for left in range(many, 0, -1):
        told = [line for line in anna.screen.text.splitlines() if line.startswith("•")]
        taken = [one for one in anna.buttons if one.startswith("✕")]
        assert (len(told), len(taken)) == (left, left)
        assert not [line for line in told if "больше нет" in line or "is gone" in line]
        assert min(map(len, [*told, *taken])) > len("• ab")
        await anna.taps(taken[0])
    assert not [one for one in anna.buttons if one.startswith("✕")]


async def test_choices_that_no_keyboard_holds_stand_on_pages_and_a_tap_leaves_one_where_one_is(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filter_screens, "MOST_CHOICES", 1)
    lead = company.lead
    await has(company, company.boris, "Пион")
    await lead.says("Клиенты")
    await lead.taps("Фильтр")
    await lead.taps("Менеджер")
    seen = []
    while "Борис Иванов" not in lead.buttons:
        seen.append(lead.buttons[:2])
        await lead.taps("›")
    assert seen
    await lead.taps("Борис Иванов")
    assert "✓ Борис Иванов" in lead.buttons
    await lead.taps("Показать · 1")
    assert "Пион" in lead.buttons[0]


def test_a_hundred_managers_leave_room_for_the_other_buttons() -> None:
    many = [(Choice(str(one), f"Анна {one}", Among(About.MANAGER, frozenset({one}))), False) for one in range(100)]
    reader, known = Reader("ru", "Europe/Moscow", datetime.combine(TODAY, time(9), UTC)), OpenList.on(Shelf.ALL)
    screen = filter_screens.choices_screen(reader, known, Offered(Facet.MANAGER, many, page=2), "", 9)
    labels = [one.label for row in screen.rows for one in row]
    assert len(labels) <= 100
    assert {"Анна 80", "Анна 99", "3 / 3"} <= set(labels)
