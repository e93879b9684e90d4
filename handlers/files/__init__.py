"""Files in and out. What their cells mean is `sales/importing/`.

- `reading/`: files that somebody sent. `safely.py` is the one door: `opened(name, content, setting)`, then questions
  about it; the readers of each format and `worker.py` run in a process of their own. No aiogram there.
- `writing/`: workbooks for people: the export, the templates.
- `drawing/`: pictures of a report. `drawing.py` is the door to the process that draws; it alone knows matplotlib.
"""
