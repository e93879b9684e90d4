"""What the frame sees to, whatever a handler forgets: what is shown is noted, of whom it is, and as what it is."""

import ast
import importlib
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from aiogram import Router

from handlers import routers
from handlers.frame.shown import Shown, plain
from handlers.speech.screen import Screen
from sales.ground.noted import Noted
from tests.handlers.sample_company import Company
from tests.handlers.selling import client
from tests.handlers.watching import Watch
from tests.house.sources import modules

DAY = (
    ("/find ромашка", Noted.CARD),
    ("#Касание", Noted.TOUCH),
    ("#Звонок", Noted.TOUCH),
    ("#Назад", Noted.TOUCH),
    ("#Поговорили", Noted.SAVED),
    ("#Позвонить", Noted.PLAN),
    ("#Назад", Noted.PLAN),
    ("#Другая дата", Noted.PLAN),
    ("послезавтра", Noted.PLAN),
    ("#Да", Noted.PLAN),
    ("#Комментарий", Noted.PLAN),
    ("ждут счёт", Noted.SAVED),
    ("#К карточке", Noted.CARD),
    ("#Контакты", Noted.CONTACTS),
    ("#Пётр", Noted.CONTACT),
    ("#Назад", Noted.CONTACTS),
    ("#Назад", Noted.CARD),
    ("#История", Noted.HISTORY),
    ("#Назад", Noted.CARD),
    ("#Изменить", Noted.CARD),
    ("#Заметка", Noted.FIELD),
    ("платят поздно", Noted.CARD),
    ("#Ещё", Noted.MORE),
    ("#Место на карте", Noted.MORE),
    ("Москва, Тверская, 1", Noted.CARD),
    ("/find", Noted.LIST),
    ("/touch", Noted.LOG),
    ("ромашка недозвон, завтра", Noted.SENTENCE),
    ("#Сохранить", Noted.SENTENCE),
)
"""What is done, and what the audit notes of the screen that it leads to."""


async def test_each_screen_of_a_day_is_noted_as_what_it_is_and_with_just_whom_it_shows(
    company: Company, watch: Watch
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for act, kind in DAY:
        watch.sights.clear()
        await (anna.taps(act[1:]) if act.startswith("#") else anna.says(act))
        last = watch.sights[-1]
        assert (act, last.kinds, last.noted) == (act, (kind.value,), frozenset({romashka.id}))


async def test_a_list_shows_whom_it_notes(company: Company, watch: Watch) -> None:
    shown = {(await client(company, company.anna, name)).id for name in ("ООО Лютик", "ООО Ромашка", "ООО Фиалка")}
    for act in ("/find", "/find ооо"):
        watch.sights.clear()
        await company.anna.says(act)
        assert watch.sights[-1].buttons == watch.sights[-1].noted == shown


def _handlers(router: Router) -> Iterator[Any]:
    for observer in (router.message, router.callback_query):
        yield from (handler.callback for handler in observer.handlers)


OWN_WAY = "handlers.importing"
"""Long work that speaks while it goes on."""
ANSWERING = [
    one
    for router in routers(open_registration=True)
    for one in _handlers(router)
    if not one.__module__.startswith(OWN_WAY)
]


@pytest.mark.parametrize("handler", ANSWERING, ids=lambda one: f"{one.__module__}.{one.__qualname__}")
def test_a_handler_answers_with_what_to_show(handler: Any) -> None:
    assert get_type_hints(handler, _names(handler))["return"] is Shown


def _names(handler: Any) -> dict[str, Any]:
    return vars(importlib.import_module(handler.__module__))


SPEAKING = ("answer", "show", "ask", "meanwhile", "work", "commit")
MAY = ("handlers/frame/", "handlers/importing/")
PREPARING = {
    ("handlers/company/team.py", "answer"),
    ("handlers/exporting/export.py", "show"),
    ("handlers/lists/bulk/beforehand.py", "meanwhile"),
    ("handlers/reporting/figures/charts.py", "meanwhile"),
    ("handlers/reporting/figures/filed/excel.py", "meanwhile"),
}
"""A link whose address is asked for; a word that a file or a picture is being made, or a long list counted: no unit
of work is open.
"""


def test_nobody_but_the_frame_speaks_or_commits() -> None:
    spoken = {
        (module.path.as_posix(), node.attr)
        for module in modules("handlers")
        if not module.path.as_posix().startswith(MAY)
        for node in module.nodes
        if isinstance(node, ast.Attribute)
        and node.attr in SPEAKING
        and isinstance(node.value, ast.Name)
        and node.value.id in ("turn", "exchange", "unit")
    }
    assert spoken == PREPARING


async def test_a_screen_of_clients_without_a_note_is_refused() -> None:
    with pytest.raises(ValueError, match="noted"):
        Shown(Screen("ООО Ромашка"), None, [1])


def test_a_plain_screen_notes_nothing() -> None:
    assert plain(Screen("?")).noted is None
