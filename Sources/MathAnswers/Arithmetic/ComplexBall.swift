/// A complex number enclosed in a pair of balls; `imaginary` is nil for a number known real.
struct ComplexBall: Sendable {
  var real: Ball
  var imaginary: Ball?

  init(_ real: Ball, _ imaginary: Ball? = nil) {
    self.real = real
    self.imaginary = imaginary
  }

  var conjugate: ComplexBall { ComplexBall(real, imaginary.map { -$0 }) }

  static prefix func - (value: ComplexBall) -> ComplexBall {
    ComplexBall(-value.real, value.imaginary.map { -$0 })
  }

  func adding(_ other: ComplexBall, bits: Int) -> ComplexBall {
    let sum: Ball? =
      switch (imaginary, other.imaginary) {
      case (let a?, let b?): a.adding(b, bits: bits)
      case (let a, nil): a
      case (nil, let b): b
      }
    return ComplexBall(real.adding(other.real, bits: bits), sum)
  }

  func multiplied(by other: ComplexBall, bits: Int) -> ComplexBall {
    let product = real.multiplied(by: other.real, bits: bits)
    switch (imaginary, other.imaginary) {
    case (nil, nil): return ComplexBall(product)
    case (let a?, nil): return ComplexBall(product, a.multiplied(by: other.real, bits: bits))
    case (nil, let b?): return ComplexBall(product, b.multiplied(by: real, bits: bits))
    case (let a?, let b?):
      let cross = real.multiplied(by: b, bits: bits)
        .adding(a.multiplied(by: other.real, bits: bits), bits: bits)
      return ComplexBall(
        product.subtracting(a.multiplied(by: b, bits: bits), bits: bits), cross)
    }
  }

  /// Nil when the value may be zero.
  func inverse(bits: Int) -> ComplexBall? {
    guard let imaginary else {
      return Ball(1).divided(by: real, bits: bits).map { ComplexBall($0) }
    }
    let square = squaredMagnitude(bits: bits)
    guard let a = real.divided(by: square, bits: bits),
      let b = imaginary.divided(by: square, bits: bits)
    else { return nil }
    return ComplexBall(a, -b)
  }

  func squaredMagnitude(bits: Int) -> Ball {
    let square = real.multiplied(by: real, bits: bits)
    guard let imaginary else { return square }
    return square.adding(imaginary.multiplied(by: imaginary, bits: bits), bits: bits)
  }

  func power(_ exponent: Int, bits: Int) -> ComplexBall? {
    guard imaginary != nil else {
      return real.power(exponent, bits: bits).map { ComplexBall($0) }
    }
    guard exponent.magnitude < 1 << 20 else { return nil }
    var result = ComplexBall(Ball(1))
    var square = self
    var rest = abs(exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result.multiplied(by: square, bits: bits) }
      rest >>= 1
      if rest > 0 { square = square.multiplied(by: square, bits: bits) }
    }
    return exponent < 0 ? result.inverse(bits: bits) : result
  }

  func isDisjoint(from other: ComplexBall) -> Bool {
    if real.isDisjoint(from: other.real) { return true }
    return (imaginary ?? Ball(0)).isDisjoint(from: other.imaginary ?? Ball(0))
  }

  /// Whether the value may be zero.
  var containsZero: Bool { real.containsZero && imaginary?.containsZero ?? true }

  /// The larger of the two magnitude exponents.
  var magnitudeExponent: Int {
    max(real.magnitudeExponent, imaginary?.magnitudeExponent ?? -Ball.exponentLimit)
  }

  /// The larger of the two radius exponents; nil when both are exact.
  var radiusExponent: Int? {
    [real.radiusExponent, imaginary?.radiusExponent].compactMap { $0 }.max()
  }
}
