/// A file of the bundled dump.
package enum DumpFile: Sendable, Hashable {
  /// Rows in the OpenR1-Math layout.
  case openR1(part: Int)
  /// One row per generation.
  case rollouts

  package static let openR1Parts = 4

  package static let all = (0..<openR1Parts).map { DumpFile.openR1(part: $0) } + [.rollouts]

  package var name: String {
    switch self {
    case .openR1(let part): "openr1-part-\(part).jsonl"
    case .rollouts: "rollouts.jsonl"
    }
  }
}
