import Pipeline
import Records

/// All problems of a corpus and their templates, as the search for duplicates holds them: about 190
/// bytes for each.
struct ProblemTable {
  /// A problem: all rows with the same statement.
  struct Problem {
    let key: Fingerprint
    let template: Int32
    let numbers: UInt64
    let content: UInt64
    let telling: UInt64
    let words: UInt16
    let numberCount: UInt16
    var generations: UInt32
    /// The first file that has it.
    var file: UInt32
  }

  static let bytesPerProblem = 190

  private(set) var problems: [Problem] = []
  private(set) var indices: [Fingerprint: Int32] = [:]
  /// The names of the templates, by number.
  private(set) var templates: [UInt64] = []
  private var templateNumbers: [UInt64: Int32] = [:]
  /// The bands of every template, one after the other.
  private(set) var bandHashes: [UInt32] = []

  init(_ sketches: Sketches, bands: Int) throws {
    try sketches.forEach { entry in
      let sketch = ProblemSketch(bytes: entry.bytes, bands: bands)
      if let known = indices[entry.key] {
        problems[Int(known)].generations &+= sketch.generations
        problems[Int(known)].file = min(problems[Int(known)].file, sketch.file)
        return
      }
      guard problems.count * Self.bytesPerProblem <= sketches.memoryBytes else {
        throw CorpusError.tooManyProblems(
          stage: MergeDuplicates.name, count: problems.count, bytes: sketches.memoryBytes)
      }
      indices[entry.key] = Int32(problems.count)
      problems.append(
        Problem(
          key: entry.key, template: template(of: sketch), numbers: sketch.numbers,
          content: sketch.content, telling: sketch.telling, words: sketch.words,
          numberCount: sketch.numberCount,
          generations: sketch.generations,
          file: sketch.file))
    }
  }

  private mutating func template(of sketch: ProblemSketch) -> Int32 {
    if let known = templateNumbers[sketch.template] { return known }
    let number = Int32(templates.count)
    templateNumbers[sketch.template] = number
    templates.append(sketch.template)
    bandHashes += sketch.bandHashes
    return number
  }

  /// Templates that agree in a band, group by group, in an order that does not depend on the input.
  func forEachBucket(bands: Int, _ body: ([Int32]) -> Void) {
    for band in 0..<bands {
      var order = templates.indices.map {
        (bandHashes[$0 * bands + band], templates[$0], Int32($0))
      }
      order.sort { ($0.0, $0.1) < ($1.0, $1.1) }
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, order[end].0 == order[start].0 { end += 1 }
        if end - start > 1 { body(order[start..<end].map(\.2)) }
        start = end
      }
    }
  }
}
