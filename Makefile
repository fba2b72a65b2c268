# One doorway for every chore: `make help`.
PYTHON ?= python3
NOTES ?=
HISTORIES ?=
SEED ?=
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SUPPLY := build/supply
TOOLS := $(SUPPLY)/.ready
# The site of the documentation has an environment of its own: Tandem needs none of what makes it.
DOCS_VENV := build/docs-venv
DOCS_READY := $(DOCS_VENV)/.ready

# Where it is set, every one of the hundreds of processes that tests start compiles all it imports anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check proto catalogues bench capacity simulate simulate-mutants faults soak cluster-torture operate-demo attacks screenshots docs packages package-test fresh-machine audit sbom lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

setup: $(READY) ## make .venv with everything Tandem needs (again only when requirements.lock changes)

$(READY): requirements.lock pyproject.toml packaging/setup.sh
	@PYTHON="$(PYTHON)" packaging/setup.sh $(VENV)

run: $(READY) ## open the desktop app; with no display, play the demo
	@$(BIN)/python packaging/system_libraries.py && $(BIN)/python -m app.desktop

demo: $(READY) ## two windows write together and survive crashes; NOTES=folder brings your own notes
	@$(BIN)/tandem demo $(if $(NOTES),--notes "$(NOTES)")

test: $(READY) $(DOCS_READY) check ## everything continuous integration runs: style, types, layers, all tests
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 6 --dist worksteal

check: $(READY) ## style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy -n 2
	@$(BIN)/lint-imports

proto: $(READY) ## write sync/rpc/tandem anew from resources/proto
	@$(BIN)/python packaging/rpc_code.py sync/rpc

catalogues: $(READY) ## bring the translations in resources/languages up to date with the texts of the window
	@$(BIN)/python packaging/translations/catalogues.py

bench: $(READY) ## measure, and write docs/performance.md
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

capacity: $(READY) ## measure what hubs carry, and write docs/scaling.md
	@$(BIN)/python -m tests.benchmarks.capacity

simulate: $(READY) ## random histories of peers under faults; HISTORIES=n plays many, SEED=n replays one aloud
	@PYTHONHASHSEED=0 $(BIN)/python -m tests.simulation $(if $(HISTORIES),--histories $(HISTORIES)) $(if $(SEED),--seed $(SEED))

simulate-mutants: $(READY) ## plant faults into the program and show that histories catch each of them
	@PYTHONHASHSEED=0 $(BIN)/python -m tests.simulation --mutants

faults: $(READY) ## break everything that can break, or NAMES=..., and write docs/reliability.md (mounts disks when root)
	@$(BIN)/python -m tests.faults $(NAMES)

soak: $(READY) ## kill peers and buses at random for MINUTES, or for CYCLES if that comes first
	@$(BIN)/python -m tests.faults soak $(or $(MINUTES),5) $(CYCLES)

screenshots: $(READY) ## take the pictures of docs/images: every view in both themes
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.app.gui.gallery

cluster-torture: $(READY) ## break hubs, disks and networks of a cluster for MINUTES, HUBS=3, NAMES=... (hosts of their own when root)
	@$(BIN)/python -m tests.torture $(or $(MINUTES),5) $(NAMES) $(if $(HUBS),--hubs $(HUBS)) $(if $(SEED),--seed $(SEED))

operate-demo: $(READY) ## three hubs and two desks: a key's trace, then a breaker, a deadline, a dead letter and doctor
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.operating

attacks: $(READY) ## try on a running hub what nobody may, and write the table of docs/security.md
	@$(BIN)/python -m tests.attacks

$(DOCS_READY): packaging/docs/site.lock
	@$(PYTHON) -m venv $(DOCS_VENV)
	@$(DOCS_VENV)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

docs: $(DOCS_READY) ## build the documentation as a site in build/docs, which needs no server and no network
	@NO_MKDOCS_2_WARNING=1 $(DOCS_VENV)/bin/mkdocs build --strict
	@echo "The documentation is in build/docs/index.html"

packages: $(READY) ## build bundles and Debian packages of what was committed last into dist
	@$(BIN)/python packaging/bundle

package-test: $(READY) ## install, use, upgrade and purge the packages on fresh Debian machines (needs root)
	@$(BIN)/python -m tests.installed

fresh-machine: $(READY) ## try the README's two commands where nothing but python3, git and make is (needs root)
	@$(BIN)/python -m tests.installed fresh

lock: ## choose new versions for all locks (needs uv)
	@uv pip compile pyproject.toml --extra desktop --extra dev --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock
	@uv pip compile --group pyproject.toml:docs --universal --python-version 3.11 --generate-hashes --no-header -q -o packaging/docs/site.lock
	@uv pip compile pyproject.toml packaging/bundle/requirements.in --extra desktop --extra otlp --constraint requirements.lock --universal --python-version 3.11 --generate-hashes --no-header -q -o packaging/bundle/requirements.lock
	@uv pip compile packaging/supply/tools.in --universal --python-version 3.11 --generate-hashes --no-header -q -o packaging/supply/tools.lock

audit: $(READY) $(TOOLS) ## ask for known vulnerabilities, and whether somebody keeps what is bundled (docs/dependencies.md)
	@$(SUPPLY)/bin/python packaging/supply/audit.py; known=$$?; $(SUPPLY)/bin/python packaging/supply/maintained.py; \
	  kept=$$?; exit $$((known > kept ? known : kept))

sbom: $(READY) $(TOOLS) ## write what installers bundle, and under which licences, into dist
	@mkdir -p dist && for bundle in desktop daemon; do \
	  $(SUPPLY)/bin/python packaging/supply/sbom.py --bundle $$bundle dist/tandem-$$bundle.cdx.json && \
	  $(SUPPLY)/bin/python packaging/supply/third_party.py --bundle $$bundle dist/THIRD-PARTY-$$bundle.txt || exit; done

$(TOOLS): packaging/supply/tools.lock packaging/supply/tools.sh
	@PYTHON="$(PYTHON)" packaging/supply/tools.sh $(SUPPLY)

clean: ## remove .venv and every cache
	@rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info build dist
