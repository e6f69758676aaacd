import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Makes one call and reads what comes, piece by piece.
package struct CompletionClient: Sendable {
  package struct Settings: Sendable {
    package var connectSeconds = 10.0
    /// A server that queues says nothing for long before the first token.
    package var idleSeconds = 600.0
    package var totalSeconds = 7200.0
    package var isStreaming = true
    package var limitField = CompletionRequest.LimitField.asWritten
    package var responseBytes = 256 << 20
    package var mostConnections = 256
    /// Stops an answer that goes on beyond its limit: what nobody granted shall not be spent.
    ///
    /// Not without a budget, since some gateways cut tokens into smaller pieces.
    package var enforcesTokenLimit = false

    package init() {}
  }

  /// What came, and what failed behind it; both where a stream was cut.
  struct Outcome {
    var completion: Completion?
    var failure: CallFailure?
  }

  private let http: HTTPClient
  private let endpoint: Endpoint
  private let key: APIKey?
  private let settings: Settings
  /// Told of tokens as they come.
  private let received: @Sendable (Int) -> Void

  package init(
    endpoint: Endpoint, key: APIKey?, settings: Settings,
    received: @escaping @Sendable (Int) -> Void
  ) {
    // TLS is verified, which is the default; redirects are judged here; each call has a connection
    // of its own (HTTP/1.1), so that one that is cut takes no other with it.
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: .nanoseconds(settings.connectSeconds), read: .nanoseconds(settings.idleSeconds)),
      decompression: .disabled)
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
      settings.mostConnections
    configuration.connectionPool.retryConnectionEstablishment = false
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.endpoint = endpoint
    self.key = key
    self.settings = settings
    self.received = received
  }

  package func shutdown() async { try? await http.shutdown() }

  /// Asks for some of a request's choices; ends after the total time at the latest.
  func ask(_ request: CompletionRequest, choices: Int, seed: Int?) async -> Outcome {
    await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await answer(request, choices: choices, seed: seed) }
      group.addTask {
        try? await Task.sleep(for: .seconds(settings.totalSeconds))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      if let first { return first }
      var outcome = (await group.next() ?? nil) ?? Outcome()
      if !Task.isCancelled, let failure = outcome.failure, failure.course == .cancelled {
        outcome.failure = CallFailure(
          "total-timeout", "not finished within \(settings.totalSeconds) s", .repeat,
          isCharged: true)
      }
      return outcome
    }
  }

  private func answer(
    _ request: CompletionRequest, choices: Int, seed: Int?
  ) async -> Outcome {
    let body = request.body(
      choices: choices, seed: seed, isStreamed: settings.isStreaming,
      limitField: settings.limitField)
    var url = endpoint.url(request.path.rawValue)
    for _ in 0..<4 {
      do {
        let response = try await http.execute(post(body, to: url), deadline: .distantFuture)
        guard [301, 302, 303, 307, 308].contains(response.status.code) else {
          return await read(response, request, choices: choices)
        }
        let location = response.headers.first(name: "Location") ?? ""
        guard [307, 308].contains(response.status.code),
          let target = endpoint.target(ofRedirect: location, from: url)
        else {
          return Outcome(
            failure: CallFailure(
              "redirect", "the server sends elsewhere, to '\(location)', which is refused",
              .stopAtFirst))
        }
        url = target
      } catch {
        return Outcome(failure: .transport(error))
      }
    }
    return Outcome(failure: CallFailure("redirect", "redirects without end", .stopAtFirst))
  }

  private func post(_ body: [UInt8], to url: String) -> HTTPClientRequest {
    var post = HTTPClientRequest(url: url)
    post.method = .POST
    post.headers.add(name: "Content-Type", value: "application/json")
    post.headers.add(name: "Accept", value: "text/event-stream, application/json")
    post.headers.add(name: "User-Agent", value: "sluice-sample")
    if let key { post.headers.add(name: "Authorization", value: key.authorization) }
    post.body = .bytes(body)
    return post
  }

  private func read(
    _ response: HTTPClientResponse, _ request: CompletionRequest, choices: Int
  ) async -> Outcome {
    let code = Int(response.status.code)
    guard code == 200 else {
      let said = await start(of: response, bytes: 64 << 10)
      return Outcome(failure: .status(code, headers: response.headers, body: said))
    }
    let kind = response.headers.first(name: "Content-Type")?.lowercased() ?? ""
    var reading = ResponseReading(
      isStream: kind.hasPrefix("text/event-stream"), choices: choices,
      mostBytes: settings.responseBytes,
      mostTokens: settings.enforcesTokenLimit ? request.mostTokens(choices: choices) : nil,
      received: received)
    do {
      for try await buffer in response.body {
        guard reading.add(buffer.readableBytesView) else { break }
      }
      if Task.isCancelled { throw CancellationError() }
    } catch {
      reading.fail(.transport(error))
    }
    var outcome = reading.finish()
    outcome.completion?.requestID = response.headers.first(name: "x-request-id")
    return outcome
  }

  /// The beginning of an error's text, or of nothing where that cannot be read either.
  private func start(of response: HTTPClientResponse, bytes most: Int) async -> [UInt8] {
    var said: [UInt8] = []
    do {
      for try await buffer in response.body {
        said += buffer.readableBytesView
        if said.count >= most { break }
      }
    } catch {}
    return said
  }
}

extension TimeAmount {
  fileprivate static func nanoseconds(_ seconds: Double) -> TimeAmount {
    .nanoseconds(Int64(min(seconds, 1e9) * 1e9))
  }
}
