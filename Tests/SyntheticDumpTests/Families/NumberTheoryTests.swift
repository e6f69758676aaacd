import Testing

@testable import SyntheticDump

/// Golds against brute force, which knows nothing of the families' own methods.
@Suite struct NumberTheoryTests {
  @Test func `common divisors and multiples are found by counting`() {
    for problem in samples(of: GreatestCommonDivisors.self, count: 30) {
      let (left, right) = (problem.left, problem.right)
      let divisor = (1...right).last { left % $0 == 0 && right % $0 == 0 } ?? 0
      var multiple = left
      while multiple % right != 0 { multiple += left }
      #expect(problem.solved == "\(problem.wantsMultiple ? multiple : divisor)")
    }
  }

  @Test func `congruences are solved by trying every residue`() {
    for problem in samples(of: LinearCongruence.self) {
      let solution = (1...problem.modulus).first {
        problem.factor * $0 % problem.modulus == problem.target % problem.modulus
      }
      #expect(problem.solved == "\(solution ?? -1)")
    }
  }

  @Test func `last digits are those of the power multiplied out`() {
    for problem in samples(of: LastDigits.self) {
      var value = 1
      for _ in 0..<problem.exponent { value = value * problem.base % problem.modulus }
      #expect(problem.solved == "\(value)")
    }
  }

  @Test func `divisors are counted one by one`() {
    for problem in samples(of: DivisorCount.self) {
      let number = problem.number
      let divisors = (1...number).filter { number % $0 == 0 }
      let counted = problem.wantsEven ? divisors.filter { $0 % 2 == 0 } : divisors
      #expect(problem.solved == "\(counted.count)")
    }
  }

  @Test func `floor sums are added term by term`() {
    for problem in samples(of: FloorSum.self) {
      let sum = (1...problem.last).reduce(0) { $0 + $1 / problem.divisor }
      #expect(problem.solved == "\(sum)")
    }
  }

  @Test func `factor pairs are searched in a square`() {
    for problem in samples(of: FactorPairs.self, count: 20) {
      var pairs: [String] = []
      for x in 1...problem.product {
        for y in 1...problem.product where (x + problem.a) * (y + problem.b) == problem.product {
          pairs.append("(\(x), \(y))")
        }
      }
      #expect(problem.solved == pairs.joined(separator: ", "))
    }
  }

  @Test func `numerals have the value of the number`() {
    for problem in samples(of: BaseConversion.self) {
      let digits = problem.solved.prefix { $0 != "_" }
      #expect(Int(digits, radix: problem.base) == problem.number)
    }
  }

  @Test func `remainders in Chinese are found by trying`() {
    for problem in samples(of: RemainderInChinese.self) {
      let number = (1...).first {
        $0 % problem.moduli.0 == problem.rests.0 && $0 % problem.moduli.1 == problem.rests.1
      }
      #expect(problem.solved == "\(number ?? -1)")
    }
  }

  @Test func `primes have two divisors`() {
    for problem in samples(of: PrimalityQuestion.self) {
      let divisors = (1...problem.number).filter { problem.number % $0 == 0 }
      #expect(problem.solved == (divisors.count == 2 ? "\\text{Yes}" : "\\text{No}"))
    }
  }
}
