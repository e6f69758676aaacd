import Testing

@testable import Pipeline

@Suite struct OrderedWorkTests {
  private struct Failure: Error {}

  @Test(arguments: [1, 2, 8, 33]) func `takes results in order on any number of threads`(
    width: Int
  ) async throws {
    var pieces = (0..<500)[...]
    var taken: [Int] = []
    try await OrderedWork.run(width: width) {
      pieces.popFirst()
    } transform: { piece in
      // Uneven work, so that later pieces finish first.
      (0..<(piece % 7) * 1000).reduce(piece) { $0 ^ $1 ^ $1 }
    } consume: {
      taken.append($0)
    }
    #expect(taken == Array(0..<500))
  }

  @Test(arguments: [1, 4]) func `never holds more than twice its width`(width: Int) async throws {
    var started = 0
    var finished = 0
    var most = 0
    try await OrderedWork.run(width: width) {
      started += 1
      most = max(most, started - finished)
      return started <= 200 ? started : nil
    } transform: {
      $0
    } consume: { _ in
      finished += 1
    }
    #expect(finished == 200 && most <= 2 * width + 1)
  }

  @Test(arguments: [1, 4]) func `passes the first error on`(width: Int) async {
    var pieces = (0..<100)[...]
    await #expect(throws: Failure.self) {
      try await OrderedWork.run(width: width) {
        pieces.popFirst()
      } transform: { piece in
        if piece == 40 { throw Failure() }
        return piece
      } consume: { _ in
      }
    }
  }
}
