package import Pipeline
package import Records

/// Objects to problems that ask for a proof.
///
/// Nothing here can verify a proof, and a value found beside it says nothing of it. "Show that … and
/// find" asks for a value and stays, and so does any problem whose gold is one.
package struct DropProof: RecordStage {
  package static let name = "drop-proof"
  package static let summary = "objects to problems that ask for a proof and for no value"

  package typealias Options = NoOptions

  package enum Reason: String, DropReason {
    /// The gold says that it is a proof: `proof`, 证明, `Q.E.D.`
    case proofGold = "proof-gold"
    /// The statement asks for a proof, and no gold is a value.
    case asksForProof = "asks-for-proof"
  }

  package init(_ options: Options, seed: UInt64) {}

  package func process(_ record: inout Record) -> Outcome<Reason> {
    for gold in record.golds where ProofWords.isProof(gold: gold.text) {
      return .drop(
        .proofGold, Evidence(field: "answer", whole: gold.text))
    }
    guard let range = ProofWords.request(in: record.problem) else { return .keep }
    guard record.golds.isEmpty || record.golds.allSatisfy({ ProofWords.isStatement($0.text) })
    else { return .keep }
    return .drop(.asksForProof, Evidence(field: "problem", in: record.problem, range))
  }

  package static let examples: [StageExample] = [
    .drops(
      "gold is proof", .example("Show $\\sqrt2$ irrational.", gold: "proof"),
      because: Reason.proofGold),
    .drops(
      "prove that", .example("Prove that there are infinitely many primes."),
      because: Reason.asksForProof),
    .drops("证明", .example("证明：任意两个奇数之和为偶数。"), because: Reason.asksForProof),
    .keeps(
      "show that and find", .example("Show that $f$ is linear and find $f(2)$.", gold: "7")),
    .keeps("a value for a gold", .example("Find, with proof, the least such n.", gold: "12")),
    .keeps(
      "prove is a word of the story", .example("To prove herself, Ana ran 3 km. How far is it?")),
  ]
}
