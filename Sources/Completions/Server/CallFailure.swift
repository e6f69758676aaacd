/// Why a call brought nothing, and what follows from it.
package struct CallFailure: Error, Sendable, Equatable {
  package enum Course: Sendable, Equatable {
    /// The server has too much to do or is not there: wait, and the call has not failed.
    case waitAndRepeat(seconds: Double?)
    /// Chance: the same call may go well the next time.
    case `repeat`
    /// The same request fails every time.
    case giveUp
    /// No request can go well: the key is refused, the account is empty.
    case stop
    /// As `stop` while nothing has gone well yet, as `giveUp` later.
    case stopAtFirst
    case cancelled
  }

  /// Kebab-case: `http-500`, `idle-timeout`.
  package let reason: String
  package let detail: String
  package let course: Course
  /// Whether the server may have worked, and counts it.
  package let isCharged: Bool

  init(_ reason: String, _ detail: String, _ course: Course, isCharged: Bool = false) {
    self.reason = reason
    self.detail = detail
    self.course = course
    self.isCharged = isCharged
  }

  /// True where the server was not there or had no time: another day it may.
  package var isServerAway: Bool {
    ["no-connection", "connect-timeout", "http-429", "http-503", "http-529"].contains(reason)
  }
}
