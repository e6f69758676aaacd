"""The job as people do it today: gzip, orjson, regular expressions, math-verify, gzip, on all cores.

Reads rows with `problem`, `answer` and `generations`, drops multiple choice, true/false and proofs,
requires a closed </think>, gives each generation whole to math-verify (as the accuracy reward of
open-r1 does), counts the pass rate, keeps up to four shortest correct generations and two pairs of a
problem, and writes SFT and DPO shards.
Stops reading after --seconds and says how much it did.
"""

import argparse
import gzip
import json
import multiprocessing
import os
import pathlib
import re
import resource
import time

import orjson
from math_verify import parse, verify

CHOICE = re.compile(rb"\(A\).*\(B\).*\(C\)|\n\s*A[.)].*\n\s*B[.)].*\n\s*C[.)]", re.S)
PROOF = re.compile(rb"\b(prove|show) that\b|\xe8\xaf\x81\xe6\x98\x8e", re.I)
TRUTH = {"yes", "no", "true", "false"}


def judge(line):
    try:
        row = orjson.loads(line)
        problem, gold = row["problem"], row["answer"]
        generations = row["generations"]
    except (orjson.JSONDecodeError, KeyError):
        return None
    statement = problem.encode()
    if CHOICE.search(statement) or PROOF.search(statement) or gold.lower() in TRUTH:
        return None
    expected = parse(f"${gold}$")
    right, wrong = [], []
    for text in generations:
        if "</think>" not in text:
            continue
        answer = parse(text)
        (right if verify(expected, answer) else wrong).append(text)
    right.sort(key=len)
    rate = len(right) / max(1, len(right) + len(wrong))
    prompt = [{"role": "user", "content": problem}]
    sft = [
        orjson.dumps({"messages": prompt + [{"role": "assistant", "content": text}],
                      "answer": gold, "pass_rate": rate})
        for text in right[:4]
    ]
    dpo = [
        orjson.dumps({"prompt": prompt, "chosen": good, "rejected": bad})
        for good, bad in zip(right[:2], wrong[:2])
    ]
    return rate, sft, dpo


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("output")
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--workers", type=int)
    options = parser.parse_args()
    output = pathlib.Path(options.output)
    output.mkdir(parents=True, exist_ok=True)
    done = 0
    start = time.monotonic()

    def lines():
        nonlocal done
        with gzip.open(options.dump) as file:
            for line in file:
                if time.monotonic() - start > options.seconds:
                    return
                done += len(line)
                yield line

    with multiprocessing.Pool(options.workers) as pool, \
            gzip.open(output / "sft.jsonl.gz", "wb", 6) as sft, \
            gzip.open(output / "dpo.jsonl.gz", "wb", 6) as dpo:
        for judged in pool.imap(judge, lines(), chunksize=1):
            if judged is None:
                continue
            for row in judged[1]:
                sft.write(row + b"\n")
            for row in judged[2]:
                dpo.write(row + b"\n")
        pool.close()
        pool.join()
    usage = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps({
        "bytes": done,
        "seconds": time.monotonic() - start,
        "cpu_seconds": sum(part.ru_utime + part.ru_stime for part in usage),
    }))


main()
