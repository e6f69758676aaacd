# Sluice: from a raw dump to training shards. `make` lists the targets.

RAW ?= fixtures/raw
PIPELINE ?= pipelines/long-cot.yaml
OUT ?= out/$(basename $(notdir $(PIPELINE)))
FORMAT ?= messages
FOLDER ?=
TEXTS ?= $(wildcard fixtures/raw/*.jsonl.gz)
ARGS ?=
SAMPLE_ARGS ?=
ENDPOINT ?=
MODEL ?=

SWIFT ?= swift
# ISA-L reads and writes gzip three times as fast as zlib; the build takes it where it is found.
# Asked anew at every call, so that the first `make` after its installation has it.
ISAL = $(shell pkg-config --exists libisal 2>/dev/null && echo 1)
BUILD = SLUICE_ISAL=$(ISAL) $(SWIFT) build
SLUICE = .build/release/sluice

.DEFAULT_GOAL := help
.PHONY: help pipeline build sample round test test-exports test-report test-server test-tokens lint format fixtures bench fuzz stats inspect explain export clean packages

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

pipeline: build ## run PIPELINE on RAW (files, folders, globs) and write OUT
	@$(SLUICE) run $(PIPELINE) $(RAW) --output $(OUT) --timings $(patsubst %/,%,$(OUT)).timings.json $(ARGS); \
	status=$$?; [ $$status -eq 2 ] && echo "some rows could not be read: see $(OUT)/dropped/00-read" && exit 0; exit $$status

build: packages ## build the release program
	@mkdir -p .build; [ -x $(SLUICE) ] || echo "building sluice in release; the first build takes two or three minutes"
	@$(BUILD) -c release --product sluice > .build/build.log 2>&1 || { cat .build/build.log; exit 1; }

# The headers that the build needs, and the Debian packages that hold them.
packages: ## install the system libraries that are missing
	@missing=""; wanted=""; \
	has() { [ -e /usr/include/$$1 ] || [ -e /usr/include/$$(uname -m)-linux-gnu/$$1 ]; }; \
	has sqlite3.h || missing="$$missing libsqlite3-dev"; \
	has zlib.h || missing="$$missing zlib1g-dev"; \
	has openssl/evp.h && has openssl/configuration.h || has openssl/opensslconf.h || missing="$$missing libssl-dev"; \
	command -v pkg-config > /dev/null || wanted="$$wanted pkg-config"; \
	has isa-l.h || wanted="$$wanted libisal-dev"; \
	[ -n "$$missing$$wanted" ] || exit 0; \
	as=""; [ $$(id -u) -eq 0 ] || as="sudo -n"; \
	if { [ -z "$$as" ] || sudo -n true 2> /dev/null; } && command -v apt-get > /dev/null; then \
	  echo "installing$$missing$$wanted"; \
	  { $$as apt-get update && { [ -z "$$missing" ] || $$as apt-get install -y --no-install-recommends $$missing; }; } > .packages.log 2>&1 \
	    || { tail -5 .packages.log; echo "error: apt-get failed; run: apt-get install$$missing"; exit 1; }; \
	  [ -z "$$wanted" ] || $$as apt-get install -y --no-install-recommends $$wanted >> .packages.log 2>&1 \
	    || echo "note:$$wanted cannot be installed; zlib does the work, more slowly"; \
	  rm -f .packages.log; \
	elif [ -n "$$missing" ]; then \
	  echo "error: libraries are missing; run: sudo apt-get install$$missing"; exit 1; \
	fi

test: packages ## build and run every test
	$(BUILD) --build-tests
	SLUICE_ISAL=$(ISAL) $(SWIFT) test --skip-build $(ARGS)

test-exports: build ## have the real trainers read the exports (Python; 4 GB below .build)
	@bash Tests/ExportTrainers/run.sh $(SLUICE) .build/exports

sample: packages ## build sluice-sample, which asks a server
	@mkdir -p .build; $(BUILD) -c release --product sluice-sample > .build/sample.log 2>&1 || { cat .build/sample.log; exit 1; }

test-server: sample build ## have sluice-sample ask a real server (vLLM on the CPU; 3.5 GB below .build)
	@bash Tests/RealServer/run.sh .build/release/sluice-sample $(SLUICE) .build/server

test-report: build ## use the reports of two runs in headless Chromium (Python below .build)
	$(BUILD) -c release --product synthesize
	@bash Tests/ReportBrowser/run.sh $(SLUICE) .build/release/synthesize .build/report

# Byte-level tokenizers of every family are trained on TEXTS (.jsonl.gz) and asked for the same ids.
test-tokens: packages ## compare token ids with the Python library `tokenizers`
	$(BUILD) -c release --product tokens-bench
	@[ -x .build/tokenizers/bin/python ] || { python3 -m venv .build/tokenizers && .build/tokenizers/bin/pip install --quiet 'tokenizers>=0.23,<0.24'; }
	.build/tokenizers/bin/python Sources/Benchmarks/Tokens/compare.py .build/tokenizers/trained $(TEXTS) $(ARGS)

lint: ## check format and file lengths
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@find Sources Tests -name '*.swift' | xargs wc -l | awk '$$2 != "total" && $$1 > 300 { print $$2 ": error: " $$1 " lines; at most 300"; bad = 1 } END { exit bad }'

format: ## format the sources in place
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

fixtures: packages ## rewrite the bundled dump, byte for byte
	$(BUILD) -c release --product synthesize
	.build/release/synthesize bundled fixtures/raw
	gzip -9nf fixtures/raw/*.jsonl

bench: packages ## time a run beside the floor and a Python peer (BYTES of dump, 1 GB)
	SLUICE_ISAL=$(ISAL) sh Sources/Benchmarks/bench.sh

fuzz: ## fuzz the answer library by coverage (SECONDS_LONG, 600)
	sh Sources/Benchmarks/fuzz.sh

# A round: what the last run asked is answered by ENDPOINT, and the next run takes the answers up.
round: pipeline sample ## run, have MODEL at ENDPOINT answer what is asked, run again
	@[ -n "$(ENDPOINT)" ] && [ -n "$(MODEL)" ] || { echo "error: name the server and its model: make round ENDPOINT=http://localhost:8000 MODEL=..."; exit 1; }
	@set -- $(OUT)/requests/*.jsonl; [ -e "$$1" ] || { echo "nothing is asked"; exit 0; }; \
	.build/release/sluice-sample --endpoint $(ENDPOINT) --model $(MODEL) "$$@" --output $(OUT)/replies $(SAMPLE_ARGS) \
	  || { status=$$?; [ $$status -eq 2 ] || exit $$status; echo "some requests have no answer; they are asked again in the next round"; }
	@$(MAKE) --no-print-directory pipeline

stats: ## print what the run in OUT counted (ARGS: --measures, --json, --csv)
	@$(SLUICE) stats $(OUT) $(ARGS)

inspect: ## show rows of OUT below FOLDER, or as ARGS choose
	@$(SLUICE) inspect $(OUT) $(FOLDER) $(ARGS)

explain: ## tell the path of problem ID through the stages of OUT
	@$(SLUICE) explain $(OUT) $(ID) $(ARGS)

export: ## write OUT for a trainer, FORMAT
	@$(SLUICE) export $(OUT) --format $(FORMAT) $(ARGS)

clean: ## remove what was built and the default outputs
	rm -rf .build out bench
