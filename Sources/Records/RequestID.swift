/// The `custom_id` of a request, which names what its reply is for.
///
/// `guess-0123456789abcdef0123456789abcdef-r1`: the kind, the problem's key, the round; between them,
/// where one problem has several requests of a kind, 16 digits of what the request is about and its
/// number. At most 64 characters, the limit of the batch services.
package struct RequestID: Sendable, Hashable, Comparable {
  package var kind: Reply.Kind
  /// The key of the problem; for a rewritten one, that of its origin.
  package var problem: Fingerprint
  /// Names a generation, a prompt or a rewritten statement; 0 where there is nothing to tell apart.
  package var item: UInt64
  /// The step's number, from 1; 0 where the request is not one of several.
  package var part: Int
  /// From 1.
  package var round: Int

  /// What `part` and `round` can be at most, so that the text keeps its length.
  package static let limit = 999

  package init(
    _ kind: Reply.Kind, _ problem: Fingerprint, item: UInt64 = 0, part: Int = 0, round: Int
  ) {
    self.kind = kind
    self.problem = problem
    self.item = item
    self.part = part
    self.round = round
  }

  package var text: String {
    var text = "\(kind.name)-\(problem.hex)"
    if item != 0 { text += "-\(hexDigits(item))" }
    if part != 0 { text += "-\(part)" }
    return text + "-r\(round)"
  }

  /// Reads what `text` gives; nil for any other text.
  package init?(_ text: String) {
    var words = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let name = words.popFirst(), let digits = words.popFirst(), let last = words.popLast(),
      let kind = Reply.Kind.allCases.first(where: { $0.name == name }),
      let problem = Fingerprint(hex: digits), last.first == "r",
      let round = Self.number(last.dropFirst())
    else { return nil }
    var item: UInt64 = 0
    var part = 0
    if let word = words.popFirst() {
      guard word.utf8.count == 16, let value = UInt64(word, radix: 16), value != 0 else {
        return nil
      }
      item = value
    }
    if let word = words.popFirst() {
      guard let value = Self.number(word) else { return nil }
      part = value
    }
    guard words.isEmpty else { return nil }
    self.init(kind, problem, item: item, part: part, round: round)
    // One way to write it only: `R1`, `01` and capital digits name nothing.
    guard self.text == text else { return nil }
  }

  private static func number(_ word: Substring) -> Int? {
    guard word.utf8.count <= 3, let value = Int(word), (1...limit).contains(value) else {
      return nil
    }
    return value
  }

  /// By what is asked, then by round.
  package static func < (left: RequestID, right: RequestID) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.problem != right.problem { return left.problem < right.problem }
    return (left.item, left.part, left.round) < (right.item, right.part, right.round)
  }
}
