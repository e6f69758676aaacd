import Records
import Statements
import Testing

@Suite struct PlainStatementTests {
  @Test(arguments: [
    ("$\\mathrm{\\textbf{(A)} \\ }3$", "(A)  3"), ("（Ａ）１", "(A)1"), ("a \\\\ b", "a \n b"),
    ("x \\qquad y", "x \t y"), ("**B.** 2", "B. 2"), ("\\dfrac{1}{2}", "\\frac{1}{2}"),
    ("\\textcircled{2}", "②"), ("1 & 2", "1 \u{2} 2"), ("\\_\\_\\_", "___"), ("{\\bf A}", "{ A}"),
  ]) func `takes typesetting off`(written: String, plain: String) {
    #expect(String(decoding: PlainStatement(written).bytes, as: UTF8.self) == plain)
  }

  @Test func `finds the way back to the original`() throws {
    let written = "求 $\\text{（B）}$ 的值"
    let statement = PlainStatement(written)
    let place = try #require(statement.range(of: "(b)"))
    #expect(Text(written)[statement.origin(of: place)].string.hasPrefix("（B）"))
  }

  @Test(arguments: [
    "", "\\", "{", "}}}", "\\textbf{", "\\hspace{", "\u{3000}", "&", "<", "\\textcircled",
  ])
  func `survives broken dress`(written: String) {
    let statement = PlainStatement(written)
    #expect(statement.origin(of: statement.whole).upperBound <= written.utf8.count)
    _ = statement.lists
    _ = Blanks.find(in: statement, statement.whole)
  }

  @Test(arguments: [("proven", false), ("prove", true), ("Prove,", true), ("disprove", false)])
  func `finds whole words only`(text: String, isFound: Bool) {
    #expect((PlainStatement(text).range(of: "prove") != nil) == isFound)
  }

  /// Texts of 100 kB that would take hours if any rule looked back or ahead for each byte.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "-", "- A. ", "A. x B. y ", "\\begin{", "\\text ", "\\textcircled{", "answer: ", "show, ",
      "(", "(a) ", "_ ", "[asy]", "证明", "A\n", "① ", "{", "$\\textbf{(A)}$ ", "\"", "is, ", "\n\n",
    ]) func `takes linear time`(unit: String)
  {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let statement = PlainStatement(text + "A. 1 B. 2")
    _ = statement.lists
    _ = statement.sentences()
    _ = statement.polarQuestion
    _ = Blanks.find(in: statement, statement.whole)
  }
}
