package import Records

/// What a generation says again and again.
package struct Repetition: FlawFinding, Equatable {
  package static let name = "repetition"

  /// The loop it ends with, bytes from its start, and the bytes of one turn.
  package let loop: Range<Int>?
  package let period: Int
  /// Share of its bytes in lines of eight words or more that stood before.
  package let lineShare: Double
  /// Share of its runs of eight words that stood before.
  package let runShare: Double
  /// The first line that repeats another.
  package let firstRepeat: Range<Int>?
  package let isRepetitive: Bool

  package var flaws: [Flaw] {
    if let loop { return [Flaw("looping", loop)] }
    return isRepetitive ? [Flaw("repetitive", firstRepeat)] : []
  }

  package var fields: [Field] {
    [
      Field("is_looping", loop != nil), Field("start", loop?.lowerBound ?? 0),
      Field("end", loop?.upperBound ?? 0), Field("period", period),
      Field("line_share", lineShare), Field("run_share", runShare),
      Field("is_repetitive", isRepetitive),
    ]
  }
}
