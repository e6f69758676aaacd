"""LLaMA-Factory's own loader reads every dataset of its folder and tokenizes it for its stage.

    python llama_factory_loading.py EXPORTS SCRATCH
"""

import contextlib
import io
import json
import sys
from pathlib import Path

from llamafactory.data import get_dataset, get_template_and_fix_tokenizer
from llamafactory.hparams import DataArguments, ModelArguments
from tiny_model import make_tokenizer
from transformers import Seq2SeqTrainingArguments

STAGES = {"sft": "sft", "dpo": "rm", "kto": "kto"}


def main(folder, scratch):
    info = json.loads((folder / "dataset_info.json").read_text())
    with open(folder / "sluice_sft/train.jsonl") as rows:
        first = [json.loads(row) for row, _ in zip(rows, range(64))]
    tokenizer = make_tokenizer(turn["content"] for row in first for turn in row["messages"])
    assert sorted(info) == sorted(
        f"sluice_{kind}{split}" for kind in STAGES for split in ["", "_validation"])
    for name, entry in info.items():
        data = DataArguments(
            template="qwen", dataset=name, dataset_dir=str(folder), cutoff_len=4096,
            overwrite_cache=True)
        template = get_template_and_fix_tokenizer(tokenizer, data)
        training = Seq2SeqTrainingArguments(
            output_dir=str(scratch), use_cpu=True, report_to="none", do_train=True)
        # It prints an example of every dataset.
        with contextlib.redirect_stdout(io.StringIO()):
            module = get_dataset(
                template, ModelArguments(model_name_or_path="none"), data, training,
                stage=STAGES[name.split("_")[1]], tokenizer=tokenizer)
        dataset = module["train_dataset"]
        [file] = (folder / entry["file_name"]).iterdir()
        lines = [json.loads(line) for line in file.open()]
        assert len(dataset) == len(lines), (name, len(dataset), len(lines))
        ids = next(dataset[0][column] for column in dataset.column_names if column.endswith("input_ids"))
        decoded = tokenizer.decode(ids)
        answer = lines[0].get("chosen") or lines[0]["messages"][-1]
        assert lines[0]["messages"][0]["content"] in decoded, (name, decoded)
        assert answer["content"].split("\n</think>")[0][:500] in decoded, (name, decoded)
        print(f"{name}: {len(dataset)} rows, columns {dataset.column_names}", flush=True)


main(Path(sys.argv[1]) / "llama-factory", Path(sys.argv[2]))
