import Foundation
import Yams

/// What a million tokens cost.
package struct Price: Sendable, Equatable {
  package let input: Double
  package let output: Double

  package init(input: Double, output: Double) {
    self.input = input
    self.output = output
  }

  package func cost(of tokens: TokenCount) -> Double {
    (Double(tokens.prompt) * input + Double(tokens.completion) * output) / 1_000_000
  }
}

/// A model's price by its name, from a YAML or JSON file: `name: {input: 0.5, output: 2}`.
package struct PriceTable: Sendable {
  private let prices: [String: Price]
  private let common: Price?

  /// One price for every model.
  package init(common: Price?) {
    prices = [:]
    self.common = common
  }

  /// A file of prices; JSON is YAML too.
  package init(file: String) throws(SampleError) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw SampleError(file, "cannot be read; it would be YAML or JSON")
    }
    let form = "it would be 'name: {input: 0.5, output: 2}', the prices of a million tokens"
    guard let root = try? Yams.compose(yaml: text), let mapping = root.mapping else {
      throw SampleError(file, "is no price table; \(form)")
    }
    var prices: [String: Price] = [:]
    for (name, node) in mapping {
      guard let name = name.string, let price = node.mapping,
        let input = price["input"]?.float, let output = price["output"]?.float,
        input >= 0, output >= 0, input.isFinite, output.isFinite
      else {
        let line = name.mark.map { ":\($0.line)" } ?? ""
        throw SampleError(file + line, "the price of '\(name.string ?? "?")' is none; \(form)")
      }
      prices[name] = Price(input: input, output: output)
    }
    self.prices = prices
    common = nil
  }

  var isEmpty: Bool { prices.isEmpty && common == nil }

  package func price(of model: String) -> Price? { prices[model] ?? common }
}
