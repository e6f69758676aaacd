import Ledger

/// Reasons by the source and the language of the problems that they were given for.
package struct ReasonParts: Codable, Sendable, Equatable {
  /// By effect, reason and value.
  private var sources: [String: [String: [String: Int]]] = [:]
  private var languages: [String: [String: [String: Int]]] = [:]

  mutating func count(
    _ effect: ReasonRow.Effect, _ reason: String, source: String, language: String
  ) {
    sources[effect.rawValue, default: [:]][reason, default: [:]][source, default: 0] += 1
    languages[effect.rawValue, default: [:]][reason, default: [:]][language, default: 0] += 1
  }

  mutating func add(_ other: ReasonParts) {
    Self.add(other.sources, to: &sources)
    Self.add(other.languages, to: &languages)
  }

  private static func add(
    _ other: [String: [String: [String: Int]]], to own: inout [String: [String: [String: Int]]]
  ) {
    for (effect, reasons) in other {
      for (reason, values) in reasons {
        own[effect, default: [:]][reason, default: [:]].merge(values, uniquingKeysWith: +)
      }
    }
  }

  /// In the ledger's order; rare sources as one.
  func rows(position: Int) -> [ReasonPartRow] {
    (rows(position, .language, languages) + rows(position, .source, sources)).sorted {
      ($0.effect.rawValue, $0.reason, $0.dimension.rawValue, $1.count, $0.value)
        < ($1.effect.rawValue, $1.reason, $1.dimension.rawValue, $0.count, $1.value)
    }
  }

  private func rows(
    _ position: Int, _ dimension: ReasonPartRow.Dimension,
    _ counts: [String: [String: [String: Int]]]
  ) -> [ReasonPartRow] {
    counts.flatMap { effect, reasons in
      reasons.flatMap { reason, values in
        Measures.frequent(values).compactMap { value, count in
          ReasonRow.Effect(rawValue: effect).map {
            ReasonPartRow(
              position: position, effect: $0, reason: reason, dimension: dimension, value: value,
              count: count)
          }
        }
      }
    }
  }
}
