import MathAnswers
import Testing

@Suite struct AnswerExtractorTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var response: String
    var answer: String?
    var rule: ExtractionRule?
    var testDescription: String { name }
  }

  static let examples: [Example] = [
    .init(name: "a box", response: "so \\boxed{5}.", answer: "5", rule: .box),
    .init(
      name: "the last of two boxes", response: "\\boxed{4} no, it is \\boxed{5}", answer: "5",
      rule: .box),
    .init(
      name: "nested braces", response: "\\boxed{\\frac{1}{\\sqrt{2}}}",
      answer: "\\frac{1}{\\sqrt{2}}", rule: .box),
    .init(
      name: "boxes joined by a word", response: "$\\boxed{1}$ and $\\boxed{2}$", answer: "1, 2",
      rule: .joinedBoxes),
    .init(
      name: "the same box twice", response: "\\boxed{7}\n\n\\boxed{7}", answer: "7", rule: .box),
    .init(name: "a box without braces", response: "\\boxed 5", answer: "5", rule: .box),
    .init(
      name: "a truncated box", response: "thus \\boxed{\\frac{3}{4", answer: "\\frac{3}{4",
      rule: .truncatedBox),
    .init(
      name: "think tags", response: "<think>\\boxed{1}</think>\nIt is \\boxed{2}", answer: "2",
      rule: .box),
    .init(
      name: "a missing opening tag", response: "hm \\boxed{1}</think> The answer is 3.",
      answer: "3", rule: .sentence),
    .init(
      name: "a LaTeX think end", response: "hm\\end{think>\n<answer>11/12</answer>",
      answer: "11/12", rule: .answerTag),
    .init(
      name: "answer tags", response: "<think>a</think><answer>\\boxed{8}</answer>", answer: "8",
      rule: .box),
    .init(
      name: "thought marks",
      response:
        "<|begin_of_thought|>x<|end_of_thought|>\n<|begin_of_solution|>\\boxed{9}<|end_of_solution|>",
      answer: "9", rule: .box),
    .init(
      name: "chat marks",
      response: "<|im_start|>think\nx=4\n<|im_start|>answer\nThe answer is $6$.", answer: "$6$",
      rule: .sentence),
    .init(name: "an unclosed reasoning", response: "<think>\\boxed{1}", answer: nil, rule: nil),
    .init(name: "hash marks", response: "3+4=7\n#### 7", answer: "7", rule: .hashMarks),
    .init(
      name: "JSON", response: "{\"reasoning\": \"1 \\boxed{3}\", \"answer\": \"42\"}", answer: "42",
      rule: .json),
    .init(
      name: "JSON in a fence with bad escapes",
      response: "```json\n{\"reasoning\": \"\n\\(x\\)\n\", \"answer\": \"\\frac{1}{2}\"\n}\n```",
      answer: "\\frac{1}{2}", rule: .json),
    .init(
      name: "a JSON number", response: "{\"reasoning\": \"\", \"answer\": 12.5}", answer: "12.5",
      rule: .json),
    .init(name: "a bold final", response: "We add and get\n\n**17**", answer: "17", rule: .bold),
    .init(
      name: "a heading", response: "### Final Answer\n\n$x=2$", answer: "$x=2$", rule: .sentence),
    .init(name: "Chinese", response: "所以最终答案是：$9$。", answer: "$9$", rule: .sentence),
    .init(
      name: "a last formula", response: "Hence we find $a=1$ and so $b = 2$ in the end.",
      answer: "$b = 2$", rule: .lastFormula),
    .init(
      name: "a last number", response: "There are seven or 8 of them.", answer: "8",
      rule: .lastNumber),
    .init(name: "a bare answer", response: "  (2, 3) ", answer: "(2, 3)", rule: .bare),
    .init(
      name: "a number and a remark",
      response: "The answer is 23, which is the smallest value of n.",
      answer: "23", rule: .sentence),
    .init(
      name: "nothing", response: "I do not know what to say about this.", answer: nil, rule: nil),
    .init(name: "an empty response", response: "", answer: nil, rule: nil),
  ]

  @Test(arguments: examples)
  func `finds the answer and says how`(example: Example) {
    let found = AnswerExtractor().extract(from: example.response)
    #expect(found?.text == example.answer)
    #expect(found?.rule == example.rule)
    #expect(found?.isInReasoning ?? false == false)
  }

  @Test(arguments: examples)
  func `the range covers the answer`(example: Example) throws {
    guard let found = AnswerExtractor().extract(from: example.response) else { return }
    let bytes = Array(example.response.utf8)
    let covered = String(decoding: bytes[found.range], as: UTF8.self)
    if found.rule == .joinedBoxes { return }
    #expect(covered.contains(found.text))
  }

  @Test func `looks into the reasoning when the policy allows`() {
    let response = "<think>so it is \\boxed{5}</think>\n"
    #expect(AnswerExtractor().extract(from: response) == nil)
    let found = AnswerExtractor(policy: .init(usesReasoning: true)).extract(from: response)
    #expect(found?.text == "5")
    #expect(found?.isInReasoning == true)
  }

  @Test func `does not guess when the policy forbids it`() {
    let strict = AnswerExtractor(policy: .init(usesLastExpression: false))
    #expect(strict.extract(from: "There are seven or 8 of them.") == nil)
  }
}
