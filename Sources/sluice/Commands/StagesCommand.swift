import ArgumentParser
import Pipeline
import Stages

/// `sluice stages`.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Lists the stages that a recipe can name.")

  func run() throws {
    print(StageReference.text(of: stageCatalog))
  }
}
