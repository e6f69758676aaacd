import JSONText
import Pipeline
import Records
import TestKit
import Testing

@testable import Stages

@Suite struct MarkLengthTests {
  private static let file = "\(Project.root)/fixtures/tokens/qwen2.json"

  private func stage(_ file: String) throws -> MarkLength {
    var options = MarkLength.Options()
    options.tokenizer = file
    return try MarkLength(options, seed: 1)
  }

  private func lengths(_ texts: [Text], by file: String = file) throws -> [TextLength] {
    var record = Record.example("What is 3 + 4?", gold: "7", generations: texts)
    _ = MarkLayout(MarkLayout.Options(), seed: 1).process(&record)
    _ = try stage(file).process(&record)
    return record.generations.compactMap { $0.findings[TextLength.self] }
  }

  @Test func `counts the whole and its parts`() throws {
    let found = try lengths(["<think>3 + 4 = 7</think>\\boxed{7}", "3 + 4 = 7", "\\boxed{7}", ""])
    #expect(found.map(\.bytes) == [33, 9, 9, 0])
    // The tags are tokens of their own.
    #expect(found[0].tokens == found[0].reasoningTokens + found[0].answerTokens + 2)
    #expect(found[0].reasoningTokens == found[1].tokens && found[0].answerTokens == found[2].tokens)
    #expect(found[1].reasoningTokens == 0 && found[1].answerTokens == 0)
    #expect(found[1].tokens > 4 && found[3].tokens == 0)
    #expect(found.allSatisfy { $0.isExact && $0.countedBy == "qwen2.json" })
  }

  @Test func `an estimate says that it is one`() throws {
    let found = try lengths(["3 + 4 = 7"], by: "")
    #expect(found.map(\.countedBy) == ["estimate"] && !found[0].isExact && found[0].tokens > 0)
  }

  @Test func `the file is part of what makes two runs the same`() throws {
    #expect(try stage(Self.file).files == [Self.file])
    #expect(try stage("").files == [])
  }

  @Test func `counts of all threads are the same`() async throws {
    let stage = try stage(Self.file)
    let texts = (0..<40).map { Text("We add \($0) and \($0 * 7), so <think> it is \($0 * 8).") }
    let expected = try lengths(texts).map(\.tokens)
    await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var record = Record.example("p", generations: texts)
          _ = stage.process(&record)
          return record.generations.compactMap { $0.findings[TextLength.self]?.tokens }
        }
      }
      for await tokens in group { #expect(tokens == expected) }
    }
  }

  @Test func `says why a file is no tokenizer`() throws {
    let folder = try TemporaryFolder()
    let cases = [
      ("\(folder.path)/none.json", "it cannot be opened: No such file or directory"),
      (folder.path, "it is a folder; name the tokenizer.json in it"),
      (try folder.write("{}", to: "a.json"), "it is no tokenizer.json: it has no 'model'"),
      (try folder.write("{", to: "b.json"), "it is no JSON: truncated-json at byte 1"),
      (try folder.write("", to: "c.json"), "it has 0 bytes, a tokenizer.json a few million"),
    ]
    for (file, why) in cases {
      #expect(throws: StageOptionsError("tokenizer", "cannot be '\(file)'; \(why)")) {
        try stage(file)
      }
    }
  }
}
