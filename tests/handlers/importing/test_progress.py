"""Dialogue: a long import says how far it is, in the one message it stands on."""

import pytest

from handlers.importing import progress
from sandbox.requests.calls import Call
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import base, loads, sent

LONG = "Имя;Телефон;1 касание\n" + "".join(f"Клиент {n};+7912{n:07};звонил, просят КП\n" for n in range(1_500))


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every now and then is at once: nobody waits for seconds."""
    monkeypatch.setattr(progress, "EVERY", 0.01)


async def test_reading_and_loading_say_how_far_they_are_in_one_message(company: Company) -> None:
    anna = company.anna
    await sent(anna, LONG)
    assert any("Читаю файл: строк" in text for text in _said(company))
    await loads(anna)
    assert any("Загружаю: клиентов" in text for text in _said(company))
    anna.sees("Сохранено")
    assert len(_messages(company)) == 1


async def test_after_a_cancel_nothing_is_left_and_nothing_more_is_said(company: Company) -> None:
    anna = company.anna
    await sent(anna, LONG)
    await anna.taps("Отмена")
    anna.sees("Хорошо, не записываю")
    assert _said(company)[-1] == "Хорошо, не записываю"
    assert not await base(company, anna)


def _calls(company: Company) -> list[Call]:
    calls = company.telegram.calls.of("sendMessage", "editMessageText")
    return [call for call in calls if str(call.params["chat_id"]) == str(company.anna.id)]


def _said(company: Company) -> list[str]:
    return [call.params["text"] for call in _calls(company)]


def _messages(company: Company) -> list[Call]:
    return [call for call in _calls(company) if call.method == "sendMessage"]
