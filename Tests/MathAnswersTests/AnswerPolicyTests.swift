import Foundation
import MathAnswers
import Testing

@Suite struct AnswerPolicyTests {
  /// A leniency, and a pair that only it makes correct.
  struct Leniency: Sendable, CustomTestStringConvertible {
    var name: String
    var gold: String
    var prediction: String
    var how: How
    var withdraw: @Sendable (inout AnswerPolicy) -> Void
    var testDescription: String { name }
  }

  static let leniencies: [Leniency] = [
    .init(name: "list order", gold: "1,2", prediction: "2,1", how: .sameElements) {
      $0.ignoresListOrder = false
    },
    .init(name: "dropped unit", gold: "5 cm", prediction: "5", how: .droppedUnit) {
      $0.acceptsDroppedUnit = false
    },
    .init(name: "unit conversion", gold: "3 km", prediction: "3000 m", how: .convertedUnit) {
      $0.convertsUnits = false
    },
    .init(name: "dropped percent sign", gold: "64\\%", prediction: "64", how: .droppedPercentSign) {
      $0.acceptsDroppedPercentSign = false
    },
    .init(name: "dropped degree sign", gold: "72^\\circ", prediction: "72", how: .droppedDegreeSign)
    { $0.acceptsDroppedDegreeSign = false },
    .init(name: "dropped base", gold: "101_2", prediction: "101", how: .droppedBase) {
      $0.acceptsDroppedBase = false
    },
    .init(name: "assignment", gold: "x=3", prediction: "3", how: .unwrappedAssignment) {
      $0.unwrapsAssignments = false
    },
    .init(name: "name of a scalar", gold: "n=5", prediction: "m=5", how: .sameNumber) {
      $0.ignoresNameOfScalar = false
    },
    .init(name: "list as tuple", gold: "(3,8)", prediction: "3,8", how: .listAsTuple) {
      $0.acceptsListAsTuple = false
    },
    .init(
      name: "vector notation", gold: "(3,8,1)",
      prediction: "\\begin{pmatrix}3\\\\8\\\\1\\end{pmatrix}", how: .sameMatrix
    ) { $0.ignoresVectorNotation = false },
    .init(
      name: "interval as inequality", gold: "[0,4]", prediction: "0\\le x\\le 4", how: .sameRealSet
    ) { $0.acceptsIntervalAsInequality = false },
    .init(name: "rounding", gold: "\\frac{2}{7}", prediction: "0.2857", how: .roundedPrediction) {
      $0.minimumRoundingDigits = 0
    },
    .init(
      name: "numeric agreement", gold: "\\arctan 1", prediction: "\\frac{\\pi}{4}",
      how: .numericAgreement
    ) { $0.acceptsNumericAgreement = false },
  ]

  @Test(arguments: leniencies)
  func `each leniency can be withdrawn`(leniency: Leniency) {
    let verdict = AnswerVerifier().verdict(gold: leniency.gold, prediction: leniency.prediction)
    #expect(verdict == .correct(leniency.how))
    var strict = AnswerPolicy.curation
    leniency.withdraw(&strict)
    let other = AnswerVerifier(policy: strict)
      .verdict(gold: leniency.gold, prediction: leniency.prediction)
    #expect(!other.isCorrect)
  }

  @Test func `a policy survives coding`() throws {
    var policy = AnswerPolicy.curation
    policy.name = "strict"
    policy.minimumRoundingDigits = 6
    let data = try JSONEncoder().encode(policy)
    #expect(try JSONDecoder().decode(AnswerPolicy.self, from: data) == policy)
  }

  @Test func `the explanation names the rule and the policy`() {
    let judgement = AnswerVerifier().judge(gold: "72^\\circ", prediction: "72")
    #expect(judgement.explanation == "correct by dropped-degree-sign under policy 'curation'")
    let wrong = AnswerVerifier().judge(gold: "\\{1,2\\}", prediction: "\\{1,3\\}")
    #expect(wrong.explanation == "wrong: different-element; gold has 2, prediction has 3")
    #expect(wrong.goldReading == "{1, 2}")
  }

  @Test func `gives the same verdicts on every thread`() async {
    let pairs = Self.leniencies.map { ($0.gold, $0.prediction) }
    let verifier = AnswerVerifier()
    let expected = pairs.map { verifier.verdict(gold: $0.0, prediction: $0.1) }
    await withTaskGroup(of: [Verdict].self) { group in
      for _ in 0..<8 {
        group.addTask { pairs.map { verifier.verdict(gold: $0.0, prediction: $0.1) } }
      }
      for await verdicts in group { #expect(verdicts == expected) }
    }
  }

  @Test func `reasons are kebab case and distinct`() {
    let reasons =
      How.allCases.map { $0.rawValue } + Why.allCases.map { $0.rawValue }
      + Doubt.allCases.map { $0.rawValue }
    #expect(Set(reasons).count == reasons.count)
    for reason in reasons {
      #expect(reason.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) })
    }
  }
}
