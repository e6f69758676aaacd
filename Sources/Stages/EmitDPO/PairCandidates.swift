import Records

/// The generations of a problem that may stand in pairs, the shorter first in every list.
///
/// All have a decided verdict and answered the very statement that the prompt will show.
struct PairCandidates {
  private let record: Record
  /// Right and without a flaw.
  let right: [Int]
  /// Wrong and whole.
  let wrong: [Int]
  /// Decided, and delimited in a way that had to be repaired or could not be.
  let broken: [Int]
  /// Decided, and repeating themselves.
  let looping: [Int]
  /// Decided, whole, with claims that were checked.
  let checked: [Int]

  init(_ record: Record) {
    self.record = record
    let decided = record.generations.indices.filter { index in
      let findings = record.generations[index].findings
      let value = findings[AnswerVerdict.self]?.value
      return value != nil && value != .undecided && findings[OtherStatement.self] == nil
    }.sorted {
      (record.generations[$0].text.count, $0) < (record.generations[$1].text.count, $1)
    }
    let layout = { (index: Int) in record.generations[index].findings[Layout.self] }
    let isWhole = { (index: Int) in
      layout(index)?.faults.isEmpty == true && layout(index)?.family != Layout.Family.none
    }
    let isRight = { (index: Int) in
      record.generations[index].findings[AnswerVerdict.self]?.value == .correct
    }
    let isFlawed = { (index: Int, name: String) in
      record.generations[index].findings.flaws.contains { $0.name == name }
    }
    right = decided.filter {
      isRight($0) && isWhole($0) && record.generations[$0].findings.flaws.isEmpty
    }
    wrong = decided.filter { !isRight($0) && isWhole($0) && !isFlawed($0, "looping") }
    broken = decided.filter { index in
      guard let layout = layout(index) else { return false }
      return layout.family == .none || !layout.faults.isEmpty || !layout.repairs.isEmpty
    }
    looping = decided.filter { isFlawed($0, "looping") }
    checked = decided.filter {
      isWhole($0) && (record.generations[$0].findings[StepErrors.self]?.claims ?? 0) > 0
    }
  }

  func length(_ index: Int) -> Int { record.generations[index].text.count }

  func errorShare(_ index: Int) -> Double { record.generations[index].findings.errorShare }
}
