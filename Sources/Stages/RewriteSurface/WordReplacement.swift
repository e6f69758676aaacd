import Records
import Statements

/// Puts words in the place of others, wherever they stand as words.
///
/// Undone by its inverse: what it makes of a text can be turned back into the very same bytes, or it
/// is not used.
struct WordReplacement: Sendable {
  /// What a word becomes, by its bytes.
  private(set) var words: [[UInt8]: [UInt8]] = [:]

  var isEmpty: Bool { words.isEmpty }

  /// `apple`, `Apple` and `APPLE`.
  mutating func addNoun(_ old: String, _ new: String) {
    add(old, new)
    add(old.capitalizedFirst, new.capitalizedFirst)
    add(old.uppercased(), new.uppercased())
  }

  /// `Anna` and `ANNA`; `anna` is something else.
  mutating func addName(_ old: String, _ new: String) {
    add(old, new)
    add(old.uppercased(), new.uppercased())
  }

  private mutating func add(_ old: String, _ new: String) {
    words[Array(old.utf8)] = Array(new.utf8)
  }

  /// What turns it back.
  var inverse: WordReplacement {
    var inverse = WordReplacement()
    for (old, new) in words { inverse.words[new] = old }
    return inverse
  }

  /// The text with all words replaced; the same text where none stands in it.
  func applied(to text: Text) -> Text {
    guard !words.isEmpty else { return text }
    var out: [UInt8] = []
    var copied = 0
    text.withBytes { bytes in
      LetterRuns.each(in: bytes) { range in
        guard let new = words[Array(bytes[range])] else { return }
        out += bytes[copied..<range.lowerBound]
        out += new
        copied = range.upperBound
      }
      if copied > 0 { out += bytes[copied...] }
    }
    return copied == 0 ? text : Text(out)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
