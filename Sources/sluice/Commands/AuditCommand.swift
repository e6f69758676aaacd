import ArgumentParser
import Foundation
import Ledger
import Pipeline
import Shards

/// `sluice audit OUT`, `sluice audit OUT --labels SHEET` and `sluice audit --labels FILE`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Says how precise the rules are on rows that people labelled.",
    discussion: """
      OUT alone draws decisions of every rule into a sheet. Write right, wrong or unsure into its \
      column 'label': was the rule right to do what it did? OUT with --labels SHEET then prints \
      each rule's precision with its 95% interval (Wilson).

      Without OUT, --labels names rows with 'problem', 'answer', 'options' and 'type' (mcq, \
      truefalse, proof, fill, open …), on which the problem stages are run. A rule is listed where \
      the file has its type; n is the number of such rows.
      """)

  @Argument(help: "The output folder of a run.")
  var output: String?

  @Option(help: "The sheet with its labels; without OUT, labelled rows, .jsonl or .jsonl.gz.")
  var labels: String?

  @Option(help: "Where to write the sheet, .csv or .jsonl; standard output by default.")
  var sheet: String?

  @Option(help: "Only these rules: stages, or stage/reason, with commas between.")
  var rules: String?

  @Option(help: "How many decisions of each rule to draw.")
  var size = 20

  @Option(help: "What the draw depends on.")
  var seed: UInt64 = 0

  @Option(help: "Show as many rows of each rule that the stage and the type do not agree on.")
  var disagreements = 0

  @Flag(help: "Print JSON: a list of rule, precision, n and more.")
  var json = false

  func validate() throws {
    guard output != nil || labels != nil else {
      throw ValidationError("nothing to audit; give the output folder of a run, or --labels FILE")
    }
    guard labels == nil || sheet == nil else {
      throw ValidationError("--labels reads a sheet and --sheet writes one; choose one")
    }
    guard size > 0 else { throw ValidationError("--size is \(size); give 1 or more") }
  }

  func run() throws {
    switch (output, labels) {
    case (let output?, let labels?): try score(output, labels)
    case (let output?, nil): try draw(output)
    case (nil, let labels?): try judge(LabelAuditText(labels: labels))
    case (nil, nil): break
    }
  }

  private func draw(_ output: String) throws {
    let ledger = try FinishedRun.ledger(in: output)
    if let sheet, Folder.exists(sheet) {
      throw RecipeError([
        RecipeProblem(
          place: sheet, message: "the file is there and may hold labels; give another name")
      ])
    }
    let names = rules?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    var items = try AuditDraw(
      output: output, ledger: ledger, size: size, seed: seed, rules: names
    ).items()
    let unread = try AuditCompanions(output: output, ledger: ledger).add(to: &items)
    let text = AuditSheet.text(items, isJSON: sheet.map(AuditSheet.isJSON) ?? false)
    guard let sheet else { return print(text, terminator: "") }
    try Data(text.utf8).write(to: URL(fileURLWithPath: sheet))
    print("\(items.count) decisions of \(Set(items.map(\.rule)).count) rules: \(sheet)")
    if unread > 0 {
      print("\(unread) of them without their generation, whose input cannot be read any more")
    }
    print("write right, wrong or unsure into the column 'label', then:")
    print("  sluice audit \(output) --labels \(sheet)")
  }

  private func score(_ output: String, _ labels: String) throws {
    let scores = try AuditScores(
      try AuditSheet.read(labels), sheet: labels, ledger: try FinishedRun.ledger(in: output))
    print(json ? scores.json : scores.text(TerminalStyle.forStandardOutput))
    guard !scores.unlabelled.isEmpty else { return }
    let shown = scores.unlabelled.prefix(10).map(String.init).joined(separator: ", ")
    StandardError.write(
      "\(labels): \(scores.unlabelled.count) rows have no label: line \(shown)"
        + "\(scores.unlabelled.count > 10 ? " …" : "")\n")
  }

  private func judge(_ text: LabelAuditText) throws {
    let audit = try text.read()
    if json { return print(LabelAuditText.json(audit)) }
    print(LabelAuditText.table(audit))
    for (rule, _, _) in audit.audited {
      for row in audit.disagreements.filter({ $0.rule == rule.name }).prefix(disagreements) {
        print("\n\(rule.name), row \(row.row): \(row.reason ?? "not found"), labelled \(row.type)")
        print("  \(row.problem.split(separator: "\n").joined(separator: "\n  "))")
        print("  answer: \(row.answer.prefix(200))")
      }
    }
  }
}
