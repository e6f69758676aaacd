/// How many calls are in flight: as many as the server bears.
///
/// Additive increase, multiplicative decrease, as TCP does it (Chiu and Jain, 1989): every answer
/// widens the limit, a push-back halves it, once for all the calls that were under way together.
package actor ConcurrencyLimit {
  /// What a call's end says about the server.
  package enum Signal: Sendable {
    case answered
    /// It said that it has too much to do, and perhaps how long to wait.
    case pushedBack(seconds: Double?)
    /// It failed; one such failure says nothing of its load, many do.
    case failed
    case cancelled
    /// Nothing more may be asked.
    case closed
  }

  package struct Permit: Sendable {
    fileprivate let epoch: Int
  }

  private let most: Int
  private var limit: Double
  private var isFirstRise = true
  private var epoch = 0
  /// The share of calls that failed of late, an exponential mean over some fifty calls.
  private var failureShare = 0.0
  private var pausedUntil: ContinuousClock.Instant?
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextTicket = 0
  private var isClosed = false
  package private(set) var inFlight = 0

  /// Begins with 16 calls and doubles with every round of answers until the first push-back.
  package init(most: Int) {
    self.most = most
    limit = Double(min(most, 16))
  }

  package var current: Int { max(1, Int(limit)) }

  /// Waits for a place among the calls in flight.
  package func enter() async throws(CancellationError) -> Permit {
    while true {
      if Task.isCancelled || isClosed {
        wake()
        throw CancellationError()
      }
      if let end = pausedUntil, end > .now {
        try? await Task.sleep(until: end, clock: .continuous)
      } else if inFlight < current {
        inFlight += 1
        return Permit(epoch: epoch)
      } else {
        await waitForPlace()
      }
    }
  }

  package func leave(_ permit: Permit, _ signal: Signal) {
    inFlight -= 1
    switch signal {
    case .answered:
      failureShare *= 0.98
      limit = min(Double(most), limit + (isFirstRise ? 1 : 1 / limit))
    case .pushedBack(let seconds):
      if let seconds {
        let end = ContinuousClock.now + .seconds(seconds)
        pausedUntil = max(pausedUntil ?? end, end)
      }
      halve(permit)
    case .failed:
      failureShare = failureShare * 0.98 + 0.02
      // Failures that come now and then would bring the limit to nearly nothing, as lost packets do
      // to TCP, without helping anybody.
      if failureShare > 0.25 { halve(permit) }
    case .cancelled: break
    case .closed: isClosed = true
    }
    wake()
  }

  private func halve(_ permit: Permit) {
    guard permit.epoch == epoch else { return }
    epoch += 1
    isFirstRise = false
    limit = max(1, limit / 2)
  }

  private func waitForPlace() async {
    let ticket = nextTicket
    nextTicket += 1
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled || isClosed {
          continuation.resume()
        } else {
          waiting[ticket] = continuation
        }
      }
    } onCancel: {
      Task { await self.resume(ticket) }
    }
  }

  private func resume(_ ticket: Int) { waiting.removeValue(forKey: ticket)?.resume() }

  /// Lets as many try as there is room for, the longest waiting first.
  private func wake() {
    let room = isClosed ? waiting.count : max(0, current - inFlight)
    for ticket in waiting.keys.sorted().prefix(room) { resume(ticket) }
  }
}
