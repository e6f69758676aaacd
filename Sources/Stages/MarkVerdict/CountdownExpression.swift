/// Sums, products and quotients of whole numbers with brackets, in exact arithmetic.
struct CountdownExpression {
  struct Fraction: Equatable {
    let numerator: Int
    let denominator: Int

    /// Nil where a number leaves 64 bits or the denominator is nothing.
    init?(_ numerator: Int, over denominator: Int = 1) {
      guard denominator != 0, numerator != .min, denominator != .min else { return nil }
      let divisor = Self.divisor(abs(numerator), abs(denominator)) * (denominator < 0 ? -1 : 1)
      self.numerator = numerator / divisor
      self.denominator = denominator / divisor
    }

    private static func divisor(_ left: Int, _ right: Int) -> Int {
      right == 0 ? max(left, 1) : divisor(right, left % right)
    }
  }

  private var rest: Substring
  private var numbers: [Int] = []
  private var depth = 0
  /// An operation had no value: a division by nothing, or a number beyond 64 bits.
  private var isUndefined = false

  /// The value, nil where it has none, and the numbers in the order of writing; nil where the text is
  /// no expression.
  static func evaluate(_ text: String) -> (value: Fraction?, numbers: [Int])? {
    let plain = text.replacing("\\times", with: "*").replacing("\\cdot", with: "*")
      .replacing("\\div", with: "/").replacing("×", with: "*").replacing("÷", with: "/")
      .replacing("−", with: "-").filter { !$0.isWhitespace && !"$\\".contains($0) }
    guard plain.utf8.count <= 1000 else { return nil }
    var reader = CountdownExpression(rest: plain[...])
    guard let value = reader.sum(), reader.rest.isEmpty else { return nil }
    return (reader.isUndefined ? nil : value, reader.numbers)
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func sum() -> Fraction? {
    guard var value = product() else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let next = product() else { return nil }
      value = combine(value, sign, next)
    }
    return value
  }

  private mutating func product() -> Fraction? {
    guard var value = factor() else { return nil }
    while let sign = rest.first, sign == "*" || sign == "/" {
      rest.removeFirst()
      guard let next = factor() else { return nil }
      value = combine(value, sign, next)
    }
    return value
  }

  private mutating func factor() -> Fraction? {
    if rest.first == "(" {
      guard depth < 64 else { return nil }
      depth += 1
      rest.removeFirst()
      guard let value = sum(), rest.first == ")" else { return nil }
      rest.removeFirst()
      depth -= 1
      return value
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    rest.removeFirst(digits.count)
    numbers.append(number)
    return Fraction(number)
  }

  private mutating func combine(_ left: Fraction, _ sign: Character, _ right: Fraction) -> Fraction
  {
    let value: Fraction? =
      switch sign {
      case "*": product(left.numerator, right.numerator, left.denominator, right.denominator)
      case "/": product(left.numerator, right.denominator, left.denominator, right.numerator)
      default: sum(left, sign == "-", right)
      }
    guard let value else {
      isUndefined = true
      return left
    }
    return value
  }

  private func product(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Fraction? {
    let (top, bottom) = (a.multipliedReportingOverflow(by: b), c.multipliedReportingOverflow(by: d))
    return top.overflow || bottom.overflow
      ? nil : Fraction(top.partialValue, over: bottom.partialValue)
  }

  private func sum(_ left: Fraction, _ isDifference: Bool, _ right: Fraction) -> Fraction? {
    let first = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let bottom = left.denominator.multipliedReportingOverflow(by: right.denominator)
    let top =
      isDifference
      ? first.partialValue.subtractingReportingOverflow(second.partialValue)
      : first.partialValue.addingReportingOverflow(second.partialValue)
    return first.overflow || second.overflow || bottom.overflow || top.overflow
      ? nil : Fraction(top.partialValue, over: bottom.partialValue)
  }
}
