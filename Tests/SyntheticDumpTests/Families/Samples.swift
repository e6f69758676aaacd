@testable import SyntheticDump

/// Many problems of a family over all levels, always the same ones.
func samples<Sampled: Family>(of family: Sampled.Type, count: Int = 60) -> [Sampled] {
  var random = SeededRandom(seed: 2026)
  return (0..<count).map { Sampled(level: 1 + $0 % 5, random: &random) }
}

extension Family {
  /// The right answer in its canonical writing.
  var solved: String { derivation(.none).answer.latex }
}
