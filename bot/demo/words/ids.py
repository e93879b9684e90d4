"""Ids that depend on the seed only, so that two companies of one seed are equal to the last row."""

from random import Random


def drawn_id(dice: Random) -> int:
    return dice.getrandbits(64) - 2**63
