"""What the toy reasoner is asked and should say: synthetic additions, five kinds of requests."""

PROMPT = "<|im_start|>user\n{}<|im_end|>\n<|im_start|>assistant\n"
DIRECT = "Answer at once, without any reasoning."
JUDGE = "Is the answer right? Say Yes or No."
REWRITE = "Say this question in other words."
# What says that there is no reasoning, as Qwen3 says it; without it a server that parts reasoning
# from content takes all for reasoning.
NONE = "<think>\n</think>\n\n"

WORDINGS = [
    "What is {a} + {b}?", "Find the sum of {a} and {b}.", "Add {a} to {b}.",
    "Compute {a} plus {b}.", "How much is {a} and {b} together?",
]


def numbers(chance):
    return chance.randrange(10, 100), chance.randrange(10, 100)


def question(chance, a, b):
    return chance.choice(WORDINGS).format(a=a, b=b)


def reasoning(a, b, chance):
    """Column by column, now and then with a second look."""
    ones, tens = a % 10 + b % 10, a // 10 + b // 10
    text = f"First {a % 10} + {b % 10} = {ones}. Then {a // 10} + {b // 10} = {tens}."
    if chance.random() < 0.4:
        text += f" Wait, let me check: {tens} tens and {ones} ones make {a + b}."
    return f"<think>\n{text}\n</think>\n\nThe sum is \\boxed{{{a + b}}}."


def step_pair(chance, a, b):
    """A reasoning step, right, off by one, or so far off that a toy can learn to see it."""
    ones, tens = a % 10 + b % 10, a // 10 + b // 10
    is_right = chance.random() < 0.5
    said = ones if is_right else ones + chance.choice([-1, 1, 30, 50, 70])
    return f"First {a % 10} + {b % 10} = {said}. Then {a // 10} + {b // 10} = {tens}.", is_right


def judge_pair(chance, a, b):
    """An answer, right or wrong in the same ways, now and then as LaTeX that nothing can read."""
    is_right = chance.random() < 0.5
    said = a + b if is_right else a + b + chance.choice([-1, 1, 300, 500, 700])
    return f"\\frac{{{said}}}" if chance.random() < 0.5 else str(said), is_right


def judgement(asked, right, said):
    """As `request-judgements` writes it."""
    return f"{JUDGE}\n\nProblem:\n{asked}\n\nReference answer: {right}\n\nStudent's answer: {said}"


def prompt(kind, chance, a, b):
    """A prompt of a kind, and what a perfect model would say."""
    asked = question(chance, a, b)
    if kind == "guess":
        return f"{asked}\n\n{DIRECT}", f"{NONE}\\boxed{{{a + b}}}"
    if kind == "generate":
        return asked, reasoning(a, b, chance)
    if kind == "rewrite":
        # A wording that is not the question's own.
        others = [w.format(a=a, b=b) for w in WORDINGS if w.format(a=a, b=b) != asked]
        return f"{REWRITE}\n\n{asked}", f"{NONE}<problem>{chance.choice(others)}</problem>"
    if kind == "judge":
        said, is_right = judge_pair(chance, a, b)
        return judgement(asked, a + b, said), NONE + ("Yes" if is_right else "No")
    step, is_right = step_pair(chance, a, b)
    return f"{asked}\n\n{step}", "+" if is_right else "-"


KINDS = ["generate", "guess", "judge", "rewrite", "steps"]


def example(chance):
    kind = chance.choices(KINDS, weights=[5, 2, 2, 1, 2])[0]
    return prompt(kind, chance, *numbers(chance))
