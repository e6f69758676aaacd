/// Characters outside ASCII that mean a mathematical token.
enum UnicodeTable {
  static let marks: [Unicode.Scalar: Token.Kind] = [
    "−": .minus, "–": .minus, "—": .minus, "－": .minus, "‐": .minus, "‑": .minus, "＋": .plus,
    "±": .plusMinus, "∓": .minusPlus, "×": .times, "·": .times, "⋅": .times, "∙": .times,
    "∗": .times, "÷": .divide, "∕": .divide, "⁄": .divide, "／": .divide,
    "≤": .relation(.lessOrEqual), "⩽": .relation(.lessOrEqual), "≦": .relation(.lessOrEqual),
    "≥": .relation(.greaterOrEqual), "⩾": .relation(.greaterOrEqual),
    "≧": .relation(.greaterOrEqual), "≠": .relation(.notEqual), "＝": .relation(.equal),
    "＜": .relation(.less), "＞": .relation(.greater), "∈": .relation(.element),
    "∉": .relation(.notElement), "≡": .relation(.congruent), "≈": .relation(.approximately),
    "∞": .infinity, "π": .constant(.pi), "𝜋": .constant(.pi), "°": .degree, "º": .degree,
    "√": .root, "∪": .union, "∩": .intersection, "∖": .setMinus, "∅": .namedSet(.empty),
    "ø": .namedSet(.empty), "Ø": .namedSet(.empty), "ℝ": .namedSet(.reals),
    "ℤ": .namedSet(.integers), "ℕ": .namedSet(.naturals), "ℚ": .namedSet(.rationals),
    "ℂ": .namedSet(.complexes), "（": .open(.parenthesis), "）": .close(.parenthesis),
    "［": .open(.square), "］": .close(.square), "【": .open(.square), "】": .close(.square),
    "｛": .open(.brace), "｝": .close(.brace), "⟨": .open(.angle), "⟩": .close(.angle),
    "〈": .open(.angle), "〉": .close(.angle), "⌊": .open(.floor), "⌋": .close(.floor),
    "⌈": .open(.ceiling), "⌉": .close(.ceiling), "，": .comma, "、": .comma, "；": .semicolon,
    "：": .colon, "∶": .colon, "∣": .suchThat, "｜": .suchThat, "′": .prime, "’": .prime,
    "％": .percent, "…": .ellipsis, "⋯": .ellipsis, "→": .arrow, "⇒": .arrow, "€": .currency("euro"),
    "£": .currency("pound sterling"), "¥": .currency("yuan"), "￥": .currency("yuan"),
    "₹": .currency("rupee"), "＄": .currency("dollar"), "∑": .bigOperator(.sum),
    "∏": .bigOperator(.product), "∫": .bigOperator(.integral), "∠": .symbol("angle"),
    "△": .symbol("triangle"), "∨": .connective(.or), "∧": .connective(.and), "。": .period,
    "℃": .word("celsius"), "℉": .word("fahrenheit"), "¢": .word("cents"),
    "．": .period, "！": .bang, "𝑖": .constant(.i), "ⅈ": .constant(.i), "ℯ": .constant(.e),
  ]

  static let spaces: Set<Unicode.Scalar> = [
    "\u{A0}", "\u{2002}", "\u{2003}", "\u{2005}", "\u{2009}", "\u{200A}", "\u{200B}", "\u{200C}",
    "\u{200D}", "\u{202F}", "\u{205F}", "\u{2061}", "\u{2062}", "\u{2063}", "\u{3000}", "\u{FEFF}",
    "\u{FE0F}", "\u{2060}",
  ]

  static let superscripts: [Unicode.Scalar: UInt8] = [
    "⁰": 48, "¹": 49, "²": 50, "³": 51, "⁴": 52, "⁵": 53, "⁶": 54, "⁷": 55, "⁸": 56, "⁹": 57,
    "⁻": 45, "⁺": 43, "ⁿ": 110, "ⁱ": 105, "ˣ": 120, "⁽": 40, "⁾": 41, "ᵏ": 107, "ᵐ": 109,
    "ˢ": 115, "ᵗ": 116, "ᵃ": 97, "ᵇ": 98,
  ]

  static let subscripts: [Unicode.Scalar: UInt8] = [
    "₀": 48, "₁": 49, "₂": 50, "₃": 51, "₄": 52, "₅": 53, "₆": 54, "₇": 55, "₈": 56, "₉": 57,
    "ₙ": 110, "ₖ": 107, "ₘ": 109, "ᵢ": 105, "ⱼ": 106, "ₓ": 120, "₊": 43, "₋": 45,
  ]

  static let fractions: [Unicode.Scalar: (Int, Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10), "⅐": (1, 7),
  ]

  /// Roots of a higher degree, with the digit of the degree.
  static let roots: [Unicode.Scalar: UInt8] = ["∛": 51, "∜": 52]

  static let greek: [Unicode.Scalar: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu",
    "ξ": "xi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi",
    "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta",
    "Λ": "Lambda", "Ξ": "Xi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "ℓ": "ell",
  ]
}
