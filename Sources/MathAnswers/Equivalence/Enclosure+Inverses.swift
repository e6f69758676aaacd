internal import BigInt

extension Enclosure {
  /// Inverse and hyperbolic functions of a real argument.
  func realFunction(_ function: Function, _ value: ComplexBall) -> ComplexBall? {
    guard value.imaginary == nil else { return nil }
    let x = value.real
    let result: Ball? =
      switch function {
      case .arctan: x.arctangent(bits: bits)
      case .arcsin: arcsine(x)
      case .arccos: arcsine(x).map { quarter.subtracting($0, bits: bits) }
      case .arccot: x.arctangent(bits: bits).map { quarter.subtracting($0, bits: bits) }
      case .arcsec: inverse(x).flatMap { arcsine($0) }.map { quarter.subtracting($0, bits: bits) }
      case .arccsc: inverse(x).flatMap { arcsine($0) }
      default: hyperbolicFunction(function, x)
      }
    return result.map { ComplexBall($0) }
  }

  private var quarter: Ball { Ball.pi(bits: bits).scaled(by: -1) }

  private func inverse(_ x: Ball) -> Ball? { Ball(1).divided(by: x, bits: bits) }

  /// asin x = atan(x / sqrt(1 - x^2)), with the ends apart.
  private func arcsine(_ x: Ball) -> Ball? {
    let square = Ball(1).subtracting(x.multiplied(by: x, bits: bits), bits: bits)
    if square.sign == 0 { return x.mantissa.sign == .minus ? -quarter : quarter }
    guard square.sign == 1, let root = square.squareRoot(bits: bits) else { return nil }
    return x.divided(by: root, bits: bits)?.arctangent(bits: bits)
  }

  private func hyperbolicFunction(_ function: Function, _ x: Ball) -> Ball? {
    switch function {
    case .arsinh, .arcosh:
      let square = x.multiplied(by: x, bits: bits)
        .adding(Ball(function == .arsinh ? 1 : -1), bits: bits)
      return square.squareRoot(bits: bits)?.adding(x, bits: bits).logarithm(bits: bits)
    case .artanh:
      guard
        let ratio = Ball(1).adding(x, bits: bits)
          .divided(by: Ball(1).subtracting(x, bits: bits), bits: bits)
      else { return nil }
      return ratio.logarithm(bits: bits)?.scaled(by: -1)
    default: break
    }
    guard let (sine, cosine) = x.hyperbolic(bits: bits) else { return nil }
    switch function {
    case .sinh: return sine
    case .cosh: return cosine
    case .tanh: return sine.divided(by: cosine, bits: bits)
    case .coth: return cosine.divided(by: sine, bits: bits)
    case .sech: return inverse(cosine)
    case .csch: return inverse(sine)
    default: return nil
    }
  }
}
