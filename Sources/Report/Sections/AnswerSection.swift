import Ledger

/// What generations answered: verdicts, votes, and golds that the votes speak against.
enum AnswerSection {
  private static let sides = [
    (id: "the gold", name: "agrees with the gold", class: "a"),
    (id: "not the gold", name: "contradicts the gold", class: "c"),
    (id: "undecided", name: "cannot be compared", class: "b"),
  ]

  static func section(_ figures: RunFigures) -> PageSection? {
    var content: [String] = []
    if let shares = figures.distribution("mark-votes", "majority-share") {
      content.append(
        Histogram(
          distribution: shares, style: .stacked, series: sides,
          title: "Problems by the share of their generations that give the most frequent answer"
        ).html)
    }
    let suspicious = figures.reasons(of: "mark-votes").filter { $0.reason == "suspicious-gold" }
      .reduce(0) { $0 + $1.count }
    if suspicious > 0 {
      content.append(
        Markup.paragraph(
          "\(Markup.number(suspicious)) golds are suspicious: enough generations agree on another "
            + "answer. They are marked, and make no pairs; look at them below under the mark "
            + "suspicious-gold."))
    }
    for (name, title) in [
      ("verdict", "Verdicts on generations"), ("undecided", "Why a verdict is undecided"),
    ] {
      content.append(
        figures.distribution("mark-verdict", name).map { WordTable.html($0, title) } ?? "")
    }
    return PageSection(
      "answers", "Answers, votes and golds",
      "Answers that mean the same are one vote. A large majority against the gold speaks against the "
        + "gold.", content)
  }
}
