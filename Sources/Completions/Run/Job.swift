/// A request and all who wait for its reply: lines of the same content are asked once.
struct Job: Sendable {
  struct Target: Sendable {
    let file: Int
    let customID: String
  }

  let request: CompletionRequest
  var targets: [Target]
  /// A whole response that an earlier call brought.
  var cached: [UInt8]?
  /// Choices that earlier calls brought.
  var partial: Reply?

  /// How a job ended.
  enum End: Sendable {
    case copied
    case answered(Reply)
    /// Given up; what there is, is written.
    case givenUp(Reply, CallFailure)
    /// Left for a later run: the budget is spent, the run was stopped.
    case left(reason: String)
    /// No request can go well.
    case stopped(CallFailure)
  }
}
