"""Two steps on the CPU with each of TRL's trainers, from the exported folder alone.

    python trl_steps.py EXPORTS SCRATCH
"""

import contextlib
import io
import math
import sys
from pathlib import Path

from datasets import load_dataset
from tiny_model import make_model, make_tokenizer
from trl import (
    DPOConfig, DPOTrainer, GRPOConfig, GRPOTrainer, KTOConfig, KTOTrainer, SFTConfig, SFTTrainer,
)
from trl.rewards import accuracy_reward

COMMON = dict(
    max_steps=2, per_device_train_batch_size=2, logging_steps=1, save_strategy="no",
    report_to="none", use_cpu=True, disable_tqdm=True, seed=1,
)


def steps(name, trainer):
    # It prints every step; the losses below are the same.
    with contextlib.redirect_stdout(io.StringIO()):
        trainer.train()
    losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    assert trainer.state.global_step == 2 and len(losses) == 2, (name, losses)
    assert all(math.isfinite(loss) for loss in losses), (name, losses)
    print(f"{name}: losses {losses}", flush=True)
    return trainer


def text_survives(trainer, rows, tokenizer):
    """What SFTTrainer trains on holds the question and the whole answer, reasoning too."""
    row, ids = rows[0], trainer.train_dataset[0]["input_ids"]
    decoded = tokenizer.decode(ids)
    answer = row["completion"][0]
    for text in [row["prompt"][-1]["content"], answer["content"], answer.get("reasoning_content", "")]:
        assert text in decoded, (text, decoded)
    # The loss is on the completion alone.
    labels = trainer.train_dataset[0]["labels"]
    trained = tokenizer.decode([label for label in labels if label != -100])
    assert answer["content"] in trained and row["prompt"][-1]["content"] not in trained


def main(exports, scratch):
    for variant in ["trl", "trl-separate"]:
        def load(kind):
            return load_dataset(str(exports / variant), kind, split="train").select(range(32))

        sft, dpo, kto = load("sft"), load("dpo"), load("kto")
        tokenizer = make_tokenizer(
            turn["content"] for row in sft for turn in row["prompt"] + row["completion"])
        common = dict(COMMON, output_dir=str(scratch))
        trainer = steps(f"{variant}, SFTTrainer", SFTTrainer(
            model=make_model(tokenizer), args=SFTConfig(max_length=4096, **common),
            train_dataset=sft, processing_class=tokenizer))
        text_survives(trainer, sft, tokenizer)
        steps(f"{variant}, DPOTrainer", DPOTrainer(
            model=make_model(tokenizer), ref_model=make_model(tokenizer),
            args=DPOConfig(max_length=4096, **common), train_dataset=dpo,
            processing_class=tokenizer))
        steps(f"{variant}, KTOTrainer", KTOTrainer(
            model=make_model(tokenizer), ref_model=make_model(tokenizer),
            args=KTOConfig(max_length=4096, **common), train_dataset=kto,
            processing_class=tokenizer))

    grpo = load_dataset(str(exports / "trl"), "grpo", split="train")
    steps("trl, GRPOTrainer", GRPOTrainer(
        model=make_model(tokenizer), reward_funcs=accuracy_reward,
        args=GRPOConfig(max_completion_length=16, num_generations=2, **dict(COMMON, output_dir=str(scratch))),
        train_dataset=grpo.select(range(8)), processing_class=tokenizer))

    # TRL's own reward reads the golds: a right answer in a box is right.
    solutions = grpo["solution"]
    right = [[{"role": "assistant", "content": f"So \\boxed{{{gold.strip('$')}}}"}] for gold in solutions]
    rewards = accuracy_reward(right, solution=list(solutions))
    print(f"accuracy_reward: {rewards.count(1.0)} right, {rewards.count(0.0)} wrong, "
          f"{rewards.count(None)} not read, of {len(rewards)} golds boxed as they are")
    assert rewards.count(1.0) >= 0.95 * len(rewards)


main(Path(sys.argv[1]), Path(sys.argv[2]))
