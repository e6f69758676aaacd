"""Times the answer library beside math-verify on the same inputs, one thread each.

Simple pairs are plain numbers; the table is fixtures/answers; the responses are 20 to 40 KB of
reasoning that end in a box. Results are appended to results.jsonl.
"""

import argparse
import json
import os
import pathlib
import platform
import random
import subprocess

here = pathlib.Path(__file__).parent
folder = pathlib.Path("bench/answers")


def write(name, rows):
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def simple(count):
    for index in range(count):
        pair = [
            (f"{index}", f"{index}"), (f"\\frac{{{index}}}{{7}}", f"{index}/7"),
            (f"{index}.5", f"{index}.50"), (f"{index}", f"{index + index % 2}"),
        ][index % 4]
        yield {"gold": pair[0], "pred": pair[1], "label": index % 8 != 7 and index % 8 != 3}


def responses(count):
    chance = random.Random(7)
    steps = [
        "Wait, let me check this again. ", "So $x^2+{}x = {}$, hence $x = {}$. ",
        "Suppose that ${} \\le n < {}$; then \\[ n = {}. \\]\n", "Therefore we get {} and {}, or {}. ",
    ]
    for number in range(count):
        text = ""
        size = chance.randint(18_000, 38_000)
        while len(text) < size:
            numbers = [chance.randint(1, 999) for _ in range(3)]
            text += chance.choice(steps).format(*numbers)
        answer = chance.randint(1, 999)
        # Closed reasoning, a plain solution, an open reasoning, and no mark at all.
        yield {"text": [
            f"<think>\n{text}\n</think>\n\nThus\n\n\\[\n\\boxed{{{answer}}}\n\\]\n",
            f"{text}\n\nSo the answer is $\\boxed{{{answer}}}$.", f"<think>\n{text}",
            f"{text}\nIn all there are {answer} of them.",
        ][number % 4]}


def cpu_name():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "unknown processor"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer")
    options = parser.parse_args()
    folder.mkdir(parents=True, exist_ok=True)
    table = [
        json.loads(line)
        for path in sorted(pathlib.Path("fixtures/answers").glob("*.jsonl"))
        for line in path.read_text().splitlines()
    ]
    random.Random(1).shuffle(table)
    files = [
        write("simple.jsonl", simple(3_000)), write("table.jsonl", table),
        write("responses.jsonl", responses(45)),
    ]

    def run(command):
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return json.loads(output.splitlines()[-1])

    ours = run([".build/release/answers-bench", "rates", *files])
    result = {"answers_pairs": len(table)}
    result.update({f"answers_{name}": round(value) for name, value in ours.items()})
    if options.peer == "1":
        peer = run(["bench/peer/bin/python", str(here / "answers_peer.py"), *files, "--seconds", "30"])
        result.update({f"math_verify_{name}": round(value, 1) for name, value in peer.items()})
        result.update({
            f"times_faster_{name}": round(ours[name] / peer[name]) for name in ours if peer[name]
        })
    result["machine"] = f"{platform.machine()}, {os.cpu_count()} cores, {cpu_name()}"
    with open(here / "results.jsonl", "a") as file:
        file.write(json.dumps(result) + "\n")
    for name, value in result.items():
        print(f"{name:36} {value}")


main()
