internal import BigInt

extension Enclosure {
  mutating func call(
    _ function: Function, _ arguments: [Expression], _ budget: inout Budget
  ) -> ComplexBall? {
    var exact = Budget()
    switch function {
    case .factorial, .binomial, .gcd, .lcm, .mod, .doubleFactorial, .sign, .round, .totient,
      .permutations:
      return wholeNumberCall(function, arguments, &budget)
    case .floor, .ceiling:
      if let value = ExactValue.of(.call(function, arguments), &exact) {
        return ComplexBall(Ball(value, bits: bits))
      }
    default: break
    }
    guard let first = arguments.first, let value = of(first, &budget) else { return nil }
    guard arguments.count > 1 else { return call(function, value) }
    switch function {
    case .root:
      guard let degree = ExactValue.of(arguments[1], &exact)?.int, degree != 0,
        let exponent = Rational(1, over: degree)
      else { return power(first, .power(arguments[1], .minusOne), &budget) }
      return rationalPower(value, exponent)
    case .logBase:
      guard
        let base = of(arguments[1], &budget)?.logarithm(bits: bits, allowsComplex: allowsComplex),
        let top = value.logarithm(bits: bits, allowsComplex: allowsComplex),
        let inverse = base.inverse(bits: bits)
      else { return nil }
      return top.multiplied(by: inverse, bits: bits)
    case .min, .max:
      return extremum(function, value, Array(arguments.dropFirst()), &budget)
    default: return nil
    }
  }

  private mutating func extremum(
    _ function: Function, _ first: ComplexBall, _ rest: [Expression], _ budget: inout Budget
  ) -> ComplexBall? {
    var best = first
    for argument in rest {
      guard let value = of(argument, &budget), value.imaginary == nil,
        let sign = value.real.subtracting(best.real, bits: bits).sign
      else { return nil }
      if (function == .max) == (sign > 0) { best = value }
    }
    return best
  }

  /// Whole-number functions at an integer point: put the values in and compute exactly.
  private mutating func wholeNumberCall(
    _ function: Function, _ arguments: [Expression], _ budget: inout Budget
  ) -> ComplexBall? {
    var numbers: [Expression] = []
    for argument in arguments {
      guard let value = of(argument, &budget), value.imaginary == nil, value.real.radius == 0,
        value.real.exponent >= 0, value.real.magnitudeExponent < 200
      else { return nil }
      numbers.append(.number(Rational(value.real.mantissa << value.real.exponent)))
    }
    return ExactValue.of(.call(function, numbers), &budget).map {
      ComplexBall(Ball($0, bits: bits))
    }
  }

  private func call(_ function: Function, _ x: ComplexBall) -> ComplexBall? {
    func quotient(_ top: ComplexBall?, _ bottom: ComplexBall?) -> ComplexBall? {
      guard let top, let inverse = bottom?.inverse(bits: bits) else { return nil }
      return top.multiplied(by: inverse, bits: bits)
    }
    let one = ComplexBall(Ball(1))
    switch function {
    case .sin: return x.sine(bits: bits)
    case .cos: return x.cosine(bits: bits)
    case .tan: return quotient(x.sine(bits: bits), x.cosine(bits: bits))
    case .cot: return quotient(x.cosine(bits: bits), x.sine(bits: bits))
    case .sec: return quotient(one, x.cosine(bits: bits))
    case .csc: return quotient(one, x.sine(bits: bits))
    case .exp: return x.exponential(bits: bits)
    case .ln, .log: return x.logarithm(bits: bits, allowsComplex: allowsComplex)
    case .abs:
      guard x.imaginary != nil else {
        guard let sign = x.real.sign else { return nil }
        return sign < 0 ? -x : x
      }
      return x.squaredMagnitude(bits: bits).squareRoot(bits: bits).map { ComplexBall($0) }
    case .realPart: return ComplexBall(x.real)
    case .imaginaryPart: return ComplexBall(x.imaginary ?? Ball(0))
    case .conjugate: return x.conjugate
    case .argument: return x.argument(bits: bits).map { ComplexBall($0) }
    case .floor, .ceiling: return rounded(function, x)
    default: return realFunction(function, x)
    }
  }

  /// Rounds when no integer lies within the enclosure.
  private func rounded(_ function: Function, _ x: ComplexBall) -> ComplexBall? {
    guard x.imaginary == nil, x.real.magnitudeExponent < bits else { return nil }
    let places = bits
    let middle = x.real.fixed(places: places)
    guard x.real.absoluteRadius < 0x1p-20 else { return nil }
    let slack = BigInt(x.real.absoluteRadius * Ball.powerOfTwo(min(places, 900)) + 2)
    let unit = BigInt(1) << places
    let low = (middle - slack).floorDivided(by: unit)
    guard low == (middle + slack).floorDivided(by: unit) else { return nil }
    return ComplexBall(Ball(mantissa: function == .floor ? low : low + 1, exponent: 0, radius: 0))
  }
}
