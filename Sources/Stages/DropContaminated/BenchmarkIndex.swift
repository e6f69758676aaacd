import Pipeline
import Records
import Statements

/// The problems of the benchmarks, found by their n-grams and by their sketches.
struct BenchmarkIndex: Sendable {
  struct Item: Sendable {
    let problem: ReferenceProblems.Problem
    let sketch: StatementSketch
    /// The numbers of its n-grams, each once.
    let grams: [Int32]
    let hasNumbers: Bool
  }

  private(set) var items: [Item] = []
  /// The items that hold an n-gram, by its number.
  private(set) var holders: [[Int32]] = []
  private var numbers: [UInt64: Int32] = [:]
  private var buckets: [UInt64: [Int32]] = [:]
  private let hash = MinHash(bands: 16, rows: 5)
  private let width: Int

  /// Tokens of a shingle, as the search for duplicates has them.
  private static let shingleTokens = 3

  init(_ problems: [ReferenceProblems.Problem], width: Int) {
    self.width = width
    for problem in problems {
      let tokens = StatementTokens(problem.text)
      let sketch = StatementSketch(tokens, width: Self.shingleTokens)
      let number = Int32(items.count)
      var own: [Int32] = []
      for gram in NGrams(tokens, width: width).grams {
        let known = numbers[gram.hash] ?? Int32(holders.count)
        if known == holders.count {
          numbers[gram.hash] = known
          holders.append([])
        }
        guard holders[Int(known)].last != number else { continue }
        holders[Int(known)].append(number)
        own.append(known)
      }
      for (band, value) in hash.bandHashes(of: sketch.shingles).enumerated() {
        buckets[Self.bucket(band, value), default: []].append(number)
      }
      items.append(
        Item(
          problem: problem, sketch: sketch, grams: own,
          hasNumbers: tokens.tokens.contains { $0.kind == .number }))
    }
  }

  private static func bucket(_ band: Int, _ value: UInt32) -> UInt64 {
    UInt64(band) << 32 | UInt64(value)
  }

  /// An n-gram of a statement that some benchmark holds.
  struct Hit {
    let gram: Int32
    let range: Range<Int>
  }

  func hits(in tokens: StatementTokens) -> [Hit] {
    NGrams(tokens, width: width).grams.compactMap { gram in
      numbers[gram.hash].map { Hit(gram: $0, range: gram.range) }
    }
  }

  /// The item most like the statement, one with the same numbers before others, if any is at least
  /// so similar.
  func nearest(
    to tokens: StatementTokens, similarity least: Double
  ) -> (item: Int, similarity: Double)? {
    let sketch = StatementSketch(tokens, width: Self.shingleTokens)
    let bands = hash.bandHashes(of: sketch.shingles)
    let candidates = Set(bands.enumerated().flatMap { buckets[Self.bucket($0, $1)] ?? [] })
    return candidates.compactMap { number in
      let item = items[Int(number)].sketch
      guard item.telling == sketch.telling else { return nil }
      let similarity = StatementSketch.similarity(item.shingles, sketch.shingles)
      return similarity < least
        ? nil : (number, item.numbers == sketch.numbers ? 1 : 0, similarity)
    }.max { (left: (Int32, Int, Double), right: (Int32, Int, Double)) in
      (left.1, left.2, right.0) < (right.1, right.2, left.0)
    }.map { (Int($0.0), $0.2) }
  }
}
