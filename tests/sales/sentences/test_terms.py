"""Until when an order is to be paid, among other words. Written on Wednesday, 23 September 2026."""

from datetime import date

import pytest

from sales.sentences.conversation.answers import term_said
from tests.sales.sentences.measured import NOW

TOLD = {
    "берут пленку 10 рул по 640 отсрочка 2 нед": date(2026, 10, 7),
    "взяли на 5000 отсрочка до 15 октября, звонить": date(2026, 10, 15),
    "взяли на 5000 с отсрочкой 14 дней": date(2026, 10, 7),
    "взяли на 5000 отсрочка 14": date(2026, 10, 7),
    "взяли на 5000 дал месяц отсрочки": date(2026, 10, 23),
    "взяли на 5000 просят отсрочку 2 недели": None,
    "взяли на 5000 отсрочка как обычно": None,
    "взяли на 5000 срок поставки 2 недели": None,
    "took film £64 two weeks' credit": date(2026, 10, 7),
    "took film £64 credit till 15 oct": date(2026, 10, 15),
    "took film £64 net 30": date(2026, 10, 23),
    "took film £64, gave them a month's credit": date(2026, 10, 23),
    "took £40, want two weeks credit": None,
    "took £40, asked for credit of two weeks": None,
    "delivery within 2 weeks took 5 for £40": None,
}


@pytest.mark.parametrize("text", TOLD)
def test_a_term_is_read_where_it_is_given(text: str) -> None:
    language = "en" if text.isascii() else "ru"
    assert term_said(text, NOW[language], language) == TOLD[text]
