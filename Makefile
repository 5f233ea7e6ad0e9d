# Everything a newcomer needs: `make report`, `make test`, `make ui`. Only Python 3.11+, make and a package index are assumed.
PYTHON ?= python3
HOME_DIR ?= var
BIN := .venv/bin
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
# Nothing calls home: not the orchestrator, not the models, not the checks.
export DAGSTER_DISABLE_TELEMETRY := 1
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export DO_NOT_TRACK := 1
export GX_ANALYTICS_ENABLED := false

.PHONY: help install wheelhouse report test fuzz lint ui docs bench samples clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

# A server without internet gets every package from here, made by `make wheelhouse` elsewhere.
WHEELHOUSE := $(wildcard wheelhouse/requirements.txt)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
UV := uv>=0.9,<0.10

.venv/bin/pip:
	@echo "Installerar i .venv (första gången tar det någon minut) …" >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 eller senare behövs; ange den med: make PYTHON=/sökväg/till/python3.11 …" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/bin/uv: | .venv/bin/pip
	@$(PIP) install '$(UV)'

ifdef WHEELHOUSE
.venv/.installed: pyproject.toml uv.lock $(WHEELHOUSE) | .venv/bin/pip
	@$(PIP) install --no-index --find-links wheelhouse --no-deps --require-hashes -r $(WHEELHOUSE)
	@$(PIP) install --no-index --find-links wheelhouse hatchling editables
	@$(PIP) install --no-index --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q pipelines
	@touch $@
else
.venv/.installed: .venv/bin/uv pyproject.toml uv.lock
	@$(BIN)/uv sync --frozen --inexact --no-dev --quiet --compile-bytecode
	@$(BIN)/python -m compileall -q pipelines
	@touch $@
endif

install: .venv/.installed ## what the commands need, in .venv; from wheelhouse/ where there is one

wheelhouse: .venv/bin/uv ## every package for a server without internet
	@$(BIN)/uv export --frozen --no-dev --no-emit-project --quiet --format requirements.txt > .venv/requirements.txt
	@$(PIP) download --dest wheelhouse --no-deps --require-hashes --only-binary :all: -r .venv/requirements.txt
	@$(PIP) download --dest wheelhouse --only-binary :all: 'hatchling>=1.27' editables
	@cp .venv/requirements.txt wheelhouse/

.venv/.installed-dev: .venv/.installed
	@$(BIN)/uv sync --frozen --inexact --quiet --compile-bytecode
	@touch $@

report: .venv/.installed ## one night on the samples: the review of 2025 in var/reports/2025
	@mkdir -p -m 700 $(HOME_DIR)/inbox $(HOME_DIR)/config
	@cp samples/*.csv samples/*.xlsx $(HOME_DIR)/inbox/
	@umask 077; mkdir -p $(HOME_DIR)/texts/2025; for text in samples/texts/2025/*.md; do \
		test -e $(HOME_DIR)/texts/2025/$${text##*/} || cp $$text $(HOME_DIR)/texts/2025/; done
	@test -e $(HOME_DIR)/config/organisation.yaml || install -m 600 samples/organisation.yaml $(HOME_DIR)/config/
	@$(BIN)/genomgang run --home $(HOME_DIR) --year 2025

ui: .venv/.installed ## Dagster's UI on http://127.0.0.1:3000, over var
	@$(BIN)/genomgang ui --home $(HOME_DIR)

lint: .venv/.installed-dev ## style, types, import direction, SQL
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/sqlfluff lint dbt_project/models --disable-progress-bar

test: .venv/.installed-dev ## the whole suite, offline
	@$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

fuzz: .venv/.installed-dev ## more than the suite has time for: 20 000 damaged exports, 500 kills, ten times the drawn examples
	@GENOMGANG_FUZZ_FILES=20000 GENOMGANG_FUZZ_SEED=$$(date +%Y%m%d) GENOMGANG_KILL_POINTS=500 \
		$(BIN)/pytest tests/exports/test_fuzz.py tests/exports/test_killed.py
	@$(BIN)/pytest -m hypothesis --hypothesis-profile=fuzz

docs: .venv/.installed ## the models' documentation for BI analysts: var/docs/index.html, one file that opens without a server
	@$(BIN)/python -m pipelines.assets.documentation $(HOME_DIR)

bench: .venv/.installed-dev ## how fast exports are read and a night runs, against the libraries beneath
	@$(BIN)/python -m bench.exports
	@$(BIN)/python -m bench.night

samples: .venv/.installed-dev ## make the samples anew from their seed
	@$(BIN)/python -m samples.generate

clean: ## remove the installation; homes are never touched
	rm -rf .venv
