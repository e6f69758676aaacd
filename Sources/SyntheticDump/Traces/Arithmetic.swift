/// A calculation that a trace may do again in smaller steps.
enum Arithmetic: Sendable {
  case sum([Int])
  case difference(Int, Int)
  case product(Int, Int)
  case quotient(Int, Int)
  case power(Int, Int)

  /// The calculation spelled out, or nothing where it is too easy to be worth a sentence.
  var spelledOut: String? {
    switch self {
    case .sum(let terms): spelledSum(terms)
    case .difference(let left, let right): spelledDifference(left, right)
    case .product(let left, let right): spelledProduct(left, right)
    case .quotient(let whole, let part): spelledQuotient(whole, part)
    case .power(let base, let exponent): spelledPower(base, exponent)
    }
  }
}

private func spelledSum(_ terms: [Int]) -> String? {
  guard terms.count > 1, terms.contains(where: { abs($0) > 9 }) else { return nil }
  var total = terms[0]
  var steps: [String] = []
  for term in terms.dropFirst() {
    steps.append("\(total) \(term < 0 ? "-" : "+") \(abs(term)) = \(total + term)")
    total += term
  }
  return steps.joined(separator: ", ")
}

private func spelledDifference(_ left: Int, _ right: Int) -> String? {
  guard left > 20, right > 9 else { return nil }
  let tens = right / 10 * 10
  guard right != tens else { return "\(left) - \(right) = \(left - right)" }
  return "\(left) - \(tens) = \(left - tens), minus \(right - tens) more is \(left - right)"
}

private func spelledProduct(_ left: Int, _ right: Int) -> String? {
  guard left > 1, right > 1, left * right > 40 else { return nil }
  let (big, small) = (max(left, right), min(left, right))
  guard big % 10 != 0, big > 10 else { return "\(left) × \(right) = \(left * right)" }
  let round = big > 100 ? big / 100 * 100 : big / 10 * 10
  let rest = big - round
  return "\(big) × \(small) = \(round) × \(small) + \(rest) × \(small)"
    + " = \(round * small) + \(rest * small) = \(big * small)"
}

private func spelledQuotient(_ whole: Int, _ part: Int) -> String? {
  guard part > 1, whole > 20 else { return nil }
  let (times, rest) = whole.quotientAndRemainder(dividingBy: part)
  guard rest != 0 else { return "\(part) × \(times) = \(whole), so \(whole) / \(part) = \(times)" }
  return "\(part) × \(times) = \(part * times), and \(whole) - \(part * times) = \(rest)"
}

private func spelledPower(_ base: Int, _ exponent: Int) -> String? {
  guard exponent > 1, exponent < 12, abs(base) > 1 else { return nil }
  var value = base
  var steps: [String] = []
  for _ in 1..<exponent {
    steps.append("\(value) × \(base.wrapped) = \(value * base)")
    value *= base
  }
  return steps.joined(separator: ", ")
}
