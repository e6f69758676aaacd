extension Theorem {
  static func english(_ small: Int, _ other: Int) -> [Theorem] {
    [
      consecutiveProduct(small), sumOfSquares(small, other), irrationalRoot(other),
      telescoping(small), oddSquares(other),
    ]
  }

  private static func consecutiveProduct(_ shift: Int) -> Theorem {
    Theorem(
      statements: [
        "Prove that $(n + \(shift))(n + \(shift + 1))(n + \(shift + 2))$ is divisible by $6$ for"
          + " every integer $n$.",
        "Let $n$ be an integer. Show that $6$ divides $(n + \(shift))(n + \(shift + 1))(n +"
          + " \(shift + 2))$.",
      ],
      goal:
        "prove that the product of n + \(shift), n + \(shift + 1), n + \(shift + 2) is divisible"
        + " by 6",
      ideas: ["three consecutive integers always contain a multiple of 3 and an even number."],
      steps: [
        .init(
          "Of two consecutive integers one is even, <<so the product is divisible by 2||so there is"
            + " a factor 2 for sure>>.",
          line: "Among the consecutive integers $n + \(shift)$ and $n + \(shift + 1)$ one is"
            + " even."),
        .init(
          "Of three consecutive integers one leaves remainder 0 modulo 3. <<That is the factor"
            + " 3.||So"
            + " 3 divides the product.>>",
          line: "Among three consecutive integers one is divisible by $3$."),
        .init(
          "2 and 3 are coprime, <<so 6 divides the product||hence 6 divides it>>. That is all.",
          line: "Since $\\gcd(2, 3) = 1$, the product is divisible by $6$. $\\blacksquare$"),
      ])
  }

  private static func sumOfSquares(_ a: Int, _ b: Int) -> Theorem {
    let middle = 2 * a * b
    return Theorem(
      statements: [
        "Prove that $\(a * a)x^2 + \(b * b)y^2 \\ge \(middle)xy$ for all real numbers $x$ and $y$.",
        "Let $x, y$ be real. Prove the inequality $\(a * a)x^2 - \(middle)xy + \(b * b)y^2 \\ge"
          + " 0$.",
      ],
      goal: "prove that \(a * a)x^2 + \(b * b)y^2 is at least \(middle)xy",
      ideas: ["this smells like a perfect square, since \(middle) = 2·\(a)·\(b)."],
      steps: [
        .init(
          "Move everything to one side: \(a * a)x^2 - \(middle)xy + \(b * b)y^2. The first term is"
            + " (\(a)x)^2, the last is (\(b)y)^2, and 2·\(a)x·\(b)y = \(middle)xy.",
          line: "We have $\(a * a)x^2 - \(middle)xy + \(b * b)y^2 = (\(a)x - \(b)y)^2$."),
        .init(
          "So it equals (\(a)x - \(b)y)^2, <<and a square is never negative||which is at least"
            + " 0>>.",
          line: "A square of a real number is not negative, which proves the claim."),
      ])
  }

  private static func irrationalRoot(_ number: Int) -> Theorem {
    let prime = [2, 3, 5, 7, 11, 13][number % 6]
    return Theorem(
      statements: [
        "Prove that $\\sqrt{\(prime)}$ is irrational.",
        "Show that there is no rational number whose square is $\(prime)$.",
      ],
      goal: "prove that √\(prime) is not rational",
      ideas: ["the classical argument by contradiction should do."],
      steps: [
        .init(
          "Suppose √\(prime) = p/q in lowest terms. Then p^2 = \(prime)q^2, so \(prime) divides p^2"
            + " and, being prime, divides p.",
          line:
            "Suppose $\\sqrt{\(prime)} = \\frac{p}{q}$ in lowest terms. Then $p^2 = \(prime)q^2$,"
            + " so $\(prime) \\mid p$."),
        .init(
          "Write p = \(prime)k. Then \(prime * prime)k^2 = \(prime)q^2, <<so||that is,>> q^2 ="
            + " \(prime)k^2 and \(prime) divides q as well. That contradicts lowest terms.",
          line: "With $p = \(prime)k$ we get $q^2 = \(prime)k^2$, so $\(prime) \\mid q$ as well, a"
            + " contradiction."),
      ])
  }

  private static func telescoping(_ gap: Int) -> Theorem {
    Theorem(
      statements: [
        "Prove by induction that $1 + 2 + \\dots + n = \\frac{n(n + 1)}{2}$ and deduce that the sum"
          + " of the first $n$ multiples of $\(gap)$ is $\\frac{\(gap)n(n + 1)}{2}$.",
        "Prove that $\(gap) + \(2 * gap) + \\dots + \(gap)n = \\frac{\(gap)n(n + 1)}{2}$ for all"
          + " $n \\ge 1$.",
      ],
      goal: "prove the formula for the sum of the first n multiples of \(gap)",
      ideas: ["induction on n, the base case is trivial."],
      steps: [
        .init(
          "For n = 1 both sides are \(gap).", line: "For $n = 1$ both sides equal $\(gap)$."),
        .init(
          "If it holds for n, then adding \(gap)(n + 1) gives \(gap)(n + 1)(n/2 + 1) ="
            + " \(gap)(n + 1)(n + 2)/2, <<which is the formula for n + 1||as wanted>>.",
          line: "If the formula holds for $n$, adding $\(gap)(n + 1)$ gives"
            + " $\\frac{\(gap)(n + 1)(n + 2)}{2}$, the formula for $n + 1$. $\\square$"),
      ])
  }

  private static func oddSquares(_ shift: Int) -> Theorem {
    let odd = 2 * shift + 1
    return Theorem(
      statements: [
        "Show that the square of an odd integer leaves remainder $1$ when divided by $8$, and"
          + " conclude that the sum of $\(odd)$ odd squares is never divisible by $8$ unless $8$"
          + " divides $\(odd)$.",
        "Prove that if $n$ is odd then $8$ divides $n^2 - 1$, so that $n^2 + \(8 * shift - 1)$ is a"
          + " multiple of $8$.",
      ],
      goal: "prove that odd squares are 1 modulo 8",
      ideas: ["write the odd number as 2k + 1 and expand."],
      steps: [
        .init(
          "(2k + 1)^2 = 4k^2 + 4k + 1 = 4k(k + 1) + 1, <<and k(k + 1) is even||where k(k + 1) is"
            + " always even>>.",
          line: "$(2k + 1)^2 = 4k(k + 1) + 1$ and $k(k + 1)$ is even."),
        .init(
          "So 8 divides 4k(k + 1), and the square is 1 modulo 8. <<The rest follows.||Done.>>",
          line: "Hence $(2k + 1)^2 \\equiv 1 \\pmod 8$, from which the rest follows."),
      ])
  }
}
