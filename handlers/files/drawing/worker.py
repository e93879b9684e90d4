"""The drawing process: pictures in, PNGs out, until nobody asks for a while. `drawing.py` starts it."""

import os
import select
import sys
from typing import BinaryIO

from handlers.files.reading import frames
from handlers.files.reading.scratch import Folder

IDLE = 120
"""Seconds without a picture after which it ends: it takes a hundred megabytes."""


def serve(requests: BinaryIO, answers: BinaryIO, idle: float = IDLE) -> None:
    from handlers.files.drawing.canvas import draw

    while select.select([requests], [], [], idle)[0]:
        picture = frames.read(requests)
        if picture is None:
            return
        content = draw(picture)
        answers.write(len(content).to_bytes(frames.HEAD, "big") + content)
        answers.flush()


if __name__ == "__main__":
    folder = Folder()
    os.environ["MPLCONFIGDIR"] = str(folder.path)  # nothing of it is kept anywhere
    serve(sys.stdin.buffer, sys.stdout.buffer)
    folder.remove()
