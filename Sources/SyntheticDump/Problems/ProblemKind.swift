/// What a problem was planted as: most are plain, the others are for a stage to find or to spare.
package enum ProblemKind: String, Sendable, CaseIterable {
  case chinese, duplicate, multipleChoice, missingFigure, plain, proof, severalParts
  /// A sound problem that looks like an unwanted kind; it must not be dropped.
  case trap
  case truthQuestion, unreadableGold, wrongGold

  /// Problems of 200 of the kind.
  ///
  /// Shares of unwanted kinds and bad golds stand near those counted
  /// in public sets (2–6% multiple choice, 5% several parts, 2–6% bad golds), with the rare ones
  /// raised so that each is met a dozen times in the bundled dump.
  static let deck = Deck<ProblemKind>(
    size: 200,
    shares: [
      (.multipleChoice, 11), (.truthQuestion, 5), (.proof, 6), (.severalParts, 6),
      (.missingFigure, 6), (.duplicate, 8), (.wrongGold, 4), (.unreadableGold, 3), (.trap, 14),
      (.chinese, 12),
    ])
}
