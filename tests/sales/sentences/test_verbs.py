"""What we shall do for a client is a step, whichever everyday verb and form of it says so."""

import pytest

from sales.work.step import StepKind
from tests.sales.sentences.measured import told
from tests.sales.sentences.test_evening_kinds import THURSDAY, steps

OURS = {
    StepKind.VISIT: (
        "заеду подъедем съезжу сгоняю смотаюсь зайдем подойду загляну заскочим навещу доберусь зарулю "
        "сходить наведаться забежать встречусь пересечемся увидимся состыкуюсь поеду буду-там буду-на-точке"
    ),
    StepKind.CALL: "наберем перезвоню созвонюсь звякну свяжемся пообщаемся поговорим услышимся отзвониться перенабрать",
    StepKind.OTHER: (
        "завезем подвожу отнесу отдам отдадим передадим доставлю заброшу подкину отгружу заменим согласую сверю "
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
