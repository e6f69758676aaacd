/// An amount of money from two prices.
struct TicketSales: Family {
  static let name = "ticket-sales"
  static let slipPlaces = 3

  private let name: String
  let cents: (Int, Int)
  let counts: (Int, Int)
  let discount: Int

  init(level: Int, random: inout SeededRandom) {
    name = Cast.people(1, &random)[0]
    cents = (25 * random.int(5...30), 25 * random.int(31...60))
    counts = (random.int(2...6 + level), random.int(2...6 + level))
    discount = level > 2 ? 100 * random.int(2...5) : 0
  }

  private func dollars(_ cents: Int) -> String { Answer.dollars(cents: cents).plain }
  private func latex(_ cents: Int) -> String { Answer.dollars(cents: cents).latex }

  var wordings: [String] {
    let voucher = discount > 0 ? " A voucher takes \\\(dollars(discount)) off the bill." : ""
    return [
      "\(name) buys \(counts.0) notebooks at \\\(dollars(cents.0)) each and \(counts.1) pens at "
        + "\\\(dollars(cents.1)) each.\(voucher) How much does \(name) pay in dollars?",
      "Tickets cost \\\(dollars(cents.0)) for children and \\\(dollars(cents.1)) for adults. A"
        + " group of"
        + " \(counts.0) children and \(counts.1) adults goes to the theater.\(voucher) What do"
        + " they pay?",
    ]
  }

  var goal: String { "find the amount to pay" }

  var ideas: [String] { ["price times number for both, then add."] }

  func derivation(_ slip: Slip) -> Derivation {
    let first = slip(0, cents.0 * counts.0, cents.0 * counts.0 + 100)
    let second = slip(1, cents.1 * counts.1, cents.1 * (counts.1 - 1))
    let total = first + second
    let paid = slip(2, total - discount, total + max(discount, 50))
    let number = second == cents.1 * counts.1 ? counts.1 : counts.1 - 1
    let sign = paid == total - discount ? "-" : "+"
    let off = paid == total - discount ? discount : max(discount, 50)
    let end =
      off == 0
      ? "Nothing else is charged." : "\(dollars(total)) \(sign) \(dollars(off)) = \(dollars(paid))."
    return Derivation(
      [
        .init(
          "\(counts.0)·\(dollars(cents.0)) = \(dollars(first)).",
          line: "$\(counts.0) \\cdot \(latex(cents.0)) = \(latex(first))$.",
          facts: [.product(counts.0, cents.0)]),
        .init(
          "\(number)·\(dollars(cents.1)) = \(dollars(second)), <<in total||so together>> "
            + "\(dollars(first)) + \(dollars(second)) = \(dollars(total)).",
          line:
            "$\(number) \\cdot \(latex(cents.1)) = \(latex(second))$, together $\(latex(total))$.",
          facts: [.product(number, cents.1), .sum([first, second])]),
        .init(end, line: "The amount is $\(latex(paid))$."),
      ], answer: .dollars(cents: paid))
  }
}
