import Prose
import Records

/// The words of a generation, read once for all stages that look at them.
struct ReadProse: Finding {
  static let name = "prose"

  let scan: ProseScan

  /// It shows nothing of itself: the stages that use it do.
  var fields: [Field] { [] }
}

extension Generation {
  /// The words of the whole generation, reasoning and answer.
  mutating func prose() -> ProseScan {
    if let known = findings[ReadProse.self] { return known.scan }
    let scan = ProseScan(text)
    findings[ReadProse.self] = ReadProse(scan: scan)
    return scan
  }
}
