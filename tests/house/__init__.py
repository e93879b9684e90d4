"""Tests of the house itself: what may import what, what a module may hold, words, settings, packaging."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
