"""What may be filled into a text that is sent again and again, and how people call it in each language."""

from collections.abc import Mapping
from enum import StrEnum


class Blank(StrEnum):
    NAME = "name"  # as the person is addressed
    CLIENT = "client"
    ORDERED = "ordered"  # the day of the last order
    PRODUCT = "product"  # what was bought last
    ME = "me"  # who writes
    COMPANY = "company"


Blanks = Mapping[Blank, str]
"""Phrases between `|`; the first is the one that is told."""
