"""Has sluice-sample ask a running server and checks what it wrote.

    drive.py SLUICE_SAMPLE SLUICE ENDPOINT FOLDER SERVER

SERVER is the id of the server's process, so that its end is noticed.

STEPS at the end is the list of what is done, in order; a further one is a function more.
"""

import collections
import json
import math
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time
import urllib.request

import rounds
import tasks

# Problems, and what is asked about each of them.
PROBLEMS = 40
SAMPLES = {"generate": 8, "guess": 4, "judge": 1, "rewrite": 2, "steps": 1}
SETTINGS = {
    "generate": {"max_tokens": 150, "temperature": 1.0, "seed": 1000},
    "guess": {"max_tokens": 24, "temperature": 1.0},
    "judge": {"max_tokens": 8, "temperature": 0.0},
    "rewrite": {"max_tokens": 60, "temperature": 1.0},
    "steps": {"max_tokens": 1, "temperature": 0.0, "logprobs": 5},
}


class Driver:
    def __init__(self, sample, sluice, endpoint, folder):
        self.sample, self.sluice = sample, sluice
        self.endpoint, self.folder = endpoint, pathlib.Path(folder)
        self.truth = {}

    def wait_for_server(self, server):
        start = time.monotonic()
        while time.monotonic() - start < 180:
            if not pathlib.Path(f"/proc/{server}").exists():
                sys.exit("the server ended while it was starting")
            try:
                urllib.request.urlopen(f"{self.endpoint}/health", timeout=2)
                print(f"the server is up after {time.monotonic() - start:.0f} s")
                return
            except OSError:
                time.sleep(0.5)
        sys.exit("the server was not up after three minutes")

    def command(self, output, *more):
        files = sorted(str(path) for path in (self.folder / "requests").glob("*.jsonl"))
        return [self.sample, "--endpoint", self.endpoint, "--model", "toy", "--quiet", "--patience", "30",
                "--output", str(self.folder / output), *more, *files]

    def run(self, output, *more, status=0):
        result = subprocess.run(self.command(output, *more), capture_output=True, text=True)
        assert result.returncode == status, (result.returncode, result.stdout, result.stderr)
        return dict(re.findall(r"^ *(.*?)  +(\S+)$", result.stdout, re.M))

    def replies(self, output, kind):
        lines = (self.folder / output / f"{kind}.jsonl").read_text("utf-8").splitlines()
        replies = [json.loads(line) for line in lines]
        assert len({reply["custom_id"] for reply in replies}) == len(replies) == PROBLEMS, kind
        return {reply["custom_id"]: reply["response"]["body"] for reply in replies}

    def succeeded(self):
        """Requests that the server itself counts as answered."""
        text = urllib.request.urlopen(f"{self.endpoint}/metrics").read().decode()
        counts = re.findall(r'^vllm:request_success_total\{(.*?)\} ([\d.e+]+)$', text, re.M)
        return sum(float(count) for labels, count in counts
                   if re.search(r'finished_reason="(stop|length)"', labels))


def write_requests(driver):
    """A file for each kind, as stages write them."""
    shutil.rmtree(driver.folder, ignore_errors=True)
    (driver.folder / "requests").mkdir(parents=True)
    for kind in tasks.KINDS:
        chance = random.Random(7)
        with open(driver.folder / "requests" / f"{kind}.jsonl", "w") as file:
            for number in range(PROBLEMS):
                a, b = tasks.numbers(chance)
                prompt, right = tasks.prompt(kind, chance, a, b)
                name = f"{kind}-{number:04}"
                driver.truth[name] = (a, b, right)
                body = {"n": SAMPLES[kind], **SETTINGS[kind]}
                if kind == "steps":
                    # A process reward model is asked for the next token of a text.
                    url, body["prompt"] = "/v1/completions", tasks.PROMPT.format(prompt)
                else:
                    url, body["messages"] = "/v1/chat/completions", [{"role": "user", "content": prompt}]
                file.write(json.dumps(
                    {"custom_id": name, "method": "POST", "url": url, "body": body}) + "\n")


def estimate(driver):
    told = subprocess.run(driver.command("replies", "--dry-run"), capture_output=True, text=True)
    assert told.returncode == 0 and "to ask: 200 requests for 640 choices" in told.stdout, told
    assert not (driver.folder / "replies").exists()


def kill_and_resume(driver):
    """Killed in the middle and called again: the server answers each request once."""
    before = driver.succeeded()
    running = subprocess.Popen(driver.command("replies", "--concurrency", "24"),
                               stdout=subprocess.DEVNULL)
    first = driver.folder / "replies" / "generate.jsonl"
    while running.poll() is None and not (first.exists() and first.read_bytes().count(b"\n") >= 5):
        time.sleep(0.01)
    running.kill()
    assert running.wait() == -9, "it was to be killed while it worked"
    killed = sum(path.read_bytes().count(b"\n") for path in first.parent.glob("*.jsonl"))
    summary = driver.run("replies")
    requests = PROBLEMS * len(SAMPLES)
    assert int(summary["in earlier runs"]) == killed and int(summary["answered"]) == requests, summary
    # The server counts each choice; of what was in flight some may have been finished unheard.
    asked = driver.succeeded() - before
    choices = PROBLEMS * sum(SAMPLES.values())
    assert asked <= choices + 24 * max(SAMPLES.values()), (asked, choices)
    print(f"killed after {killed} replies, {requests - killed} asked afterwards; "
          f"the server finished {asked:.0f} choices for {choices}")


def ask_again(driver):
    """Nothing is left, so nothing is asked."""
    before = driver.succeeded()
    assert int(driver.run("replies")["calls"]) == 0
    assert driver.succeeded() == before


