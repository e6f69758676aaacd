"""Times the search for near duplicates beside datatrove's MinHash, on the same seeded problems.

Both read one JSON Lines file and write what stays. datatrove runs its four steps (signatures, buckets,
clusters, filter) in one process each with its default 14 buckets of 8 hashes of 5-grams; sluice runs
16 bands of 5 of 3-token shingles and compares candidates exactly. PROBLEMS sets the number.
"""

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time

WORDS = (
    "farmer garden river market bridge window train letter number circle square triangle basket "
    "apple wheel tower paper colour market school teacher pupil ticket engine barrel ladder carpet "
    "mirror bottle candle pencil ribbon button hammer needle saddle anchor blanket curtain chimney"
).split()


def problems(count, seed):
    """A third are new, a third have the text of an earlier one with other numbers, the rest say an
    earlier one in other light words."""
    chance = random.Random(seed)
    texts = []
    for number in range(count):
        kind = chance.random()
        if not texts or kind < 0.4:
            words = chance.choices(WORDS, k=chance.randrange(20, 60))
            words.insert(3, str(chance.randrange(2, 1000)))
            words.insert(9, str(chance.randrange(2, 1000)))
            texts.append(" ".join(words) + f". How many are there in group {number}?")
            yield texts[-1], len(texts)
        elif kind < 0.7:
            old = chance.choice(texts)
            others = [str(chance.randrange(2, 1000)) if w.isdigit() else w for w in old.split()]
            yield " ".join(others), number
        else:
            place = chance.randrange(len(texts))
            yield "Determine the following: " + texts[place], place + 1


def children_cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(command):
    before, start = children_cpu(), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return children_cpu() - before, time.monotonic() - start


def run_peer(data, work):
    """Run by the peer's own interpreter."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.dedup import (
        MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature)
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers.jsonl import JsonlWriter

    config = MinhashConfig()
    def reader():
        return JsonlReader(os.path.dirname(data), glob_pattern=os.path.basename(data), text_key="problem")
    steps = [
        [reader(), MinhashDedupSignature(output_folder=f"{work}/sig", config=config)],
        [MinhashDedupBuckets(input_folder=f"{work}/sig", output_folder=f"{work}/buckets", config=config)],
        [MinhashDedupCluster(input_folder=f"{work}/buckets", output_folder=f"{work}/ids", config=config)],
        [reader(), MinhashDedupFilter(input_folder=f"{work}/ids"), JsonlWriter(f"{work}/out")],
    ]
    for number, pipeline in enumerate(steps):
        tasks = config.num_buckets if number == 1 else 1
        LocalPipelineExecutor(
            pipeline=pipeline, tasks=tasks, workers=1, logging_dir=f"{work}/logs{number}").run()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--problems", type=int, default=100_000)
    parser.add_argument("--peer", type=int, default=1)
    parser.add_argument("--run-peer", nargs=2)
    options = parser.parse_args()
    if options.run_peer:
        return run_peer(*options.run_peer)
    folder = os.path.abspath("bench/duplicates")
    os.makedirs(folder, exist_ok=True)
    data = f"{folder}/problems.jsonl"
    with open(data, "w") as out:
        for number, (text, answer) in enumerate(problems(options.problems, 7)):
            out.write(json.dumps({"id": str(number), "problem": text, "answer": str(answer)}) + "\n")
    size = os.path.getsize(data)
    shutil.rmtree(f"{folder}/ours", ignore_errors=True)
    cpu, wall = timed([
        ".build/release/sluice", "run", "Sources/Benchmarks/duplicates.yaml", data, "--output",
        f"{folder}/ours"])
    result = {"what": "duplicates", "problems": options.problems, "bytes": size,
              "sluice": {"cpu_s": round(cpu, 2), "wall_s": round(wall, 2)}}
    if options.peer:
        python = "bench/datatrove/bin/python"
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", "bench/datatrove"], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", "datatrove", "spacy", "nltk", "regex", "xxhash==3.5.0", "orjson",
                            "tokenizers"], check=True)
        shutil.rmtree(f"{folder}/peer", ignore_errors=True)
        cpu, wall = timed([python, os.path.abspath(__file__), "--run-peer", data, f"{folder}/peer"])
        result["datatrove"] = {"cpu_s": round(cpu, 2), "wall_s": round(wall, 2)}
    print(json.dumps(result))
    with open("Sources/Benchmarks/results.jsonl", "a") as out:
        out.write(json.dumps(result) + "\n")


main()
