# Every command of the project. `make` alone lists them.

PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m
# Each process (tests/conftest.py has how many) has an emulator of its own; an idle one takes tests of another (worksteal).
PYTEST := $(BIN)/pytest -n auto --dist worksteal --cov
export SAM_CLI_TELEMETRY := 0
# Containers set it, and then each of the hundreds of processes of the tests compiles all that it imports.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test check check-python check-web product bench bench-merchant reset token invoke rebuild features openapi format deploy

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## install every tool, inside the checkout
	@$(PYTHON) -m local.setup

run: setup ## the whole product on this machine (PORT=8600 DATA=.local)
	@$(RUN) local.run

# The product for the browser tests is built first, because that may download packages; the tests have loopback only.
# That takes two minutes of one processor after the checks of Python, while Vitest has the other.
test: export MAKE_TEST_STARTED := $(shell date +%s)
test: setup ## the checks, then all tests
	@$(MAKE) --no-print-directory --jobs 2 check-web check-python product
	$(RUN) tests.network $(PYTEST)

check: setup ## formats, lint, types, contracts, template, fresh documents, AWS quotas, the web's own checks
	@$(MAKE) --no-print-directory --jobs 2 check-web check-python

check-web:
	@$(RUN) tests.suite_times web local.build.web check

product:
	$(RUN) tests.browser.product

check-python:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	.tools/sam/bin/sam validate --lint
	$(RUN) local.build.generate --check
	$(RUN) local.build.quotas

bench: setup ## the figures, with their targets and the last run's (KIND=commands AGAINST=1a2b3c4)
	@$(RUN) tests.bench $(KIND) $(if $(AGAINST),--against $(AGAINST))

bench-merchant: ## one customer with 10,000 invoices and 2,000 orders, beside `make run`; it goes on where it stopped
	@$(RUN) local.demo.bench_merchant

reset: ## delete the data of `make run` (DATA=.local)
	@$(RUN) local.reset

token: ## a bearer token for curl (MERCHANT=1 ROLE=finance)
	@$(RUN) local.token $(or $(MERCHANT),1) $(or $(ROLE),owner)

invoke: ## invoke a function with its sample event (EVENT=notes/api)
	@$(RUN) local.invoke $(or $(EVENT),settings/me)

rebuild: ## recount a customer's numbers from the rows, and file it in search and lists anew (MERCHANT=vandijk CUSTOMER=cst_…)
	@$(RUN) local.invoke customers/on_rebuild_requested '{"merchant_id": "$(MERCHANT)", "customer_id": "$(CUSTOMER)"}'

features: setup ## docs/features.md: every row and the tests that prove it
	$(RUN) local.build.generate.features

openapi: setup ## what is made from the code: docs/{openapi,routes}.json, docs/permissions.md, topics.py, kinds.py, the types of the web
	$(RUN) local.build.generate
	$(RUN) local.build.web types

format: setup ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(RUN) local.build.web format

deploy: setup ## to AWS, with the credentials that the AWS CLI would use
	@$(RUN) local.build.deploy

# Called by a bare `sam build`, for each function, too, though all have the same code. `make deploy` and `make run` have archives.
build-DependenciesLayer build-DocumentsLayer build-ImagesLayer:
	$(RUN) local.build.package.layer "$(@:build-%=%)" "$(ARTIFACTS_DIR)"

build-%:
	$(RUN) local.build.package.code "$(ARTIFACTS_DIR)"
