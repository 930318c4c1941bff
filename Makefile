# The menu: make run, make test.

# To build and run the station; README.md says why each is here.
RUN_PACKAGES := pkg-config libzbar-dev libqrencode-dev libsqlite3-dev libmicrohttpd-dev \
	libgnutls28-dev libpango1.0-dev libturbojpeg0-dev libcurl4-gnutls-dev libexpat1-dev \
	zlib1g-dev libcrypt-dev libzxing-dev libstdc++-12-dev fontconfig fonts-dejavu-core \
	fonts-wqy-microhei tzdata
# To hold what we make against what others make.
TEST_PACKAGES := python3 python3-jsonschema python3-pil python3-pip python3-venv zint \
	zxing-cpp-tools zbar-tools qrencode poppler-utils qpdf ghostscript sqlite3 curl chromium \
	chromium-driver

# What finds a page's faults for people who see, hear or point badly (axe-core, MPL-2.0).
AXE := .build/browser-tools/axe.min.js
AXE_WHEEL := axe-playwright-python==0.1.8 \
	--hash=sha256:fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8
# What finds faults in the API's document, and PostgreSQL's own parser; Debian has neither.
OPENAPI := .build/test-tools/bin/openapi-spec-validator
PGLAST := .build/postgresql-parser/bin/python
DATA ?= .rampa-data
STRICT := -Xswiftc -warnings-as-errors
# SwiftPM takes pango's -pthread for a mistake and says so at each build.
QUIET := 2> >(grep -v 'prohibited flag(s): -pthread' >&2)
SHELL := /bin/bash

# As many tests at once as there are cores: one that has begun is not kept waiting by hundreds.
TESTS := swift test $(STRICT) --experimental-maximum-parallelization-width $(shell nproc)
# What starts the program, a browser or somebody else's reader for every code of every paper.
OUTSIDE := BrowserTests|EndToEndTests|FaultTests|SampleImagesTests|OpenAPITests|PaperReadingTests
# Tables of which the other tests try a part (Tests/TestSupport/Thoroughness.swift).
TABLES := AllPapersTests|SlipScanTests|PaperReadingTests|ManyInputsTests|Code128BesideZintTests|Code128Tests|RandomNumbersTests

.PHONY: help setup setup-test run test test-quick check check-more fuzz bench sample-images \
	snapshots storybook format clean
help:
	@echo 'make run            install what is needed, build, and start the station with demo data'
	@echo 'make test           install what the tests need, and run them'
	@echo 'make test-quick     only what runs inside the tests: for after every change of a line'
	@echo 'make check          layout, imports, and a build without warnings'
	@echo 'make check-more     the long tables, whole, and our SQL before the parser of PostgreSQL'
	@echo 'make fuzz           feed the parsers what nobody would write, ten minutes of computing each'
	@echo 'make bench          measure speed and memory in a release build'
	@echo 'make sample-images  photograph the demo shop again, where its slips have changed'
	@echo 'make snapshots      write down again what every page looks like in every language'
	@echo 'make storybook      write every page as a file to look through'
	@echo 'make format         settle the layout of the sources'
	@echo 'make clean          take away what was built'

setup:
	@.ci/install $(RUN_PACKAGES)

setup-test: setup
	@.ci/install $(TEST_PACKAGES)
	@# The browser's driver finds its browser by this name, which a bare system may not know.
	@getent hosts localhost >/dev/null || \
		echo '127.0.0.1 localhost' | $$([ "$$(id -u)" = 0 ] || echo sudo) tee -a /etc/hosts >/dev/null
	@test -e $(AXE) || $(MAKE) --no-print-directory $(AXE)
	@test -e $(OPENAPI) || $(MAKE) --no-print-directory $(OPENAPI)
	@test -e $(PGLAST) || $(MAKE) --no-print-directory $(PGLAST)

# The wheel is only a way to one file in it, so nothing is installed.
$(AXE):
	@mkdir -p $(@D)
	@python3 -m pip download --quiet --no-deps --disable-pip-version-check --dest $(@D) \
		--require-hashes -r <(echo '$(AXE_WHEEL)')
	@cd $(@D) && python3 -m zipfile -e axe_playwright_python-*.whl wheel && \
		mv wheel/axe_playwright_python/$(@F) . && rm -r wheel *.whl

$(OPENAPI):
	@python3 -m venv .build/test-tools
	@.build/test-tools/bin/pip install --quiet --disable-pip-version-check \
		openapi-spec-validator==0.7.1

$(PGLAST):
	@rm -rf .build/postgresql-parser.new
	@python3 -m venv .build/postgresql-parser.new
	@.build/postgresql-parser.new/bin/pip install --quiet --disable-pip-version-check \
		--only-binary :all: pglast==7.22
	@rm -rf .build/postgresql-parser && mv .build/postgresql-parser.new .build/postgresql-parser

run: setup
	@echo 'Building the station; the first time takes a few minutes.'
	swift build -c release --product rampa $(QUIET)
	@exec .build/release/rampa serve --demo --data $(DATA) --log $(DATA).log

test: setup-test
	@# By themselves: a browser needs the machine for itself, as people who use one have it.
	$(TESTS) --filter BrowserTests $(QUIET)
	$(TESTS) --skip-build --skip BrowserTests $(QUIET)

test-quick: setup-test
	$(TESTS) --skip '$(OUTSIDE)' $(QUIET)

check: setup-test
	swift format lint --strict --recursive Package.swift Sources Tests
	.ci/check-imports
	swift build --build-tests $(STRICT) $(QUIET)

# The build of the tests: an optimised one of its own takes longer than it saves.
check-more: setup-test
	$(PGLAST) .ci/check-portable-sql
	RAMPA_TESTS=all $(TESTS) --filter '$(TABLES)' $(QUIET)

FUZZ_SECONDS ?= 600
fuzz: setup
	@for module in GS1 TrackingNumbers Logistics Imaging Scanning HTTP; do \
		nice -n 19 .ci/fuzz $$module $(FUZZ_SECONDS) || exit 1; done

bench: setup
	swift build -c release --product rampa $(QUIET)
	swift build -c release --product rampa-bench $(QUIET)
	.build/release/rampa-bench quick

sample-images: setup
	swift run -c release $(QUIET) sample-images

format:
	swift format --in-place --recursive Package.swift Sources Tests

# What the pages look like now is right from now on: read the difference before it is committed.
snapshots:
	RECORD=1 $(TESTS) --filter PageSnapshotTests $(QUIET)
	@git diff --stat Tests/WebTests/Snapshots

storybook:
	STORYBOOK=$(CURDIR)/.build/storybook $(TESTS) --filter PageSnapshotTests $(QUIET)
	@echo 'Look through .build/storybook.'

clean:
	rm -rf .build
