"""In what something was written, or is to be: only the first says how the client was spoken to."""

import pytest

from sales.sentences.said import Sentence
from sales.work.channels import Channel
from tests.sales.sentences.measured import told


def only(language: str, marked: str) -> Sentence:
    (report,) = told(language, marked)
    return report


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "[Лютик] думают, кп скинуть на почту завтра"),
        ("ru", "[Лютик] думают, завтра скину в вотсап фото"),
        ("ru", "[Лютик] готовы, выслать договор по почте завтра"),
        ("ru", "[Лютик] просят договор на почту"),
        ("ru", "[Лютик] есть интерес, продублировать в вайбер"),
        ("en", "[Daisy] thinking, will whatsapp photos tomorrow"),
        ("en", "[Daisy] thinking, invoice by email before weds"),
        ("en", "[Daisy] interested, copy it to whatsapp"),
        ("en", "[Daisy] interested, message on telegram fri"),
    ],
)
def test_in_what_something_is_to_be_sent_is_not_how_they_said_so(language: str, said: str) -> None:
    assert only(language, said).unsaid


@pytest.mark.parametrize(
    ("language", "said", "channel"),
    [
        ("ru", "[Лютик] ватсап: думают до пятницы", Channel.MESSAGE),
        ("ru", "[Лютик] в телеге договорились на пт в 10", Channel.MESSAGE),
        ("ru", "[Лютик] консультант попросил написать на почту, написал", Channel.EMAIL),
        ("ru", "[Лютик] написал в телегу вчера, думают", Channel.MESSAGE),
        ("ru", "[Лютик] в телеге вчера договорились", Channel.MESSAGE),
        ("en", "[Daisy] whatsapp: thinking till friday", Channel.MESSAGE),
        ("en", "[Daisy] answered by email, ring fri", Channel.EMAIL),
        ("en", "[Daisy] by email yesterday, thinking", Channel.EMAIL),
    ],
)
def test_in_what_something_was_written_or_agreed_is(language: str, said: str, channel: Channel) -> None:
    assert (only(language, said).channel, only(language, said).unsaid) == (channel, False)


@pytest.mark.parametrize(
    ("language", "said", "note"),
    [("ru", "[Лютик] кп скинуть на почту завтра", "на почту"), ("en", "[Daisy] quote by email tomorrow", "by email")],
)
def test_what_a_step_is_for_begins_with_how_it_is_sent(language: str, said: str, note: str) -> None:
    assert [one.note for one in only(language, said).steps] == [note]


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "[Лютик] написал в вк завтра наберу"), ("en", "[Daisy] wrote on linkedin will ring tomorrow")],
)
def test_in_what_something_was_written_is_told_by_the_channel_alone(language: str, said: str) -> None:
    assert (only(language, said).channel, only(language, said).comment) == (Channel.MESSAGE, "")
