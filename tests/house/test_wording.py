"""Words that people stumbled over stay away from the catalogues, and what they are told instead stands there."""

from functools import cache

import pytest
from babel.messages.pofile import read_po

from tests.house import ROOT

STUMBLED_OVER = (
    ("ru", "под кнопкой «/»", "под синей кнопкой ☰ слева"),
    ("en", "under the “/” button", "under the blue ☰ button on the left"),
    ("ru", "Больше не напоминать?", "Через полгода"),
    ("ru", "Касание номера", "Чтобы удалить номер, нажмите на него ниже"),
    ("ru", "Коснитесь", "три нажатия"),
    ("ru", "три касания", "три нажатия"),
    ("ru", "Вес слова", "Влияние"),
    ("ru", "весит много", "сильное"),
    ("ru", "Назвать базу", "Ключевой, VIP…"),
    ("en", "by own words", "Says they decide"),
    ("en", "Call through", "Start calling"),
    ("en", "whose place I know", "No clients with a known place within"),
    ("en", "can simply be sent", "You can send a spreadsheet or a phone book here"),
    ("ru", "Не напоминать", "Больше не напоминать"),
    ("en", "Make inactive", "Stop reminding"),
    ("ru", "Это про клиента <b>{name}</b>", "Это про клиента <b>«{name}»</b>?"),
    ("ru", "База: Мёртвая", "Давно не покупал"),
)
"""In which language, what was said, what is said now. A tap is never called a touch, one word means one thing."""


@cache
def _said(language: str) -> str:
    with (ROOT / "locales" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [message.string for message in read_po(file, locale=language) if message.id]
    return "\n".join(said if isinstance(said, str) else " | ".join(said or ()) for said in messages)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_nobody_stumbles_over_the_same_words_again(language: str) -> None:
    wrong = [before for spoken, before, _ in STUMBLED_OVER if spoken == language and before in _said(language)]
    missing = [now for spoken, _, now in STUMBLED_OVER if spoken == language and now not in _said(language)]
    assert (wrong, missing) == ([], [])
