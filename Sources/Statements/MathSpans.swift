package import Records
import Statements

/// The parts of a text that are LaTeX between delimiters.
package enum MathSpans {
  /// - Returns: nil where delimiters do not pair, or dollars are money: then nobody can tell.
  package static func find(in text: Text) -> [Range<Int>]? {
    text.withBytes { bytes in
      var spans: [Range<Int>] = []
      var opening: (start: Int, close: [UInt8])?
      var position = 0
      while position < bytes.count {
        if let open = opening {
          if matches(open.close, bytes, position) {
            let span = open.start..<position
            guard isMath(bytes, span) else { return nil }
            spans.append(span)
            opening = nil
            position += open.close.count
          } else {
            position += bytes[position] == 0x5C ? 2 : 1
          }
        } else if let (open, close) = delimiters.first(where: { matches($0.0, bytes, position) }) {
          opening = (position + open.count, close)
          position += open.count
        } else {
          position += bytes[position] == 0x5C ? 2 : 1
        }
      }
      return opening == nil ? spans : nil
    }
  }

  private static let delimiters: [([UInt8], [UInt8])] = [
    (Array("$$".utf8), Array("$$".utf8)), (Array("$".utf8), Array("$".utf8)),
    (Array("\\(".utf8), Array("\\)".utf8)), (Array("\\[".utf8), Array("\\]".utf8)),
  ]

  private static func matches(
    _ literal: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Bool {
    position + literal.count <= bytes.count
      && bytes[position..<(position + literal.count)].elementsEqual(literal)
  }

  /// Two words of prose in it, and it is what stands between two prices.
  private static func isMath(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Bool {
    var words = 0
    let inside = UnsafeBufferPointer(rebasing: bytes[span])
    LetterRuns.each(in: inside) { run in
      let isBraced = run.lowerBound > 0 && [0x7B, 0x20].contains(inside[run.lowerBound - 1])
      if run.count > 2, !(isBraced && inside.contains(0x5C)) { words += 1 }
    }
    return words < 2
  }
}
