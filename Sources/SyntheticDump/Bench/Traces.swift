/// The parts of a problem's traces, escaped for JSON: one for each slip that the plans make.
struct Traces: Sendable {
  private struct Trace: Sendable {
    let place: Int?
    let reasoning: [UInt8]
    let closing: [UInt8]
    let solution: [UInt8]
  }

  private let traces: [Trace]

  init(_ family: any Family, _ plans: [BenchPlan], _ random: inout SeededRandom) {
    var places: [Int?] = [nil]
    for plan in plans where !places.contains(plan.place) { places.append(plan.place) }
    traces = places.map { place in
      let slip = place.map { Slip(at: [$0]) } ?? .none
      var writer = TraceWriter(family, slip: slip, random: random)
      let reasoning = Self.escaped(writer.firstThoughts(), after: "\\n\\n")
      let answer = writer.derivation.answer
      let closing = Self.escaped(writer.lastThoughts(), after: "")
      let solution = Solution(
        writer.derivation, answer: answer.latex, isBoxed: answer.kind != .none, &writer)
      random = writer.random
      return Trace(
        place: place, reasoning: reasoning, closing: closing,
        solution: Self.escaped([solution.text], after: ""))
    }
  }

  private static func escaped(_ paragraphs: [String], after: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for paragraph in paragraphs {
      JSONText.append(paragraph, to: &bytes)
      bytes.append(contentsOf: after.utf8)
    }
    return bytes
  }

  func reasoning(of place: Int?) -> [UInt8] { trace(of: place).reasoning }
  func closing(of place: Int?) -> [UInt8] { trace(of: place).closing }
  func solution(of place: Int?) -> [UInt8] { trace(of: place).solution }

  private func trace(of place: Int?) -> Trace {
    traces.first { $0.place == place } ?? traces[0]
  }
}
