import BigInt
import Testing

@testable import MathAnswers

@Suite struct RationalLawTests {
  private func rational(_ generator: inout SeededGenerator) -> Rational {
    let size = generator.pick([10, 1_000, Int(Int32.max), Int.max / 2])
    let top = generator.whole(-size...size)
    let bottom = generator.whole(1...size)
    return Rational(BigInt(top), over: BigInt(bottom)) ?? .zero
  }

  @Test(arguments: UInt64(0)..<200)
  func `addition and multiplication undo`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (a, b, c) = (rational(&generator), rational(&generator), rational(&generator))
    #expect((a + b) - b == a)
    #expect(a + b == b + a)
    #expect((a + b) * c == a * c + b * c)
    if let quotient = a / b { #expect(quotient * b == a) }
    #expect((a < b) == (b - a > .zero))
    #expect(Rational(a.floor) <= a && a < Rational(a.floor + 1))
  }

  @Test(arguments: UInt64(0)..<50)
  func `a root undoes a power`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let base = rational(&generator).magnitude
    let degree = generator.whole(1...5)
    let power = try #require(base.power(degree, bitLimit: 10_000))
    #expect(power.root(degree) == base)
  }

  @Test func `a power too large to write is refused`() {
    #expect(Rational(9).power(387_420_489, bitLimit: Budget.bitLimit) == nil)
    #expect(Rational(2).power(10, bitLimit: Budget.bitLimit) == Rational(1024))
  }
}
