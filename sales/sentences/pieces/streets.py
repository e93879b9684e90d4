"""A street and its house as a message writes them: no figure of «на Ленина 12» is an hour, and it is of no name."""

import re

from sales.languages.registry import any_of

STREET = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.names.address)}|{any_of(lambda one: one.people.street)})", re.IGNORECASE
)
