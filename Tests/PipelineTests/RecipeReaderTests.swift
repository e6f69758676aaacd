import Foundation
import Pipeline
import Schemas
import Stages
import TestKit
import Testing

@Suite struct RecipeReaderTests {
  private func problems(_ text: String) -> [String] {
    var reader = RecipeReader(file: "r.yaml", catalog: stageCatalog)
    do throws(RecipeError) {
      _ = try reader.read(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private let stages = "stages: [normalize, merge-duplicates]\n"

  @Test func `reads every published recipe`() throws {
    let folder = "\(Project.root)/pipelines"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".yaml") {
      #expect(problems(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) == [])
    }
  }

  @Test func `reads settings and options`() throws {
    var reader = RecipeReader(file: "r.yaml", catalog: stageCatalog)
    let recipe = try reader.read(
      """
      name: x
      seed: 18446744073709551615
      memory: 512MiB
      shard_bytes: 1MB
      input: {line_limit: 1MiB, fields: {problem: q, generations: [a, b]}}
      stages:
        - normalize: {strips_instructions: false}
        - merge-duplicates
        - drop-multiple-choice: {policy: rewrite}
        - drop-proof: {policy: mark}
      """)
    #expect(recipe.seed == .max && recipe.memoryBytes == 512 << 20)
    #expect(recipe.shardBytes == 1_000_000)
    #expect(recipe.input.fields?.generations == ["a", "b"])
    #expect(recipe.stages.map(\.policy) == [.drop, .drop, .rewrite, .mark])
    #expect(recipe.stages[1].droppedFolder == "dropped/02-merge-duplicates")
  }

  @Test(arguments: [
    ("- a", "r.yaml: error: the recipe is no mapping; start with 'name: …'"),
    (
      "name: x\nstages:\n  - normalize\n  - drop-proofs\n  - merge-duplicates\n",
      "r.yaml:4: error: no stage is named 'drop-proofs'; did you mean 'drop-proof'?"
    ),
    (
      "stages:\n  - normalize: {strip: true}\n  - merge-duplicates\n",
      "r.yaml:2: error: 'normalize' has no option 'strip'; it takes strips_instructions"
    ),
    (
      "stages:\n  - normalize: {strips_instructions: perhaps}\n  - merge-duplicates\n",
      "r.yaml:2: error: 'strips_instructions' of 'normalize' cannot be 'perhaps'; it takes true or false"
    ),
    (
      "stages:\n  - normalize\n  - merge-duplicates\n  - drop-proof: {policy: keep}\n",
      "r.yaml:4: error: 'policy' of 'drop-proof' cannot be 'keep'; it takes drop, mark or count"
    ),
    (
      "stages:\n  - normalize\n  - merge-duplicates\n  - drop-proof: {policy: rewrite}\n",
      "r.yaml:4: error: 'policy' of 'drop-proof' cannot be 'rewrite'; it takes drop, mark or count"
    ),
    (
      "stages:\n  - normalize\n  - merge-duplicates\n  - drop-proof: {policy: [mark]}\n",
      "r.yaml:4: error: 'policy' of 'drop-proof' cannot be that; it takes drop, mark or count"
    ),
    (
      "stages:\n  - normalize: {policy: mark}\n  - merge-duplicates\n",
      "r.yaml:2: error: 'normalize' has no option 'policy'; it takes strips_instructions"
    ),
    (
      "input: {fields: {problm: q}}\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: 'fields' has no option 'problm'; did you mean 'problem'?"
    ),
    (
      "stages:\n  - normalize\n",
      "r.yaml: error: no stage brings the rows of a problem together; add 'merge-duplicates'"
    ),
    (
      "stages:\n  - normalize\n  - drop-proof\n  - merge-duplicates\n",
      "r.yaml:4: error: 'merge-duplicates' stands behind 'drop-proof', which runs later; move it up"
    ),
    (
      "stages:\n  - normalize\n  - merge-duplicates\n  - mark-pass-rate\n",
      "r.yaml:4: error: 'mark-pass-rate' needs 'mark-verdict' before it; add it or move it up"
    ),
    (
      "stages:\n  - normalize\n  - normalize\n  - merge-duplicates\n",
      "r.yaml:3: error: 'normalize' stands twice; keep one of them"
    ),
    (
      "memory: lots\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: 'memory' cannot be 'lots'; it takes a size such as 256MB or 1GiB"
    ),
    (
      "memory: 1MB\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: 'memory' is too small with '1MB'; it takes 268.4 MB or more"
    ),
    (
      "gzip_level: 12\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: 'gzip_level' cannot be 12; it takes 0 to 9"
    ),
    (
      "colour: red\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: the recipe has no option 'colour'; it takes card, gzip_level, input, memory, "
        + "name, paths, seed, shard_bytes, stages"
    ),
    (
      "input: {schema: openr2}\nstages: [normalize, merge-duplicates]\n",
      "r.yaml:1: error: no schema is named 'openr2'; did you mean 'openr1'? it takes auto"
    ),
  ]) func `says what is wrong, where, and what would be right`(text: String, message: String) {
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
  }

  @Test func `lists all problems at once`() {
    let text =
      "memory: lots\nstages:\n  - drop-proofs\n  - mark-pass-rate: {easy_above: 2}\n  - 7: {a: 1}\n"
    #expect(problems(text).count == 4)
  }

  @Test func `broken YAML is named by its line`() {
    #expect(
      problems("name: x\nstages: [a\n").first?.hasPrefix("r.yaml:3: error: not valid YAML") == true)
  }
}
