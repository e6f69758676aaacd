/// Arrangements of the letters of a word with repeated letters.
struct LetterArrangements: Family {
  static let name = "letter-arrangements"
  static let topic = Topic.combinatorics
  static let slipPlaces = 3

  let word: String
  /// Repeated letters with their counts, in alphabetical order.
  let repeats: [(letter: Character, count: Int)]

  init(level: Int, random: inout SeededRandom) {
    let short = ["LEVEL", "KAYAK", "TEETH", "ERROR", "PIZZA", "RADAR", "MAMMA", "COCOA"]
    let long = [
      "BALLOON", "COFFEE", "PEPPER", "SUCCESS", "BANANA", "COMMITTEE", "ASSESS", "TATTOO",
    ]
    let word = random.pick(level < 3 ? short : long)
    self.word = word
    repeats = Set(word).sorted().map { letter in (letter, word.filter { $0 == letter }.count) }
      .filter { $0.1 > 1 }
  }

  var wordings: [String] {
    [
      "In how many different ways can the letters of the word \(word) be arranged?",
      "How many distinct arrangements do the letters of \"\(word)\" have?",
      "The \(word.count) letters of $\\text{\(word)}$ are put in a row. How many different"
        + " strings are"
        + " possible?",
    ]
  }

  var goal: String { "count the arrangements of the letters of \(word)" }

  var ideas: [String] {
    [
      "this is a permutation of a multiset: n! divided by the factorials of the repeats.",
      "If all letters were different there would be \(word.count)! arrangements. Equal letters are"
        + " counted too often.",
    ]
  }

  func derivation(_ slip: Slip) -> Derivation {
    let count = slip(0, word.count, word.count - 1)
    let counted = slip(1, repeats, Array(repeats.dropLast()))
    let divisors = counted.map { slip(2, factorial($0.count), $0.count) }
    let product = divisors.reduce(1, *)
    let total = Fraction(factorial(count), product)
    let listed = counted.map { "\($0.letter) appears \($0.count) times" }.joined(separator: ", ")
    let shown = zip(counted, divisors).map {
      $0.count > 2 && $1 == $0.count ? "\($1)" : "\($0.count)!"
    }
    return Derivation(
      [
        .init(
          "The word has \(count) letters" + (listed.isEmpty ? "." : ", and \(listed)."),
          line: "The word has $\(count)$ letters" + (listed.isEmpty ? "." : "; \(listed).")),
        .init(
          "\(count)! = \(factorial(count)).",
          line: "There are $\(count)! = \(factorial(count))$"
            + " orders of distinct letters.", facts: [.product(factorial(count - 1), count)]),
        .init(
          counted.isEmpty
            ? "Nothing to divide by, so it stays \(total.plain)."
            : "<<Divide by||I have to divide by>> \(shown.joined(separator: "·")) = \(product): "
              + "\(quotient(factorial(count), product)).",
          line: "Dividing by $\(product)$ gives $\(total.latex)$.",
          facts: [.quotient(factorial(count), product)]),
      ], answer: .fraction(total), alternatives: [placing])
  }

  /// Letter by letter: choose places for each in what is left.
  private var placing: String {
    var free = word.count
    var value = 1
    var parts: [String] = []
    for (letter, count) in repeats {
      parts.append("C(\(free), \(count)) = \(binomial(free, count)) places for \(letter)")
      value *= binomial(free, count)
      free -= count
    }
    let rest = free > 0 ? ", and \(free)! = \(factorial(free)) orders of the others" : ""
    return "Placing the letters one kind at a time: \(parts.joined(separator: ", "))\(rest). The"
      + " product is \(value * factorial(free))."
  }
}
