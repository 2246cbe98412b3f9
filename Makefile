# make brief: sources in seeds/ become pages in docs/ and a site in site/. The first run sets up .venv
# from requirements.lock (hashes checked); later runs find it in place.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
BUILD_FLAGS ?=
TEST_FLAGS ?= -n 2
RUN := $(VENV)/.installed
DEVELOP := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help brief serve test check format golden quality bench faults lock clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 18

brief: $(RUN) ## build the brief from seeds/: docs/ and site/
	$(BIN)/briefgen build $(BUILD_FLAGS)

serve: $(RUN) ## show the site on this machine, rebuilt when a source or page changes
	$(BIN)/briefgen serve

test: $(DEVELOP) ## run the tests
	$(BIN)/python -m pytest $(TEST_FLAGS)

check: $(DEVELOP) ## lint, format, types, and the rule of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEVELOP) ## put the code in its house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(DEVELOP) ## write docs/ and the second topic's pages anew, as the tests expect them
	$(BIN)/briefgen build
	$(BIN)/python -m tests.pages.golden

quality: $(VENV)/.installed-quality ## measure on the annotated sets, against the floors
	$(BIN)/python -m tests.quality

bench: $(DEVELOP) ## time the build against the bare language pipeline and the site builder
	$(BIN)/python -m tests.bench

faults: $(DEVELOP) ## plant every kind of fault and see it found
	BRIEFGEN_FAULTS_EVERYWHERE=1 $(BIN)/python -m pytest $(TEST_FLAGS) tests/check -k fault

lock: $(DEVELOP) ## pin the dependencies anew, with hashes
	$(BIN)/pip-compile $(LOCK_FLAGS) --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK_FLAGS) --extra dev --constraint requirements.lock \
	  --output-file requirements-dev.lock pyproject.toml

clean: ## remove what can be made again, docs/ apart
	rm -rf $(VENV) site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

LOCK_FLAGS := --quiet --generate-hashes --strip-extras --allow-unsafe \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
  --build-deps-for editable --build-deps-for wheel

# Stamps stand inside .venv, so that they go with it. The build backend is in the lock too: the
# package itself is installed without looking for anything further.
$(RUN): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what briefgen needs into $(VENV) (about a minute, once) ..."
	@$(PIP) install --quiet --require-hashes --requirement requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEVELOP): requirements-dev.lock $(RUN)
	@echo "Installing what the tests need ..."
	@$(PIP) install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@

# The scorer of timelines reads one package whose own requirements are old and not needed for it.
$(VENV)/.installed-quality: requirements-quality.lock $(DEVELOP)
	@$(PIP) install --quiet --no-deps --require-hashes --requirement requirements-quality.lock
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "briefgen needs Python 3.11 or newer.")'
	@$(PYTHON) -m venv $(VENV)
