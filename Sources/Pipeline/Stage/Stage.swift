package import Records

/// A step of a recipe.
///
/// Every stage is also exactly one of the four shapes below.
///
/// The name is data: it stands in recipes, dropped folders and ledgers and is never changed.
package protocol Stage: Sendable {
  associatedtype Options: StageOptions
  associatedtype Reason: DropReason
  /// Kebab-case, the type's name in other letters.
  static var name: String { get }
  /// What the stage does and why, in one sentence, for `sluice stages`.
  static var summary: String { get }
  /// Names of stages that must stand before it.
  static var needs: [String] { get }
  /// Cases that are tests and the stage's reference page at once.
  static var examples: [StageExample] { get }
  /// Files that the stage reads beside the run's inputs: part of what makes two runs the same.
  var files: [String] { get }
  /// - Parameter seed: the recipe's; whatever a stage chooses at random is drawn from it.
  init(_ options: Options, seed: UInt64) throws(StageOptionsError)
}

extension Stage {
  package static var needs: [String] { [] }
  package var files: [String] { [] }
}

/// Looks at each row as it was read, before rows of the same problem come together.
package protocol RowStage: Stage {
  func process(_ record: inout Record) -> Outcome<Reason>
}

/// Brings the rows of one problem together; a recipe has exactly one.
package protocol MergeStage: Stage {
  /// - Parameter rows: records of one problem, those with its own statement first, in the order of
  ///   the input; never empty.
  func merge(_ rows: [Record]) -> Merged<Reason>
}

/// Looks at each problem with all its generations.
package protocol RecordStage: Stage {
  func process(_ record: inout Record) -> Outcome<Reason>
  /// Counts what people want to see the distribution of; called for problems that stay.
  func measure(_ record: Record, in measures: inout Measures)
}

extension RecordStage {
  package func measure(_ record: Record, in measures: inout Measures) {}
}

/// A stage that can turn a problem it objects to into one that it would keep: `policy: rewrite`.
package protocol RewritingStage: RecordStage {
  /// Rewrites a record that `process` objected to, and links it to what it was.
  func rewrite(_ record: inout Record) -> Rewriting<Reason>
}

/// Writes rows of one kind of shard; it decides nothing about the problem.
package protocol EmitStage: Stage {
  /// The folder that holds its folders of shards: `data/sft`.
  static var folder: String { get }
  /// The columns of its rows, for the dataset card and its readers.
  static var columns: [Column] { get }
  func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures)
}

/// The closed list of a stage's reasons, kebab-case.
package protocol DropReason: RawRepresentable<String>, CaseIterable, Sendable {}

/// The reason of a stage that never objects.
package enum NoReason: String, DropReason {
  case none
}
