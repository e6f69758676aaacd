import Foundation
import TestKit
import Testing

@Suite struct AnswersTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()

  init() throws { folder = try TemporaryFolder() }

  @Test func `explains one pair`() throws {
    let result = try sluice.run(["answers", #"\frac{1}{2}"#, #"So it is $\boxed{0.5}$."#])
    #expect(result.status == 0)
    #expect(
      result.output == """
        verdict:    correct (same-number)
        extracted:  0.5  (box, bytes 10..<21)
        gold:       1/2
        prediction: 0.5
        because:    correct by same-number under policy 'curation'

        """)
  }

  @Test func `takes answers that begin with a minus sign`() throws {
    let result = try sluice.run(["answers", "-5", "-4"])
    #expect(result.output.hasPrefix("verdict:    wrong (different-number)\n"), "\(result.errors)")
  }

  @Test func `shows a caret where an answer stops being mathematics`() throws {
    let result = try sluice.run(["answers", "3", #"\frac{1}{2}+)"#])
    #expect(
      result.output.hasSuffix(
        """
        prediction: error: unexpected token
        \\frac{1}{2}+)
                    ^

        """), "\(result.output)")
  }

  @Test func `shows the point where two functions come apart`() throws {
    let result = try sluice.run(["answers", #"\sin x"#, #"\cos x"#])
    #expect(result.output.contains("against"))
    #expect(result.output.contains(" at x = "))
  }

  @Test func `judges a file row by row in its order`() throws {
    let long = String(repeating: "Let us see. Then $x=3$ and so on. ", count: 1_200)
    let rows = [
      #"{"gold":"1/2","pred":"0.5"}"#,
      #"{"gold":"1/2","pred":"0.6"}"#,
      #"{"gold":"7","pred":"<think>\#(long)</think> It is $\\boxed{7}$."}"#,
      #"{"gold":"7""#,
      #"{"gold":"7"}"#,
      #"[1]"#,
      #"{"gold":7,"pred":7.0}"#,
      #"{"gold":"x+)","pred":"y"}"#,
    ]
    let path = try folder.write(rows.joined(separator: "\n") + "\n", to: "pairs.jsonl")
    let result = try sluice.run(["answers", "--pairs", path])
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    let read = try lines.map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
    }
    #expect(
      read.map { Set($0.keys) }.allSatisfy {
        $0 == ["verdict", "how", "gold_reading", "pred_reading"]
      })
    #expect(
      read.map { $0["verdict"] } == [
        "correct", "wrong", "correct", "undecided", "undecided", "undecided", "correct",
        "undecided",
      ])
    #expect(
      read.map { $0["how"] } == [
        "same-number", "different-number", "same-number", "malformed-row", "malformed-row",
        "malformed-row", "same-number", "gold-unreadable",
      ])
    #expect(read[0]["gold_reading"] == "1/2")
    #expect(read[0]["pred_reading"] == "0.5")
  }

  @Test func `says what it takes`() throws {
    let one = try sluice.run(["answers", "1"])
    #expect(one.status == 64)
    #expect(one.errors.contains("give a gold answer and a prediction, or --pairs FILE"))
    let other = try sluice.run(["answers", "--pair", "x.jsonl"])
    #expect(other.errors.contains("there is no option '--pair'"))
    let missing = try sluice.run(["answers", "--pairs", "no-such.jsonl"])
    #expect(missing.status != 0)
  }
}
