"""The crash storm: the real program is killed (kill -9) and stopped (SIGSTOP) again and again, and PostgreSQL
restarted, while people work with it over HTTP.

Afterwards the books are audited: every update took effect once, in its person's order, "Сохранено" was said only of
what was on disk, every digest came once or is marked uncertain. A short one is among the long tests (`make long`); the
long one is `python -m tests.storm`, or `make storm`.
"""
