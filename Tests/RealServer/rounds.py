"""Two rounds of `sluice run` and `sluice-sample` on a running server, and what they must add up to."""

import collections
import glob
import gzip
import json
import pathlib
import random
import re
import sqlite3
import subprocess

import tasks

PROBLEMS = 30
SAMPLES, GUESSES = 8, 2
RECIPE = """
name: rounds
seed: 5
stages:
  - normalize
  - merge-duplicates: {{near_similarity: 0}}
  - rewrite-by-model: {{prompts: [{folder}/other-words.md], max_tokens: 60, temperature: 1.0}}
  - drop-guessable: {{tries: {guesses}}}
  - mark-layout
  - mark-answer
  - mark-verdict
  - mark-steps
  - mark-pass-rate
  - request-generations: {{samples: {samples}, temperature: 1.0, top_p: 1.0, max_tokens: 150, instruction: ""}}
  - select-generations: {{limit: 3}}
  - emit-sft
  - emit-dpo
  - emit-rl
  - request-guesses: {{tries: {guesses}, max_tokens: 24, instruction: "{direct}"}}
  - request-judgements: {{max_tokens: 8, instruction: "{judge}"}}
  - request-steps
"""
PROMPT = "name: other-words\ngold: kept\nkeeps: language, numbers\n---\n{rewrite}\n\n{{{{problem}}}}\n"


class Rounds:
    def __init__(self, driver, sluice):
        self.driver, self.sluice = driver, sluice
        self.folder = driver.folder / "rounds"
        self.output = self.folder / "out"

    def write(self):
        self.folder.mkdir()
        texts = {"folder": self.folder, "samples": SAMPLES, "guesses": GUESSES,
                 "direct": tasks.DIRECT, "judge": tasks.JUDGE, "rewrite": tasks.REWRITE}
        (self.folder / "recipe.yaml").write_text(RECIPE.format(**texts))
        (self.folder / "other-words.md").write_text(PROMPT.format(**texts))
        chance = random.Random(11)
        pairs = {tasks.numbers(chance) for _ in range(3 * PROBLEMS)}
        with open(self.folder / "raw.jsonl", "w") as file:
            for a, b in sorted(pairs)[:PROBLEMS]:
                # One generation that nothing can read, for the judge.
                wrong = f"<think>\nIt may be so.\n</think>\n\nThe sum is \\boxed{{\\frac{{{a + b}}}}}."
                file.write(json.dumps({
                    "problem": tasks.question(chance, a, b), "answer": str(a + b),
                    "generations": [wrong]}) + "\n")

    def run(self):
        subprocess.run([self.sluice, "run", self.folder / "recipe.yaml", self.folder / "raw.jsonl",
                        "--output", self.output, "--quiet"], check=True)

    def requests(self):
        return {path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
                for path in sorted((self.output / "requests").glob("*.jsonl"))}

    def answer(self):
        files = sorted(map(str, (self.output / "requests").glob("*.jsonl")))
        subprocess.run([self.driver.sample, "--endpoint", self.driver.endpoint, "--model", "toy", "--quiet",
                        "--output", self.output / "replies", *files], check=True, stdout=subprocess.DEVNULL)

    def replies(self):
        return [json.loads(line) for path in sorted((self.output / "replies").glob("*.jsonl"))
                for line in path.read_text("utf-8").splitlines()]

    def rows(self, below):
        for path in sorted(glob.glob(f"{self.output}/{below}/**/*.gz", recursive=True)):
            with gzip.open(path, "rt", encoding="utf-8") as file:
                yield from map(json.loads, file)

    def query(self, sql):
        with sqlite3.connect(self.output / "ledger.sqlite") as ledger:
            return ledger.execute(sql).fetchall()


def sum_of(text):
    """What the numbers of an addition in any wording come to."""
    a, b = map(int, re.findall(r"\d+", text))
    return a + b


def boxed(choice):
    content = choice["message"].get("content") or ""
    found = re.search(r"\\boxed\{(\d+)\}", content)
    return int(found.group(1)) if found else None


def choices_of(replies, kind, round_number):
    return [(reply["custom_id"], choice) for reply in replies for choice in reply["response"]["body"]["choices"]
            if reply["custom_id"].startswith(kind) and reply["custom_id"].endswith(f"-r{round_number}")]


def address(custom_id):
    """The first 16 digits of the problem's id: of its key, or of what tells a rewriting apart."""
    parts = custom_id.split("-")
    return parts[2] if len(parts) == 4 else parts[1][:16]


