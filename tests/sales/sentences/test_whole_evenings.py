"""Of whole messages of tired reps, written by people who had not seen what is understood, few say a wrong fact."""

import pytest

from tests.sales.sentences.evenings import kept, lost, messages, wrong

CEILING = {"ru": 0.07, "en": 0.045}
"""Of messages with any fact that nobody said: what was measured when they were brought in; it may only fall."""


@pytest.mark.parametrize("language", CEILING)
def test_few_whole_messages_hold_a_fact_that_nobody_said(language: str) -> None:
    told = messages(language)
    amiss = {one.text: found for one in told if (found := wrong(one, language))}
    print(f"\n{language}: {len(amiss)} of {len(told)}")
    assert len(amiss) <= CEILING[language] * len(told), amiss


TIES = frozenset({"ещё", "wait", "she", "yes", "into", "popped", "from", "новая", "точка"})
"""Words between phrases that are understood: they say nothing without them."""


@pytest.mark.parametrize("language", CEILING)
def test_no_word_of_a_whole_message_is_lost(language: str) -> None:
    """What names no client is no report, and nothing of it is kept."""
    told = [one for one in messages(language) if one.expected]
    gone = {one.text: words for one in told if (words := lost(one.text, kept(one, language)) - TIES)}
    assert not gone
