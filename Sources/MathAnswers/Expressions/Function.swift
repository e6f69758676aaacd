/// The functions whose meaning is known.
enum Function: String, Hashable, Sendable, CaseIterable {
  case sin, cos, tan, cot, sec, csc
  case arcsin, arccos, arctan, arccot, arcsec, arccsc
  case sinh, cosh, tanh, coth, sech, csch
  case arsinh, arcosh, artanh
  case exp, ln
  /// A logarithm whose base was not written.
  case log
  /// `[argument, base]`
  case logBase
  /// `[radicand, degree]`, the real root where there is one.
  case root
  case abs, floor, ceiling, sign, round
  case factorial, doubleFactorial
  /// `[n, k]`
  case binomial
  case permutations
  case gcd, lcm, min, max
  /// `[a, m]`
  case mod
  case realPart, imaginaryPart, argument, conjugate
  case totient
  case determinant
  /// cos x + i sin x
  case cis

  /// Every spelling that means the function, LaTeX commands and plain words alike.
  static let spellings: [String: Function] = {
    var table: [String: Function] = [:]
    for function in [
      sin, cos, tan, cot, sec, csc, arcsin, arccos, arctan, arccot, arcsec, arccsc, sinh, cosh,
      tanh, coth, sech, csch, exp, ln, log, abs, floor, gcd, lcm, min, max, arsinh, arcosh, artanh,
      round, cis,
    ] as [Function] {
      table[function.rawValue] = function
    }
    for (spelling, function) in [
      ("tg", tan), ("ctg", cot), ("cotg", cot), ("cosec", csc), ("asin", arcsin),
      ("acos", arccos), ("atan", arctan), ("acot", arccot), ("arctg", arctan),
      ("arcctg", arccot), ("asinh", arsinh), ("acosh", arcosh), ("atanh", artanh),
      ("arcsinh", arsinh), ("arccosh", arcosh), ("arctanh", artanh), ("sgn", sign),
      ("sign", sign), ("ceil", ceiling), ("ceiling", ceiling), ("factorial", factorial),
      ("binomial", binomial), ("Re", realPart), ("Im", imaginaryPart), ("Arg", argument),
      ("arg", argument), ("det", determinant), ("lg", log), ("Ln", ln), ("Log", log),
      ("sh", sinh), ("ch", cosh), ("th", tanh), ("Abs", abs), ("phi", totient),
      ("comb", binomial), ("cbrt", root),
    ] as [(String, Function)] where spelling != "phi" {
      table[spelling] = function
    }
    return table
  }()

  /// Functions commonly written without brackets around their argument.
  var takesBareArgument: Bool {
    switch self {
    case .binomial, .gcd, .lcm, .min, .max, .mod, .root, .permutations, .round: false
    default: true
    }
  }

  /// The inverse that a superscript minus one names.
  var inverse: Function? {
    switch self {
    case .sin: .arcsin
    case .cos: .arccos
    case .tan: .arctan
    case .cot: .arccot
    case .sec: .arcsec
    case .csc: .arccsc
    case .sinh: .arsinh
    case .cosh: .arcosh
    case .tanh: .artanh
    default: nil
    }
  }
}
