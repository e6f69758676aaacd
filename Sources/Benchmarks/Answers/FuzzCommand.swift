import Foundation
import MathAnswers

/// Mutates the answers of a table for a number of minutes and reports slow or inconsistent pairs.
///
/// The same seed makes the same pairs in the same order; so a crash comes again.
enum FuzzCommand {
  private static let pieces = [
    "\\frac{", "}", "{", "^", "_", "\\sqrt", "(", ")", "[", "]", "\\{", "\\}", "$", "\\", "|",
    "\\left", "\\right", "\\pm", "!", "%", "\\circ", ",", ";", "1", "0", "x", "e", "i", "\\pi",
    "\\sin", "\\log_", "\\text{", "\\begin{pmatrix}", "\\end{pmatrix}", "&", "\\\\", "=", "<",
    "\\infty", "\\cup", " or ", " and ", ":", ".", "...", "999999999999999999999", "10^{99999}",
    "\\boxed{", "<think>", "</think>", "<answer>", "####", "**", "\"answer\": ", "答案", "，", "√",
    "²", "½", "\u{0}", "\u{FFFD}", "\\sum_{k=1}^{", "\\binom{", "\\in", "\\mathbb{R}", " cm", "AM",
  ]

  static func run(_ url: URL, minutes: Double, seed: UInt64) throws {
    let seeds = try Pair.read(url).flatMap { [$0.gold, $0.pred] }
    let verifier = AnswerVerifier()
    let clock = ContinuousClock()
    let start = clock.now
    var generator = SplitMix(state: seed)
    print("seed", seed)
    var count = 0
    while clock.now - start < .seconds(minutes * 60) {
      let left = mutated(seeds, &generator)
      let right =
        Bool.random(using: &generator)
        ? mutated(seeds, &generator) : left + pieces[count % pieces.count]
      var verdict = Verdict.undecided(.incomparable)
      let before = threadMicroseconds()
      verdict = verifier.verdict(gold: left, prediction: right)
      let elapsed = threadMicroseconds() - before
      if elapsed > 20_000 {
        print("slow", elapsed, "us", left.debugDescription, right.debugDescription)
      }
      let forward = verifier.areEquivalent(left, right)
      if forward != verifier.areEquivalent(right, left) {
        print("asymmetric", left.debugDescription, right.debugDescription)
      }
      if verdict.isCorrect, !right.hasPrefix(left), verdict != .correct(.sameText) {
        print("equal", verdict.reason, left.debugDescription, right.debugDescription)
      }
      if verifier.verdict(gold: left, prediction: left) == .wrong(.differentValue) {
        print("irreflexive", left.debugDescription)
      }
      count += 1
      if count.isMultiple(of: 50_000) {
        print("\(count) pairs, resident \(residentMegabytes()) MB")
      }
    }
    print("\(count) pairs, resident \(residentMegabytes()) MB")
  }

  private static func mutated(
    _ seeds: [String], _ generator: inout SplitMix
  ) -> String {
    var bytes = Array((seeds.randomElement(using: &generator) ?? "1").utf8)
    for _ in 0...Int.random(in: 0...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0...4, using: &generator) {
      case 0:
        bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3:
        let other = Array((seeds.randomElement(using: &generator) ?? "").utf8)
        bytes.insert(
          contentsOf: other.prefix(Int.random(in: 0...other.count, using: &generator)), at: place)
      default:
        let piece = (pieces.randomElement(using: &generator) ?? "").utf8
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
          bytes.insert(contentsOf: piece, at: min(place, bytes.count))
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Processor time of this thread: what another process takes away does not count.
  private static func threadMicroseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }

  private static func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = status.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return (pages * 4096) >> 20
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
