/// Whether a number is prime: a yes/no question.
struct PrimalityQuestion: Family {
  static let name = "primality-question"
  static let topic = Topic.numberTheory
  static let slipPlaces = 1

  let number: Int

  init(level: Int, random: inout SeededRandom) {
    var number = 0
    let primes = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43]
    if random.chance(permille: 500) {
      number = random.pick(primes) * random.pick(primes)
    } else {
      repeat {
        number = 2 * random.int(25...300 * level) + 1
      } while smallestPrimeFactor(number) != number
    }
    self.number = number
  }

  var wordings: [String] {
    [
      "Is $\(number)$ a prime number? Answer yes or no.", "Is the integer $\(number)$ prime?",
      "Decide whether $\(number)$ is a prime number (Yes/No).",
    ]
  }

  var goal: String { "decide whether \(number) is prime" }

  var ideas: [String] { ["I only have to try primes up to the square root of \(number)."] }

  func derivation(_ slip: Slip) -> Derivation {
    let factor = smallestPrimeFactor(number)
    let isPrime = slip(0, factor == number, factor != number)
    var limit = 1
    while (limit + 1) * (limit + 1) <= number { limit += 1 }
    let tried = (2...limit).filter { smallestPrimeFactor($0) == $0 }
    let misses = tried.prefix { isPrime || ($0 != factor && factor != number) || factor == number }
      .filter { $0 != factor }
    let trials = misses.map { "\($0): remainder \(number % $0)" }.joined(separator: ", ")
    let end = ending(isPrime: isPrime, factor: factor, tried: tried)
    return Derivation(
      [
        .init(
          "Since \(limit)^2 = \(limit * limit) and \(limit + 1)^2 = "
            + "\((limit + 1) * (limit + 1)), <<only primes up to \(limit) matter||I stop at"
            + " \(limit)>>.",
          line: "It is enough to try the primes up to $\(limit)$."),
        .init("Dividing by the primes one by one: \(trials)."),
        .init(end, line: isPrime ? "None of them divides $\(number)$." : "One of them divides it."),
      ], answer: .truth(isPrime, yes: "Yes", no: "No"))
  }

  private func ending(isPrime: Bool, factor: Int, tried: [Int]) -> String {
    if isPrime { return "No prime up to \(tried.last ?? 2) divides it, <<so||hence>> it is prime." }
    guard factor != number else {
      let last = tried.last ?? 2
      return "And \(last) × \(number / last) gives \(number), so it is not prime."
    }
    return "But \(factor) × \(number / factor) = \(number), <<so||hence>> it is not prime."
  }
}
