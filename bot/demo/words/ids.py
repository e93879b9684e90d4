"""Ids that the seed decides, so that two companies of one seed are the same to the last row."""

from random import Random


def drawn_id(dice: Random) -> int:
    return dice.getrandbits(64) - 2**63
