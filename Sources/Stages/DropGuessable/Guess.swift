package import Records

/// How often answers without reasoning were right, and what chance would give.
package struct Guess: Finding, Equatable {
  package static let name = "guess"

  /// Direct answers that were looked at and could be decided.
  package let tries: Int
  package let hits: Int
  /// The kind of the gold.
  package let kind: String
  /// The chance that one blind guess of that kind is right.
  package let chance: Double
  /// The chance of at least as many hits by guessing blindly.
  package let luck: Double

  init(tries: Int, hits: Int, kind: AnswerKind) {
    self.tries = tries
    self.hits = hits
    self.kind = kind.rawValue
    chance = kind.chance
    luck = Self.atLeast(hits, of: tries, each: kind.chance)
  }

  package var fields: [Field] {
    [
      Field("tries", tries), Field("hits", hits), Field("kind", kind), Field("chance", chance),
      Field("luck", luck),
    ]
  }

  /// The upper tail of the binomial distribution, to six digits so that rows show the same number
  /// wherever they are written.
  static func atLeast(_ hits: Int, of tries: Int, each chance: Double) -> Double {
    guard hits > 0 else { return 1 }
    var below = 0.0
    var weight = 1.0
    for _ in 0..<tries { weight *= 1 - chance }
    for count in 0..<min(hits, tries + 1) {
      below += weight
      weight *= Double(tries - count) / Double(count + 1) * chance / (1 - chance)
    }
    return (max(0, 1 - below) * 1e6).rounded() / 1e6
  }
}
