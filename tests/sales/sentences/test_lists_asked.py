"""Lists are asked for as one says it, in either language; whoever names a client or tells of one asks for none."""

import pytest

from sales.sentences.conversation.lists import shelf_asked
from sales.standing.open_list import Shelf

ASKED = {
    Shelf.OWING: (
        "кто нам должен", "Должники", "у кого долги?", "кто не заплатил", "покажи должников", "дебиторка",
        "who owes us", "Debtors", "who still owes us money?", "who hasn’t paid yet", "show me unpaid",
    ),
    Shelf.ASLEEP: (
        "спящие", "спящие крупные", "кто из крупных давно молчит", "крупные, которые уснули",
        "asleep", "which big clients are quiet", "who of the big ones has been silent for half a year",
    ),
    Shelf.LAPSED: (
        "кто давно не покупал", "давно не заказывали", "кто уже полгода не берёт", "кто перестал заказывать",
        "who hasn't bought for a long time", "lapsed", "clients who haven't ordered lately", "who stopped buying",
    ),
    Shelf.IDLE: (
        "без шага", "у кого нет следующего шага", "клиенты без шага", "no step", "who has no next step",
        "clients without a step",
    ),
    Shelf.UNSEEN: ("у кого давно не были", "кого давно не видели", "long unseen", "not visited for ages"),
    Shelf.DUE: ("кому пора позвонить", "due for a call"),
    Shelf.KEY: (
        "ключевые клиенты", "какие ключевые давно молчат", "кто из ключевых молчит",
        "ключевые клиенты, которые затихли",
        "key accounts", "which key clients are silent", "key clients who have been quiet for a long time",
    ),
    Shelf.INACTIVE: ("неактивные", "inactive clients"),
    Shelf.UNTOUCHED: ("кого не трогали", "untouched"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "shelf"), [(text, shelf) for shelf, texts in ASKED.items() for text in texts])
def test_a_list_is_asked_for_in_ones_own_words(text: str, shelf: Shelf) -> None:
    assert shelf_asked(text) is shelf


@pytest.mark.parametrize(
    "text",
    [
        "Ромашка не заплатила",
        "должен перезвонить",
        "Вишня молчит",
        "отказались",
        "долг 5000",
        "база",
        "ключевой",
        "Daisy owes us",
        "who is Peter",
        "no answer",
        "all",
        "кто нам должен и сколько стоит доставка до Перми, и ещё раз: кто нам должен, кто нам должен",
    ],
)
def test_whatever_tells_of_somebody_asks_for_no_list(text: str) -> None:
    assert shelf_asked(text) is None
