import Records
import Statements

/// A problem's statement and golds in plain form, read once for all stages that judge them.
///
/// It has nothing to show: what stages conclude from it are findings and reasons of their own.
struct ProblemReading: Finding {
  static let name = "problem-reading"

  let statement: PlainStatement
  let golds: [PlainStatement]
  /// Every list of items, whatever it counts.
  let lists: [ItemList]
  /// The list of options in the statement, and those without signs.
  let optionList: ItemList?
  let gapOptions: [Range<Int>]?
  /// What it was read from; a stage that changes the problem makes a new reading necessary.
  private let problem: Text
  private let goldTexts: [String]
  private let optionCount: Int

  var fields: [Field] { [] }

  init(_ record: Record) {
    problem = record.problem
    goldTexts = record.golds.map(\.text)
    optionCount = record.options.count
    statement = PlainStatement(record.problem)
    golds = goldTexts.map { PlainStatement($0) }
    lists = Array(statement.lists.prefix(Self.mostLists))
    optionList =
      lists.isEmpty ? nil : OptionSearch(statement, golds: golds, lists: lists).list()
    gapOptions = optionList == nil ? GapOptions.find(in: statement, golds: golds) : nil
  }

  /// Options stand in a field of their own or in the statement.
  var offersOptions: Bool { optionCount > 1 || optionList != nil || gapOptions != nil }

  /// Whoever asks one problem has a few lists; each is judged against the whole statement, so that
  /// thousands of them would cost the square of its length.
  private static let mostLists = 32

  /// The reading of a record, kept with it.
  static func of(_ record: inout Record) -> ProblemReading {
    if let known = record.findings[ProblemReading.self], known.isOf(record) { return known }
    let reading = ProblemReading(record)
    record.findings[ProblemReading.self] = reading
    return reading
  }

  private func isOf(_ record: Record) -> Bool {
    optionCount == record.options.count && problem == record.problem
      && goldTexts == record.golds.map(\.text)
  }
}
