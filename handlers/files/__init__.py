"""Files in and out: read in a process of their own, written for people. What their cells mean is `sales/importing/`.

- `safely.py`: the one door for a file that somebody sent: `opened(name, content, setting)`, then questions about it;
- `reading.py` and the readers of each format, `worker.py`: what runs in that process. No aiogram there;
- `writing.py`, `templates.py`, `exports.py`: workbooks.
"""
