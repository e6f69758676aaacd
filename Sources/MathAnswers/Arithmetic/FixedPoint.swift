internal import BigInt

/// Constants and series with a fixed number of binary places.
///
/// The balls' transcendental functions reduce their argument and then come here; truncation
/// loses at most one unit per step, which the callers cover with guard bits.
enum FixedPoint {
  /// Places of the stored constants: the largest precision used plus room for reduction.
  static let storedPlaces = 1_024

  // Machin's formula: https://en.wikipedia.org/wiki/Machin-like_formula
  private static let storedPi: BigInt = {
    let places = storedPlaces + 32
    let value = 4 * (4 * inverseArctangent(5, places) - inverseArctangent(239, places))
    return value >> 32
  }()

  // ln 2 = 2 artanh(1/3)
  private static let storedLogarithmOfTwo: BigInt = {
    let places = storedPlaces + 32
    var power = (BigInt(1) << places) / 3
    var sum = power
    var divisor = 3
    while !power.isZero {
      power /= 9
      sum += power / BigInt(divisor)
      divisor += 2
    }
    return (2 * sum) >> 32
  }()

  private static func inverseArctangent(_ value: Int, _ places: Int) -> BigInt {
    var power = (BigInt(1) << places) / BigInt(value)
    var sum = power
    var divisor = 3
    var isNegative = true
    let square = BigInt(value * value)
    while !power.isZero {
      power /= square
      let term = power / BigInt(divisor)
      sum += isNegative ? -term : term
      isNegative.toggle()
      divisor += 2
    }
    return sum
  }

  static func pi(places: Int) -> BigInt { storedPi >> (storedPlaces - places) }

  static func logarithmOfTwo(places: Int) -> BigInt {
    storedLogarithmOfTwo >> (storedPlaces - places)
  }

  /// e^x for |x| < 1, with an error below 2^12 units.
  static func exponential(_ value: BigInt, places: Int) -> BigInt {
    let halvings = 8
    let argument = value >> halvings
    var sum = BigInt(1) << places
    var term = sum
    var index = 1
    while true {
      term = (term * argument) >> places
      term /= BigInt(index)
      if term.isZero || term == -1 { break }
      sum += term
      index += 1
    }
    for _ in 0..<halvings { sum = (sum * sum) >> places }
    return sum
  }

  /// Sine and cosine for |x| < 1, with an error below 2^8 units.
  static func sineAndCosine(_ value: BigInt, places: Int) -> (sine: BigInt, cosine: BigInt) {
    let square = (value * value) >> places
    func series(from first: BigInt, startingAt start: Int) -> BigInt {
      var sum = first
      var term = first
      var index = start
      while true {
        term = -((term * square) >> places) / BigInt(index * (index + 1))
        if term.isZero || term == -1 { break }
        sum += term
        index += 2
      }
      return sum
    }
    return (series(from: value, startingAt: 2), series(from: BigInt(1) << places, startingAt: 1))
  }
}
