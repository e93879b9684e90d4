# Everything a person or CI does here. Only python3 (3.11 or newer) and make are taken for granted;
# the rest goes into .venv, pinned and hashed by requirements/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEV := $(VENV)/.dev
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes --only-binary :all:
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
# Tests wait now and then: two workers to each core. A worker takes a stretch of the tests, so that a browser is started
# once.
WORKERS = $(shell $(PYTHON) -c "import os; print(min(6, 2 * (os.cpu_count() or 1)))")
PYTEST = $(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal --durations 10 --durations-min 0.1
EVERY := $(MAKE) --no-print-directory --keep-going

.DEFAULT_GOAL := help
.PHONY: help setup runtime run demo pictures test long check coverage bench storm format lock lint layout types imports pytest
.DELETE_ON_ERROR:

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(DEV) ## prepare .venv, nothing else

runtime: $(VENV)/.runtime ## prepare .venv with only what running needs

demo: runtime ## show the whole product in the browser, without Telegram
	$(BIN)/python -m bot demo

run: runtime ## run the bot (BOT_TOKEN in the environment or in .env)
	$(BIN)/python -m bot

test: $(DEV) ## run every check and every test but the long ones, and show all that fails
	@$(EVERY) --jobs 2 pytest lint layout types imports

long: $(DEV) ## run the tests that take long: kills, storms, bombs, and properties with many examples
	$(PYTEST) -m '(long or hypothesis) and not storm' --timeout 600

check: $(DEV) ## run the quick checks only: lint, layout, types, imports
	@$(EVERY) lint layout types imports

coverage: $(DEV) ## run every test and say which lines none of them reached
	$(BIN)/coverage run -m pytest -m 'not long'
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

bench: $(DEV) ## measure, print a table, write JSON
	$(BIN)/python -m tests.bench

storm: $(DEV) ## kill and stop the bot at random moments, restart its server, play a whole week: for an hour, on both databases
	$(BIN)/python -m tests.storm
	$(BIN)/pytest -m storm

pictures: $(DEV) ## take the pictures of README.md and docs/ anew, from the demo in a browser
	$(BIN)/python -m tests.phone.pictures

format: $(DEV) ## put the code into shape
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

lock: $(DEV) ## pin the newest versions that requirements/*.in allow
	$(BIN)/python -m pip install --disable-pip-version-check --quiet uv
	$(COMPILE) --upgrade requirements/runtime.in --output-file requirements/runtime.txt
	$(COMPILE) --upgrade requirements/dev.in --output-file requirements/dev.txt

lint: $(DEV)
	$(BIN)/ruff check --quiet

layout: $(DEV)
	$(BIN)/ruff format --check --quiet

types: $(DEV)
	$(BIN)/mypy

imports: $(DEV)
	$(BIN)/lint-imports --no-logo

pytest: $(DEV)
	$(PYTEST) -m 'not long' --continue-on-collection-errors

# A stamp per requirement file: the second make is instant, a changed file installs again. What mypy has to know of
# others' modules it reads then: that is half of its time in a fresh clone.
$(DEV): requirements/dev.txt $(VENV)/.runtime
	$(PIP) -r $<
	@mkdir -p build && $(BIN)/python -m tests.house.strangers >build/strangers.py && $(BIN)/mypy build/strangers.py >/dev/null || true
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt | $(BIN)/python
	$(PIP) -r $<
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Touchbase needs Python 3.11 or newer: install it, or name one with make PYTHON=python3.11." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python can't make a virtual environment: install venv (Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
