import Testing

@testable import MathAnswers

@Suite struct EquivalenceLawTests {
  private let verifier = AnswerVerifier()

  @Test(arguments: UInt64(0)..<150)
  func `an exact rewriting stays equal and a perturbation does not`(seed: UInt64) {
    var generator = ExpressionGenerator(seed: seed)
    let original = generator.expression(depth: 3)
    let rewritten = generator.rewritten(original)
    let perturbed = generator.perturbed(rewritten)
    var comparator = Comparator(policy: .curation)
    let same = comparator.compare(original, rewritten)
    #expect(same.isEqual, "seed \(seed): \(original) and \(rewritten)")
    comparator = Comparator(policy: .curation)
    let other = comparator.compare(original, perturbed)
    #expect(other.isDifferent, "seed \(seed): \(original) and \(perturbed)")
  }

  @Test(arguments: UInt64(0)..<150)
  func `print then read gives an equal value`(seed: UInt64) throws {
    var generator = ExpressionGenerator(seed: seed)
    let original = generator.expression(depth: 3)
    let reading = AnswerReading.read(Array(original.description.utf8))
    let back = try #require(reading.expressions.first, "seed \(seed): \(original)")
    var comparator = Comparator(policy: .curation)
    #expect(comparator.compare(original, back).isEqual, "seed \(seed): \(original) and \(back)")
  }

  @Test func `voting classes do not depend on the order`() {
    let answers = ["1/2", "0.5", "50\\%", "x=2", "2", "\\frac{2}{4}", "3", "", "2.0", "\\sqrt4"]
    let classes = verifier.equivalenceClasses(answers)
    #expect(classes == [0, 0, 0, 1, 1, 0, 2, nil, 1, 1])
    let reversed = verifier.equivalenceClasses(answers.reversed())
    for (left, leftClass) in classes.enumerated() {
      for (right, rightClass) in classes.enumerated() where leftClass != nil && rightClass != nil {
        let same = reversed[answers.count - 1 - left] == reversed[answers.count - 1 - right]
        #expect(same == (leftClass == rightClass))
      }
    }
  }
}
