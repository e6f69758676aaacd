import JSONText
import MathMarkup

/// A text as the page shows it: cut, its formulas typeset, the evidence marked.
struct ShownText {
  /// Bytes that the page has room for, at the beginning and at the end.
  struct Room {
    let head: Int
    let tail: Int

    static let problem = Room(head: 3000, tail: 500)
    static let reasoning = Room(head: 1400, tail: 800)
    static let answer = Room(head: 1000, tail: 500)
  }

  private let parts: [Part]

  /// A part of the text, in one piece.
  private enum Part {
    case text(String, marked: Range<Int>?)
    case gap(Int)
  }

  /// - Parameter marked: bytes from the start of the text.
  init(_ text: String, in room: Room, marked: Range<Int>? = nil) {
    let bytes = Array(text.utf8)
    let known = marked.flatMap { $0.isEmpty || $0.upperBound > bytes.count ? nil : $0 }
    guard bytes.count > room.head + room.tail + 100 else {
      parts = [.text(text, marked: known)]
      return
    }
    let head = Self.boundary(room.head, in: bytes)
    let tail = Self.boundary(bytes.count - room.tail, in: bytes)
    let decode = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    parts = [
      .text(decode(0..<head), marked: known.flatMap { $0.upperBound <= head ? $0 : nil }),
      .gap(tail - head), .text(decode(tail..<bytes.count), marked: nil),
    ]
  }

  /// Never in the middle of a character, whose later bytes are 10xxxxxx.
  private static func boundary(_ place: Int, in bytes: [UInt8]) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// A list: texts, `{"m": marked text}`, `{"g": bytes left out}`, `{"f": formula, "s": source}`.
  /// - Parameter isTypeset: false to leave formulas as they are written.
  func write(to list: inout JSONWriter, isTypeset: Bool) {
    for part in parts {
      switch part {
      case .gap(let count): list.object { $0.member("g", count) }
      case .text(let text, let marked):
        let whole = MathText.Piece(range: 0..<text.utf8.count, formula: nil)
        Self.write(text, isTypeset ? MathText(text).pieces : [whole], marked, to: &list)
      }
    }
  }

  private static func write(
    _ text: String, _ pieces: [MathText.Piece], _ marked: Range<Int>?, to list: inout JSONWriter
  ) {
    let bytes = Array(text.utf8)
    for piece in pieces {
      let overlap = marked?.clamped(to: piece.range) ?? 0..<0
      if let formula = piece.formula, overlap.isEmpty || overlap == piece.range {
        list.object { json in
          json.key("f")
          write(formula, to: &json)
          json.member("s", String(decoding: bytes[piece.range], as: UTF8.self))
          if !overlap.isEmpty { json.member("m", true) }
        }
        continue
      }
      // A formula that is marked in part shows its source.
      let isMarked = !overlap.isEmpty
      let cuts =
        isMarked
        ? [
          piece.range.lowerBound, overlap.lowerBound, overlap.upperBound, piece.range.upperBound,
        ] : [piece.range.lowerBound, piece.range.upperBound]
      for (index, (start, end)) in zip(cuts, cuts.dropFirst()).enumerated() where start < end {
        let words = String(decoding: bytes[start..<end], as: UTF8.self)
        if isMarked, index == 1 {
          list.object { $0.member("m", words) }
        } else {
          list.string(words)
        }
      }
    }
  }

  /// `["mfrac", {"linethickness": "0"}, ["mi", "n"], ["mi", "k"]]`.
  private static func write(_ node: MathNode, to json: inout JSONWriter) {
    json.array { list in
      list.string(node.tag.rawValue)
      if !node.attributes.isEmpty {
        list.object { attributes in
          for (name, value) in node.attributes { attributes.member(name, value) }
        }
      }
      if !node.text.isEmpty { list.string(node.text) }
      for child in node.children { write(child, to: &list) }
    }
  }
}
