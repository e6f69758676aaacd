import Foundation
import Records
import Shards
import SyntheticDump
import TestKit
import Testing

/// The bundled dump, whose truth is known, through the published recipe.
@Suite struct PlantedTests {
  private static let truths = (0..<SyntheticDump.bundled.problems).map {
    SyntheticDump.bundled.truth(of: $0)
  }

  /// Where a run of the bundled dump left each statement: a stage's name, or `kept`.
  private static let run: Result<(places: [String: String], folder: TemporaryFolder), any Error> =
    Result {
      let folder = try TemporaryFolder()
      let result = try TestKit.Program().run([
        "run", DumpFolder.recipe, "\(Project.root)/fixtures/raw", "-o", "\(folder.path)/out",
        "--quiet",
      ])
      #expect(result.status == 2, "\(result.errors)")
      var places: [String: String] = [:]
      for row in try OutputRows.read("\(folder.path)/out", below: "dropped/", where: { _ in true })
      {
        guard let stage = row["stage"] as? String, let problem = row["problem"] as? String,
          !problem.isEmpty
        else { continue }
        places[letters(problem)] = stage
      }
      for row in try OutputRows.read("\(folder.path)/out", below: "data/rl/", where: { _ in true })
      {
        let prompt = row["prompt"] as? [[String: Any]]
        places[letters(prompt?.first?["content"] as? String ?? "")] = "kept"
      }
      return (places, folder)
    }

  /// A statement as the dump's respellings leave it.
  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private func places(of kind: ProblemKind) throws -> [String] {
    let places = try Self.run.get().places
    return Self.truths.filter { $0.kind == kind && $0.goldState != .unreadable }.map {
      places[Self.letters($0.statement)] ?? "nowhere"
    }
  }

  private func share(_ stage: String, of kind: ProblemKind) throws -> Double {
    let places = try places(of: kind)
    return Double(places.filter { $0 == stage }.count) / Double(places.count)
  }

  @Test func `the files are what the generator writes`() throws {
    let dump = SyntheticDump.bundled
    for file in DumpFile.all where file != .rollouts {
      let reader = try RowReader(
        opening: "\(Project.root)/fixtures/raw/\(file.name).gz", programs: InputPrograms(),
        lineLimit: 1 << 20)
      var read: [[UInt8]] = []
      while let chunk = try reader.next() {
        read += chunk.rows.map { Array(chunk.bytes[$0.range]) }
      }
      let made = (0..<dump.problems).flatMap { index in
        dump.rows(of: index).filter { $0.file == file }.map(\.bytes)
      }
      #expect(read == made, "\(file.name): run make fixtures")
    }
  }

  @Test func `drops multiple choice, yes-or-no questions and proofs`() throws {
    #expect(try share("drop-multiple-choice", of: .multipleChoice) >= 0.95)
    #expect(try share("drop-true-false", of: .truthQuestion) >= 0.90)
    #expect(try share("drop-proof", of: .proof) >= 0.90)
  }

  @Test func `drops several parts, missing figures and golds that are none`() throws {
    #expect(try share("drop-several-parts", of: .severalParts) >= 0.90)
    #expect(try share("drop-missing-figure", of: .missingFigure) >= 0.90)
    let places = try Self.run.get().places
    let unreadable = Self.truths.filter { $0.goldState == .unreadable }.map {
      "\(places[Self.letters($0.statement)] ?? "nowhere"): \($0.gold)"
    }
    #expect(!unreadable.isEmpty && !unreadable.contains { $0.hasPrefix("kept") }, "\(unreadable)")
  }

  @Test func `drops a problem that was guessed, and no other`() throws {
    let places = try Self.run.get().places
    for truth in Self.truths where truth.goldState == .right && truth.kind == .plain {
      guard let guesses = truth.guesses else { continue }
      let isGuessed = places[Self.letters(truth.statement)] == "drop-guessable"
      #expect(isGuessed == (guesses > 0), "\(truth.statement)")
    }
  }

  @Test func `keeps plain problems and those that only look like something else`() throws {
    for kind in [ProblemKind.plain, .trap, .chinese] {
      let places = try places(of: kind)
      let wrong = places.filter {
        $0.hasPrefix("drop-") && $0 != "drop-guessable" && $0 != "drop-unfit-gold"
      }
      #expect(wrong.isEmpty, "\(kind): \(wrong)")
      #expect(!places.contains("nowhere"), "\(kind)")
    }
  }

  @Test func `verdicts agree with what was planted`() throws {
    let folder = try Self.run.get().folder
    var right: [String: Bool] = [:]
    for truth in Self.truths where truth.goldState == .right && truth.kind == .plain {
      for generation in truth.generations where generation.hasFinalAnswer {
        right[Self.letters(truth.statement) + " " + generation.answer] = generation.isRight
      }
    }
    #expect(right.count > 500)
    var seen = 0
    let rows = try OutputRows.read("\(folder.path)/out", below: "data/dpo/", where: { _ in true })
    for row in rows {
      let prompt = (row["prompt"] as? [[String: Any]])?.first?["content"] as? String ?? ""
      for (half, isRight) in [("chosen", true), ("rejected", false)] {
        let answer = row["\(half)_answer"] as? String ?? ""
        guard let planted = right[Self.letters(prompt) + " " + answer] else { continue }
        seen += 1
        #expect(planted == isRight, "\(prompt): \(answer)")
      }
    }
    #expect(seen > 200)
  }
}
