package import Records

/// The runs of n words of a statement; a Chinese character counts as half a word.
package struct NGrams {
  package struct Gram {
    package let hash: UInt64
    /// Bytes from the start of the statement.
    package let range: Range<Int>
  }

  package let grams: [Gram]

  /// - Parameter width: words; eight are what Llama 2, Qwen2.5 and open-r1 look for, thirteen GPT-3.
  package init(_ tokens: StatementTokens, width: Int) {
    let tokens = tokens.tokens
    var grams: [Gram] = []
    for start in tokens.indices {
      var weight = 0
      var end = start
      var hash: UInt64 = 0
      while end < tokens.count, weight < width * 2 {
        weight += tokens[end].kind == .character ? 1 : 2
        hash = TokenHash.join(hash, tokens[end].hash)
        end += 1
      }
      guard weight >= width * 2 else { break }
      grams.append(
        Gram(hash: hash, range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
    }
    self.grams = grams
  }
}
