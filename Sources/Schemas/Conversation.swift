import JSONText
import Records

/// One turn, in either public form: `{role, content}` or `{from, value}`.
struct Turn {
  enum Speaker { case system, user, assistant, other }

  let speaker: Speaker
  /// The turn as it is written, for what stands beside its text.
  let value: JSONValue

  init?(_ value: JSONValue) {
    guard let name = value["role"]?.string ?? value["from"]?.string else { return nil }
    self.value = value
    switch name {
    case "system": speaker = .system
    case "user", "human": speaker = .user
    case "assistant", "gpt", "model": speaker = .assistant
    default: speaker = .other
    }
  }

  var text: Text? { (value["content"]?.text ?? value["value"]?.text).map { Text($0) } }
}

/// A list of turns.
struct Conversation {
  let turns: [Turn]
  private let name: String

  /// Reads the list that must stand under `name`.
  init(of row: JSONValue, _ name: String) throws(RowError) {
    guard let list = row[name], !list.isNull else { throw RowError(.missingField, name) }
    guard list.kind == .array else { throw RowError(.wrongFieldKind, name) }
    turns = list.elements.compactMap { Turn($0) }
    self.name = name
  }

  /// The first turn of the user; a later one makes no sense without those before it.
  func question() throws(RowError) -> Text {
    guard let text = turns.first(where: { $0.speaker == .user })?.text else {
      throw RowError(.missingField, "\(name): no question")
    }
    return text
  }

  /// The user's last turn, where examples stand before the question.
  func lastQuestion() throws(RowError) -> Text {
    guard let text = turns.last(where: { $0.speaker == .user })?.text else {
      throw RowError(.missingField, "\(name): no question")
    }
    return text
  }

  /// The reply to `question`.
  var answer: Turn? { turns.first { $0.speaker == .assistant } }

  /// The question with its reply as the only generation.
  func record() throws(RowError) -> Record {
    let reply = answer?.text.map { [Generation(text: $0)] }
    return Record(problem: try question(), generations: reply ?? [])
  }
}
