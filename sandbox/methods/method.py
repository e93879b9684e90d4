"""The shape of a method: it is given the bot and the parameters, and answers the `result` or refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.parameters import Params
from sandbox.world import Bot

Method = Callable[[Bot, Params], Any]
