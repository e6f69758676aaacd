import Foundation
import TestKit
import Testing

@Suite struct TokenColumnTests {
  @Test func `rows tell their tokens and what counted them`() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(30, seed: 3, to: folder)
    let recipe = try String(contentsOfFile: DumpFolder.recipe, encoding: .utf8)
    let stage = "  - mark-length: {tokenizer: \"\"}\n"
    #expect(recipe.contains(stage))
    let file = "\(Project.root)/fixtures/tokens/qwen2.json"
    let recipes = [
      "exact": ("  - mark-length: {tokenizer: \(file)}\n", "qwen2.json"),
      "estimated": (stage, "estimate"), "without": ("", ""),
    ]
    for (name, (line, countedBy)) in recipes.sorted(by: { $0.key < $1.key }) {
      let path = try folder.write(
        recipe.replacingOccurrences(of: stage, with: line), to: "\(name).yaml")
      _ = try TestKit.Program().run([
        "run", path, "\(folder.path)/raw", "-o", "\(folder.path)/\(name)", "--quiet",
      ])
      let rows = try OutputRows.read("\(folder.path)/\(name)", below: "data/sft/") { _ in true }
      let pairs = try OutputRows.read("\(folder.path)/\(name)", below: "data/dpo/") { _ in true }
      #expect(!rows.isEmpty && !pairs.isEmpty)
      let isCounted = !line.isEmpty
      #expect(rows.allSatisfy { $0["tokens_by"] as? String == countedBy })
      for tokens in rows.map({ $0["tokens"] as? Int })
        + pairs.flatMap({ [$0["chosen_tokens"] as? Int, $0["rejected_tokens"] as? Int] })
      {
        #expect(isCounted ? tokens ?? 0 > 0 : tokens == 0)
      }
    }
  }
}
