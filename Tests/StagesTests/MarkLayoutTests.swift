import Records
import Testing

@testable import Stages

@Suite struct MarkLayoutTests {
  @Test(arguments: [
    ("<think>a</think></think>\nb", "think a|b dropped-extra-tag"),
    ("Sure. <think>a</think>b", "think a|b dropped-extra-tag"),
    ("<think>a\\end{think}\n<answer>5</answer>", "think-answer a|5 replaced-closing"),
    ("<think>a<answer>5</answer>", "think-answer a|5 replaced-closing"),
    ("a</think>b", "think a|b added-opening"),
    (
      "<|begin_of_thought|>\n\na\n\n<|end_of_thought|>\n\n<|begin_of_solution|>\n\nb\n\n<|end_of_solution|>",
      "thought-solution a|b "
    ),
    ("<|begin_of_thought|>a", "thought-solution a| open-reasoning"),
    ("<|im_start|>think\na\n<|im_start|>answer\nb<|im_end|>", "chat-turns a|b "),
    ("a then b", "none |a then b "),
    ("<think></think>b", "think |b empty-reasoning"),
    ("<think>a</think>  \n", "think a| no-answer"),
    ("", "none | empty"),
  ]) func `parts`(text: String, expected: String) {
    let layout = LayoutReader.read(Text(text))
    let notes = layout.faults.map(\.rawValue) + layout.repairs.map(\.rawValue)
    #expect(
      "\(layout.family.rawValue) \(layout.reasoning.string)|\(layout.answer.string) \(notes.joined(separator: " "))"
        == expected)
  }

  @Test func `reads JSON as models write it`() {
    let text =
      "Here:\n```json\n{\n  \"reasoning\": \"Let $\\frac{1}{2}$ be \\\"half\\\",\nso 2 \\times 3 \\neq 5.\\nDone\",\n  \"answer\": \"6\"\n}\n```"
    let layout = LayoutReader.read(Text(text))
    #expect(layout.family == .json && layout.answer == "6" && layout.faults.isEmpty)
    #expect(
      layout.reasoning.string == "Let $\\frac{1}{2}$ be \"half\",\nso 2 \\times 3 \\neq 5.\nDone")
  }

  @Test(arguments: [
    (#"\\frac{1}{2} \\\\ next"#, #"\frac{1}{2} \\ next"#),
    (#"\frac{1}{2} \(x\) \\ next"#, #"\frac{1}{2} \(x\) \\ next"#),
  ]) func `sees whether backslashes were escaped`(written: String, meant: String) {
    let layout = LayoutReader.read(Text("{\"reasoning\": \"\(written)\", \"answer\": \"1\"}"))
    #expect(layout.reasoning.string == meant)
  }

  @Test func `reads a bare number and a cut object`() {
    #expect(LayoutReader.read("{\"reasoning\": \"a\", \"answer\": 42}").answer == "42")
    #expect(LayoutReader.read("{\"reasoning\": \"a and on").faults == [.openReasoning])
  }
}
