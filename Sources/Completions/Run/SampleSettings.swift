/// What a run is told.
package struct SampleSettings: Sendable {
  package var model: String
  package var output: String
  package var client = CompletionClient.Settings()
  package var budget = Budget.Limits()
  package var prices = PriceTable(common: nil)
  /// For lines that give no limit.
  package var tokenLimit: Int?
  package var concurrency = 256
  package var backoff = Backoff()
  /// Failures in a row after which a call is given up.
  package var attempts = 8
  /// How long a server may be away, or push everything back, until the run ends.
  package var patienceSeconds = 900.0
  package var retriesFailed = false
  /// Folders of other replies that are not asked for again.
  package var caches: [String] = []

  /// Without streaming, a server that works is not heard until it has finished.
  var silenceSeconds: Double {
    client.isStreaming ? patienceSeconds : max(patienceSeconds, client.totalSeconds)
  }

  package init(model: String, output: String) {
    self.model = model
    self.output = output
  }
}
