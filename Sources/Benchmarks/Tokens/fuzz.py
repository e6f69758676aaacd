"""Seeded strings that are hard to split: scripts, digits, spaces, marks, emoji, special tokens."""

import random

PIECES = [
    "the", "therefore", "word", "words", "I'll", "we've", "DON'T", "'S", "'ſ", "'Re", "''", "it's", "'", "’s", "x'd",
    "\\frac{1}{2}", "\\boxed{", "}", "$", "$$", "\\[", "\\]", "^2", "_{10}", "<", ">", "!=", "==", "...", "/", "//", "->",
    "0", "7", "12", "123", "1234", "3.14159", "1,000,000", "½", "²", "٣٤", "Ⅳ", "๓", "𝟘𝟙",
    " ", "  ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", " \n", "\n ", " \n \n  ", "\u00a0", "\u3000", "\u2028", "\u0085",
    "\u200b", "\u200d", "\ufeff", "\x00", "\x1f", "\x0b", "\x0c", "\u180e", "\u2009 ",
    "é", "e\u0301", "a\u0308\u0323", "\u0301", "q\u0307\u0323", "\u212b", "\u2126", "\u1e9b\u0323", "ﬁ", "ß", "İ", "ǅ",
    "中文", "我们", "。", "，", "かな", "カナ", "ー", "・", "か\u3099", "\u3099", "한글", "\u1112\u1161\u11ab", "\uac00\u11a8",
    "हिन्दी", "ক\u09be", "\u09c7\u09be", "ไทย", "שָׁלוֹם", "عربى", "Ελληνικά", "Русский", "й", "и\u0306", "ქართ", "𐐀",
    "😀", "👩‍👩‍👧", "🇩🇪", "❤️", "👍🏽", "≤", "∑", "√2", "→", "π", "𝑥", "°", "€", "©", "§", "«", "»", "—", "…",
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>", "<|eot_id|>", "<|begin_of_text|>", "<|im_",
    "<｜User｜>", "<｜Assistant｜>", "<mask>", "<s>", "<s>x", "<both>", "<mask", "e\u0301t", "ét", "<think", "|>",
    "\ufffd", "\U0010ffff", "\ue000", "\u0378", "\U000e0041", "ﷺ", "Å", "\u0344", "\u2adc", "\uf900", "\U0002f800",
]


def string(source, texts):
    """A mixture of pieces, bits of real text and scalars of any plane."""
    out = []
    for _ in range(source.choice([1, 2, 4, 8, 16, 40])):
        kind = source.random()
        if kind < 0.6:
            out.append(source.choice(PIECES))
        elif kind < 0.7:
            out.append(source.choice(PIECES) * source.randint(2, 9))
        elif kind < 0.8:
            text = source.choice(texts)
            start = source.randrange(max(len(text), 1))
            out.append(text[start : start + source.randint(1, 60)])
        elif kind < 0.9:
            out.append(chr(source.choice([source.randrange(0x250), source.randrange(0x250, 0x3100)])))
        else:
            scalar = source.randrange(0x110000)
            out.append("" if 0xD800 <= scalar < 0xE000 else chr(scalar))
    return "".join(out)


def damaged(source, text):
    """The bytes of a text, some of them changed, left out or doubled."""
    data = bytearray(text.encode())
    for _ in range(source.randint(1, 4)):
        if data:
            place = source.randrange(len(data))
            data[place : place + source.randint(0, 2)] = bytes(
                source.choice([0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xF4, 0xFF, 0x41])
                for _ in range(source.randint(0, 2))
            )
    return bytes(data)


def strings(seed, count, texts):
    source = random.Random(seed)
    return [string(source, texts) for _ in range(count)]
