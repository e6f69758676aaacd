/// A rule that cuts text into pieces before merging; every rule cuts what the one before it left.
///
/// Each is a regular expression of a public `tokenizer.json`, matched by hand: a tenth of the time
/// that a general engine takes.
enum CutRule: Equatable {
  /// GPT-2; also what `ByteLevel` does with `use_regex`.
  case gpt2
  /// Qwen 2 to 3 (numbers of one digit), Llama 3 (up to three).
  case words(digits: Int)
  /// DeepSeek V3 and R1, the first pattern.
  case numbers(digits: Int)
  /// The pre-tokenizer `Digits`.
  case digits(together: Bool)
  /// DeepSeek, the second pattern.
  case ideographs
  /// DeepSeek, the third pattern.
  case deepseek

  /// The rule of a pattern, if it is one of the known.
  init?(pattern: String) {
    // Some files hold line ends themselves where others hold their escapes.
    let canonical = pattern.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    guard let rule = Self.patterns.first(where: { $0.pattern.isSameText(canonical) })?.rule else {
      return nil
    }
    self = rule
  }

  private static let contractions = "'s|'t|'re|'ve|'m|'ll|'d"
  private static let spaces = #"\s*[\r\n]+|\s+(?!\S)|\s+"#

  private static let patterns: [(pattern: String, rule: CutRule)] = [
    (contractions + #"| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#, .gpt2),
    (words(#"\p{N}"#), .words(digits: 1)),
    (words(#"\p{N}{1,3}"#), .words(digits: 3)),
    (#"\p{N}"#, .numbers(digits: 1)),
    (#"\p{N}{1,3}"#, .numbers(digits: 3)),
    ("[一-龥\u{3040}-ゟ゠-ヿ]+", .ideographs),
    (
      ##"[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+|"##
        + #" ?[\p{P}\p{S}]+[\r\n]*|"# + spaces, .deepseek
    ),
  ]

  private static func words(_ number: String) -> String {
    #"(?i:\#(contractions))|[^\r\n\p{L}\p{N}]?\p{L}+|\#(number)| ?[^\s\p{L}\p{N}]+[\r\n]*|\#(spaces)"#
  }

  /// The end of the piece that begins at `start`, where an earlier piece ended or the text begins.
  func end(from start: Int, _ limit: Int, in reader: CharacterReader) -> Int {
    let first = reader.character(at: start)
    switch self {
    case .gpt2: return Self.gpt2(reader, first, start, limit)
    case .words(let digits): return Self.words(reader, first, digits, start, limit)
    case .numbers(let digits):
      return first.kind.contains(.number)
        ? Self.numberEnd(reader, digits, start, limit)
        : reader.end(outside: .number, from: first.end, limit)
    case .digits(let together):
      guard first.kind.contains(.digit) else {
        return reader.end(outside: .digit, from: first.end, limit)
      }
      return together ? reader.end(of: .digit, from: first.end, limit) : first.end
    case .ideographs:
      return first.kind.contains(.ideograph)
        ? reader.end(of: .ideograph, from: first.end, limit)
        : reader.end(outside: .ideograph, from: first.end, limit)
    case .deepseek: return Self.deepseek(reader, start, limit)
    }
  }

  static func numberEnd(
    _ reader: CharacterReader, _ digits: Int, _ start: Int, _ limit: Int
  ) -> Int {
    var place = start
    var left = digits
    while place < limit, left > 0 {
      let (kind, end) = reader.character(at: place)
      guard kind.contains(.number) else { break }
      place = end
      left -= 1
    }
    return place
  }
}

extension String {
  /// Compares scalar by scalar: `==` would take a character and its decomposition for the same.
  fileprivate func isSameText(_ other: String) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
