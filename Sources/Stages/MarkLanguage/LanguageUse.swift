package import Prose
package import Records

/// Which language a generation is written in, and how consistently.
package struct LanguageUse: FlawFinding, Equatable {
  package static let name = "language"

  /// Of most words.
  package let language: Language
  /// The language it should be in.
  package let target: Language
  /// Share of its words that are in the target's script, as R1's reward counts it.
  package let share: Double
  /// The first stretch in another script, where the share is below the recipe's.
  package let foreign: Range<Int>?
  package let isMixed: Bool

  package var flaws: [Flaw] { isMixed ? [Flaw("mixed-language", foreign)] : [] }

  package var fields: [Field] {
    [
      Field("language", language.rawValue), Field("target", target.rawValue),
      Field("share", share), Field("is_mixed", isMixed),
    ]
  }
}
