"""Whose word it is, and whether it holds: no outcome of the client's comes of what others say, fear or make depend."""

from datetime import date

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

HEARD = ("соседи говорят", "по слухам", "якобы", "водитель сказал", "слышал")
HEARD_IN_ENGLISH = ("neighbours say", "rumour is", "supposedly", "the driver said", "i heard")
CLAIMS = ("закрылись", "отказались", "заказали на 12 тыс", "берут", "пожаловались")
ENGLISH_CLAIMS = ("they refused", "they ordered £120", "they complained", "closed for good", "they signed")


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(("heard", "claims"), [(HEARD, CLAIMS), (HEARD_IN_ENGLISH, ENGLISH_CLAIMS)])
def test_what_others_say_of_a_client_is_asked_about(heard: tuple[str, ...], claims: tuple[str, ...]) -> None:
    for words in heard:
        for claim in claims:
            report = said(f"[Acme] {words} {claim}")
            assert report.outcome in {None, Outcome.TALKED, Outcome.GATEKEEPER}, (words, claim, report.outcome)
            assert not report.amount_text
            assert words in report.comment


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_is_said_by_themselves_is_theirs(claim: str) -> None:
    assert said(f"[Ромашка] {claim}").outcome not in {None, Outcome.TALKED}


@pytest.mark.parametrize(
    "marked", ["[Кухни] если до пятницы не перезвонят, наберу сам", "[Sphere] if they dont call by friday I'll ring"]
)
def test_what_a_plan_hangs_on_has_not_happened(marked: str) -> None:
    report = said(marked)
    assert (report.outcome, [step.day for step in report.steps]) == (None, [date(2026, 9, 25)])


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] просят уступить, иначе закажут у других",
        "[Ромашка] боюсь откажутся",
        "[Ромашка] надеюсь возьмут",
        "[Acme] need a discount otherwise they cancel",
        "[Acme] i think they'll sign",
        "[Acme] hoping they order",
    ],
)
def test_what_would_be_or_is_feared_is_no_outcome(marked: str) -> None:
    assert said(marked).outcome not in {Outcome.ORDER, Outcome.READY, Outcome.REFUSED}


@pytest.mark.parametrize(
    "marked",
    ["[Ромашка] Сергей забрал образцы", "[Ромашка] взяли каталог", "[Ромашка] жена взяла, обещала передать"],
)
def test_what_is_taken_and_not_bought_is_no_order(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize("marked", ["[Acme] collected samples", "[Acme] took a brochure", "[Acme] got my number"])
def test_what_is_taken_and_not_bought_is_no_order_in_english(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize(
    "marked", ["[Acme] no answer but they texted back all good", "[Ромашка] не дозвонился, но написали что всё в силе"]
)
def test_who_was_not_reached_and_then_wrote_is_no_attempt(marked: str) -> None:
    report = said(marked)
    assert report.outcome in {None, Outcome.TALKED}
    assert report.direction.value == "in"


@pytest.mark.parametrize("words", ["оплатят после 5 октября, напомнить 6-го", "оплату так и не увидел, напомнить в чт"])
def test_of_what_is_to_be_paid_one_is_reminded_to_pay(words: str) -> None:
    assert [step.kind for step in said(f"[Ромашка] {words}").steps] == [StepKind.PAYMENT]


def test_a_reminder_of_something_else_is_none_to_pay() -> None:
    *_, last = said("[Ромашка] оплатят в пт, напомнить о себе 6 октября").steps
    assert last.kind is StepKind.OTHER


@pytest.mark.parametrize("marked", ["[Acme] Anna likes tea, birthday 5 May", "[Acme] loves dogs"])
def test_what_somebody_likes_for_themselves_is_no_interest(marked: str) -> None:
    assert said(marked).outcome is None


def test_what_is_ours_and_liked_is_interest() -> None:
    assert said("[Acme] loves the cups").outcome is Outcome.INTERESTED


@pytest.mark.parametrize("words", ["просят скинуть 8%", "просят сбросить ещё 5%"])
def test_a_discount_is_nothing_to_send(words: str) -> None:
    assert said(f"[Ромашка] {words}").outcome is not Outcome.WANTS_OFFER


@pytest.mark.parametrize("words", ["хотела отменить заказ", "хотят уйти"])
def test_who_wishes_to_leave_wants_nothing(words: str) -> None:
    report = said(f"[Ромашка] {words}")
    assert report.outcome not in {Outcome.INTERESTED, Outcome.READY, Outcome.ORDER}
    assert report.comment == words


@pytest.mark.parametrize("marked", ["[Acme] didnt get round to the price list", "[Acme] said dont send a quote"])
def test_a_denial_without_its_apostrophe_denies(marked: str) -> None:
    assert said(marked).outcome is not Outcome.WANTS_OFFER
