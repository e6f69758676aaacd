#!/usr/bin/env bash
# Exports a run of the bundled dump for every trainer and has the trainers read it.
#   run.sh SLUICE SCRATCH
# SCRATCH keeps the Python environments, so that only the first call installs them.
set -euo pipefail
cd "$(dirname "$0")/../.."
sluice=$(realpath "$1")
scratch=$(realpath -m "$2")
tests=Tests/ExportTrainers
# The build without CUDA, which is a third of the size; pip must know where to find it.
torch=torch==${TORCH:-2.13.0+cpu}

environment() { # NAME: an environment with the packages of NAME.txt, made once
  local stamp="$scratch/$1/installed.txt"
  cmp -s "$tests/$1.txt" "$stamp" && return
  echo "installing the packages of $tests/$1.txt; the first time takes some minutes"
  rm -rf "${scratch:?}/$1"
  python3 -m venv "$scratch/$1"
  echo "$torch" > "$scratch/constraints.txt"
  "$scratch/$1/bin/pip" install -q --disable-pip-version-check \
    -c "$scratch/constraints.txt" "$torch" -r "$tests/$1.txt"
  cp "$tests/$1.txt" "$stamp"
}

mkdir -p "$scratch"
export HF_HUB_OFFLINE=1 HF_HOME="$scratch/hf" HF_DATASETS_DISABLE_PROGRESS_BARS=1
export PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore TOKENIZERS_PARALLELISM=false
environment trl

# The bundled dump, with a tenth of the problems for validation.
rm -rf "$scratch/run" "$scratch/exports" "$scratch/hf"
sed 's/mark-split: {validation: 0}/mark-split: {validation: 0.1}/' pipelines/long-cot.yaml \
  > "$scratch/long-cot.yaml"
status=0
"$sluice" run "$scratch/long-cot.yaml" fixtures/raw --output "$scratch/run" --quiet || status=$?
[ $status -eq 2 ] # The dump has malformed lines on purpose.

export_to() { # FOLDER FORMAT OPTIONS...
  local folder=$1 format=$2
  shift 2
  "$sluice" export "$scratch/run" --format "$format" --to "$scratch/exports/$folder" "$@" \
    > /dev/null 2> "$scratch/notes.txt" || { cat "$scratch/notes.txt"; exit 1; }
}
for format in axolotl llama-factory messages openrlhf trl; do export_to $format $format; done
for format in axolotl messages trl; do
  export_to $format-separate $format --reasoning separate --system "Reason step by step."
done
duckdb="$scratch/trl/bin/duckdb"
export_to verl verl --duckdb "$duckdb"
# Without DuckDB, as JSON lines.
export_to verl-json verl --only rl
# Parquet, too, is the same bytes every time.
export_to verl-again verl --duckdb "$duckdb"
diff -r "$scratch/exports/verl" "$scratch/exports/verl-again"

"$scratch/trl/bin/python" $tests/loading.py "$scratch/exports"
"$scratch/trl/bin/python" $tests/trl_steps.py "$scratch/exports" "$scratch/steps"

environment llama-factory
# Both come linked against CUDA and fail to load; the loader needs neither, but imports one.
"$scratch/llama-factory/bin/pip" uninstall -q -y torchvision torchaudio 2> "$scratch/notes.txt" || true
mkdir -p "$scratch/stubs"
: > "$scratch/stubs/torchaudio.py"
PYTHONPATH="$scratch/stubs" "$scratch/llama-factory/bin/python" \
  $tests/llama_factory_loading.py "$scratch/exports" "$scratch/steps"
