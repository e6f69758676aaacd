/// The difficulty of a problem, easy to hard.
package enum Bucket: String, Sendable, CaseIterable {
  case easy, medium, hard
  /// Decided samples, none of them right: never silently away.
  case unsolved
  /// No decided sample.
  case unsampled

  /// Its place in the curriculum, from 0.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The bucket's folder: numbered, so that whoever reads folders in the order of their names reads
  /// the curriculum.
  package var folder: String { "\(rank + 1)-\(rawValue)" }
}
