import BigInt
import Testing

@testable import MathAnswers

@Suite struct BallTests {
  private func ball(_ text: String, bits: Int = 448) throws -> ComplexBall {
    let expression = try #require(AnswerReading.read(Array(text.utf8)).expressions.first)
    var enclosure = Enclosure(bits: bits, allowsComplex: true)
    var budget = Budget()
    return try #require(enclosure.of(expression, &budget), "\(text) has no value")
  }

  @Test(arguments: [
    ("\\pi", 3.141592653589793), ("e", 2.718281828459045), ("\\ln 10", 2.302585092994046),
    ("\\sin 1", 0.8414709848078965), ("\\cos 100", 0.8623188722876839),
    ("\\arctan 5", 1.373400766945016), ("\\arctan 1", 0.7853981633974483),
    ("\\arcsin 0.3", 0.3046926540153975), ("\\sqrt{2}", 1.4142135623730951),
    ("\\sqrt[3]{-5}", -1.709975946676697), ("2^{0.3}", 1.2311444133449163),
    ("\\sinh 2", 3.626860407847019), ("e^{-30}", 9.357622968840175e-14),
    ("\\ln 0.001", -6.907755278982137),
    ("\\tan 3", -0.1425465430742778), ("1234567.5\\pi", 3_878_508.188360717),
  ])
  func `encloses known values`(text: String, expected: Double) throws {
    for bits in [96, 448] {
      let value = try ball(text, bits: bits).real
      #expect(abs(value.double - expected) <= 1e-9 * abs(expected))
      let radius = try #require(value.radiusExponent)
      #expect(radius < value.magnitudeExponent - bits + 40, "\(text) is loose at \(bits) bits")
    }
  }

  @Test func `a vanishing sum contains zero`() throws {
    let value = try ball("e^{i\\pi}+1")
    #expect(value.containsZero)
    #expect(try #require(value.radiusExponent) < -300)
  }
}
