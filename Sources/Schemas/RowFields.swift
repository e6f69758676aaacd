package import JSONText
package import Records

/// Reads the fields of a row that is an object, with errors that name the field.
extension JSONValue {
  /// A text that must be there.
  package func requiredText(_ name: String) throws(RowError) -> Text {
    guard kind == .object else { throw RowError(.wrongKind, "the row is no object") }
    guard let value = self[name], !value.isNull else { throw RowError(.missingField, name) }
    guard let text = value.text else { throw RowError(.wrongFieldKind, name) }
    return Text(text)
  }

  /// A text, or nothing where the field is absent, null or of another kind.
  package func optionalText(_ name: String) -> Text {
    Text(self[name]?.text ?? [])
  }

  /// A string, number or boolean as text; empty where there is none.
  package func scalarText(_ name: String) -> String { self[name]?.scalar ?? "" }

  /// The reference answer under that name: nothing for an absent, null or blank one.
  ///
  /// A list is one answer of several parts, `1, 2`: so OlympiadBench and TheoremQA use it. Only
  /// Skywork-OR1 lists writings of one answer. Else golds that differ come from different rows.
  package func golds(_ name: String) -> [Gold] {
    self[name]?.golds ?? []
  }

  /// The value as reference answers.
  package var golds: [Gold] {
    let answers = kind == .array ? elements.compactMap(\.scalar) : [scalar ?? ""]
    let parts = answers.map { Text($0).trimmed.string }.filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [Gold(parts.joined(separator: ", "))]
  }

  /// The texts of a list, or the one text; another kind of element keeps its place, empty.
  package func texts(_ name: String) -> [Text] {
    guard let value = self[name] else { return [] }
    if let text = value.text { return [Text(text)] }
    return value.elements.map { Text($0.text ?? []) }
  }

  /// The first of these fields that holds a string, number or boolean, as text.
  package func firstScalar(_ names: [String]) -> String {
    for name in names { if let scalar = self[name]?.scalar { return scalar } }
    return ""
  }

  /// The scalars of a short list as one label, parted by commas.
  package func listLabel(_ name: String, limit: Int = 256) -> [Field] {
    let words = self[name]?.elements.map { $0.scalar ?? "" } ?? []
    let text = words.joined(separator: ", ")
    return words.isEmpty || text.utf8.count > limit ? [] : [Field(name, text)]
  }

  /// Scalars that no field of the record takes, kept as labels; texts longer than `limit` bytes
  /// are prose, not labels.
  package func labels(except taken: Set<String>, limit: Int = 256) -> [Field] {
    members.compactMap { key, value in
      guard let name = key.string, !taken.contains(name) else { return nil }
      return value.label(name, limit: limit)
    }
  }

  /// The value as a label, or nil where it is no scalar.
  package func label(_ name: String, limit: Int = 256) -> Field? {
    switch kind {
    case .true: return Field(name, true)
    case .false: return Field(name, false)
    case .number:
      let written = String(decoding: raw, as: UTF8.self)
      if let integer = Int(written) { return Field(name, integer) }
      return number.map { Field(name, $0) }
    case .string:
      guard raw.count <= limit, let text = string, !text.isEmpty else { return nil }
      return Field(name, text)
    case .null, .array, .object: return nil
    }
  }

  /// True for a list whose first element that is not null is a text.
  package var isTextList: Bool {
    for element in elements where !element.isNull { return element.kind == .string }
    return false
  }

  package func has(_ name: String, _ kind: JSONNode.Kind) -> Bool { self[name]?.kind == kind }
}
