import Foundation
package import Ledger
import Schemas
import Shards

/// One run of a recipe over inputs into an output folder.
///
/// The same command always gives the same bytes; killed at any moment, it goes on where it was.
package struct Run: Sendable {
  package struct Options: Sendable {
    package var threads = ProcessInfo.processInfo.activeProcessorCount
    /// Rows to read in all.
    package var limit: Int?
    /// Decides everything and writes no shard.
    package var isDry = false
    /// Replaces what another run left in the output folder.
    package var overwrites = false

    package init() {}
  }

  private let recipe: Recipe
  private let inputs: [InputFile]
  /// What models replied to the requests of earlier runs.
  private let replies: [InputFile]
  private let output: String
  private let options: Options
  private let progress: Progress
  /// How long this process worked on what.
  package let timings: Timings

  package init(
    recipe: Recipe, inputs: [InputFile], output: String, options: Options, progress: Progress
  ) {
    self.recipe = recipe
    self.inputs = inputs
    replies = ReplyFiles.inputs(in: output)
    self.output = output
    self.options = options
    self.progress = progress
    timings = Timings(recipe.stages)
  }

  /// Does what is left to do and returns the counts.
  /// - Parameter documents: writes the report into the folder, from the ledger.
  package func execute(
    documents: (Ledger, _ folder: String) throws -> Void = { _, _ in }
  ) async throws -> RunSummary {
    if options.isDry { return try await executeDry() }
    let identity = try RunIdentity.sha256(recipe: recipe, inputs: inputs, limit: options.limit)
    let repliesSum = try RunIdentity.sha256(replies: replies)
    let workspace = Workspace(output: output)
    // Before anything is removed: another process may be at work here.
    let wasBegun = workspace.isBegun
    if wasBegun { try workspace.lock() }
    if let finished = try OutputState.check(
      workspace, identity: identity, replies: repliesSum,
      isRepeatable: !inputs.contains { $0.path == "-" },
      overwrites: options.overwrites)
    {
      let tally = try Self.tally(of: finished, stages: recipe.stages)
      return RunSummary(tally: tally, planned: recipe.stages)
    }
    try workspace.make()
    if !wasBegun || !Folder.exists(workspace.lockFile) { try workspace.lock() }
    let ledger = try begin(workspace, identity, repliesSum)
    let summary = try await passes(workspace, ledger)
    try finish(ledger, workspace, summary, documents)
    return summary
  }

  private var everyInput: [InputFile] { inputs + replies }

  private var memory: MemoryPlan {
    MemoryPlan(bytes: recipe.memoryBytes, threads: options.threads)
  }

  private func executeDry() async throws -> RunSummary {
    let folder = "\(NSTemporaryDirectory())sluice-\(UUID().uuidString)"
    let workspace = Workspace(output: folder)
    defer { try? Folder.remove(folder) }
    try workspace.make()
    let ledger = try begin(workspace, "dry run", "")
    let run = try await scanAndRefine(workspace, ledger)
    return run.summary
  }

  private func begin(
    _ workspace: Workspace, _ identity: String, _ repliesSum: String
  ) throws -> Ledger {
    let ledger = try Ledger(path: workspace.ledger)
    guard try ledger.run() == nil else { return ledger }
    try ledger.begin(
      RunRow(
        identity: identity, replies: repliesSum, version: Program.version,
        recipeName: recipe.name, recipe: recipe.text, seed: String(recipe.seed),
        partitions: MemoryPlan.partitions(memory: recipe.memoryBytes, inputBytes: estimatedBytes),
        compressor: GzipMember.description(level: recipe.gzipLevel)),
      inputs: everyInput.enumerated().map { number, input in
        InputRow(
          file: number, path: input.name, bytes: input.bytes, sha256: "",
          schema: input.schema?.name ?? "", rows: 0)
      })
    return ledger
  }

  /// Gzip of such text is 3 to 5 times smaller than the text; Parquet a little more.
  ///
  /// Standard input may be anything: as many partitions as there can be.
  private var estimatedBytes: Int {
    everyInput.reduce(0) { sum, input in
      if input.path == "-" { return sum + 1 << 40 }
      let isPlain = input.path.hasSuffix(".jsonl") || input.path.hasSuffix(".json")
      return sum + input.bytes * (isPlain ? 1 : 5)
    }
  }

  private func scanAndRefine(
    _ workspace: Workspace, _ ledger: Ledger
  ) async throws -> (summary: RunSummary, scan: Scan.UnitState) {
    let partitions = try ledger.run()?.partitions ?? 8
    progress.start(.scan, total: estimatedBytes)
    let scan = Scan(
      recipe: recipe, inputs: everyInput, partitionCount: partitions, workspace: workspace,
      ledger: ledger, memory: memory, limit: options.limit, progress: progress,
      timings: timings)
    let state = try await timings.pass("scan") { try await scan.run() }
    let survey = Survey(
      stages: recipe.stages, workspace: workspace, ledger: ledger, memoryBytes: recipe.memoryBytes)
    let (stages, grouping) = try await timings.pass("survey") { try survey.run(scan: state) }
    let round = RequestRound(after: try Self.tally(of: ledger, stages: recipe.stages).rounds)
    progress.start(.refine, total: partitions)
    let refine = Refine(
      stages: stages, inputs: everyInput, round: round, writesPaths: recipe.writesPaths,
      workspace: workspace, ledger: ledger,
      memory: memory, progress: progress, timings: timings)
    try await timings.pass("refine") { try await refine.run(grouping) }
    let tally = try Self.tally(of: ledger, stages: recipe.stages)
    return (RunSummary(tally: tally, planned: recipe.stages), state)
  }

  private func passes(_ workspace: Workspace, _ ledger: Ledger) async throws -> RunSummary {
    let (summary, scan) = try await scanAndRefine(workspace, ledger)
    var runs = scan.dropLengths.keys.sorted().map { workspace.drops($0) }
    for unit in try ledger.units(of: "refine") {
      let state = try decodedState(Refine.UnitState.self, from: unit.state)
      runs += state.runs.map { "\(workspace.folder)/\($0)" }
    }
    let total = summary.tally.streams.values.reduce(0) { $0 + $1.bytes }
    progress.start(.emit, total: total)
    let emit = Emit(
      recipe: recipe, output: output, ledger: ledger, memory: memory, progress: progress,
      timings: timings)
    try await timings.pass("emit") { try await emit.run(runs, totals: summary.tally.streams) }
    return summary
  }

  static func tally(of ledger: Ledger, stages: [PlannedStage]) throws -> Tally {
    var sum = Tally(stageCount: stages.count)
    for unit in try ledger.units(of: "scan") + ledger.units(of: "refine") {
      sum.add(try decodedState(Tally.self, from: unit.tally))
    }
    return sum
  }

  /// Writes what describes the run, the ledger last: where it stands, the run is finished.
  private func finish(
    _ ledger: Ledger, _ workspace: Workspace, _ summary: RunSummary,
    _ documents: (Ledger, String) throws -> Void
  ) throws {
    try ledger.finish(summary.counts)
    let card = DatasetCard(
      recipe: recipe, summary: summary, inputs: try ledger.inputs(), shards: try ledger.shards())
    try OutputFile.write(Array(card.text.utf8), to: "\(output)/README.md")
    try documents(ledger, output)
    try OutputFile.write(Manifest.json(of: ledger), to: "\(output)/\(Manifest.name)")
    let copy = "\(workspace.folder)/finished.sqlite"
    try Folder.remove(copy)
    try ledger.writeCopy(to: copy)
    try OutputFile.move(copy, to: OutputState.ledgerPath(output))
    try Folder.remove(workspace.folder)
  }
}
