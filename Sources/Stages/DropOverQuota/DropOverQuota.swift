package import Pipeline
package import Records

/// Keeps at most so many problems of a source, or of any other kind that a label names.
///
/// The problems that stay are drawn by the seed from all of the corpus, not the first to come. The
/// draw is made before other stages judge, so what they drop is not made up for.
package struct DropOverQuota: RecordStage, CorpusStage {
  package static let name = "drop-over-quota"
  package static let summary =
    "keeps at most so many problems of each source or label, drawn by the seed"
  package static let needs = [MergeDuplicates.name]

  package struct Options: StageOptions {
    /// `source`, or the name of a label of the dump: `problem_type`.
    var by = "source"
    /// The most problems by value: `{olympiads: 2000}`.
    var quotas: [String: Int] = [:]
    /// The most problems of values without a quota; 0 for any number.
    var others = 0

    package init() {}
  }

  package enum Reason: String, DropReason {
    case overQuota = "over-quota"
  }

  private let options: Options
  private let seed: UInt64
  /// For each value with a quota that is exceeded, the last draw that is in.
  private var bounds: [String: UInt64] = [:]

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.others >= 0, options.quotas.values.allSatisfy({ $0 >= 0 }) else {
      throw StageOptionsError("quotas", "cannot be negative; they take 0 or more problems")
    }
    self.options = options
    self.seed = seed
  }

  private var isNeeded: Bool { options.others > 0 || !options.quotas.isEmpty }

  package func sketch(_ row: Record, to bytes: inout [UInt8]) {
    guard isNeeded else { return }
    let value = value(of: row)
    bytes.append(value == nil ? 0 : 1)
    bytes += (value ?? "").utf8
  }

  package func informed(by sketches: Sketches) throws -> DropOverQuota {
    var draws: [String: [UInt64]] = [:]
    var isKnown = options.by == "source"
    var count = 0
    try sketches.forEachProblem { entry in
      count += 1
      if entry.bytes.first == 1 { isKnown = true }
      let value = String(decoding: entry.bytes.dropFirst(), as: UTF8.self)
      guard quota(of: value) != nil else { return }
      draws[value, default: []].append(draw(entry.key))
    }
    guard isKnown || count == 0 else {
      throw CorpusError.unknownLabel(stage: Self.name, label: options.by)
    }
    var informed = self
    for (value, all) in draws {
      guard let quota = quota(of: value), all.count > quota else { continue }
      informed.bounds[value] = quota == 0 ? 0 : all.sorted()[quota - 1]
    }
    return informed
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let value = value(of: record) ?? ""
    guard let bound = bounds[value], bound == 0 || draw(record.home) > bound else { return .keep }
    return .drop(.overQuota, Evidence(field: options.by, whole: value))
  }

  private func quota(of value: String) -> Int? {
    options.quotas[value] ?? (options.others > 0 ? options.others : nil)
  }

  private func value(of record: Record) -> String? {
    options.by == "source"
      ? record.source : record.labels.first { $0.name == options.by }?.text
  }

  private func draw(_ key: Fingerprint) -> UInt64 {
    max(1, Fingerprint(of: "\(seed) quota \(key.hex)").high)
  }

  package static let examples: [StageExample] = [
    .keeps("no quota is set", .example("1+1?", gold: "2"))
  ]
}
