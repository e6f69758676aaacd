#!/bin/sh
# Times a whole run beside the floor and beside what people do today, on one seeded dump.
# BYTES: size of the dump, uncompressed (1 GB). RUNS: counted runs of each, in turn (3).
# PROBLEMS: statements for the search for duplicates (100,000).
# PEER=0 leaves the Python peers out.
set -eu
cd "$(dirname "$0")/../.."
BYTES=${BYTES:-1000000000}
RUNS=${RUNS:-3}
PEER=${PEER:-1}
threads=$(nproc)
swift build -c release --product sluice
swift build -c release --product synthesize
swift build -c release --product floor
swift build -c release --product answers-bench
mkdir -p bench
dump=bench/dump-$BYTES.jsonl.gz
if [ ! -e "$dump" ]; then
  .build/release/synthesize bench bench/dump.jsonl --bytes "$BYTES"
  gzip -6 -c bench/dump.jsonl > "$dump.partial"
  mv "$dump.partial" "$dump"
  rm bench/dump.jsonl
fi
if [ "$PEER" = 1 ] && [ ! -e bench/peer/bin/python ]; then
  python3 -m venv bench/peer
  bench/peer/bin/pip install --quiet orjson math-verify==0.9.0 'latex2sympy2_extended[antlr4_13_2]'
fi
python3 Sources/Benchmarks/answers.py --peer "$PEER"
python3 Sources/Benchmarks/duplicates.py --peer "$PEER" --problems "${PROBLEMS:-100000}"
exec python3 Sources/Benchmarks/compare.py "$dump" --bytes "$BYTES" --runs "$RUNS" \
  --threads "$threads" --peer "$PEER"
