package import JSONText
package import Records

/// Where an emitter puts its rows.
package struct EmittedRows {
  var builder: RunBuilder
  /// Rows by folder since they were last counted, for the path of one problem.
  private(set) var counts: [String: Int] = [:]

  /// The inputs' paths, by file number.
  private let inputs: [String]

  /// What requests are numbered with.
  package let round: RequestRound

  init(builder: RunBuilder, inputs: [String], round: RequestRound = RequestRound()) {
    self.builder = builder
    self.inputs = inputs
    self.round = round
  }

  /// `dumps/a.jsonl.gz:17`: where a row stood.
  package func written(_ place: RowPlace) -> String {
    let file = inputs.indices.contains(place.file) ? inputs[place.file] : ""
    return "\(file):\(place.row)"
  }

  /// Adds one row.
  /// - Parameters:
  ///   - stream: the folder of the shards below the output folder: `data/sft/1-easy`.
  ///   - key: its place among the rows of that folder.
  package mutating func add(
    to stream: String, at key: CurriculumKey, _ body: (inout JSONWriter) -> Void
  ) {
    builder.add(stream: stream, key: key, body)
    counts[stream, default: 0] += 1
  }

  /// What was added since the last call, sorted by folder.
  mutating func takeCounts() -> [(name: String, rows: Int)] {
    defer { counts.removeAll(keepingCapacity: true) }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// The place of a row within its folder: by the emitter's two numbers, then by problem.
///
/// It is total, so that the order of rows does not depend on where or when they were made.
package struct CurriculumKey: Sendable, Comparable {
  package let first: UInt64
  package let second: UInt64
  package let problem: Fingerprint
  package let ordinal: UInt32

  package init(first: UInt64, second: UInt64, problem: Fingerprint, ordinal: Int) {
    self.first = first
    self.second = second
    self.problem = problem
    self.ordinal = UInt32(clamping: ordinal)
  }

  package static func < (left: CurriculumKey, right: CurriculumKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.problem != right.problem { return left.problem < right.problem }
    return left.ordinal < right.ordinal
  }
}
