"""Words that would be somebody new by their place, and only say whose birthday it is: «Беляевой др в пятницу»."""

import re

from sales.languages.registry import any_of

_BIRTHDAY = re.compile(rf"(?:^|.*\W)(?:{any_of(lambda one: one.names.birthday)})\.?(?:\s+\W?\w+)?", re.DOTALL)


def are_of_birthday(words: str) -> bool:
    """With a capital it may be what a firm is called: «Студия День Рождения»."""
    return _BIRTHDAY.fullmatch(words) is not None
