#!/usr/bin/env bash
# Opens the reports of two runs in headless Chromium: the bundled dump, and a large one in which rows
# with planted scripts stand.
#   run.sh SLUICE SYNTHESIZE SCRATCH
# SCRATCH keeps the large dump and the Python environment, so that only the first call makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
sluice=$(realpath "$1")
synthesize=$(realpath "$2")
scratch=$(realpath -m "$3")
tests=Tests/ReportBrowser
problems=${PROBLEMS:-100000}

command -v chromium > /dev/null && command -v chromedriver > /dev/null || {
  echo "error: no browser; run: apt-get install chromium chromium-driver fonts-noto-cjk" >&2
  exit 1
}
mkdir -p "$scratch"
if ! cmp -s $tests/requirements.txt "$scratch/venv/installed.txt"; then
  rm -rf "$scratch/venv"
  python3 -m venv "$scratch/venv"
  "$scratch/venv/bin/pip" install -q --disable-pip-version-check -r $tests/requirements.txt
  cp $tests/requirements.txt "$scratch/venv/installed.txt"
fi
python="$scratch/venv/bin/python"

# A mark beside the dump says for how many problems it was made.
if [ "$(cat "$scratch/dump/problems" 2> /dev/null)" != "$problems" ]; then
  rm -rf "$scratch/dump"
  mkdir -p "$scratch/dump"
  "$synthesize" bundled "$scratch/dump" --problems "$problems" --generations 2 --seed 2
  echo "$problems" > "$scratch/dump/problems"
fi
rm -rf "$scratch/planted"
mkdir -p "$scratch/planted"
"$python" $tests/planted.py "$scratch/planted/planted.jsonl"

curate() { # NAME INPUTS...
  local name=$1 status=0
  shift
  rm -rf "${scratch:?}/$name"
  "$sluice" run pipelines/long-cot.yaml "$@" --output "$scratch/$name" --quiet || status=$?
  [ $status -eq 0 ] || [ $status -eq 2 ] # Rows that cannot be read were planted on purpose.
  "$sluice" stats "$scratch/$name" --json > "$scratch/$name.json"
}
curate bundled fixtures/raw
curate large "$scratch/dump/*.jsonl" "$scratch/planted"

"$python" $tests/browse.py "$scratch"
