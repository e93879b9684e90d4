"""What somebody's work came to in days that are named opens just these touches: «заказы за эту неделю»."""

import pytest

from sales.sentences.conversation.asking.questions import Asked, asked
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

DOING = {
    "s": ("заказы за эту неделю", "заказы вчера", "покажи продажи за ноябрь", "orders this week", "sales in October"),
    "c": ("звонки за вчера", "звонки за прошлую неделю", "calls yesterday", "our calls last week"),
    "v": ("все визиты на прошлой неделе", "встречи за месяц", "visits last month"),
    "n": ("отказы в октябре", "отказы за квартал", "refusals this quarter"),
    "t": ("касания за сегодня", "touches today"),
    "o": ("КП за октябрь", "quotes last month"),
    "w": ("разговоры за вчера", "talks yesterday"),
}  # fmt: skip
NOTHING = ("заказы", "заказ на завтра", "визит вчера", "вчера заказы не брали", "orders", "calls", "order for tomorrow")


@pytest.mark.parametrize(("doing", "text"), [(doing, text) for doing, texts in DOING.items() for text in texts])
def test_what_is_done_in_days_that_are_named_is_asked_for(doing: str, text: str) -> None:
    found = asked(text)
    assert found is not None
    assert (found.doing, bool(found.period)) == (doing, True)


@pytest.mark.parametrize("text", NOTHING)
def test_without_days_or_with_more_to_say_it_is_no_such_question(text: str) -> None:
    assert (asked(text) or Asked()).doing == ""


async def test_it_opens_the_touches_also_with_a_card_open(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Астра")
    await open_card(anna, "Астра")
    for word in ("Касание", "Поговорили", "Завтра"):
        await anna.taps(word)
    await open_card(anna, "Астра")
    await anna.says("звонки за эту неделю")
    anna.sees("Отчёт · Звонки: 1", "Астра: Поговорили")
    await company.lead.says("заказы за эту неделю")
    company.lead.sees("Заказы")
    company.lead.does_not_see("никого нет")
