package import Pipeline
package import Records
import Statements

/// Objects to problems that lean on a figure or a link that is not in the text.
///
/// `[asy]` code is the figure, an image is lost, and figure words over-trigger: most such texts
/// describe the figure in full. So the kinds can be told apart and switched.
package struct DropMissingFigure: RecordStage {
  package static let name = "drop-missing-figure"
  package static let summary = "objects to problems that need a figure, an image or a link"

  package struct Options: StageOptions {
    /// Objects to figures written as code: `[asy]`, `tikzpicture`.
    var countsCode = true
    /// Objects to words that point at a figure: "as shown", 如图; else they are a mark on the rows.
    var countsWords = true

    package init() {}
  }

  package enum Reason: String, DropReason {
    case figureCode = "figure-code"
    case image
    case link
    /// Words point at a figure, and the statement has no number: nothing describes it.
    case needsFigure = "needs-figure"
    case figureWords = "figure-words"
  }

  private let options: Options

  package init(_ options: Options, seed: UInt64) {
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let problem = record.problem
    for (reason, literals) in Self.literals where reason != .figureCode || options.countsCode {
      for literal in literals {
        if let place = problem.range(of: literal) {
          return .drop(reason, Evidence(field: "problem", in: problem, place))
        }
      }
    }
    let statement = ProblemReading.of(&record).statement
    let hasTable = Self.tables.contains { problem.contains($0) }
    guard let place = FigureWords.find(in: statement, hasTable: hasTable) else { return .keep }
    let evidence = Evidence(field: "problem", in: problem, statement.origin(of: place))
    if !FigureWords.describes(statement) { return .drop(.needsFigure, evidence) }
    if options.countsWords { return .drop(.figureWords, evidence) }
    record.marks.append(
      Mark(stage: Self.name, reason: Reason.figureWords.rawValue, evidence: evidence))
    return .keep
  }

  private static let tables: [StaticString] = [
    "\\begin{tabular}", "\\begin{array}", "|--", "| --", "<td",
  ]

  private static let literals: [(Reason, [StaticString])] = [
    (.figureCode, ["[asy]", "\\begin{asy}", "\\begin{tikzpicture}", "<svg", "\\begin{picture}"]),
    (
      .image,
      ["\\includegraphics", "![", "<img", ".png", ".jpg", ".jpeg", ".gif", "[image]", "<image>"]
    ),
    (.link, ["http://", "https://", "www."]),
  ]

  package static let examples: [StageExample] = [
    .drops(
      "code", .example("Find the area.\n[asy]\ndraw((0,0)--(1,1));\n[/asy]"),
      because: Reason.figureCode),
    .drops(
      "an image", .example("Find the area of ![](triangle-3) below."), because: Reason.image),
    .drops("a link", .example("Use the table at https://tables.test/1."), because: Reason.link),
    .drops(
      "nothing described", .example("What is the length of the path shown?"),
      because: Reason.needsFigure),
    .drops("如图", .example("如图，求阴影部分的面积。"), because: Reason.needsFigure),
    .drops(
      "words", .example("In the diagram, $AB=3$ and $BC=4$. Find $AC$."),
      because: Reason.figureWords),
    .keeps("figures are digits", .example("Round 3.14159 to three significant figures.")),
    .keeps("it can be shown", .example("It can be shown that $n$ is prime. Find $n$.")),
    .keeps(
      "the table is there",
      .example("Use the table below.\n\\begin{tabular}{c|c} 1 & 2 \\end{tabular} Find $f(1)$.")),
    .keeps("a graph in words", .example("A graph has 5 vertices of degree 2. How many edges?")),
  ]
}
