/// Choices between readings of ambiguous writing; the verifier tries the alternatives in turn.
struct LexerOptions: Sendable, Equatable {
  /// Reads `1,234` as one number instead of a list.
  var joinsThousands = true
  /// Reads `3,14` as a decimal number.
  var readsDecimalComma = false
  /// Reads `1/2x` as `1/(2x)`.
  var bindsImplicitProductTighter = false
  /// Base of a logarithm without one: e when true, 10 when false.
  var readsNaturalLogarithm = true
}

/// Ambiguities met while reading, each answered by one of the options.
struct Ambiguity: OptionSet, Sendable {
  let rawValue: UInt8
  static let thousands = Ambiguity(rawValue: 1)
  static let decimalComma = Ambiguity(rawValue: 2)
  static let implicitProduct = Ambiguity(rawValue: 4)
  static let logarithm = Ambiguity(rawValue: 8)
}
