import Foundation
import Records

/// What a judge model replied about one answer.
struct Judgement {
  let isCorrect: Bool
  let model: String

  /// Names an answer to a problem with a gold in requests and replies.
  static func item(of answer: String, to record: Record) -> UInt64 {
    let gold = record.golds.first?.text ?? ""
    return max(1, Fingerprint(of: "\(record.key.hex)\n\(gold)\n\(answer)").high)
  }

  /// The majority of what was replied about this answer; nil where nobody replied, nobody could be
  /// understood, or as many say this as that.
  static func of(_ answer: String, to record: Record) -> Judgement? {
    guard record.replies.contains(where: { $0.request.kind == .judge }) else { return nil }
    let item = item(of: answer, to: record)
    var balance = 0
    var model = ""
    for reply in record.replies where reply.request.kind == .judge && reply.request.item == item {
      for sample in reply.samples where sample.fault.isEmpty && sample.finish != .length {
        guard let isCorrect = read(sample.text.string) else { continue }
        balance += isCorrect ? 1 : -1
        if model.isEmpty { model = reply.model }
      }
    }
    return balance == 0 ? nil : Judgement(isCorrect: balance > 0, model: model)
  }

  private static let agreeing: Set<String> = ["correct", "yes", "true", "equivalent", "right"]
  private static let differing: Set<String> = ["wrong", "incorrect", "no", "false", "different"]

  /// The last line that says one thing; nil where it says nothing, or both.
  static func read(_ reply: String) -> Bool? {
    // Whoever thinks aloud weighs both: only what stands behind the thinking is the verdict.
    let answer =
      reply.range(of: "</think>", options: .backwards).map { reply[$0.upperBound...] }
      ?? reply[...]
    guard
      let line = answer.split(whereSeparator: \.isNewline).last(where: { line in
        line.contains(where: \.isLetter)
      })
    else { return nil }
    let words = line.lowercased().split { !$0.isLetter }.map(String.init)
    let isNegated = words.contains("not") || words.contains("isn")
    let agrees = words.contains(where: agreeing.contains)
    let differs = words.contains(where: differing.contains)
    guard agrees != differs else { return nil }
    return agrees != isNegated
  }
}
