"""Names of people in Telegram: `@name`, however it is written."""

import re

from sales.ground.errors import Rejected

_NICK = re.compile(r"(?:(?:https?://)?(?:www\.)?(?:t|telegram)\.me/|@)?([a-z]\w{3,31})/?", re.IGNORECASE | re.ASCII)


def parse(text: str) -> str:
    """`@name`, out of a name or a link. Raises Rejected where it can be nobody's."""
    written = _NICK.fullmatch(text.strip())
    if written is None:
        raise Rejected("nick")
    return f"@{written[1]}"
