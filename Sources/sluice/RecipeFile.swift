import Foundation
import Pipeline

/// Reads a recipe's text.
enum RecipeFile {
  static func read(_ path: String) throws(RecipeError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RecipeError([
        RecipeProblem(
          place: path,
          message: "the recipe cannot be read; give a YAML file such as pipelines/long-cot.yaml")
      ])
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw RecipeError([RecipeProblem(place: path, message: "the recipe is no UTF-8 text")])
    }
    return text
  }
}
