/// Does work on several threads and takes the results in order.
///
/// At most `width` pieces are in work and as many results wait for their turn, so memory is bounded
/// and the order never depends on which thread was faster. The first error cancels the rest.
enum OrderedWork {
  /// - Parameters:
  ///   - next: gives the next piece, or nil at the end; never called from two threads at once.
  ///   - transform: the work; called from any thread.
  ///   - consume: takes the results in the order of the pieces.
  static func run<Piece: Sendable, Output: Sendable>(
    width: Int, next: () throws -> Piece?,
    transform: @escaping @Sendable (Piece) throws -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    guard width > 1 else {
      while let piece = try next() { try consume(transform(piece)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var consumed = 0
      var waiting: [Int: Output] = [:]
      var isAtEnd = false
      while !isAtEnd || consumed < started {
        while !isAtEnd, started - consumed < width * 2 {
          guard let piece = try next() else {
            isAtEnd = true
            break
          }
          let number = started
          started += 1
          group.addTask { (number, try transform(piece)) }
          if started - consumed - waiting.count >= width { break }
        }
        guard consumed < started, let (number, output) = try await group.next() else { continue }
        waiting[number] = output
        while let output = waiting.removeValue(forKey: consumed) {
          consumed += 1
          try consume(output)
        }
      }
    }
  }
}
