# Everything one does with the project. `make help` prints the targets.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
SITE := .venv/ready-for-site
TEST := .venv/ready-for-test
AUDIT := .venv/audit/ready

.DEFAULT_GOAL := help
.PHONY: help ready site serve test check fuzz audit bill attach golden fonts javascript languages screenshot package version release bench bench-peers bench-search bench-topics lock clean

help:  ## Print this
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

ready: $(SITE)  ## Set up .venv/, with the command papers in .venv/bin/

site: $(SITE)  ## Build the site into site/
	@$(BIN)/papers build

serve: $(SITE)  ## Preview the site at http://127.0.0.1:8000, as you edit
	@$(BIN)/papers serve

test: export PYTHONDONTWRITEBYTECODE =  # hundreds of processes would each compile the program
test: $(TEST)  ## Run the tests
	@$(BIN)/python -m pytest --numprocesses 3 --dist worksteal

check: $(TEST)  ## Check the entries, the code (ruff, mypy) and the workflows (actionlint, zizmor)
	@$(BIN)/papers check
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/actionlint -no-color -shellcheck= -pyflakes= .github/workflows/*.yml
	@$(BIN)/zizmor --quiet --offline --no-config --persona auditor .github

fuzz: $(TEST)  ## Look for input that ends in an error, with Atheris; SECONDS=120 for each target
	@$(INSTALL) --require-hashes --requirement requirements-fuzz.txt
	@for target in $(FUZZED); do $(BIN)/python -m tests.fuzz $$target $(SECONDS) || exit; done

audit: $(AUDIT)  ## Ask whether faults are known in the locked dependencies (pip-audit, over the network)
	@.venv/audit/bin/pip-audit --disable-pip --require-hashes --requirement requirements.txt
	@.venv/audit/bin/pip-audit --disable-pip --require-hashes --requirement requirements-test.txt

bill: $(AUDIT)  ## Write the bill of materials of the site's dependencies (CycloneDX) into dist/
	@mkdir -p dist
	@.venv/audit/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible \
		--output-file dist/daily-papers.cdx.json requirements.txt

version: $(TEST)  ## Give what is unreleased the version that follows from CHANGELOG.md
	@$(BIN)/python -m release version

release: $(TEST)  ## Build wheel, sdist, bill of materials, notes and checksums into dist/
	@$(BIN)/python -m release check
	@rm -rf dist
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(MAKE) --no-print-directory package bill
	@$(BIN)/python -m release finish

attach:  ## Attach dist/ to the release that a workflow runs for, and give it its notes
	@gh release edit "$$GITHUB_REF_NAME" --repo "$$GITHUB_REPOSITORY" --notes-file dist/notes.md
	@gh release upload "$$GITHUB_REF_NAME" --repo "$$GITHUB_REPOSITORY" dist/*

golden: $(TEST)  ## Rewrite tests/expected from tests/papers; review its diff
	@$(BIN)/python -m tests.golden

fonts: $(TEST)  ## Make the fonts of generator/theme/assets/fonts anew (needs npm)
	@$(BIN)/python -m release.fonts

javascript: $(TEST)  ## Rewrite what the form at /submit/ has of the Python code
	@$(BIN)/python -m javascript

screenshot: $(TEST)  ## Redraw the README's picture, and the .png files of generator/theme/assets/ (needs Chromium)
	@$(BIN)/papers build
	@$(BIN)/python -m tests.browser.screenshot

languages: $(TEST)  ## Renew the catalogues in generator/languages/ with the messages of the program
	@$(BIN)/python -m translation

package: $(TEST)  ## Build the wheel and the sdist into dist/
	@$(BIN)/python -m build --no-isolation --outdir dist

bench: $(SITE)  ## Measure what building costs; options in BENCH="--sizes 1000 --help"
	@$(BIN)/python -m bench $(BENCH)

bench-peers: $(SITE)  ## The same beside plain MkDocs, Hugo and Zensical
	@$(BIN)/python -m bench --peers $(BENCH)

bench-topics: $(SITE)  ## Measure how often a right topic is proposed; a corpus in BENCH
	@$(BIN)/python -m bench.topics $(BENCH)

bench-search: $(TEST)  ## Measure what search finds, in Chromium or Node; options in BENCH
	@$(BIN)/python -m bench.search $(BENCH)

lock: $(TEST)  ## Renew the locked dependencies within the ranges of pyproject.toml
	@$(BIN)/uv pip compile $(LOCK) pyproject.toml --extra build --extra pictures --output-file requirements.txt
	@$(BIN)/uv pip compile $(LOCK) pyproject.toml --extra build --extra pictures --extra test --output-file requirements-test.txt
	@echo 'atheris>=3,<3.1' | $(BIN)/uv pip compile $(LOCK) - --output-file requirements-fuzz.txt
	@printf 'cyclonedx-bom>=7,<8\npip-audit>=2.9,<3\n' | $(BIN)/uv pip compile $(LOCK) - --output-file requirements-audit.txt

FUZZED := read_entry read_text read_bibliography read_answer read_wrong_answer
SECONDS ?= 120
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock"

clean:  ## Delete what was built, generated and installed
	@if [ -x $(BIN)/papers ]; then $(BIN)/papers clean --all; fi
	@rm -rf site dist .venv .*_cache .hypothesis

$(SITE): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with: make PYTHON=python3.11 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(INSTALL) --require-hashes --requirement requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST): requirements-test.txt $(SITE)
	@$(INSTALL) --require-hashes --requirement requirements-test.txt
	@touch $@

$(AUDIT): requirements-audit.txt $(SITE)
	@$(BIN)/python -m venv .venv/audit
	@.venv/audit/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements-audit.txt
	@touch $@
