"""Every exported file loads with `datasets`, whole and streaming, with the types that were stated.

    python loading.py EXPORTS     where EXPORTS/<format> was written by `sluice export`
"""

import sys
from pathlib import Path

from datasets import Features, List, Value, load_dataset

TEXT = Value("string")
TURNS = List({"role": TEXT, "content": TEXT})
REASONED = List({"role": TEXT, "content": TEXT, "reasoning_content": TEXT})
TURN = {"role": TEXT, "content": TEXT}

COLUMNS = {
    "messages/sft": {"messages": TURNS},
    "messages-separate/sft": {"messages": REASONED},
    "trl/sft": {"prompt": TURNS, "completion": TURNS},
    "trl/dpo": {"prompt": TURNS, "chosen": TURNS, "rejected": TURNS},
    "trl/kto": {"prompt": TURNS, "completion": TURNS, "label": Value("bool")},
    "trl/grpo": {"prompt": TURNS, "solution": TEXT, "id": TEXT, "pass_rate": Value("float64")},
    "trl-separate/sft": {"prompt": TURNS, "completion": REASONED},
    "trl-separate/dpo": {"prompt": TURNS, "chosen": REASONED, "rejected": REASONED},
    "trl-separate/kto": {"prompt": TURNS, "completion": REASONED, "label": Value("bool")},
    "llama-factory/sluice_sft": {"messages": TURNS},
    "llama-factory/sluice_dpo": {"messages": TURNS, "chosen": TURN, "rejected": TURN},
    "llama-factory/sluice_kto": {"messages": TURNS, "label": Value("bool")},
    "axolotl/sft": {"messages": TURNS},
    "axolotl/dpo": {"messages": TURNS, "chosen": TURN, "rejected": TURN},
    "axolotl-separate/sft": {"messages": REASONED},
    "openrlhf/sft": {"input": TURNS, "output": TURNS},
    "openrlhf/dpo": {"prompt": TURNS, "chosen": TURNS, "rejected": TURNS},
    "openrlhf/rl": {"input": TURNS, "label": TEXT},
    "verl/sft": {"messages": TURNS},
    "verl/rm": {"prompt": TEXT, "chosen": TEXT, "rejected": TEXT},
    "verl/rl": {
        "data_source": TEXT,
        "prompt": TURNS,
        "ability": TEXT,
        "reward_model": {"style": TEXT, "ground_truth": TEXT},
        "extra_info": {
            "split": TEXT, "index": Value("int64"), "id": TEXT, "source": TEXT, "bucket": TEXT,
            "pass_rate": Value("float64"),
        },
    },
}
COLUMNS["verl-json/rl"] = COLUMNS["verl/rl"]

# These have a card that states the types; their folder loads by the name of the kind.
CARDS = ["messages", "messages-separate", "trl", "trl-separate"]


def holds_null(value):
    if isinstance(value, dict):
        return any(holds_null(item) for item in value.values())
    if isinstance(value, list):
        return not value or any(holds_null(item) for item in value)
    return value is None


def check(where, splits, columns):
    """The columns are what they should be, no value is null, no list empty; streams the same."""
    assert set(splits) == {"train", "validation"}, (where, splits)
    for split, rows in splits.items():
        assert len(rows) > 0, (where, split)
        assert rows.features == Features(columns), (where, split, rows.features)
        assert not any(holds_null(row) for row in rows), (where, split)


def main(exports):
    for name, columns in COLUMNS.items():
        folder = exports / name
        files = {file.stem: str(file) for file in folder.parent.glob(f"{folder.name}*/*")}
        builder = "parquet" if files["train"].endswith(".parquet") else "json"
        splits = load_dataset(builder, data_files=files)
        check(name, splits, columns)
        if not name.startswith("llama-factory"):
            # A trainer that is given the folder finds the splits by their names.
            assert load_dataset(str(folder))["validation"][0] == splits["validation"][0]
        streams = load_dataset(builder, data_files=files, streaming=True)
        for split, rows in splits.items():
            assert list(streams[split]) == list(rows), (name, split)
        counts = ", ".join(f"{len(rows)} {split}" for split, rows in splits.items())
        print(f"{name}: {counts}, whole and streaming")
    for name in CARDS:
        for kind in sorted(path.name for path in (exports / name).iterdir() if path.is_dir()):
            columns = COLUMNS.get(f"{name}/{kind}", COLUMNS.get(f"trl/{kind}"))
            check(f"{name}, {kind}", load_dataset(str(exports / name), kind), columns)
    print("by their cards: " + ", ".join(CARDS))


main(Path(sys.argv[1]))
