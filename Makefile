# Annotator: `make help` says what can be done. Needs make and Python 3.11 or newer.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$p" && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
TEST := env ANNOTATOR_DURABLE=no ANNOTATOR_VAR=var/test
TEST_15 := .ci/each-postgresql 15 env ANNOTATOR_DURABLE=no ANNOTATOR_VAR=var/test-15
PYTEST := $(BIN)/python -m pytest -n 2
TEMPLATES := find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2

# A Python that went away takes its virtual environment along.
$(shell test -x $(BIN)/python || rm -f $(BIN)/python* $(VENV)/made $(VENV)/*-installed)

.DEFAULT_GOAL := help
.PHONY: help run test test-database test-matrix lint format bench chromium
.DELETE_ON_ERROR:

help: ## Lists what can be done.
	@awk -F ': .*## ' '/^[a-z-]+:.* ## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

run: $(VENV)/run-installed ## Serves the pages at http://127.0.0.1:8000/ (PORT=8001: elsewhere).
	@exec $(BIN)/python manage.py serve

test: $(VENV)/test-installed chromium ## Runs every test (ARGS="tests/claims -x": some).
	@$(TEST) $(BIN)/python manage.py check --database default
	$(TEST) $(PYTEST) $(ARGS)

test-database: $(VENV)/test-installed ## Runs what touches the database on PostgreSQL 15, where found.
	$(TEST_15) $(PYTEST) -m "database and not browser" $(ARGS)

test-matrix: test ## Runs every test also on PostgreSQL 15 and on the newest Python, where found.
	$(TEST_15) $(PYTEST) $(ARGS)
	@.ci/newest-python $(PYTHON) $(MAKE) test

lint: $(VENV)/test-installed ## Checks style, types, templates and migrations.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(TEMPLATES) --check {} +
	$(BIN)/python manage.py makemigrations --check --dry-run

format: $(VENV)/test-installed ## Writes code and templates in the one style.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(TEMPLATES) {} +

bench: $(VENV)/test-installed ## Measures readings, saving and pages (ONLY=saving: one matter).
	@DATABASE_URL= ANNOTATOR_VAR=var/bench $(BIN)/python -m tests.benchmarks $(ONLY)

chromium:
	@.ci/chromium

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "Annotator needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "Python's venv module is absent: on Debian, apt-get install python3-venv."; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run-installed: requirements.txt | $(VENV)/made
	@echo "Installing what the program needs …"
	@$(PIP) install --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test-installed: requirements-dev.txt | $(VENV)/made
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/run-installed