def check_counts(driver):
    for kind, samples in SAMPLES.items():
        for name, body in driver.replies("replies", kind).items():
            choices = body["choices"]
            assert [choice["index"] for choice in choices] == list(range(samples)), name
            assert all(choice["finish_reason"] in ("stop", "length") for choice in choices), name
            usage = body["usage"]
            assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
            limit = SETTINGS[kind]["max_tokens"]
            assert 0 < usage["completion_tokens"] <= samples * limit, (name, usage)


def check_seeds(driver):
    """The same seeds give the same answers; answers of one request differ."""
    summary = driver.run("again")
    assert int(summary["answered"]) == PROBLEMS * len(SAMPLES)
    first, second = (driver.replies(folder, "generate") for folder in ("replies", "again"))
    same = sum(text(a) == text(b) for name in first
               for a, b in zip(first[name]["choices"], second[name]["choices"]))
    total = PROBLEMS * SAMPLES["generate"]
    print(f"seeds: {same} of {total} generations the same again")
    # Sums of floats depend on what else is in the batch, so now and then a token tips over.
    assert same > 0.8 * total
    differing = sum(len({text(choice) for choice in body["choices"]}) > 1 for body in first.values())
    assert differing > PROBLEMS / 2, differing


def split_calls(driver):
    """Streamed or in one piece, a reply is the same."""
    driver.run("whole", "--no-stream")
    # Without a seed another sample may have another shape: reasoning alone, for one.
    for kind in ("generate", "judge", "steps"):
        streamed, whole = driver.replies("replies", kind), driver.replies("whole", kind)
        for name, body in streamed.items():
            shape, other = ([sorted(part) for part in walk(reply)] for reply in (body, whole[name]))
            assert set(map(tuple, shape)) <= set(map(tuple, other)), (kind, shape, other)


def walk(reply):
    """The members of the first choice, its message and its log-probabilities that hold something."""
    choice = reply["choices"][0]
    for part in (choice, choice.get("message"), choice.get("logprobs")):
        yield [name for name, value in (part or {}).items() if value not in (None, [], "")]


def text(choice):
    message = choice.get("message") or {"content": choice["text"]}
    return (message.get("reasoning") or "") + (message.get("content") or "")


def check_answers(driver):
    """The pass rates are mixed, and what the other kinds say can be used."""
    for kind in ("generate", "guess"):
        rates = collections.Counter()
        for name, body in driver.replies("replies", kind).items():
            a, b, _ = driver.truth[name]
            right = sum(f"\\boxed{{{a + b}}}" in (choice["message"].get("content") or "")
                        for choice in body["choices"])
            rates[right] += 1
        samples = SAMPLES[kind]
        mixed = sum(count for right, count in rates.items() if 0 < right < samples)
        share = sum(right * count for right, count in rates.items()) / samples / PROBLEMS
        print(f"{kind}: {share:.0%} right; problems by right answers of {samples}: "
              + ", ".join(f"{right}: {count}" for right, count in sorted(rates.items())))
        if kind == "generate":
            assert mixed >= PROBLEMS / 4, "the pass rates are not mixed"
            reasoned = sum(bool(choice["message"].get("reasoning"))
                           for body in driver.replies("replies", kind).values()
                           for choice in body["choices"])
            assert reasoned > 0.9 * PROBLEMS * samples, reasoned
    for kind, words in (("judge", {"Yes", "No"}), ("steps", {"+", "-"})):
        bodies = driver.replies("replies", kind)
        said = {name: text(body["choices"][0]).strip() for name, body in bodies.items()}
        assert sum(word in words for word in said.values()) >= 0.9 * PROBLEMS, said
        right = sum(driver.truth[name][2].endswith(word) for name, word in said.items())
        print(f"{kind}: {right} of {PROBLEMS} as they should be")
    scores = []
    for name, body in driver.replies("replies", "steps").items():
        top = body["choices"][0]["logprobs"]["top_logprobs"][0]
        plus = sum(math.exp(value) for token, value in top.items() if token.strip() == "+")
        assert 0 <= plus <= 1.0001, (name, plus)
        scores.append((driver.truth[name][2], plus))
    means = {sign: sum(p for s, p in scores if s == sign) / max(1, sum(s == sign for s, _ in scores))
             for sign in "+-"}
    print(f"steps: probability of + is {means['+']:.2f} for right steps, {means['-']:.2f} for wrong ones")
    assert means["+"] > means["-"] + 0.1
    rewrites = [driver.truth[name][:2] + (text(choice),)
                for name, body in driver.replies("replies", "rewrite").items() for choice in body["choices"]]
    kept = sum(str(a) in said and str(b) in said for a, b, said in rewrites)
    print(f"rewrite: {kept} of {len(rewrites)} keep both numbers, such as {rewrites[0][2]!r}")
    assert kept > len(rewrites) / 4


def check_secret(driver):
    key = os.environ["OPENAI_API_KEY"].encode()
    files = [path for path in driver.folder.rglob("*") if path.is_file()]
    assert len(files) >= 3 * len(SAMPLES)
    assert not [path for path in files if key in path.read_bytes()]


def two_rounds(driver):
    """All five kinds through two rounds of the first program."""
    rounds.two_rounds(driver, driver.sluice)


STEPS = [write_requests, estimate, kill_and_resume, ask_again, check_counts, check_seeds, split_calls,
         check_answers, check_secret, two_rounds]


def main(sample, sluice, endpoint, folder, server):
    driver = Driver(sample, sluice, endpoint, folder)
    driver.wait_for_server(server)
    for step in STEPS:
        start = time.monotonic()
        step(driver)
        print(f"ok {step.__name__}, {time.monotonic() - start:.1f} s", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
