import Ledger

/// The languages of generations, and how far each is in the language of its problem.
enum LanguageSection {
  static func section(_ figures: RunFigures) -> PageSection? {
    guard let languages = figures.distribution("mark-language", "language") else { return nil }
    let share = figures.distribution("mark-language", "language-share").map {
      Histogram(
        distribution: $0, style: .stacked, series: [(id: "", name: "generations", class: "a")],
        title: "Generations by the share of their words that are in the problem's language"
      ).html
    }
    return PageSection(
      "languages", "Languages",
      "Formulas, commands and code are no words of any language.",
      [WordTable.html(languages, "Generations by language"), share ?? ""])
  }
}
