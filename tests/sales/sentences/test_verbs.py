"""What we shall do for a client is a step, whichever everyday verb and form of it says so; what they say is theirs."""

import pytest

from sales.sentences.sentence import read
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import NOW, told
from tests.sales.sentences.test_evening_kinds import MONDAY, THURSDAY, said, steps

OURS = {
    StepKind.VISIT: (
        "заеду подъедем съезжу сгоняю смотаюсь зайдем подойду загляну заскочим навещу доберусь зарулю "
        "сходить наведаться забежать встречусь пересечемся увидимся состыкуюсь поеду буду-там буду-на-точке "
        "завезем подвожу отнесу заброшу"
    ),
    StepKind.CALL: "наберем перезвоню созвонюсь звякну свяжемся пообщаемся поговорим услышимся отзвониться перенабрать",
    StepKind.OTHER: (
        "отдам отдадим передадим доставлю подкину отгружу заменим согласую сверю "
        "оформлю подберу разберусь выпишу отпишусь маякну спишемся сделаю-акт"
    ),
}


@pytest.mark.parametrize("kind", OURS)
def test_what_we_say_we_shall_do_is_a_step_of_its_kind_on_its_day(kind: StepKind) -> None:
    said = [verb.replace("-", " ") for verb in OURS[kind].split()]
    read = {verb: steps(f"думают, {verb} завтра") for verb in said}
    assert {verb: found for verb, found in read.items() if [one[:2] for one in found] != [(kind, THURSDAY)]} == {}


THEIRS = ("заедет завтра", "подъедут завтра", "привезет завтра сам", "отдадут завтра", "созвонятся завтра с шефом")


@pytest.mark.parametrize("words", THEIRS)
def test_what_they_will_do_is_no_step_of_ours(words: str) -> None:
    assert not [step for step in steps(f"думают, {words}") if step[1]]


def test_a_verb_with_a_capital_letter_is_nobody_s_name() -> None:
    assert len(told("ru", "[Верстак] отказ дорого. Предложила им скидку, думают")) == 1
    assert len(told("ru", "[Верстак] отказ дорого. Василёк думают")) > 1


@pytest.mark.parametrize(
    "words",
    [
        "говорит приезжай в субботу, ну я сказал что по субботам не работаю, договорились на понедельник в 8",
        "звал в субботу, по субботам мы не ездим, заеду в понедельник",
        "wife said try him saturday, i don't do saturdays so i'll ring monday",
        "asked for friday, they're shut fridays, will pop in monday",
    ],
)
def test_a_weekday_on_which_nobody_comes_is_no_day_of_a_step(words: str) -> None:
    assert [day for _, day, _ in steps(words)] == [MONDAY]


@pytest.mark.parametrize("words", ["сказал больше брать не буду", "не будем больше заказывать", "покупать не стану"])
def test_what_they_say_of_themselves_is_theirs(words: str) -> None:
    assert said(words).outcome is Outcome.REFUSED


def test_who_has_called_back_has_taken_nothing_back() -> None:
    assert said("отозвался наконец, заказала простыни на 8 900").outcome is Outcome.ORDER
    assert said("отозвали заказ на 8 900").outcome is not Outcome.ORDER


@pytest.mark.parametrize("words", ["бухгалтер не работает до понедельника", "закупщица по пятницам не работает"])
def test_that_somebody_is_not_at_work_is_no_complaint(words: str) -> None:
    assert said(words).outcome is not Outcome.COMPLAINT


def test_a_price_of_nobody_knows_how_many_is_not_reckoned_and_a_day_is_no_supplier() -> None:
    assert said("взяли 2 т по 18000").unclear == ("2 т по 18000",)
    assert said("took bags at 18p, 2000").amount_text == "2000"
    assert said("they buy 500 bags at 12p from Monday").amount_text == "500 bags at 12p"
    assert said("they buy 500 bags at 12p from Kraftline").amount_text == ""


@pytest.mark.parametrize("words", ["тимур больше не раб, взяли 5 коробок на 500", "dave's gone, wants prices on cups"])
def test_whoever_left_is_nobody_new(words: str) -> None:
    assert not any(one.client_words for one in read(words, NOW["en" if words.isascii() else "ru"]))
