"""Writes rows whose texts try to become a part of the page."""
import json
import sys

EVIL = [
    "<script>window.planted = 1</script>",
    "</script><script>window.planted = 1</script>",
    "<img src=x onerror='window.planted = 1'>",
    "<a href=\"javascript:window.planted=1\">link</a>",
    "<!-- <svg onload=window.planted=1>",
    "]]><style>body{display:none}</style>",
    "\u2028\u2029\u0085 \x00\x1b[31m &lt;script&gt;",
    "$\\text{</math><script>window.planted = 1</script>}$",
    "\\(x \\href{javascript:window.planted=1}{y}\\)",
]


def rows():
    for number, text in enumerate(EVIL * 12):
        answer = str(number)
        yield {
            "problem": f"{text} What is {number} + 0? {text}",
            "answer": answer,
            "source": text if number % 3 == 0 else "planted",
            "uuid": text,
            "generations": [
                f"<think>\n{text} It is {number}.\n</think>\n\nSo {text} \\boxed{{{answer}}}",
                f"<think>\n{text} It is not.\n</think>\n\n{text} \\boxed{{{number + 1}}}",
            ],
        }
        # A proof and a yes-or-no question, which leave with their texts.
        yield {
            "problem": f"Prove that {text} holds for {number}.", "answer": "proof",
            "source": "planted", "uuid": "", "generations": [f"<think>{text}</think>{text}"],
        }


with open(sys.argv[1], "wb") as file:
    for number, row in enumerate(rows()):
        line = json.dumps(row, ensure_ascii=number % 2 == 0).encode("utf-8")
        # Some rows are no UTF-8 any more, and are shown among those that could not be read.
        if number % 7 == 0:
            line = line.replace(b"What", b"\xff\xfe\xc3(What")
        file.write(line + b"\n")
