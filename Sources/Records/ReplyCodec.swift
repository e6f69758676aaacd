/// A reply among the bytes of a record.
extension ByteAppender {
  mutating func reply(_ reply: Reply) {
    byte(reply.request.kind.rawValue)
    word(reply.request.problem.high)
    word(reply.request.problem.low)
    word(reply.request.item)
    number(reply.request.part)
    number(reply.request.round)
    place(reply.place)
    string(reply.model)
    list(reply.samples) { out, sample in
      out.number(sample.index)
      out.text(sample.text)
      out.byte(sample.finish.rawValue)
      out.string(sample.fault)
      out.list(sample.firstTokens) { $0.field($1) }
    }
    number(reply.usage.promptTokens)
    number(reply.usage.completionTokens)
    number(reply.usage.microdollars)
    string(reply.fault)
  }
}

extension ByteCursor {
  mutating func reply() -> Reply {
    let kind = Reply.Kind(rawValue: byte()) ?? .generate
    let problem = Fingerprint(high: word(), low: word())
    let item = word()
    let part = number()
    var reply = Reply(RequestID(kind, problem, item: item, part: part, round: number()))
    reply.place = place()
    reply.model = string()
    reply.samples = list { input in
      Reply.Sample(
        index: input.number(), text: input.text(),
        finish: Generation.Finish(rawValue: input.byte()) ?? .unknown, fault: input.string(),
        firstTokens: input.list { $0.field() })
    }
    reply.usage.promptTokens = number()
    reply.usage.completionTokens = number()
    reply.usage.microdollars = number()
    reply.fault = string()
    return reply
  }
}
