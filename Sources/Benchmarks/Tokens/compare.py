"""Compares the program's token ids with those of the `tokenizers` library, family by family.

compare.py FOLDER [TEXTS...]: trains each family's tokenizer on the texts (jsonl.gz) into FOLDER and compares
the ids of fuzzed strings, of damaged bytes, of whole texts, and the pieces of every assigned character.
compare.py --fixtures fixtures/tokens: rewrites the tokenizers and ids that `make test` checks without Python.
"""

import argparse
import gzip
import json
import os
import random
import subprocess
import sys

import families
import fuzz

BENCH = ".build/release/tokens-bench"


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value if isinstance(value, list) else value.values():
            yield from strings_in(part)


def rows(path):
    """The rows of a gzip file that are whole: the bundled dump has damaged ones."""
    try:
        with gzip.open(path, "rb") as lines:
            for line in lines:
                try:
                    yield json.loads(line)
                except ValueError:
                    continue
    except (EOFError, OSError):
        return


def read(paths, limit):
    """Texts of 40 characters and more, at most `limit` characters of each file."""
    texts = []
    for path in paths:
        left = limit
        for row in rows(path):
            for text in strings_in(row):
                if len(text) >= 40 and left > 0:
                    # A lone surrogate is no text.
                    texts.append(text[:left].encode("utf-8", "replace").decode())
                    left -= len(text)
            if left <= 0:
                break
    return texts


def ask(mode, tokenizer, inputs):
    text = "".join(data.hex() + "\n" for data in inputs)
    done = subprocess.run([BENCH, mode, tokenizer], input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{mode} {tokenizer}: status {done.returncode}: {done.stderr}")
    return done.stdout.split("\n")[:-1]


def differences(tokenizer, path, inputs, what):
    ours = ask("encode", path, inputs)
    bad = 0
    for data, line in zip(inputs, ours, strict=True):
        ids = tokenizer.encode(data.decode("utf-8", "replace"), add_special_tokens=False).ids
        if [int(word) for word in line.split()] != ids:
            bad += 1
            if bad <= 3:
                print("   ", what, repr(data), "\n      ours", line, "\n      theirs", ids)
    return bad


def pieces(tokenizer, text):
    text = tokenizer.normalizer.normalize_str(text) if tokenizer.normalizer else text
    return [piece for piece, _ in tokenizer.pre_tokenizer.pre_tokenize_str(text)]


def split_differences(tokenizer, path, inputs, what):
    ours = ask("pieces", path, [text.encode() for text in inputs])
    bad = [
        text
        for text, line in zip(inputs, ours, strict=True)
        if line.split("\t") != pieces(tokenizer, text) and (line or text)
    ]
    for text in bad[:5]:
        print("   ", what, ascii(text), "\n      theirs", pieces(tokenizer, text))
    return len(bad)


def write_fixtures(folder, source):
    """Small tokenizers trained on the bundled dump, and strings with their ids, for tests without Python."""
    texts = read(["fixtures/raw/openr1-part-0.jsonl.gz"], 400_000)
    training = texts + fuzz.strings(3, 1500, texts)
    for name in families.FAMILIES:
        tokenizer = families.train(name, training, 640)
        saved = json.loads(tokenizer.to_str())
        if name == "llama3":
            # The older form of a merge.
            saved["model"]["merges"] = [" ".join(pair) for pair in saved["model"]["merges"]]
        with open(f"{folder}/{name}.json", "w", encoding="utf-8") as file:
            json.dump(saved, file, ensure_ascii=False, separators=(",", ":"))
            file.write("\n")
        texts_of_family = [text[:120] for text in fuzz.strings(4, 150, texts)]
        inputs = [text.encode() for text in texts_of_family]
        inputs += [fuzz.damaged(source, text) for text in texts_of_family[:30]]
        with open(f"{folder}/{name}.jsonl", "w", encoding="ascii") as file:
            for data in inputs:
                text = data.decode("utf-8", "replace")
                row = {"text": text} if text.encode() == data else {"hex": data.hex()}
                row["ids"] = tokenizer.encode(text, add_special_tokens=False).ids
                file.write(json.dumps(row, separators=(",", ":")) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--strings", type=int, default=6000)
    parser.add_argument("--size", type=int, default=16000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--family", action="append")
    parser.add_argument("--fixtures", action="store_true", help="write the tests' fixtures into FOLDER instead")
    options = parser.parse_intermixed_args()
    os.makedirs(options.folder, exist_ok=True)
    if options.fixtures:
        return write_fixtures(options.folder, random.Random(5))
    texts = read(options.texts, 3_000_000) or ["We have $x^2 = 4$, so x is 2 or -2. 我们有两个解。"]
    # Strings of the same kind are trained on too, so that a piece cut elsewhere gives other tokens.
    training = texts + fuzz.strings(options.seed + 1, 20000, texts)
    inputs = fuzz.strings(options.seed, options.strings, texts)
    source = random.Random(options.seed)
    broken = [fuzz.damaged(source, text) for text in inputs[: options.strings // 4]]
    ranges = [range(0xD800), range(0xE000, 0x34000), range(0xE0000, 0xE0200)]
    characters = [chr(c) for part in ranges for c in part]
    failed = 0
    for name in options.family or families.FAMILIES:
        path = f"{options.folder}/{name}.json"
        framed = [f"a{c}b {c}1{c}{c}. {c}\u3099\u0323e{c}\u0301 {c}" for c in characters]
        tokenizer = families.train(name, training, options.size)
        tokenizer.save(path)
        counts = {
            "fuzzed": differences(tokenizer, path, [text.encode() for text in inputs], "fuzzed"),
            "damaged": differences(tokenizer, path, broken, "damaged"),
            "texts": differences(tokenizer, path, [text.encode() for text in texts[:: max(1, len(texts) // 2000)]], "text"),
            "pieces": split_differences(tokenizer, path, inputs, "pieces"),
            "characters": split_differences(tokenizer, path, framed, "character"),
        }
        failed += sum(counts.values())
        print(f"{name}: {tokenizer.get_vocab_size()} tokens; differences:", ", ".join(f"{k} {v}" for k, v in counts.items()))
    print(f"{options.strings} fuzzed, {len(broken)} damaged strings, {len(framed)} characters a family;", failed, "differences")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
