import JSONText
import Shards

/// What earlier calls brought, by the content of their request, and what they cost.
struct ReplyCache {
  /// Responses that answer a request under another name.
  private(set) var responses: [String: [UInt8]] = [:]
  /// Replies that some choices are missing from.
  private(set) var partial: [String: Reply] = [:]
  private(set) var charges = ReplyCharges()

  /// Reads a file for the requests that are waiting.
  mutating func read(_ path: String, wanted: Set<String>, counts: Bool) throws(ShardError) {
    try ReplyScan.lines(of: path, keepsResponse: { wanted.contains($0) }) { (_, line) in
      guard let line else { return }
      if counts { charges.add(line) }
      guard let key = line.key, wanted.contains(key) else { return }
      switch line.state {
      case .answered(missing: 0): responses[key] = line.response
      case .answered:
        guard let reply = line.partial else { return }
        if reply.choices.count > partial[key]?.choices.count ?? 0 { partial[key] = reply }
      case .failed: break
      }
    }
  }
}

/// What the lines of a folder have cost, by model.
///
/// A reply that was completed later contains the cost of its parts; these are not counted twice.
struct ReplyCharges {
  private var whole: [String: TokenCount] = [:]
  private var wholeKeys: Set<String> = []
  private var parts: [String: (model: String, charge: TokenCount)] = [:]

  mutating func add(_ line: ReplyLine) {
    guard let model = line.model, let key = line.key else { return }
    if case .answered(let missing) = line.state, missing > 0 {
      if line.charge.total > parts[key]?.charge.total ?? -1 { parts[key] = (model, line.charge) }
    } else {
      whole[model, default: TokenCount()] += line.charge
      if line.state == .answered(missing: 0) { wholeKeys.insert(key) }
    }
  }

  func spent(_ prices: PriceTable) -> Budget.Amount {
    var byModel = whole
    for (key, part) in parts where !wholeKeys.contains(key) {
      byModel[part.model, default: TokenCount()] += part.charge
    }
    return byModel.reduce(Budget.Amount(price: nil)) { sum, entry in
      sum + Budget.Amount(entry.value, price: prices.price(of: entry.key))
    }
  }
}
