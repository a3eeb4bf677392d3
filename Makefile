# Two commands: `make run` and `make test`. Both do all set-up first.
# On Windows: ./make.ps1 run, ./make.ps1 test.

SHELL := /bin/bash
PYTHON_BIN := .venv/bin

.PHONY: run test lint bench translations setup clean

run: .venv/translated
	$(PYTHON_BIN)/canteen-desk demo --out demo-out

test: .venv/translated
	@$(PYTHON_BIN)/python scripts/checks.py all

lint: .venv/translated
	@$(PYTHON_BIN)/python scripts/checks.py lint

bench: .venv/translated
	$(PYTHON_BIN)/python -m benchmarks

translations: .venv/ready
	$(PYTHON_BIN)/python scripts/translations.py update
	$(PYTHON_BIN)/python scripts/translations.py compile

setup: .venv/translated

.venv/ready: pyproject.toml constraints.txt scripts/setup.sh
	@bash scripts/setup.sh

.venv/translated: .venv/ready $(wildcard resources/i18n/*.ts)
	@$(PYTHON_BIN)/python scripts/translations.py compile
	@touch $@

clean:
	rm -rf .venv demo-out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov
	rm -f resources/i18n/*.qm
