/// A run's progress as a line of text.
package struct ProgressLine: Sendable {
  private var last = (tokens: 0, seconds: 0.0)
  private var rate: Double?

  package init() {}

  /// - Parameter seconds: since the run began.
  package mutating func text(
    _ now: SampleProgress.Snapshot, inFlight: Int, limit: Int, cost: Double, seconds: Double
  ) -> String {
    if seconds > last.seconds {
      let current = Double(now.tokens - last.tokens) / (seconds - last.seconds)
      rate = rate.map { $0 * 0.7 + current * 0.3 } ?? current
      last = (now.tokens, seconds)
    }
    var parts = ["\(now.done - now.failed) of \(now.total) answered"]
    if now.failed > 0 { parts.append("\(now.failed) not") }
    parts.append("\(inFlight) in flight (at most \(limit) now)")
    parts.append("\(Int((rate ?? 0).rounded())) tokens/s")
    if cost > 0 { parts.append("cost \(MoneyText.text(cost))") }
    if now.done > 0, now.done < now.total {
      let left = seconds * Double(now.total - now.done) / Double(now.done)
      parts.append("about \(Self.duration(left)) left")
    }
    return parts.joined(separator: " · ")
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return switch whole {
    case ..<100: "\(whole) s"
    case ..<6000: "\((whole + 30) / 60) min"
    default: "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
  }
}
