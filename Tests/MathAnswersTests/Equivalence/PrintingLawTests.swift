import Testing

@testable import MathAnswers

/// A value printed in any style must be recognized; one changed leaf must not.
@Suite struct PrintingLawTests {
  @Test(arguments: 0..<300)
  func `a printed expression equals itself and no perturbation`(seed: Int) {
    var generator = ExpressionGenerator(seed: UInt64(seed) &* 7919 &+ 13)
    let expression = generator.expression(depth: 2)
    let other = generator.perturbed(expression)
    var printer = StylePrinter(random: SeededGenerator(seed: UInt64(seed)))
    let gold = printer.text(expression)
    let same = printer.wrapped(printer.text(generator.rewritten(expression)))
    let different = printer.wrapped(printer.text(other))
    let verifier = AnswerVerifier()
    #expect(
      verifier.verdict(gold: gold, prediction: same).isCorrect, "seed \(seed): \(gold) = \(same)")
    #expect(
      !verifier.verdict(gold: gold, prediction: different).isCorrect,
      "seed \(seed): \(gold) is not \(different)")
  }

  @Test(arguments: 0..<200)
  func `a printed structure equals itself and no changed one`(seed: Int) {
    var printer = StylePrinter(random: SeededGenerator(seed: UInt64(seed) &+ 900))
    let values = Array(Set((0..<4).map { _ in printer.random.whole(-30...30) })).sorted()
    let changed = values.dropLast() + [(values.last ?? 0) + 1]
    let verifier = AnswerVerifier()
    let set = printer.set(values)
    #expect(verifier.verdict(gold: set, prediction: printer.set(values.reversed())).isCorrect)
    #expect(!verifier.verdict(gold: set, prediction: printer.set(Array(changed))).isCorrect)
    let (low, high) = (values[0], values[0] + printer.random.whole(1...9))
    let closed = (printer.random.whole(0...1) == 0, printer.random.whole(0...1) == 0)
    let interval = printer.interval(low, high, closed)
    #expect(
      verifier.verdict(gold: interval, prediction: printer.interval(low, high, closed)).isCorrect,
      "\(interval)")
    for wrong in [
      printer.interval(low, high, (!closed.0, closed.1)),
      printer.interval(low, high, (closed.0, !closed.1)),
      printer.interval(low, high + 1, closed),
    ] {
      #expect(
        !verifier.verdict(gold: interval, prediction: wrong).isCorrect, "\(interval) and \(wrong)")
    }
  }
}

/// Prints expressions as different people and programs write them.
struct StylePrinter {
  var random: SeededGenerator

  mutating func text(_ expression: Expression) -> String {
    switch expression {
    case .number(let value): return number(value)
    case .symbol(let name): return name
    case .sum(let terms): return "(" + terms.map { text($0) }.joined(separator: plus()) + ")"
    case .product(let factors):
      return factors.map { random.whole(0...1) == 0 ? "\(text($0))" : "{\(text($0))}" }
        .map { "(\($0))" }.joined(separator: random.pick(["", " ", "\\cdot ", "*", "\\times "]))
    case .power(let base, .number(.minusOne)):
      return random.pick(["\\frac{1}{\(text(base))}", "(\(text(base)))^{-1}"])
    case .power(.number(let value), .half):
      let inner = number(value)
      return random.pick(["\\sqrt{\(inner)}", "sqrt(\(inner))", "(\(inner))^{1/2}", "√(\(inner))"])
    case .power(let base, let exponent):
      let (root, power) = (text(base), text(exponent))
      return random.pick(["(\(root))^{\(power)}", "(\(root))**\(power)", "{(\(root))}^{\(power)}"])
    default: return expression.description
    }
  }

  private mutating func plus() -> String { random.pick(["+", " + ", "+ "]) }

  private mutating func number(_ value: Rational) -> String {
    let text = value.text
    let parts = text.split(separator: "/")
    guard parts.count == 2 else { return value.isNegative ? "(\(text))" : text }
    let sign = value.isNegative ? "-" : ""
    let top = parts[0].drop { $0 == "-" }
    return random.pick([
      "\(sign)\\frac{\(top)}{\(parts[1])}", "(\(text))", "\(sign)\\dfrac{\(top)}{\(parts[1])}",
      "{\(sign)\(top) \\over \(parts[1])}",
    ]).replacing("-", with: value.isNegative ? "-" : "").bracketed(value.isNegative)
  }

  mutating func wrapped(_ text: String) -> String {
    random.pick([
      text, "$\(text)$", "\\boxed{\(text)}", "\\(\(text)\\)", "The answer is $\(text)$.",
      "<think>$x=1$?</think>\n\n<answer>\(text)</answer>", "{\"answer\": \"\(text.escaped)\"}",
    ])
  }

  mutating func set(_ values: [Int]) -> String {
    let list = values.map(String.init).joined(separator: random.pick([",", ", ", " , "]))
    return random.pick(["\\{\(list)\\}", "{\(list)}", "\\left\\{\(list)\\right\\}"])
  }

  mutating func interval(_ low: Int, _ high: Int, _ closed: (Bool, Bool)) -> String {
    let (left, right) = (closed.0 ? "[" : "(", closed.1 ? "]" : ")")
    let (less, more) = (closed.0 ? "\\le" : "<", closed.1 ? "\\le" : "<")
    return random.pick([
      "x\\in \(left)\(low),\(high)\(right)", "\(low) \(less) x \(more) \(high)",
      "\\{x \\mid \(low)\(less) x\(more) \(high)\\}",
      "x \(closed.0 ? "\\ge" : ">") \(low) \\text{ and } x \(closed.1 ? "\\leq" : "<") \(high)",
    ])
  }
}

extension String {
  fileprivate func bracketed(_ needed: Bool) -> String { needed ? "(\(self))" : self }

  fileprivate var escaped: String { replacing("\\", with: "\\\\") }
}
