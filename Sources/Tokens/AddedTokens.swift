/// Finds added tokens in a text: the leftmost first, of those at one place the longest.
struct AddedTokens: Sendable {
  private let tokens: [AddedToken]
  /// True for bytes that begin a token.
  private var leads = [Bool](repeating: false, count: 256)
  /// A tree of their bytes: a node and a byte lead to a node.
  private var edges: [UInt64: Int] = [:]
  /// The token that ends at a node.
  private var ends: [Int?] = [nil]

  struct Match {
    let id: Int32
    let range: Range<Int>
  }

  /// - Parameter normalized: what becomes of the tokens' text where they are looked for in
  ///   normalized text.
  init(_ tokens: [AddedToken], normalized: (AddedToken) -> [UInt8]) {
    self.tokens = tokens
    for (number, token) in tokens.enumerated() {
      var node = 0
      let content = normalized(token)
      guard let lead = content.first else { continue }
      leads[Int(lead)] = true
      for byte in content {
        let edge = UInt64(node) << 8 | UInt64(byte)
        if let next = edges[edge] {
          node = next
        } else {
          edges[edge] = ends.count
          node = ends.count
          ends.append(nil)
        }
      }
      ends[node] = ends[node] ?? number
    }
  }

  /// Splits the text: `body` is given the stretches between tokens, and the tokens, in order.
  func split(
    _ text: UnsafeBufferPointer<UInt8>, between: (UnsafeBufferPointer<UInt8>) -> Void,
    at token: (Int32) -> Void
  ) {
    var done = 0
    var place = 0
    while ends.count > 1, let (found, raw) = next(in: text, from: place) {
      place = raw.upperBound
      let isApart = {
        !Self.wordEnds(at: raw.lowerBound, text) && !Self.wordBegins(at: raw.upperBound, text)
      }
      guard !found.isSingleWord || isApart() else { continue }
      let start =
        found.takesSpacesBefore
        ? max(done, Self.spacesBefore(raw.lowerBound, text)) : raw.lowerBound
      let end =
        found.takesSpacesBehind ? Self.spacesBehind(raw.upperBound, text) : raw.upperBound
      if done < start { between(UnsafeBufferPointer(rebasing: text[done..<start])) }
      token(found.id)
      done = end
    }
    if done < text.count { between(UnsafeBufferPointer(rebasing: text[done...])) }
  }

  private func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (AddedToken, Range<Int>)? {
    leads.withUnsafeBufferPointer { leads in
      for place in start..<text.count where leads[Int(text[place])] {
        var node = 0
        var end = place
        var best: (AddedToken, Range<Int>)?
        while end < text.count, let next = edges[UInt64(node) << 8 | UInt64(text[end])] {
          node = next
          end += 1
          if let token = ends[node] { best = (tokens[token], place..<end) }
        }
        if let best { return best }
      }
      return nil
    }
  }

  private static func spacesBefore(_ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var place = end
    while let (scalar, start) = scalar(before: place, text), scalar.properties.isWhitespace {
      place = start
    }
    return place
  }

  private static func spacesBehind(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var place = start
    while let (scalar, end) = scalar(behind: place, text), scalar.properties.isWhitespace {
      place = end
    }
    return place
  }

  private static func wordEnds(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    scalar(before: place, text).map { isWord($0.scalar) } ?? false
  }

  private static func wordBegins(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    scalar(behind: place, text).map { isWord($0.scalar) } ?? false
  }

  /// `\w` of Unicode's regular expressions (UTS 18, annex C).
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.isJoinControl { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }

  private static func scalar(
    before end: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, place: Int)? {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(behind: start, text).map { ($0.scalar, start) }
  }

  private static func scalar(
    behind start: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, place: Int)? {
    guard start < text.count else { return nil }
    var iterator = text[start...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, start + UTF8.width(scalar))
  }
}
