import Foundation
import JSONText
import NIOHTTP1

extension CallFailure {
  /// Reads a status that is not success.
  static func status(_ code: Int, headers: HTTPHeaders, body: [UInt8]) -> CallFailure {
    let (message, kind) = serverMessage(body)
    let reason = "http-\(code)"
    let detail = message.isEmpty ? "the server answers with status \(code)" : message
    switch code {
    case 429 where kind == "insufficient_quota": return CallFailure("no-quota", detail, .stop)
    case 429, 503, 529:
      let seconds = RetryAfter.seconds(
        headers.first(name: "Retry-After"), milliseconds: headers.first(name: "retry-after-ms"),
        date: headers.first(name: "Date"), now: Date())
      return CallFailure(reason, detail, .waitAndRepeat(seconds: seconds))
    case 401, 402: return CallFailure(reason, detail, .stop)
    // Some gateways answer a prompt that they dislike with 403.
    case 403: return CallFailure(reason, detail, .stopAtFirst)
    case 408, 409, 425, 500, 502, 504...599: return CallFailure(reason, detail, .repeat)
    default: return CallFailure(reason, detail, .giveUp)
    }
  }

  /// An error that came in the middle of a stream.
  static func inStream(_ error: StreamAssembly.ServerError) -> CallFailure {
    let code = error.code ?? 500
    let course: Course =
      (400..<500).contains(code) && ![408, 409, 425, 429].contains(code) ? .giveUp : .repeat
    return CallFailure("stream-error", error.message, course, isCharged: true)
  }

  /// The server's own words, of OpenAI's form, FastAPI's or any other, and the error's code.
  private static func serverMessage(_ body: [UInt8]) -> (message: String, code: String) {
    var parser = JSONParser()
    let read = body.withUnsafeBufferPointer { bytes in
      try? parser.parse(bytes) { value -> (String?, String) in
        let error = value["error"] ?? value
        let said = error["message"]?.string ?? error.string ?? value["detail"]?.scalar
        return (said ?? value["message"]?.string, error["code"]?.scalar ?? "")
      }
    }
    let text = read?.0 ?? String(decoding: body, as: UTF8.self)
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (line.count > 300 ? line.prefix(300) + " …" : line, read?.1 ?? "")
  }
}
