import MathAnswers
import Testing

@Suite struct VotingTests {
  private let verifier = AnswerVerifier()

  /// Pairs that a gold would allow, but that would bring different answers together.
  static let chains = [
    ["64\\%", "64", "0.64"], ["5\\text{ cm}", "5", "5\\text{ m}"], ["30^\\circ", "30", "30\\%"],
    ["\\frac{2}{7}", "0.2857", "0.28571", "0.285714"], ["(C) 45", "C", "45"],
    ["1234", "1,234", "1, 234"], ["1011_2", "1011", "11"], ["(3,8)", "3,8", "8,3"],
    ["Ce^x", "Ae^x", "Be^x"], ["(1,2)", "1<x<2"],
  ]

  @Test(arguments: chains)
  func `leniencies do not chain`(answers: [String]) {
    let classes = verifier.equivalenceClasses(answers)
    #expect(Set(classes).count >= 2, "\(answers): \(classes)")
  }

  @Test(arguments: 0..<10)
  func `classes do not depend on the order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pool =
      Self.chains.flatMap { $0 } + [
        "\\frac{1}{2}", "0.5", "1/2", "\\frac{2}{4}", "50\\%", "x=0.5", "{1,2}", "\\{2,1\\}", "",
        "x^2-1", "(x-1)(x+1)", "\\sin^2x", "1-\\cos^2x", "yes", "Yes.", "no", "\\text{no}", "2\\pi",
        "x<3", "(-\\infty,3)", "3>x", "0.333", "\\frac13",
      ]
    let answers = (0..<16).map { _ in random.pick(pool) }
    let order = answers.indices.shuffled(using: &random)
    let classes = verifier.equivalenceClasses(answers)
    let shuffled = verifier.equivalenceClasses(order.map { answers[$0] })
    for (position, index) in order.enumerated() {
      for (other, otherIndex) in order.enumerated() {
        #expect(
          (shuffled[position] == shuffled[other]) == (classes[index] == classes[otherIndex]),
          "seed \(seed): \(answers[index]) and \(answers[otherIndex])")
      }
    }
  }

  @Test func `equal answers share a class in any writing`() {
    let classes = verifier.equivalenceClasses([
      "\\frac12", "0.5", "\\boxed{1/2}", "The answer is $\\frac{1}{2}$.", "50\\%",
    ])
    #expect(classes == [0, 0, 0, 0, 0])
  }
}
