import Pipeline
import Records
import TestKit
import Testing

@testable import Stages

@Suite struct RewriteByModelTests {
  private static let origin: Text =
    "Tom has 5 distinct pens and pays $3 each. In km, what is the area of $x^2$ pens?"

  private func prompt(_ name: String) throws -> RewritePrompt {
    try RewritePrompt(file: "\(Project.root)/pipelines/prompts/\(name).md")
  }

  @Test(arguments: [
    (
      "There are five different pens, $3 apiece, and Tom has them. What area in kilometers have $x^2$ pens?",
      nil
    ),
    (
      "There are six different pens, $3 apiece, and Tom has them. What area in kilometers have $x^2$ pens?",
      "numbers-changed"
    ),
    (
      "There are five different pens, $3 apiece, and Tom has them. What area in miles have $x^2$ pens?",
      "units-changed"
    ),
    (
      "There are five different pens, $3 apiece, and Tom has them. What area in km have $y^2$ pens?",
      "variables-changed"
    ),
    (
      "There are five pens, $3 apiece, and Tom has them. What area in kilometers have $x^2$ pens?",
      "conditions-changed"
    ),
    (
      "There are five different pens, $3 apiece, and Tom has them. What volume in km have $x^2$ pens?",
      "question-changed"
    ),
    (
      "Tom hat 5 different Stifte und zahlt $3 für jeden. Wie groß ist in km die area von $x^2$ Stiften, was meinst du dazu, wenn er sie alle nebeneinander legt?",
      "language-changed"
    ),
    (
      "Tom has 5 distinct pens and pays $3 each. In km, what is the area of $x^2$ pens?",
      "unchanged"
    ),
    (
      "Sure, Tom has five different pens, $3 apiece. What area in kilometers have $x^2$ pens?",
      "prompt-leaked"
    ),
    (
      "Put the mathematics problem below: five different pens, $3 apiece. What area in km have $x^2$ pens?",
      "prompt-leaked"
    ),
    (
      "There are five different pens, $3 apiece, 42 in all. What area in kilometers have $x^2$ pens?",
      "answer-leaked"
    ),
  ])
  func `a paraphrase keeps what is given and what is asked`(
    _ statement: String, _ reason: String?
  ) throws {
    let record = Record.example(Self.origin, gold: "42")
    let fault = Preservation(of: record, by: try prompt("paraphrase")).fault(of: Text(statement))
    #expect(fault?.0.rawValue == reason)
  }

  @Test(arguments: [
    ("<problem>\nWhat is 2?\n</problem>", "What is 2?"),
    ("<think><problem>no</problem></think><problem>yes</problem> done", "yes"),
    ("What is 2?", nil), ("<problem> </problem>", nil), ("<problem>What", nil),
  ])
  func `takes what stands between the tags`(_ reply: String, _ statement: String?) {
    #expect(RewriteByModel.statement(in: Text(reply))?.string == statement)
  }

  @Test func `the prompts that come along can be read and shown`() throws {
    for name in ["paraphrase", "harder", "open-from-choice", "value-from-proof"] {
      let prompt = try prompt(name)
      #expect(prompt.name == name)
      let text = prompt.text(for: .example("How {{answer}} many?", gold: "9")).string
      #expect(text.hasSuffix("How {{answer}} many?") && text.contains("</problem>"))
    }
  }

  @Test(arguments: [
    ("name: a\n{{problem}}", "has no line '---'"), ("name: a\n---\nhi", "shows no problem"),
    ("---\n{{problem}}", "has no 'name'"),
    ("name: a\nkeeps: tone\n---\n{{problem}}", "it takes language"),
    ("colour: red\n---\n{{problem}}", "it takes name, applies, gold, keeps"),
  ])
  func `a prompt that cannot be used says why`(_ text: String, _ message: String) {
    do throws(StageOptionsError) {
      _ = try RewritePrompt(text: text, file: "p.md")
      Issue.record("it was read")
    } catch {
      #expect(error.option == "prompts" && error.problem.contains(message), "\(error.problem)")
    }
  }

  private func variants(
    of record: Record, _ name: String, reply: Text
  ) throws -> [Variant<RewriteByModel.Reason>] {
    var options = RewriteByModel.Options()
    options.prompts = ["\(Project.root)/pipelines/prompts/\(name).md"]
    var record = record
    record.key = Fingerprint(of: record.problem)
    record.replies = [
      Reply(
        RequestID(.rewrite, record.key, item: try prompt(name).item, round: 1), model: "m",
        samples: [Reply.Sample(index: 0, text: reply)])
    ]
    return try RewriteByModel(options, seed: 1).variants(of: record)
  }

  @Test func `a choice that a model opens has the right option's value for its gold`() throws {
    let record = Record.example(
      "Which is the root of $x-7=0$?\n(A) 6\n(B) 7\n(C) 8\n(D) 9", gold: "B")
    let made = try variants(
      of: record, "open-from-choice", reply: "<problem>Find the root of $x-7=0$.</problem>")
    guard case .made(let open, let rewrite)? = made.first else {
      Issue.record("\(made)")
      return
    }
    #expect(open.golds == [Gold("7", origin: .computed)] && rewrite == "open-from-choice")
    // A paraphrase is not for choices.
    #expect(try variants(of: record, "paraphrase", reply: "<problem>x</problem>").isEmpty)
  }

  @Test func `a harder problem waits for votes`() throws {
    var record = Record.example("Find the root of $x-7=0$.", gold: "7", generations: ["7"])
    record.solution = "7"
    let made = try variants(
      of: record, "harder", reply: "<problem>Find the positive root of $x^2-49=0$.</problem>")
    guard case .made(let harder, _)? = made.first else {
      Issue.record("\(made)")
      return
    }
    #expect(harder.golds.isEmpty && harder.generations.isEmpty && harder.solution.isEmpty)
    #expect(harder.findings[AwaitedVote.self]?.share == 0.75)
  }

  @Test func `what another problem says is no rewriting`() throws {
    let corpus = try Corpus([
      ("Find the value of $x-7=0$.", "7"), ("Determine all roots of $x^2=9$ in the field.", "3"),
    ])
    var options = RewriteByModel.Options()
    options.prompts = ["\(Project.root)/pipelines/prompts/harder.md"]
    let stage = try corpus.informed(RewriteByModel(options, seed: 1))
    var record = corpus.records[0]
    record.replies = [
      Reply(
        RequestID(.rewrite, record.key, item: try prompt("harder").item, round: 1),
        samples: [
          Reply.Sample(
            index: 0, text: "<problem>Determine all the roots of $x^2=9$ in a field.</problem>")
        ])
    ]
    guard case .refused(_, .anotherProblem, _)? = stage.variants(of: record).first else {
      Issue.record("it passed")
      return
    }
  }
}
