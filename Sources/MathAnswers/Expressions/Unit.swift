/// A unit of measure as an exact factor over base units.
struct Unit: Hashable, Sendable {
  /// How many base units it is.
  var factor: Rational
  /// Exponents of the base units, without zeros.
  var dimension: [String: Int]
  /// As written, for messages.
  var name: String
  /// False for a counting noun such as "apples".
  var isMeasure = true
  /// A letter directly behind a number: `100m` may be a hundred times m.
  var isGuess = false

  func multiplied(by other: Unit, exponent: Int) -> Unit {
    var result = self
    guard let power = other.factor.power(exponent, bitLimit: 512) else { return self }
    result.factor = factor * power
    for (base, count) in other.dimension {
      let sum = (result.dimension[base] ?? 0) + count * exponent
      result.dimension[base] = sum == 0 ? nil : sum
    }
    let suffix = exponent == 1 ? "" : "^\(exponent)"
    result.name = name.isEmpty ? other.name + suffix : "\(name)·\(other.name)\(suffix)"
    result.isMeasure = isMeasure && other.isMeasure
    return result
  }

  static let none = Unit(factor: .one, dimension: [:], name: "")
  static let degree = Unit(factor: .one, dimension: ["degree": 1], name: "degree")

  var isDegree: Bool { dimension == ["degree": 1] }

  static func currency(_ name: String, cents: Bool = false) -> Unit {
    Unit(
      factor: cents ? .small(1, 100) : .one, dimension: ["currency:" + name: 1], name: name)
  }
}
