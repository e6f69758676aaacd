"""Trains a toy reasoner of about half a million parameters on synthetic additions.

    train.py FOLDER [SECONDS]

It ends when more than half of its sampled additions are right, or after SECONDS (300).
It learns the five kinds of requests that a curation asks a model: answers without reasoning,
generations with reasoning, paraphrases, judgements of an answer, judgements of a step. It is meant to
be right now and then: what is tested are the pass rates and verdicts of somebody who errs. FOLDER gets
a checkpoint as transformers write it, with its tokenizer and chat template.
"""

import json
import random
import sys
import time

import torch
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import Qwen2Config, Qwen2ForCausalLM, Qwen2TokenizerFast

import tasks

LENGTH = 192
BATCH = 32
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def make_tokenizer():
    """A byte-level BPE tokenizer of Qwen's form, which transformers make of every such checkpoint."""
    chance = random.Random(0)
    texts = [prompt + answer for prompt, answer in (tasks.example(chance) for _ in range(4000))]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    # A word with the space before it, or a digit, or anything else by itself.
    pieces = Regex(r" ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+|\s+")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(pieces, "isolated"), pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=512, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tokenizer.train_from_iterator(texts + ["system user assistant"] * 100, trainer)
    model = json.loads(tokenizer.to_str())["model"]
    fast = Qwen2TokenizerFast(
        vocab=model["vocab"], merges=[tuple(merge) for merge in model["merges"]],
        pad_token="<pad>", eos_token="<|im_end|>", unk_token=None, bos_token=None,
        additional_special_tokens=["<|im_start|>"])
    # Marks of reasoning are tokens of their own, yet part of the text.
    fast.add_tokens(["<think>", "</think>"])
    fast.chat_template = TEMPLATE
    return fast


def batch(tokenizer, generator):
    """Texts with labels on what the model says alone."""
    ids = torch.zeros((BATCH, LENGTH), dtype=torch.long)
    labels = torch.full((BATCH, LENGTH), -100)
    for row in range(BATCH):
        prompt, answer = tasks.example(generator)
        start = tokenizer.encode(tasks.PROMPT.format(prompt), add_special_tokens=False)
        all_ids = start + tokenizer.encode(answer + "<|im_end|>", add_special_tokens=False)
        assert len(all_ids) <= LENGTH, (len(all_ids), prompt, answer)
        ids[row, : len(all_ids)] = torch.tensor(all_ids)
        labels[row, len(start) : len(all_ids)] = torch.tensor(all_ids[len(start) :])
    longest = int((labels >= 0).nonzero()[:, 1].max()) + 1
    return ids[:, :longest], labels[:, :longest]


def share_right(tokenizer, model):
    """How many of 64 additions a sample is right for."""
    chance = random.Random(3)
    pairs = [tasks.numbers(chance) for _ in range(64)]
    # One wording, two digits each: the prompts are of the same length.
    texts = [tasks.PROMPT.format(f"What is {a} + {b}?") for a, b in pairs]
    ids = tokenizer(texts, return_tensors="pt", add_special_tokens=False).input_ids
    model.eval()
    out = model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=80, do_sample=True,
                         temperature=1.0, top_k=0)
    model.train()
    said = tokenizer.batch_decode(out[:, ids.shape[1]:])
    return sum(f"boxed{{{a + b}}}" in text for (a, b), text in zip(pairs, said)) / len(pairs)


def main(folder, seconds):
    torch.manual_seed(1)
    # So small a model gains nothing by threads, which wait for each other on a busy machine.
    torch.set_num_threads(1)
    tokenizer = make_tokenizer()
    config = Qwen2Config(
        vocab_size=len(tokenizer), hidden_size=128, intermediate_size=256, num_hidden_layers=3,
        # vLLM's CPU attention refuses heads of 16; 64 it takes.
        num_attention_heads=2, num_key_value_heads=2, max_position_embeddings=1024,
        tie_word_embeddings=True, bos_token_id=None, pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id)
    model = Qwen2ForCausalLM(config)
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {len(tokenizer)} tokens")
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01)
    generator = random.Random(2)
    start = time.monotonic()
    step = 0
    while (elapsed := time.monotonic() - start) < seconds:
        for group in optimizer.param_groups:
            group["lr"] = 3e-3 * min(1, (step + 1) / 30) * 0.9985**step
        ids, labels = batch(tokenizer, generator)
        loss = model(input_ids=ids, labels=labels).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        if step % 100 == 0:
            right = share_right(tokenizer, model)
            print(f"step {step}, {elapsed:.0f} s, loss {loss.item():.3f}, right {right:.2f}", flush=True)
            if right > 0.55:
                break
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 300)
