/// What a text says more than once: whole lines, and runs of eight words.
package struct RepeatCount: Sendable {
  /// Bytes of lines with eight words or more that stood before in the same text.
  package private(set) var repeatedLineBytes = 0
  /// The first line that repeats an earlier one.
  package private(set) var firstRepeat: Range<Int>?
  /// Runs of eight words that were looked at, and those seen before.
  package private(set) var runs = 0
  package private(set) var repeatedRuns = 0

  /// A line, or a run, with fewer words is a phrase that may well come again; the window holds as
  /// many.
  private static let fewestWords = 8

  private var lines = HashSet()
  private var seen = HashSet()
  private var lineHash: UInt64 = 0
  private var lineWords = 0
  private var window = SIMD8<UInt64>()
  private var words = 0

  /// Adds a word, a number or a formula: cases that differ in a number are not the same.
  mutating func add(_ hash: UInt64) {
    lineHash = (lineHash ^ hash) &* 0x9E37_79B9_7F4A_7C15
    lineHash ^= lineHash >> 29
    lineWords += 1
    window[words & 7] = hash
    words += 1
    // Every second run, chosen by its last word, wherever it stands: repeats are found all the same.
    guard words >= Self.fewestWords, (hash &* 0x9E37_79B9_7F4A_7C15) >> 63 == 0 else { return }
    var run: UInt64 = 0
    for offset in 0..<8 {
      run = (run ^ window[(words + offset) & 7]) &* 0xD6E8_FEB8_6659_FD93
      run ^= run >> 32
    }
    runs += 1
    if !seen.insert(run) { repeatedRuns += 1 }
  }

  mutating func endLine(_ range: Range<Int>) {
    if lineWords >= Self.fewestWords, !lines.insert(lineHash) {
      repeatedLineBytes += range.count
      firstRepeat = firstRepeat ?? range
    }
    lineHash = 0
    lineWords = 0
  }

  /// Share of the runs that stood before, 0 to 1.
  package var repeatedShare: Double { runs == 0 ? 0 : Double(repeatedRuns) / Double(runs) }
}
