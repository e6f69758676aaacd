import Pipeline
import Records
import Stages
import Testing

@Suite struct StageExampleTests {
  static let cases = stageCatalog.flatMap { type in
    type.examples.map { Case(type: type, example: $0) }
  }

  @Test(arguments: cases) func `does what its examples say`(example: Case) throws {
    let seen = try example.outcome()
    #expect(seen.expectation(like: example.example.expectation) == example.example.expectation)
  }

  @Test(arguments: cases) func `does the same twice`(example: Case) throws {
    #expect(try example.outcome() == example.outcome())
  }
}

/// An example as a test's argument.
struct Case: CustomTestStringConvertible, Sendable {
  let type: any Stage.Type
  let example: StageExample

  var testDescription: String { "\(type.name): \(example.title)" }

  /// What came out of the stage, with what other stages must have found before.
  struct Seen: Equatable {
    var dropped: String?
    var left: [String] = []
    var findings: [String: [String: String]] = [:]

    func expectation(like expected: StageExample.Expectation) -> StageExample.Expectation {
      switch expected {
      case .finds(let finding, _): .finds(finding: finding, fields: findings[finding] ?? [:])
      case .leaves: .leaves(reasons: left)
      case .keeps, .drops: dropped.map { .drops(reason: $0) } ?? .keeps
      }
    }
  }

  func outcome() throws -> Seen {
    let tested: any Stage.Type = type
    return try seen(by: tested)
  }

  private func seen<Tested: Stage>(by type: Tested.Type) throws -> Seen {
    let stage = try Tested(Tested.Options(), seed: 1)
    var record = example.records[0]
    var seen = Seen()
    if !(stage is any RowStage), !(stage is any MergeStage) {
      for earlier in StageChain.before(type as any Stage.Type) {
        _ = try StageChain.run(earlier, &record)
      }
    }
    switch stage {
    case let stage as any RowStage: seen.take(StageChain.erased(stage, &record))
    case let stage as any RecordStage: seen.take(StageChain.erased(stage, &record))
    case let stage as any MergeStage:
      let (merged, losses) = StageChain.erased(stage, example.records)
      record = merged
      seen.left = losses
    default: break
    }
    for finding in record.findings.all + (record.generations.first?.findings.all ?? []) {
      let fields = finding.fields.map { ($0.name, $0.text) }
      seen.findings[Swift.type(of: finding).name] = Dictionary(fields) { first, _ in first }
    }
    return seen
  }
}

extension Case.Seen {
  mutating func take(_ outcome: (dropped: String?, left: [String])) {
    dropped = outcome.dropped
    left = outcome.left
  }
}

/// Stages called by a test as the runner calls them.
enum StageChain {
  /// The record stages that `type` needs, and those that they need, in order.
  static func before(_ type: any Stage.Type) -> [any Stage.Type] {
    let needed = type.needs.compactMap { name in stageCatalog.first { $0.name == name } }
    return needed.flatMap { before($0) + [$0] }
  }

  static func run(_ type: any Stage.Type, _ record: inout Record) throws -> Bool {
    try run(opened: type, &record)
  }

  private static func run<Run: Stage>(opened type: Run.Type, _ record: inout Record) throws -> Bool
  {
    guard let stage = try Run(Run.Options(), seed: 1) as? any RecordStage else { return false }
    _ = erased(stage, &record)
    return true
  }

  static func erased<Run: RowStage>(
    _ stage: Run, _ record: inout Record
  ) -> (dropped: String?, left: [String]) { erased(stage.process(&record)) }

  static func erased<Run: RecordStage>(
    _ stage: Run, _ record: inout Record
  ) -> (dropped: String?, left: [String]) { erased(stage.process(&record)) }

  static func erased<Run: MergeStage>(
    _ stage: Run, _ records: [Record]
  ) -> (Record, [String]) {
    let merged = stage.merge(records)
    return (merged.record, merged.losses.map(\.reason.rawValue))
  }

  private static func erased<Reason>(
    _ outcome: Outcome<Reason>
  ) -> (dropped: String?, left: [String]) {
    switch outcome {
    case .keep: (nil, [])
    case .keepWithout(let losses): (nil, losses.map(\.reason.rawValue))
    case .drop(let reason, _): (reason.rawValue, [])
    }
  }
}
