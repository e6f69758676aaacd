import JSONText
import Records

/// Writes the rows of `dropped/00-replies`: what models replied and nobody could use.
enum DroppedReply {
  static let folder = "dropped/00-replies"

  static func add(_ fault: ReplyIntake.Fault, to rows: inout EmittedRows) {
    let reply = fault.reply
    let key = CurriculumKey(
      first: UInt64(reply.place.file), second: UInt64(reply.place.row),
      problem: reply.request.problem, ordinal: (fault.sample?.index ?? -1) + 1)
    let place = rows.written(reply.place)
    rows.add(to: folder, at: key) { json in
      json.member("stage", "replies")
      json.member("reason", fault.reason)
      json.member("kind", reply.request.kind.name)
      json.member("round", reply.request.round)
      json.member("id", Record.id(of: reply.request.problem))
      json.member("custom_id", reply.request.text)
      json.member("row", place)
      json.member("choice", fault.sample?.index ?? -1)
      json.member("model", reply.model)
      json.member("text", fault.sample?.text ?? Text([]))
    }
  }
}
