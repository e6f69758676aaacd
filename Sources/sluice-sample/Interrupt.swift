import Dispatch
import Glibc
import Synchronization

/// Ctrl-C: the run is told to stop; a second one ends the program at once.
final class Interrupt {
  private final class Count: Sendable {
    let value = Atomic(0)
  }

  private let source: any DispatchSourceSignal
  private let count: Count

  var hasHappened: Bool { count.value.load(ordering: .relaxed) > 0 }

  init(_ action: @escaping @Sendable () -> Void) {
    let count = Count()
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if count.value.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      action()
    }
    source.resume()
    self.count = count
  }
}
