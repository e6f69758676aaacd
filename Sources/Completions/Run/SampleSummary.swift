/// What became of the requests.
package struct SampleSummary: Sendable {
  package var requests = 0
  package var answered = 0
  package var answeredBefore = 0
  /// Of the answered ones, those that cost no call: the content was asked before, or by another line.
  package var copied = 0
  /// Failed for good in this run, nothing had; by reason.
  package var failed: [String: Int] = [:]
  /// Answered with fewer choices than asked for; by reason.
  package var partial: [String: Int] = [:]
  package var givenUpBefore = 0
  /// Not asked, or not to the end; the same command goes on; by reason.
  package var left: [String: Int] = [:]
  /// Lines that are no request; by reason.
  package var malformed: [String: Int] = [:]
  package var repeated = 0
  package var superseded = 0
  /// Lines of reply files that are no reply.
  package var unreadable = 0
  package var calls = 0
  package var choices = 0
  package var prompt = Reply.Count()
  package var completion = Reply.Count()
  package var spent = Budget.Amount(price: nil)
  /// Why the run ended before its time.
  package var stop: CallFailure?

  /// True where every request has all its choices.
  package var isComplete: Bool {
    failed.isEmpty && partial.isEmpty && left.isEmpty && malformed.isEmpty && givenUpBefore == 0
      && stop == nil
  }

  package var text: String {
    var lines: [(String, String)] = [("requests", "\(requests)")]
    lines.append(("answered", "\(answered + answeredBefore)"))
    if answeredBefore > 0 { lines.append(("  in earlier runs", "\(answeredBefore)")) }
    if copied > 0 { lines.append(("  by a reply to the same content", "\(copied)")) }
    func add(_ title: String, _ reasons: [String: Int]) {
      guard !reasons.isEmpty else { return }
      lines.append((title, "\(reasons.values.reduce(0, +))"))
      for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        lines.append(("  \(reason)", "\(count)"))
      }
    }
    add("answered in part", partial)
    add("failed", failed)
    if givenUpBefore > 0 {
      lines.append(("given up in earlier runs (--retry-failed)", "\(givenUpBefore)"))
    }
    add("not answered; the same command goes on", left)
    add("lines that are no request", malformed)
    if repeated > 0 { lines.append(("lines that repeat another", "\(repeated)")) }
    if unreadable > 0 { lines.append(("lines of replies that are none", "\(unreadable)")) }
    if superseded > 0 { lines.append(("replies to older forms, put aside", "\(superseded)")) }
    lines += [
      ("calls", "\(calls)"), ("choices", "\(choices)"),
      ("prompt tokens (\(prompt.source.words))", "\(prompt.tokens)"),
      ("completion tokens (\(completion.source.words))", "\(completion.tokens)"),
    ]
    if spent.cost > 0 { lines.append(("cost, at most", MoneyText.text(spent.cost))) }
    let width = lines.map { $0.0.count }.max() ?? 0
    return lines.map { title, value in
      title + String(repeating: " ", count: width - title.count + 2) + value + "\n"
    }.joined()
  }
}

extension Reply.Source {
  package var words: String {
    switch self {
    case .server: "the server's count"
    case .counted: "counted by log-probabilities"
    case .estimated: "estimated in part"
    }
  }
}

/// An amount of money, in the unit of the prices.
package enum MoneyText {
  package static func text(_ amount: Double) -> String {
    let tenThousandths = Int((amount * 10_000).rounded())
    let rest = String(tenThousandths % 10_000 + 10_000).dropFirst()
    return "\(tenThousandths / 10_000).\(rest)"
  }
}
