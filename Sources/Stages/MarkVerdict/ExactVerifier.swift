import Records

/// Equal texts, white space aside: for tasks whose answers are no mathematics.
struct ExactVerifier: TaskVerifier {
  func truth(of record: Record) -> Set<String>? {
    record.golds.isEmpty ? nil : Set(record.golds.map { Self.plain($0.text) })
  }

  func verdict(
    _ golds: Set<String>, _ answer: String
  ) -> (value: AnswerVerdict.Value, why: String) {
    golds.contains(Self.plain(answer)) ? (.correct, "same-text") : (.wrong, "other-text")
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
