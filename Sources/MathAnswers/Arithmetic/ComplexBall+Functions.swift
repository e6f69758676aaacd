extension ComplexBall {
  func exponential(bits: Int) -> ComplexBall? {
    guard let size = real.exponential(bits: bits) else { return nil }
    guard let imaginary else { return ComplexBall(size) }
    guard let (sine, cosine) = imaginary.sineAndCosine(bits: bits) else { return nil }
    return ComplexBall(
      size.multiplied(by: cosine, bits: bits), size.multiplied(by: sine, bits: bits))
  }

  /// The principal logarithm; a negative real needs `allowsComplex`.
  func logarithm(bits: Int, allowsComplex: Bool) -> ComplexBall? {
    if imaginary == nil {
      if real.sign == 1 { return real.logarithm(bits: bits).map { ComplexBall($0) } }
      guard real.sign == -1, allowsComplex else { return nil }
      return (-real).logarithm(bits: bits).map { ComplexBall($0, .pi(bits: bits)) }
    }
    guard let size = squaredMagnitude(bits: bits).logarithm(bits: bits),
      let angle = argument(bits: bits)
    else { return nil }
    return ComplexBall(size.scaled(by: -1), angle)
  }

  /// The angle in (-pi, pi]; nil near the cut or near zero.
  func argument(bits: Int) -> Ball? {
    let imaginary = imaginary ?? Ball(0)
    if let sign = real.sign, sign > 0 {
      return imaginary.divided(by: real, bits: bits)?.arctangent(bits: bits)
    }
    guard let side = imaginary.sign else { return nil }
    if side == 0 { return real.sign == -1 ? .pi(bits: bits) : nil }
    let quarter = Ball.pi(bits: bits).scaled(by: -1)
    guard let rest = real.divided(by: imaginary, bits: bits)?.arctangent(bits: bits) else {
      return nil
    }
    return (side > 0 ? quarter : -quarter).subtracting(rest, bits: bits)
  }

  func squareRoot(bits: Int, allowsComplex: Bool) -> ComplexBall? {
    if imaginary == nil {
      if let sign = real.sign, sign >= 0 {
        return real.squareRoot(bits: bits).map { ComplexBall($0) }
      }
      guard real.sign == -1, allowsComplex else { return nil }
      return (-real).squareRoot(bits: bits).map { ComplexBall(Ball(0), $0) }
    }
    guard let logarithm = logarithm(bits: bits, allowsComplex: true) else { return nil }
    return ComplexBall(logarithm.real.scaled(by: -1), logarithm.imaginary?.scaled(by: -1))
      .exponential(bits: bits)
  }

  func sine(bits: Int) -> ComplexBall? {
    guard let imaginary else {
      return real.sineAndCosine(bits: bits).map { ComplexBall($0.sine) }
    }
    guard let (sine, cosine) = real.sineAndCosine(bits: bits),
      let (hyperbolicSine, hyperbolicCosine) = imaginary.hyperbolic(bits: bits)
    else { return nil }
    return ComplexBall(
      sine.multiplied(by: hyperbolicCosine, bits: bits),
      cosine.multiplied(by: hyperbolicSine, bits: bits))
  }

  func cosine(bits: Int) -> ComplexBall? {
    guard let imaginary else {
      return real.sineAndCosine(bits: bits).map { ComplexBall($0.cosine) }
    }
    guard let (sine, cosine) = real.sineAndCosine(bits: bits),
      let (hyperbolicSine, hyperbolicCosine) = imaginary.hyperbolic(bits: bits)
    else { return nil }
    return ComplexBall(
      cosine.multiplied(by: hyperbolicCosine, bits: bits),
      -sine.multiplied(by: hyperbolicSine, bits: bits))
  }
}

extension Ball {
  func hyperbolic(bits: Int) -> (sine: Ball, cosine: Ball)? {
    guard let up = exponential(bits: bits), let down = (-self).exponential(bits: bits) else {
      return nil
    }
    return (
      up.subtracting(down, bits: bits).scaled(by: -1), up.adding(down, bits: bits).scaled(by: -1)
    )
  }
}
