import ArgumentParser
import Completions

/// What a run may spend, and what tokens cost.
struct SpendingOptions: ParsableArguments {
  @Option(help: "The most that all runs into the output folder may cost.")
  var maxCost: Double?

  @Option(help: "The most tokens, in and out, that they may take.")
  var maxTokens: Int?

  @Option(
    help: ArgumentHelp(
      "Prices by model, YAML or JSON: 'name: {input: 0.5, output: 2}', for a million tokens.",
      valueName: "file"))
  var prices: String?

  @Option(help: "The price of a million tokens in.")
  var priceInput: Double?

  @Option(help: "The price of a million tokens out.")
  var priceOutput: Double?

  @Option(help: "Tokens that an answer may have where its line does not say.")
  var answerLimit: Int?

  func apply(to settings: inout SampleSettings) throws {
    for (name, value) in [
      ("--max-cost", maxCost), ("--max-tokens", maxTokens.map { Double($0) }),
      ("--price-input", priceInput), ("--price-output", priceOutput),
      ("--answer-limit", answerLimit.map { Double($0) - 1 }),
    ] {
      if let value, !(value >= 0 && value <= 1e15) {
        throw SampleError(name, "is out of its range; it would be an amount above zero")
      }
    }
    settings.budget = Budget.Limits(tokens: maxTokens, cost: maxCost)
    settings.tokenLimit = answerLimit
    switch (priceInput, priceOutput, prices) {
    case (nil, nil, nil): break
    case (let input?, let output?, nil):
      settings.prices = PriceTable(common: Price(input: input, output: output))
    case (nil, nil, let file?): settings.prices = try PriceTable(file: file)
    case (_, _, _?):
      throw SampleError("--prices", "is given beside other prices; one of them would do")
    default:
      throw SampleError("--price-input", "goes with --price-output; give both")
    }
  }
}
