"""Drawing: a picture is a PNG of a phone's width, in a process of its own that ends by itself and is started again."""

import struct
from dataclasses import replace
from io import BytesIO
from typing import Any
from unittest.mock import Mock

import pytest

from handlers.files.drawing import worker
from handlers.files.drawing.drawing import Drawing
from handlers.files.drawing.picture import Bar, Colour, Picture
from handlers.files.reading import frames
from sales.ground.errors import Rejected
from tests.house.sources import PACKAGES, modules

BARS = tuple(
    Bar(f"Анна $_{n} 🌷 Константинопольская", n, f"{n} из 80", n / 2, 80.0, one) for n, one in enumerate(Colour)
)
LYING = Picture("Неделя команды", "звонки, 16–22 нояб.", BARS, lying=True, outer="сделано", mark="план")
STANDING = replace(LYING, lying=False, bars=tuple(Bar(str(hour), hour % 7, str(hour), hour % 3) for hour in range(24)))


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_it_is_as_wide_as_a_phone_whatever_the_words_hold() -> None:
    from handlers.files.drawing.canvas import draw

    assert size(draw(LYING)) == (1080, 1170)
    assert size(draw(STANDING)) == (1080, 1080)
    assert size(draw(replace(LYING, bars=())))[0] == 1080


def test_what_stands_below_and_above_many_bars_leaves_room() -> None:
    from handlers.files.drawing import canvas

    assert [len(one) <= 16 for one in canvas._short("Анна Константинопольская из Новосибирска").split("\n")] == [
        True
    ] * 2
    for bars, above, below in ((STANDING.bars[:13], 13, 13), (STANDING.bars[:14], 0, 7)):
        axes = Mock()
        canvas._standing(axes, bars)
        assert (axes.text.call_count, len(axes.set_xticks.call_args.args[0])) == (above, below)


def test_nobody_but_the_drawing_process_loads_what_draws() -> None:
    loaders = {str(module.path) for module in modules(*PACKAGES) if _loads(module, "matplotlib")}
    assert loaders == {"handlers/files/drawing/canvas.py"}
    callers = {str(module.path) for module in modules(*PACKAGES) if _loads(module, "handlers.files.drawing.canvas")}
    assert callers == {"handlers/files/drawing/worker.py"}


def _loads(module: Any, name: str) -> bool:
    return any(one == name or one.startswith(f"{name}.") for one, _ in module.imports())


@pytest.mark.long
async def test_a_process_draws_and_one_that_has_died_is_started_again() -> None:
    drawing = Drawing()
    try:
        assert size(await drawing.drawn(LYING)) == size(await drawing.drawn(LYING))
        process = drawing._process
        assert process is not None
        process.kill()
        await process.wait()
        assert size(await drawing.drawn(STANDING)) == (1080, 1080)
    finally:
        await drawing.close()


@pytest.mark.long
async def test_what_can_not_be_drawn_in_time_is_refused() -> None:
    drawing = Drawing(patience=0.01)
    try:
        with pytest.raises(Rejected):
            await drawing.drawn(LYING)
    finally:
        await drawing.close()


@pytest.mark.long
def test_it_ends_when_nobody_asks() -> None:
    import os

    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as requests, os.fdopen(writing, "wb") as asking:
        asking.write(frames.packed(STANDING))
        asking.flush()
        answers = BytesIO()
        worker.serve(requests, answers, idle=0.0)
    assert size(answers.getvalue()[frames.HEAD :]) == (1080, 1080)
