import JSONText

/// The fields by which a family knows its rows.
struct FieldPattern: Sendable {
  /// Fields that no row of the family is without.
  var required: KeyValuePairs<String, FieldShape>
  /// Fields that few others have; they count where they are null, too.
  var telling: [String] = []
  /// Fields of other families: a row that has one is theirs.
  var foreign: [String] = []

  /// One point for each field that was found, or nil where a required one is not.
  func recognize(_ row: JSONValue) -> Recognition? {
    guard row.kind == .object else { return nil }
    var evidence: [String] = []
    for (name, shape) in required {
      guard let value = row[name], shape.fits(value) else { return nil }
      evidence.append("`\(name)` is \(shape.rawValue)")
    }
    for name in foreign where row[name] != nil { return nil }
    for name in telling where row[name] != nil { evidence.append("has `\(name)`") }
    return Recognition(points: evidence.count, evidence: evidence)
  }
}

/// The kind of value that a field must hold.
enum FieldShape: String, Sendable {
  case text = "a text"
  case texts = "a list of texts"
  case list = "a list"
  case number = "a number"
  case scalar = "a text, number or boolean"
  case object = "an object"
  case turn = "a turn of a conversation"
  case turns = "a list of turns"
  /// Null in the rows at hand and still there.
  case anything = "there"

  func fits(_ value: JSONValue) -> Bool {
    switch self {
    case .text: value.kind == .string
    case .texts: value.isTextList
    case .list: value.kind == .array
    case .number: value.kind == .number
    case .scalar: value.scalar != nil
    case .object: value.kind == .object
    case .turn: Turn(value) != nil
    case .turns: value.elements.contains { Turn($0) != nil }
    case .anything: true
    }
  }
}

extension Recognition {
  /// Something that fields alone do not say.
  func adding(_ morePoints: Int, _ seen: String) -> Recognition {
    Recognition(points: points + morePoints, evidence: evidence + [seen])
  }
}