def check_verdicts(rounds, asked, number):
    """The server's choices, judged here by another program, are what the ledger counts."""
    # Whoever was guessed left before the verdicts.
    gone = {row["id"][2:18] for row in rounds.rows("dropped")
            if row.get("reason") == "guessed" and row["level"] == "problem"}
    truth = {request["custom_id"]: sum_of(request["body"]["messages"][-1]["content"])
             for request in asked.get("generate", [])}
    counts = collections.Counter()
    for name, choice in choices_of(rounds.replies(), "generate", number):
        if address(name) in gone:
            continue
        answer = boxed(choice)
        counts["correct" if answer == truth[name] else "other"] += 1
    told = dict(rounds.query(
        f"SELECT bin, SUM(count) FROM round_measure WHERE name = 'verdict' AND round = {number} GROUP BY bin"))
    print(f"round {number}: {dict(counts)}, the ledger says {told}")
    assert told.get("correct", 0) == counts["correct"], (told, counts)
    assert sum(told.values()) == sum(counts.values()), (told, counts)
    return counts


def two_rounds(driver, sluice):
    rounds = Rounds(driver, sluice)
    rounds.write()
    rounds.run()
    first = rounds.requests()
    assert {kind: len(lines) for kind, lines in first.items()} == {
        "generate": PROBLEMS, "guess": PROBLEMS, "judge": PROBLEMS, "rewrite": PROBLEMS}, first.keys()
    rounds.answer()
    rounds.run()
    check_verdicts(rounds, first, 1)

    # Guesses: whoever was hit is gone.
    hits = {name.split("-")[1] for name, choice in choices_of(rounds.replies(), "guess", 1)
            if boxed(choice) == {request["custom_id"]: sum_of(request["body"]["messages"][-1]["content"])
                                 for request in first["guess"]}[name]}
    dropped = {row["id"][2:] for row in rounds.rows("dropped")
               if row.get("reason") == "guessed" and row["level"] == "problem"}
    assert {hit[:20] for hit in hits} <= dropped, (hits, dropped)

    # The judge: its verdicts stand where nothing else decides, and name it.
    verdicts = collections.Counter(
        finding["why"] for row in rounds.rows("paths") for generation in row.get("generations", [])
        for finding in generation["findings"] if finding["finding"] == "verdict" and generation["round"] == 0)
    print(f"verdicts on the dump's own generations: {dict(verdicts)}")
    assert verdicts["judge toy"] >= 0.6 * sum(verdicts.values()) > 0, verdicts

    # Rewritings that kept their numbers are problems of their own, and are asked about in their turn.
    second = rounds.requests()
    made = rounds.query("SELECT records_made FROM stage WHERE name = 'rewrite-by-model'")[0][0]
    refused = dict(rounds.query(
        "SELECT reason, count FROM reason JOIN stage USING (position) "
        "WHERE name = 'rewrite-by-model' AND effect = 'refused'"))
    print(f"rewritings: {made} made, refused {refused}; second round: "
          + ", ".join(f"{kind} {len(lines)}" for kind, lines in second.items()))
    assert made >= 3 and made + sum(refused.values()) == PROBLEMS
    assert second["generate"] and "steps" in second
    old = {request["custom_id"] for lines in first.values() for request in lines}
    new = {request["custom_id"] for lines in second.values() for request in lines}
    assert not old & new
    rounds.answer()
    rounds.run()
    counts = check_verdicts(rounds, second, 2)
    assert 0 < counts["correct"] < sum(counts.values()), "the pass rates are not mixed"

    # Everything that was asked is answered: a third round would ask only what failed or is new.
    replies = rounds.replies()
    assert len({reply["custom_id"] for reply in replies}) == len(replies)
    outcomes = rounds.query("SELECT kind, outcome, SUM(count) FROM reply GROUP BY kind, outcome")
    print("outcomes: " + ", ".join(f"{kind} {outcome} {count}" for kind, outcome, count in outcomes))
    assert sum(count for _, outcome, count in outcomes if outcome == "taken") > 0
    asked = sum(request["body"]["n"] for lines in [*first.values(), *second.values()] for request in lines)
    assert sum(count for _, _, count in outcomes) == asked, (outcomes, asked)
    rows = list(rounds.rows("data/sft"))
    assert {row["round"] for row in rows} >= {1} and all(row["verdict_rule"] for row in rows)
    scored = [row for row in rows if row["least_step_score"] >= 0]
    print(f"{len(rows)} SFT rows, {sum(bool(row['origin']) for row in rows)} of rewritten problems, "
          f"{len(scored)} with step scores; {len(list(rounds.rows('data/dpo')))} pairs")
    assert scored and any(row["origin"] for row in rows)
    # Pass rates of the rows are those of the generations.
    for row in rounds.rows("data/rl"):
        assert row["decided"] <= row["samples"] and row["correct"] <= row["decided"]
    stats = subprocess.run([sluice, "stats", rounds.output], capture_output=True, text=True, check=True).stdout
    print(stats[stats.find("round"):][:1200])
