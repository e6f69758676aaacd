extension Symbols {
  /// Letters in another hand, by their code points (Unicode, Mathematical Alphanumeric Symbols).
  enum Variant {
    case plain, upright, bold, doubleStruck, script, fraktur

    private var capitals: UInt32? {
      switch self {
      case .plain, .upright: nil
      case .bold: 0x1D400
      case .doubleStruck: 0x1D538
      case .script: 0x1D49C
      case .fraktur: 0x1D504
      }
    }

    /// Letters that had a code point before the block was made.
    private static let early: [Variant: [Character: Unicode.Scalar]] = [
      .doubleStruck: [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
      ],
      .script: [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ],
      .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    ]

    func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      guard let capitals else { return scalar }
      if let early = Self.early[self]?[Character(scalar)] { return early }
      let offset: UInt32? =
        switch scalar {
        case "A"..."Z": scalar.value - 0x41
        case "a"..."z": scalar.value - 0x61 + 26
        default: nil
        }
      return offset.flatMap { Unicode.Scalar(capitals + $0) } ?? scalar
    }
  }
}
