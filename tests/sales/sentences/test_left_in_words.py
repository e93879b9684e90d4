"""What only the comment says of time and money is named as not understood; what a field has is not."""

from sales.sentences.said import Sentence
from sales.sentences.times.unread import left_in_words
from tests.sales.sentences.measured import told


def test_what_the_comment_says_of_time_and_money_is_named_where_no_field_has_it() -> None:
    table = {
        "взяли на 9 тыс, половину оплатили, остаток в пт": "", "взяли на 9 тыс, остаток потом": "остаток",
        "взяли стаканы, половину оплатили": "половину", "заказ на 9 тыс, скидка 5%": "5%",
        "буду около 15": "около 15",
        "звонил, ищут накладную от 13 ноября": "", "ordered 5 cases lids at 7.10 a case": "",
        "заказ на 12 тыс, половину сразу половину потом": "половину",
        "думают, половина зала на ремонте": "", "заказ на 9 тыс, доставка в четверг": "",
        "думают, позвонить в пт в 15, склад до 18": "", "yesterday's boxes were wet": "",
        "вчера в 14:00 был, думают": "",
        "ordered lids for £200, half now half on 20 dec": "", "ordered cups, the balance later": "the balance",
        "vm left, gets in around 3": "around 3", "tues no good for them": "tues", "thinking, half the team is away": "",
        "ordered lids for £50, rest next week": "", "thinking, call friday at 3": "", "came yesterday at 2, busy": "",
    }  # fmt: skip
    got = {words: "; ".join(left_in_words(_said(words))) for words in table}
    assert {words: left for words, left in got.items() if left != table[words]} == {}


def _said(words: str) -> Sentence:
    language = "en" if words.replace("£", "").isascii() else "ru"
    return told(language, f"[{'Workbench' if language == 'en' else 'Верстак'}] {words}")[0]
