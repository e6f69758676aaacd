import Ledger

/// Wrong steps of the reasoning against the pass rate of the problem.
enum StepSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    guard let grid = figures.distribution("mark-pass-rate", "error-share by pass-rate") else {
      return nil
    }
    return PageSection(
      "steps", "Errors against difficulty",
      "Generations whose arithmetic could be checked. A right answer from many wrong steps stands at "
        + "the top right.",
      [
        HeatMap(
          distribution: grid, title: "Share of wrong steps against the problem's pass rate",
          horizontal: "pass rate", vertical: "wrong steps"
        ).html
      ])
  }
}
