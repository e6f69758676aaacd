"""Trains small byte-level BPE tokenizers with the configuration of each public family."""

from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

WORDS = r"'s|'t|'re|'ve|'m|'ll|'d"
QWEN2 = rf"(?i:{WORDS})|[^\r\n\p{{L}}\p{{N}}]?\p{{L}}+|\p{{N}}| ?[^\s\p{{L}}\p{{N}}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
LLAMA3 = QWEN2.replace(r"\p{N}|", r"\p{N}{1,3}|")
DEEPSEEK = [
    r"\p{N}{1,3}",
    "[一-龥\u3040-ゟ゠-ヿ]+",
    r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+""",
]


def split(*patterns):
    parts = [pre_tokenizers.Split(Regex(pattern), "isolated") for pattern in patterns]
    return pre_tokenizers.Sequence(parts + [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def special(*names, **how):
    return [AddedToken(name, special=True, normalized=False, **how) for name in names]


def plain(*names, **how):
    return [AddedToken(name, special=False, **how) for name in names]


FAMILIES = {
    "gpt2": dict(
        pre=lambda: pre_tokenizers.ByteLevel(add_prefix_space=False),
        added=lambda: special("<|endoftext|>"),
    ),
    "qwen2": dict(
        normalizer=normalizers.NFC,
        pre=lambda: split(QWEN2),
        added=lambda: special("<|endoftext|>", "<|im_start|>", "<|im_end|>")
        + plain("<think>", "</think>", "<tool_call>", normalized=False),
    ),
    "llama3": dict(
        pre=lambda: split(LLAMA3),
        ignore_merges=True,
        added=lambda: special("<|begin_of_text|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>"),
    ),
    "deepseek": dict(
        normalizer=lambda: normalizers.Sequence([]),
        pre=lambda: split(*DEEPSEEK),
        added=lambda: special("<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>")
        + plain("<think>", "</think>", normalized=False),
    ),
    # What the families above do not have: a space before the first word, and every flag of an added token.
    "flags": dict(
        normalizer=normalizers.NFC,
        pre=lambda: pre_tokenizers.ByteLevel(add_prefix_space=True),
        added=lambda: special("<mask>", lstrip=True)
        + special("<s>", rstrip=True)
        + special("<both>", lstrip=True, rstrip=True)
        + plain("word", single_word=True, normalized=False)
        + plain("e\u0301t", "<s>x", normalized=True),
    ),
    "digits": dict(
        pre=lambda: pre_tokenizers.Sequence(
            [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
        ),
        added=lambda: special("<|endoftext|>"),
    ),
}


def train(name, texts, size):
    family = FAMILIES[name]
    tokenizer = Tokenizer(models.BPE(ignore_merges=family.get("ignore_merges", False)))
    if "normalizer" in family:
        tokenizer.normalizer = family["normalizer"]()
    tokenizer.pre_tokenizer = family["pre"]()
    trainer = trainers.BpeTrainer(
        vocab_size=size, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    added = family["added"]()
    tokenizer.add_special_tokens([token for token in added if token.special])
    tokenizer.add_tokens([token for token in added if not token.special])
    return tokenizer
