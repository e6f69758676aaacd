import Glibc
import Synchronization

/// Remembers that the user pressed Ctrl-C (or the system asked us to end).
package enum Interrupt {
  private static let wasRequested = Atomic<Bool>(false)

  /// Takes SIGINT and SIGTERM; a second one ends the program at once.
  package static func install() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.request()
        signal(number, SIG_DFL)
      }
    }
  }

  package static func request() { wasRequested.store(true, ordering: .relaxed) }

  /// Throws if the user asked to stop; called between two batches, where all is in order.
  package static func check() throws(RunError) {
    if wasRequested.load(ordering: .relaxed) { throw .interrupted }
  }
}
