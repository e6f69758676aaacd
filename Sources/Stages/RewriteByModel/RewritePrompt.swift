import Glibc
import Pipeline
import Records
import Shards
import Statements

/// A prompt that asks a model to rewrite a problem, read from a file.
///
/// The file begins with lines `name: value` up to a line `---`; what follows is the message, with
/// `{{problem}}` and, where the model may see it, `{{answer}}`.
struct RewritePrompt: Sendable {
  /// Which problems it is for.
  enum Kind: String, CaseIterable, Sendable {
    case any, proof
    case multipleChoice = "multiple-choice"
  }

  /// Where the new problem's gold comes from.
  enum NewGold: String, CaseIterable, Sendable {
    /// The origin's.
    case kept
    /// The value of the right option.
    case option
    /// Generations vote for it.
    case voted
  }

  /// What the rewriting must keep.
  enum Kept: String, CaseIterable, Sendable {
    case language, numbers, units, variables, conditions, question
  }

  /// Kebab-case: how its problems say that they were rewritten.
  let name: String
  let applies: Kind
  let gold: NewGold
  let keeps: Set<Kept>
  private let message: String

  /// Names the prompt in requests: another text is another prompt.
  var item: UInt64 { max(1, Fingerprint(of: message).high) }

  init(file: String) throws(StageOptionsError) {
    guard let text = Self.text(of: file) else {
      throw StageOptionsError("prompts", "names '\(file)', which cannot be read; give a file")
    }
    try self.init(text: text, file: file)
  }

  init(text: String, file: String) throws(StageOptionsError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.firstIndex(of: "---") else {
      throw StageOptionsError(
        "prompts", "'\(file)' has no line '---' between its settings and its message; add one")
    }
    var settings: [String: String] = [:]
    for line in lines[..<end] where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: ":", maxSplits: 1).map(Self.trimmed)
      guard parts.count == 2, ["name", "applies", "gold", "keeps"].contains(parts[0]) else {
        throw StageOptionsError(
          "prompts", "'\(file)' has the setting '\(line)'; it takes name, applies, gold, keeps")
      }
      settings[parts[0]] = parts[1]
    }
    guard let name = settings["name"], !name.isEmpty,
      name.allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "-" })
    else { throw StageOptionsError("prompts", "'\(file)' has no 'name' in small letters; add one") }
    self.name = name
    applies = try Self.value(settings["applies"] ?? "any", "applies", file)
    gold = try Self.value(settings["gold"] ?? "kept", "gold", file)
    var keeps: Set<Kept> = []
    for word in (settings["keeps"] ?? "").split(separator: ",") {
      keeps.insert(try Self.value(Self.trimmed(word), "keeps", file))
    }
    self.keeps = keeps
    message = Self.trimmed(lines[(end + 1)...].joined(separator: "\n"))
    guard message.contains("{{problem}}") else {
      throw StageOptionsError("prompts", "'\(file)' shows no problem; write {{problem}} into it")
    }
  }

  func text(for record: Record) -> Text {
    let answer = record.golds.first?.text ?? ""
    // The problem last: what it holds is never taken for a place to fill.
    let parts = message.split(separator: "{{problem}}", omittingEmptySubsequences: false)
      .map { $0.replacing("{{answer}}", with: answer) }
    return Text(parts.joined(separator: record.problem.string))
  }

  /// The runs of five words of the message: none of them belongs into a problem.
  var phrases: Set<[Substring]> { Self.phrases(of: message) }

  static func phrases(of text: String) -> Set<[Substring]> {
    let words = text.lowercased().split { !$0.isLetter }
    guard words.count >= 5 else { return [] }
    return Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
  }

  private static func value<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ setting: String, _ file: String
  ) throws(StageOptionsError) -> Value {
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw StageOptionsError("prompts", "'\(file)' has '\(setting): \(text)'; it takes \(known)")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    Text(String(text)).trimmed.string
  }

  private static func text(of file: String) -> String? {
    guard let reader = try? ByteSource(opening: file) else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < 1 << 20 {
      let count = buffer.withUnsafeMutableBytes { buffer in (try? reader.read(into: buffer)) ?? -1 }
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer[..<count]
    }
    return nil
  }
}
