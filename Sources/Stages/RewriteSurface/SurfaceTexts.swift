import Records

/// All texts of a problem that a surface rewriting goes through together.
struct SurfaceTexts {
  var problem: Text
  var solution: Text
  var options: [Text]
  var golds: [Text]
  var generations: [Text]

  init(_ record: Record) {
    problem = record.problem
    solution = record.solution
    options = record.options.map { Text($0) }
    golds = record.golds.map { Text($0.text) }
    generations = record.generations.map(\.text)
  }

  var all: [Text] { [problem, solution] + options + golds + generations }

  func mapped(_ change: (Text) -> Text) -> SurfaceTexts {
    var texts = self
    texts.problem = change(problem)
    texts.solution = change(solution)
    texts.options = options.map(change)
    texts.golds = golds.map(change)
    texts.generations = generations.map(change)
    return texts
  }

  func written(to record: inout Record) {
    record.problem = problem
    record.solution = solution
    record.options = options.map(\.string)
    for (index, gold) in golds.enumerated() { record.golds[index].text = gold.string }
    for (index, text) in generations.enumerated() { record.generations[index].text = text }
  }
}
