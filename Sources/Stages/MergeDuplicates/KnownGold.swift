import MathAnswers

/// A problem's golds as the search for duplicates compares them.
struct KnownGold {
  enum Agreement {
    case agree, conflict
    /// One side has none.
    case unknown
  }

  /// Nobody comes to it by accident: three digits, or two in a formula.
  var isTelling: Bool {
    guard let text = texts.first else { return false }
    let digits = text.utf8.count { $0 &- 0x30 < 10 }
    return digits >= 3 || digits == 2 && text.utf8.contains { $0 == 0x5C || $0 == 0x2F }
  }

  private static let verifier = AnswerVerifier()
  private let texts: [String]
  /// 2 for one that can be verified against, 1 for one that cannot, 0 for none.
  let health: Int

  init(_ texts: [String]) {
    self.texts = texts
    guard let first = texts.first else {
      health = 0
      return
    }
    let prepared = Self.verifier.prepare(gold: first)
    health = prepared.isReadable && prepared.error == nil ? 2 : 1
  }

  static func agree(_ left: KnownGold?, _ right: KnownGold?) -> Agreement {
    guard let left = left?.texts.first, let right = right?.texts.first else { return .unknown }
    if left == right { return .agree }
    return verifier.areEquivalent(left, right) == true ? .agree : .conflict
  }
}
