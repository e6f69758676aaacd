/// The text that decided, with what stands around it.
struct EvidenceContext {
  let before: String
  let span: String
  let after: String

  /// Looks for the evidence where it is said to stand, else at the nearest place that holds it: the
  /// text may be written with other spaces here than where it was judged.
  ///
  /// - Parameters:
  ///   - start: in bytes from the start of the text.
  ///   - width: characters around the span that are kept; nil for all.
  /// - Returns: nil where the text does not hold the evidence.
  init?(of evidence: String, at start: Int, in text: String, width: Int? = nil) {
    let wanted = Array(evidence.utf8)
    let bytes = Array(text.utf8)
    guard !wanted.isEmpty, let place = Self.nearest(wanted, to: start, in: bytes) else {
      return nil
    }
    let head = String(decoding: bytes[..<place], as: UTF8.self)
    let tail = String(decoding: bytes[(place + wanted.count)...], as: UTF8.self)
    span = evidence
    guard let width else {
      (before, after) = (head, tail)
      return
    }
    // What one side does not need is the other's.
    let side = width / 2
    let left = max(side, width - min(side, tail.count))
    let right = max(side, width - min(side, head.count))
    before = head.count > left ? "…\(head.suffix(left))" : head
    after = tail.count > right ? "\(tail.prefix(right))…" : tail
  }

  private static func nearest(_ wanted: [UInt8], to start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    let last = bytes.count - wanted.count
    let begin = min(max(start, 0), last)
    let stands = { (place: Int) in
      bytes[place] == wanted[0] && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
    for distance in 0...max(begin, last - begin) {
      if begin - distance >= 0, stands(begin - distance) { return begin - distance }
      if begin + distance <= last, stands(begin + distance) { return begin + distance }
    }
    return nil
  }
}
