/// What a run may spend at most, and what it has spent.
///
/// A call is let through only where the worst that it can cost still fits beside the worst of all
/// that is under way, so the limits hold whatever comes back.
package actor Budget {
  package struct Limits: Sendable {
    package var tokens: Int?
    package var cost: Double?

    package init(tokens: Int? = nil, cost: Double? = nil) {
      self.tokens = tokens
      self.cost = cost
    }

    package var isNone: Bool { tokens == nil && cost == nil }
  }

  /// An amount of tokens and of money.
  package struct Amount: Sendable {
    package var tokens: TokenCount
    package var cost: Double

    package init(_ tokens: TokenCount = TokenCount(), price: Price?) {
      self.tokens = tokens
      cost = price?.cost(of: tokens) ?? 0
    }

    static func + (left: Amount, right: Amount) -> Amount {
      var sum = left
      sum.tokens += right.tokens
      sum.cost += right.cost
      return sum
    }
  }

  private let limits: Limits
  private var reserved: [Int: Amount] = [:]
  private var nextTicket = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  package private(set) var spent: Amount

  /// - Parameter spent: what earlier runs into the same folder have cost.
  package init(_ limits: Limits, spent: Amount) {
    self.limits = limits
    self.spent = spent
  }

  /// Sets the worst case aside and returns its ticket, or nil where it cannot fit any more.
  package func reserve(_ worst: Amount) async -> Int? {
    while true {
      if fits(reserved.values.reduce(spent + worst, +)) {
        nextTicket += 1
        reserved[nextTicket] = worst
        return nextTicket
      }
      if reserved.isEmpty || !fits(spent + worst) { return nil }
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Exchanges what was set aside for what the call has cost.
  package func settle(_ ticket: Int, as charge: Amount) {
    reserved[ticket] = nil
    spent = spent + charge
    for continuation in waiting { continuation.resume() }
    waiting.removeAll()
  }

  private func fits(_ amount: Amount) -> Bool {
    amount.tokens.total <= limits.tokens ?? .max && amount.cost <= limits.cost ?? .infinity
  }
}
