# make run    installs what the build needs, builds, opens the window with the sample
# make test   installs what the tests need and runs all of them
# make bench  prints the speeds · make quality  how much comes out right · make screens  draws every screen to out/ · make fmt  formats

# The same flags everywhere: other flags make Fyne's C parts build again, which takes minutes.
TAGS  := migrated_fynedo
BUILD := go build -tags $(TAGS)
TEST  := go test -tags $(TAGS)

GOFUMPT     := go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.7.0

.PHONY: run test build cli lint unit bench quality screens headless fmt clean

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then exec bin/standpunt; else $(MAKE) --no-print-directory headless; fi

build: cli
	@.ci/setup build
	$(BUILD) -o bin/standpunt ./cmd/standpunt

cli:
	CGO_ENABLED=0 $(BUILD) -o bin/standpunt-cli ./cmd/standpunt-cli

# No display: the five deeds by the command line, and every screen as a picture.
headless: build
	@mkdir -p out && rm -f out/sample.standpunt
	bin/standpunt-cli import out/sample.standpunt assets/sample
	bin/standpunt-cli compare out/sample.standpunt
	bin/standpunt-cli export out/sample.standpunt --format csv --what findings --overwrite --out out/findings.csv
	bin/standpunt --render out
	@echo "There is no display, so the sample was imported, compared and exported, and every screen drawn, under out/"

test: lint unit

lint:
	@.ci/setup test
	@unformatted=$$($(GOFUMPT) -l $$(git ls-files '*.go')); [ -z "$$unformatted" ] || { echo "not formatted, run make fmt: $$unformatted"; exit 1; }
	go vet -tags $(TAGS) ./...
	$(STATICCHECK) -tags $(TAGS) ./...

unit:
	@.ci/setup test
	CGO_ENABLED=0 $(BUILD) -o bin/standpunt-cli ./cmd/standpunt-cli
	$(TEST) -timeout 15m ./...

bench:
	@.ci/setup bench
	@bash -o pipefail -c "$(TEST) -run '^$$' -bench . -benchmem ./app/... ./storage/... ./ui/... ./cmd/standpunt 2>/dev/null | grep -E '^(Benchmark|pkg:|FAIL|---|panic)'"

quality: cli
	@.ci/quality

# Every screen under out/, and those that the README shows.
screens: build
	bin/standpunt --render out
	mkdir -p assets/screens
	cp out/reader-en-light-1400x900.png assets/screens/reader.png
	cp out/compare-en-light-1400x900.png assets/screens/compare.png
	cp out/findings-en-dark-1400x900.png assets/screens/findings.png
	cp out/positions-en-light-1400x900.png assets/screens/positions.png
	cp out/matrix-en-light-1400x900.png assets/screens/matrix.png
	cp out/beside-en-light-1400x900.png assets/screens/beside.png

fmt:
	$(GOFUMPT) -w $$(git ls-files '*.go')

clean:
	rm -rf bin out
