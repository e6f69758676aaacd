import Foundation
import TestKit
import Testing

@Suite struct ResumeTests {
  /// Kills the run at moments spread over its whole length and finishes it each time.
  @Test func `killed at 20 seeded moments, it gives the bytes of an undisturbed run`() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(120, seed: 9, to: folder)
    let sluice = TestKit.Program()
    let arguments = { (output: String) in
      [
        "run", DumpFolder.recipe, "\(folder.path)/raw", "--output", "\(folder.path)/\(output)",
        "--quiet", "--threads", "2",
      ]
    }
    let clock = ContinuousClock()
    let length = try clock.measure { _ = try sluice.run(arguments("whole")) }
    let whole = try folder.contents(of: "whole")
    #expect(whole.count > 15)

    var generator = SeededGenerator(seed: 2026)
    var killed = 0
    for trial in 0..<20 {
      let output = "trial-\(trial)"
      let moment = length * Double.random(in: 0.02...0.98, using: &generator)
      let running = try sluice.start(arguments(output))
      let deadline = clock.now + moment
      while clock.now < deadline, running.isRunning { usleep(500) }
      if running.isRunning { killed += 1 }
      running.kill()
      _ = running.wait()
      let resumed = try sluice.run(arguments(output))
      #expect(resumed.status == 2, "trial \(trial) at \(moment): \(resumed.errors)")
      let contents = try folder.contents(of: output)
      #expect(contents.keys.sorted() == whole.keys.sorted(), "trial \(trial) at \(moment)")
      for (file, bytes) in contents { #expect(whole[file] == bytes, "trial \(trial): \(file)") }
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(output)")
    }
    #expect(killed > 10, "most trials must be killed while they work")
  }

  @Test func `killed in the middle of an entry, its ledger still counts`() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(120, seed: 9, to: folder)
    let work = "\(folder.path)/out/.work"
    let arguments = [
      "run", DumpFolder.recipe, "\(folder.path)/raw", "--output", "\(folder.path)/out", "--quiet",
    ]
    let running = try TestKit.Program().start(arguments)
    while running.isRunning, !FileManager.default.fileExists(atPath: "\(work)/ledger.sqlite") {
      usleep(500)
    }
    usleep(200_000)
    running.kill()
    _ = running.wait()
    try HotJournal.leave(in: work)
    // What an earlier pass wrote must not be taken for somebody else's.
    _ = try folder.write("a shard", to: "out/data/sft/written-before.jsonl.gz")
    let resumed = try TestKit.Program().run(arguments)
    #expect(resumed.status == 2, "\(resumed.errors)")
  }

  @Test func `stopped by Ctrl-C it says so and goes on`() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(120, seed: 9, to: folder)
    let sluice = TestKit.Program()
    let arguments = [
      "run", DumpFolder.recipe, "\(folder.path)/raw", "--output", "\(folder.path)/out", "--quiet",
    ]
    let running = try sluice.start(arguments)
    while running.isRunning,
      !FileManager.default.fileExists(atPath: "\(folder.path)/out/.work/ledger.sqlite")
    { usleep(500) }
    running.interrupt()
    let stopped = running.wait()
    #expect(stopped.status == 130)
    #expect(stopped.errors == "stopped; the same command goes on from here\n")
    #expect(try sluice.run(arguments).status == 2)
    #expect(try sluice.run(["verify", "\(folder.path)/out"]).status == 0)
  }
}
