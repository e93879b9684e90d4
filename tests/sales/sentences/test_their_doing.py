"""What they have said that they will do: they were spoken to, and nothing of it is a step of ours."""

import pytest

from sales.work.step import StepKind
from tests.sales.sentences.measured import told


@pytest.mark.parametrize(
    "text",
    [
        "пришлет договор во вт",
        "поговорили, пришлет акт во вторник",
        "вышлет адреса на неделе",
        "бухгалтер подготовит сверку к пн",
        "занесет доверенность в чт",
        "hes emailing me the contract tues",
        "buyer sending over the spec weds",
        "sending me the list tomorrow",
        "he's going to ring me monday",
        "she's bringing the samples back fri",
    ],
)
def test_what_they_will_do_was_said_in_a_talk_and_is_no_step(text: str) -> None:
    language = "en" if text.isascii() else "ru"
    [report] = told(language, f"[{'Kale' if language == 'en' else 'Кедр'}] {text}")
    assert (report.outcome, report.steps) == ("talked", ())
    assert text.rsplit(maxsplit=1)[-1] in report.comment


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("отправлю договор во вт", StepKind.OTHER),
        ("перезвоню в пт", StepKind.CALL),
        ("im emailing him the contract tues", StepKind.OTHER),
        ("spoke, ring her fri", StepKind.CALL),
    ],
)
def test_what_we_will_do_is_a_step(text: str, kind: StepKind) -> None:
    language = "en" if text.isascii() else "ru"
    [report] = told(language, f"[{'Kale' if language == 'en' else 'Кедр'}] {text}")
    assert [step.kind for step in report.steps] == [kind]
