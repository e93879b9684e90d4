# Everything a person or CI does here. Only python3 (3.11 or newer) and make are taken for granted;
# the rest goes into .venv, pinned and hashed by requirements/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes --only-binary :all:

.DEFAULT_GOAL := help
.PHONY: help setup run
.DELETE_ON_ERROR:

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(VENV)/.dev ## prepare .venv, nothing else

run: $(VENV)/.runtime ## run the bot (BOT_TOKEN in the environment or in .env)
	$(BIN)/python -m bot

# A stamp per requirement file: the second make is instant, a changed file installs again.
$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	$(PIP) -r $<
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt | $(BIN)/python
	$(PIP) -r $<
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Touchbase needs Python 3.11 or newer: install it, or name one with make PYTHON=python3.11." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python here can't make a virtual environment: install it (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
