import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server on loopback that answers as a script says, faults and all, and remembers what it was
/// asked.
final class FaultServer: Sendable {
  /// What a call says.
  struct Call: Sendable {
    let path: String
    let authorization: String
    let body: String
    let prompt: String
    let choices: Int
    let seed: Int?
    let isStreamed: Bool
    /// How often this prompt has been asked, from 1.
    let attempt: Int

    func member(_ name: String) -> Any? { FaultServer.object(body)[name] }
  }

  /// What the server does about it.
  struct Answer: Sendable {
    enum Ending: Sendable {
      case whole
      /// The connection is closed in the middle.
      case cut
      /// Nothing more comes, and the connection stays open.
      case silent
    }

    var status = 200
    var headers: [(String, String)] = []
    var pieces: [String] = []
    var ending = Ending.whole
    /// Milliseconds before the head.
    var delay = 0
    /// True where a request has been answered in full, which must happen once.
    var counts = false
    /// Closes without a word.
    var isRefusal = false
  }

  private struct State {
    var calls: [Call] = []
    var attempts: [String: Int] = [:]
    var answered: [String: Int] = [:]
    var inFlight = 0
    var peak = 0
  }

  private let state = Mutex(State())
  private let script: @Sendable (Call) -> Answer
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let channel: Mutex<(any Channel)?> = Mutex(nil)

  init(_ script: @escaping @Sendable (Call) -> Answer) async throws {
    self.script = script
    let bound = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 512)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(FaultHandler(self))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    channel.withLock { $0 = bound }
  }

  var port: Int { channel.withLock { $0?.localAddress?.port ?? 0 } }
  var endpoint: String { "http://127.0.0.1:\(port)" }
  var calls: [Call] { state.withLock { $0.calls } }
  var peak: Int { state.withLock { $0.peak } }
  /// How often each prompt was answered in full.
  var answered: [String: Int] { state.withLock { $0.answered } }

  func stop() async throws { try await group.shutdownGracefully() }

  fileprivate func answer(_ head: HTTPRequestHead, _ bytes: [UInt8]) -> Answer {
    let body = String(decoding: bytes, as: UTF8.self)
    let object = Self.object(body)
    let turns = object["messages"] as? [[String: Any]]
    let prompt = turns?.last?["content"] as? String ?? object["prompt"] as? String ?? ""
    let call = state.withLock { state in
      state.attempts[prompt, default: 0] += 1
      let call = Call(
        path: head.uri, authorization: head.headers.first(name: "Authorization") ?? "", body: body,
        prompt: prompt, choices: object["n"] as? Int ?? 1, seed: object["seed"] as? Int,
        isStreamed: object["stream"] as? Bool ?? false, attempt: state.attempts[prompt] ?? 1)
      state.calls.append(call)
      state.inFlight += 1
      state.peak = max(state.peak, state.inFlight)
      return call
    }
    let answer = script(call)
    if answer.counts { state.withLock { $0.answered[prompt, default: 0] += 1 } }
    return answer
  }

  fileprivate func ended() { state.withLock { $0.inFlight -= 1 } }

  fileprivate static func object(_ text: String) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
  }
}

private final class FaultHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let server: FaultServer
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(_ server: FaultServer) { self.server = server }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let buffer): body += buffer.readableBytesView
    case .end:
      guard let head else { return }
      let answer = server.answer(head, body)
      let loopBound = NIOLoopBound(context, eventLoop: context.eventLoop)
      let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
      context.eventLoop.scheduleTask(in: .milliseconds(Int64(answer.delay))) {
        handler.value.write(answer, loopBound.value)
      }
    }
  }

  private func write(_ answer: FaultServer.Answer, _ context: ChannelHandlerContext) {
    server.ended()
    if answer.isRefusal {
      context.close(promise: nil)
      return
    }
    var headers = HTTPHeaders(answer.headers)
    headers.add(name: "Transfer-Encoding", value: "chunked")
    let head = HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    for piece in answer.pieces {
      let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: piece)))
      context.writeAndFlush(wrapOutboundOut(part), promise: nil)
    }
    switch answer.ending {
    case .whole: context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .cut:
      context.flush()
      context.close(promise: nil)
    case .silent: context.flush()
    }
  }
}
