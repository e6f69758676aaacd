"""math-verify on the same pairs and responses, as its users call it: bare strings in dollars.

Prints one JSON object with pairs per second and MB/s; each part runs for about --seconds.
"""

import argparse
import json
import logging
import time

from math_verify import parse, verify

logging.disable(logging.CRITICAL)


def rows(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def rate(items, seconds, work):
    """Items per second, in passes over the items until the time is up."""
    done = 0
    start = time.monotonic()
    while True:
        for item in items:
            work(item)
            done += 1
            elapsed = time.monotonic() - start
            if elapsed > seconds:
                return done / elapsed


def judge(pair):
    verify(parse(f"${pair['gold']}$"), parse(f"${pair['pred']}$"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("simple")
    parser.add_argument("table")
    parser.add_argument("responses")
    parser.add_argument("--seconds", type=float)
    options = parser.parse_args()
    responses = rows(options.responses)
    size = sum(len(row["text"].encode()) for row in responses) / len(responses)
    print(json.dumps({
        "simple_pairs_s": rate(rows(options.simple), options.seconds, judge),
        "table_pairs_s": rate(rows(options.table), options.seconds, judge),
        "extraction_mb_s": rate(responses, options.seconds, lambda row: parse(row["text"])) * size / 1e6,
    }))


main()
