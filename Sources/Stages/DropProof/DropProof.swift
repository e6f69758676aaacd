package import Pipeline
package import Records
import Statements

/// Objects to problems that ask for a proof.
///
/// Nothing here can verify a proof, and a value found beside it says nothing of it. "Show that … and
/// find" asks for a value and stays, and so does any problem whose gold is one: in collections with
/// answers "prove" hardly ever means a proof task.
package struct DropProof: RecordStage {
  package static let name = "drop-proof"
  package static let summary = "objects to problems that ask for a proof and for no value"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// The gold says that it is a proof: `proof`, 证明, `Q.E.D.`
    case proofGold = "proof-gold"
    /// The statement asks for a proof, and no gold is a value.
    case asksForProof = "asks-for-proof"
    /// A numbered part asks for a proof, and the gold is a written solution.
    case partAsksForProof = "part-asks-for-proof"
    /// The gold is what was to be proved.
    case claimGold = "claim-gold"
    /// A claim ("if and only if", "Let … . Then …") without a question or a gold.
    case bareClaim = "bare-claim"
    /// The gold is a written text, and the statement speaks of proving.
    case writtenGold = "written-gold"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let reading = ProblemReading.of(&record)
    for (gold, plain) in zip(record.golds, reading.golds)
    where !plain.isNumber && ProofGold.names(gold.text) {
      return .drop(.proofGold, Evidence(field: "answer", whole: gold.text))
    }
    let golds = reading.golds
    let statement = reading.statement
    let request = ProofRequest(statement: statement)
    let problem = record.problem
    let objection = { (reason: Reason, range: Range<Int>) in
      Outcome.drop(
        reason, Evidence(field: "problem", in: problem, statement.origin(of: range)))
    }
    if reading.offersOptions { return .keep }
    guard golds.allSatisfy({ $0.isProse }) else {
      if let place = request.alone(), golds.allSatisfy({ request.claims($0, behind: place) }) {
        return objection(.claimGold, place)
      }
      return .keep
    }
    if let place = request.alone() { return objection(.asksForProof, place) }
    if let place = request.part() { return objection(.partAsksForProof, place) }
    if golds.isEmpty, let place = bareClaim(statement) { return objection(.bareClaim, place) }
    if !golds.isEmpty, golds.allSatisfy({ $0.isEssay }), let place = request.mention() {
      return objection(.writtenGold, place)
    }
    return .keep
  }

  private func bareClaim(_ statement: PlainStatement) -> Range<Int>? {
    guard !statement.isRequest(statement.whole), !statement.contains(Request.forValues) else {
      return nil
    }
    if let place = statement.first(of: ["if and only if", "iff", "当且仅当"]) { return place }
    // "Let … . Then …": a theorem without its first word.
    guard let last = statement.sentences().last else { return nil }
    let conclusion = statement.first(of: ["then"], in: last)
    return conclusion.map { $0.lowerBound..<last.upperBound }
  }

  package static let examples: [StageExample] = [
    .drops(
      "gold is proof", .example("Show $\\sqrt2$ irrational.", gold: "proof"),
      because: Reason.proofGold),
    .drops(
      "prove that", .example("Prove that there are infinitely many primes."),
      because: Reason.asksForProof),
    .drops("证明", .example("证明：任意两个奇数之和为偶数。"), because: Reason.asksForProof),
    .drops(
      "a part", .example("(1) 求 $a$ 的值；(2) 证明：$f(x)>0$。"), because: Reason.partAsksForProof),
    .drops(
      "the claim for a gold", .example("Prove that $a^2 \\ge 2a-1$.", gold: "$a^2 \\ge 2a - 1$"),
      because: Reason.claimGold),
    .drops(
      "a claim alone",
      .example("A set is open if and only if it meets none of its boundary points."),
      because: Reason.bareClaim),
    .keeps(
      "show that and find", .example("Show that $f$ is linear and find $f(2)$.", gold: "7")),
    .keeps("show and find, no gold", .example("Show that $f$ is linear and find $f(2)$.")),
    .keeps("a value for a gold", .example("Find, with proof, the least such n.", gold: "12")),
    .keeps("the value of a part", .example("(1) 证明：$f$ 单调；(2) 求 $f(2)$。", gold: "7")),
    .keeps(
      "prove is a word of the story", .example("To prove herself, Ana ran 3 km. How far is it?")),
    .keeps("an identity card", .example("办理身份证明要 5 元，3 人共要多少元？")),
  ]
}
