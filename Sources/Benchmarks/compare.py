"""Runs the floor, sluice and the Python peer in turn and prints MB/s per core and the ratios.

Times are user + system CPU seconds of whole processes with their children (os.wait4); the median of
the counted runs is quoted. Results are appended to results.jsonl with the machine they came from.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

here = pathlib.Path(__file__).parent


def measure(command, quiet=True):
    """CPU seconds, wall seconds and peak memory (KiB) of one run."""
    start = time.monotonic()
    output = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(command, stdout=output, stderr=output)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 2):
        sys.exit(f"{command[0]}: error: ended with status {code}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss


def median(values):
    return statistics.median(values)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--bytes", type=int)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--threads")
    parser.add_argument("--peer")
    options = parser.parse_args()
    megabytes = options.bytes / 1e6

    out = pathlib.Path("bench/out")
    floor, ours = [], []
    for run in range(options.runs + 1):
        shutil.rmtree(out, ignore_errors=True)
        ours.append(measure([
            ".build/release/sluice", "run", "pipelines/long-cot.yaml", options.dump,
            "--output", str(out), "--threads", options.threads, "--quiet",
        ]))
        floor.append(measure([".build/release/floor", options.dump, "bench/floor.jsonl.gz"]))
    # The first of each warms the page cache and does not count.
    ours, floor = ours[1:], floor[1:]
    cpu, wall, memory = (median([run[i] for run in ours]) for i in range(3))
    floor_cpu = median([run[0] for run in floor])
    ratios = [a[0] / b[0] for a, b in zip(ours, floor)]

    result = {
        "bytes": options.bytes,
        "threads": int(options.threads),
        "compressor": json.loads((out / "manifest.json").read_text())["compressor"],
        "sluice_cpu_s": round(cpu, 2),
        "sluice_wall_s": round(wall, 2),
        "sluice_mb_per_core_s": round(megabytes / cpu, 1),
        "sluice_peak_mb": round(memory / 1024),
        "floor_cpu_s": round(floor_cpu, 2),
        "floor_mb_per_core_s": round(megabytes / floor_cpu, 1),
        "times_floor": round(median(ratios), 2),
    }
    if options.peer == "1":
        result.update(measure_peer(options, megabytes, wall))
    result["machine"] = f"{platform.machine()}, {os.cpu_count()} cores, {cpu_name()}"
    with open(here / "results.jsonl", "a") as file:
        file.write(json.dumps(result) + "\n")
    for name, value in result.items():
        print(f"{name:24} {value}")


def measure_peer(options, megabytes, wall):
    """The peer takes minutes for a gigabyte: it reads a share of the dump and is scaled up."""
    share = subprocess.run(
        ["bench/peer/bin/python", str(here / "peer.py"), options.dump, "bench/peer-out",
         "--seconds", "150", "--workers", options.threads],
        check=True, capture_output=True, text=True)
    peer = json.loads(share.stdout)
    peer_wall = peer["seconds"] * megabytes * 1e6 / peer["bytes"]
    return {
        "peer_sampled_mb": round(peer["bytes"] / 1e6, 1),
        "peer_mb_per_core_s": round(peer["bytes"] / 1e6 / peer["cpu_seconds"], 2),
        "peer_wall_s_for_all": round(peer_wall, 1),
        "times_faster_than_peer": round(peer_wall / wall, 1),
    }


def cpu_name():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "unknown processor"


main()
