package import Records

/// What two statements are compared by.
///
/// The shingles are of the template: light words are passed over, and every number counts as "a
/// number". So problems of one template are found together, and the numbers say whether they are the
/// same problem.
package struct StatementSketch: Equatable {
  /// Names the sequence of telling tokens with numbers masked.
  package let template: UInt64
  /// Names the sequence of numbers, and what is drawn.
  package let numbers: UInt64
  package let numberCount: Int
  /// Names the sequence of all that carries meaning: everything but light words.
  package let content: UInt64
  /// How many words it has.
  package let words: Int
  /// The words that turn a problem into another one.
  package let telling: UInt64
  /// Hashes of the shingles, sorted, each once; of a statement of more, the smallest.
  package let shingles: [UInt32]

  /// More shingles than any real statement has; the smallest hashes of more are a fair sample.
  private static let mostShingles = 4096

  /// - Parameter width: tokens of a shingle.
  package init(of statement: Text, width: Int) {
    self.init(StatementTokens(statement), drawn: DrawnLines.hash(of: statement), width: width)
  }

  /// - Parameter drawn: names the statement's drawn lines.
  package init(_ tokens: StatementTokens, drawn: UInt64 = 0, width: Int) {
    var masked: [UInt64] = []
    masked.reserveCapacity(tokens.tokens.count)
    var template: UInt64 = 0
    var numbers = drawn
    var numberCount = 0
    var content: UInt64 = 0
    var words = 0
    for token in tokens.tokens {
      let hash = token.kind == .number ? 1 : token.hash
      if token.kind == .number {
        numbers = TokenHash.join(numbers, token.hash)
        numberCount += 1
      }
      if token.kind == .word { words += 1 }
      if token.kind != .word || !LightWords.contains(token.hash) {
        content = TokenHash.join(content, token.hash)
        template = TokenHash.join(template, hash)
        masked.append(hash)
      }
    }
    self.template = template
    self.numbers = numbers
    self.numberCount = numberCount
    self.content = content
    self.words = words
    telling = TellingWords.set(of: tokens)
    shingles = Self.shingles(of: masked, width: width)
  }

  private static func shingles(of masked: [UInt64], width: Int) -> [UInt32] {
    guard !masked.isEmpty else { return [] }
    let width = min(width, masked.count)
    var hashes = (0...(masked.count - width)).map { start in
      let hash = masked[start..<(start + width)].reduce(UInt64(0), TokenHash.join)
      return UInt32(truncatingIfNeeded: hash >> 32)
    }
    hashes.sort()
    var kept: [UInt32] = []
    kept.reserveCapacity(hashes.count)
    for hash in hashes where kept.last != hash && kept.count < mostShingles { kept.append(hash) }
    return kept
  }

  /// How many of the numbers of `tokens` stand in `others` too, 1 where there are none.
  package static func sharedNumbers(_ tokens: StatementTokens, in others: StatementTokens) -> Double
  {
    let numbers = tokens.tokens.filter { $0.kind == .number }.map(\.hash)
    guard !numbers.isEmpty else { return 1 }
    var left = Dictionary(
      others.tokens.filter { $0.kind == .number }.map { ($0.hash, 1) }, uniquingKeysWith: +)
    let shared = numbers.count { number in
      guard let count = left[number], count > 0 else { return false }
      left[number] = count - 1
      return true
    }
    return Double(shared) / Double(numbers.count)
  }

  /// The share of shingles that both have, of those that either has.
  package static func similarity(
    _ left: some RandomAccessCollection<UInt32>, _ right: some RandomAccessCollection<UInt32>
  ) -> Double {
    var both = 0
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      if left[i] == right[j] {
        both += 1
        left.formIndex(after: &i)
        right.formIndex(after: &j)
      } else if left[i] < right[j] {
        left.formIndex(after: &i)
      } else {
        right.formIndex(after: &j)
      }
    }
    let either = left.count + right.count - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }
}
