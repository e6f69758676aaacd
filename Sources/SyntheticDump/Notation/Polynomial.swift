/// A polynomial as people write it; coefficients from the highest power down.
struct Polynomial: Sendable, Equatable {
  let coefficients: [Int]

  init(_ coefficients: [Int]) {
    self.coefficients = coefficients
  }

  /// `x^2 - 3x + 5`, in LaTeX and in plain text alike.
  func text(_ variable: String = "x") -> String {
    var text = ""
    for (place, coefficient) in coefficients.enumerated() where coefficient != 0 {
      let power = coefficients.count - 1 - place
      let size = abs(coefficient)
      if text.isEmpty {
        text += coefficient < 0 ? "-" : ""
      } else {
        text += coefficient < 0 ? " - " : " + "
      }
      if size != 1 || power == 0 { text += "\(size)" }
      if power > 0 { text += variable }
      if power > 1 { text += power < 10 ? "^\(power)" : "^{\(power)}" }
    }
    return text.isEmpty ? "0" : text
  }

  func value(at point: Int) -> Int {
    coefficients.reduce(0) { $0 * point + $1 }
  }
}

/// The terms of a sum with their signs: `[3, -4, 5]` is `3 - 4 + 5`.
func sum(_ terms: [Int]) -> String {
  var text = ""
  for term in terms {
    if text.isEmpty {
      text = "\(term)"
    } else {
      text += term < 0 ? " - \(-term)" : " + \(term)"
    }
  }
  return text
}
