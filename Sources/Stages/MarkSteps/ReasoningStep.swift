import Records

/// A piece of a reasoning that can be judged by itself: paragraphs, as models part their steps.
enum ReasoningStep {
  /// Names a generation in requests and replies.
  static func item(of generation: Generation, in record: Record) -> UInt64 {
    let text = Fingerprint(of: generation.text)
    return max(1, Fingerprint(of: "\(record.key.hex) \(text.hex)").high)
  }

  /// Cuts at blank lines, or at line ends where there are none; with more than `most` pieces,
  /// neighbours go together so that all have about the same length.
  static func cut(_ text: Text, most: Int) -> [Text] {
    let paragraphs = pieces(of: text, parted: 2)
    let steps = paragraphs.count > 1 ? paragraphs : pieces(of: text, parted: 1)
    guard steps.count > most else { return steps.map { text[$0] } }
    let total = steps.reduce(0) { $0 + $1.count }
    var joined: [Range<Int>] = []
    var done = 0
    for step in steps {
      let slot = done * most / max(total, 1)
      if slot < joined.count, let last = joined.last {
        joined[joined.count - 1] = last.lowerBound..<step.upperBound
      } else {
        joined.append(step)
      }
      done += step.count
    }
    return joined.map { text[$0] }
  }

  /// The ranges between runs of at least `parted` line feeds, without those that hold only space.
  private static func pieces(of text: Text, parted: Int) -> [Range<Int>] {
    text.withBytes { bytes in
      var pieces: [Range<Int>] = []
      var start: Int?
      var end = 0
      var feeds = 0
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A { feeds += 1 }
        guard byte > 0x20 else { continue }
        if feeds >= parted, let from = start {
          pieces.append(from..<end)
          start = nil
        }
        if start == nil { start = index }
        end = index + 1
        feeds = 0
      }
      if let start { pieces.append(start..<end) }
      return pieces
    }
  }
}
