# Every act on this project. `make help` lists them.
PYTHON ?= python3
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench e2e desk-check web-check console-check console-pictures superset-check deploy-check image crash docs i18n dashboards installer packages windows windows-check measure-bundle reproducible audit release clean

help: ## this list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## virtual environment, packages, system libraries; nothing when all is there
	@$(PYTHON) installer/setup_env.py

demo: setup ## enrollments, portal and console on this computer, everything simulated
	@$(PY) -m demo

test: setup ## every test but the long ones
	$(PY) -m pytest -n 3 --dist loadfile -m "not slow and not every_language and not reader and not browser and not deploy"

check: setup ## what must hold before a commit: format, lint, types, dead code, tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m vulture
	$(PY) -m pytest -n 3 --dist loadfile -m "not slow and not every_language and not reader and not browser and not deploy"

e2e: setup ## the app through its widgets against real processes
	$(PY) -m pytest tests/e2e

desk-check: setup ## every page of the window in every look, language and size
	@$(PYTHON) installer/setup_env.py --reader
	$(PY) -m pytest -n 2 --dist worksteal tests/desk tests/qt --desk-looks all --durations 40

web-check: setup ## every page in Chromium: all languages, widths, sizes, a slow line
	$(PY) -m pytest tests/web
	$(PY) -m tests.web.outside

console-check: setup ## every page of the console in a real Chromium, in every look
	@$(PYTHON) installer/setup_env.py --browser
	$(PY) -m pytest tests/central -m browser

console-pictures: setup ## draw the pictures of docs/console.md anew
	@$(PYTHON) installer/setup_env.py --browser
	$(PY) -m tests.central.console_pictures

superset-check: setup ## a real Superset imports and draws all dashboards
	@$(PYTHON) installer/setup_env.py --browser
	$(PY) -m tests.reports.superset_check

image: setup ## the image of registry and Central, in build/image
	$(PY) -m installer.image

deploy-check: setup image ## deploy/ with real programs: the image, Helm 3 and 4, checkov, promtool
	$(PY) -m installer.deploy_tools
	$(PY) -m pytest tests/deploy -m deploy

crash: setup ## kills and random histories in large numbers
	$(PY) -m pytest -m slow -s

bench: setup ## what has a budget, measured beside the other thing
	$(PY) -m tests.bench

docs: setup ## draw docs/state-machine.md from the state table
	$(PY) installer/make_docs.py

i18n: setup ## collect the words of the app into resources/i18n
	$(PY) installer/make_i18n.py

dashboards: setup ## draw deploy/grafana and the chart's schema; Superset's dashboards as one ZIP in build/
	$(PY) -m installer.make_dashboards
	$(PY) -m installer.make_superset_bundle
	$(PY) -m installer.make_chart_schema

installer: setup ## a one-folder bundle in dist/, and its smoke test
	$(PY) -m installer.bundle installer/spar-agent.spec
	$(PY) -m installer.bundle installer/spar-agent.spec -- --demo
	$(PY) -m demo --headless --app build/spar-agent-demo/spar-agent-demo --shots build/bundle
	$(PY) -m installer.check_bundle dist/spar-agent build/spar-agent-demo

packages: setup ## deb, rpm and tarball of the app, deb of the servers, in dist/packages
	$(PY) -m pip install -q --require-hashes -r installer/packages/requirements.txt
	$(PY) -m installer.bundle installer/spar-agent.spec
	$(PY) -m installer.bundle installer/spar-servers.spec
	$(PY) -m installer.packages.build

measure-bundle: setup ## size and start of dist/spar-agent, beside a bare PySide6 window
	$(PY) -m installer.measure_bundle

reproducible: setup ## build the bundle twice, in two folders, and compare every file
	$(PY) -m installer.reproducible

audit: setup ## known weaknesses of the locked packages, where an advisory database answers
	$(PY) -m installer.audit

release: setup ## everything that is published, with its hashes, in dist/release; SIGN=gpg-key
	$(PY) -m pip install -q --require-hashes -r installer/packages/requirements.txt
	$(PY) -m installer.release $(if $(SIGN),--sign $(SIGN))

windows: setup ## bundle, set-up and MSI for Windows, made under wine, in dist/packages
	$(PY) -m installer.windows.bundle
	$(PY) -m installer.windows.package

windows-check: setup ## the tests, the set-up and two enrollments by the bundle, under wine
	$(PY) -m installer.windows.check
	$(PY) -m installer.windows.check_setup dist/packages/spar-agent-*-windows-x64-setup.exe dist/packages/spar-agent-*-windows-x64.msi
	$(PY) -m installer.windows.check_update

clean: ## everything that was made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
