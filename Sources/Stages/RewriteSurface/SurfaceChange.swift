import Records
import Statements

/// One way to put a problem otherwise: what is replaced everywhere, and what in the statement alone.
struct SurfaceChange {
  /// What was found to change, in a fixed order.
  private(set) var kinds: [RewriteSurface.Kind] = []
  private var words = WordReplacement()
  private var letters: [UInt8: UInt8] = [:]
  private var statement: Text

  /// - Parameter draw: a number for each purpose, always the same for the same problem and copy.
  init(_ texts: SurfaceTexts, kinds wanted: Set<RewriteSurface.Kind>, draw: (String) -> UInt64) {
    statement = texts.problem
    let census = WordCensus(texts.all)
    if wanted.contains(.names) {
      var names = NameReplacement(texts.all, census)
      names.add(to: &words, naming: texts.problem, draw: draw)
      if !words.isEmpty { kinds.append(.names) }
    }
    if wanted.contains(.objects) {
      let count = words.words.count
      ObjectReplacement(census: census).add(
        to: &words, countedIn: WordCensus([texts.problem]), draw: draw)
      if words.words.count > count { kinds.append(.objects) }
    }
    if wanted.contains(.variables) {
      letters = VariableReplacement(texts).choose(draw: draw)
      if !letters.isEmpty { kinds.append(.variables) }
    }
    reword(.numerals, wanted) {
      let first = StatementWording.numerals($0, toWords: draw("numerals") & 1 == 0)
      return first == $0
        ? StatementWording.numerals($0, toWords: draw("numerals") & 1 == 1) : first
    }
    reword(.units, wanted, StatementWording.units)
    reword(.order, wanted, SentenceOrder.exchanged)
    reword(.instruction, wanted) { StatementWording.instruction($0, draw: draw("instruction")) }
    reword(.answerFormat, wanted) {
      let line = Self.formats[Int(draw("format") % UInt64(Self.formats.count))]
      return Text(Array($0.bytes) + Array("\n\n\(line)".utf8))
    }
  }

  /// Ways to say how the answer is to be given.
  private static let formats = [
    "Put your final answer in \\boxed{}.", "Give the final answer within \\boxed{}.",
    "Write your final answer as \\boxed{answer}.",
  ]

  private mutating func reword(
    _ kind: RewriteSurface.Kind, _ wanted: Set<RewriteSurface.Kind>, _ change: (Text) -> Text
  ) {
    guard wanted.contains(kind) else { return }
    let reworded = change(statement)
    if reworded != statement { kinds.append(kind) }
    statement = reworded
  }

  func applied(to texts: SurfaceTexts) -> SurfaceTexts {
    var texts = texts
    texts.problem = statement
    return texts.mapped { VariableReplacement.apply(letters, to: words.applied(to: $0)) }
  }

  /// Turns everything back that was replaced everywhere.
  func isReversible(_ after: SurfaceTexts, _ before: SurfaceTexts) -> Bool {
    let back = Dictionary(letters.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard back.count == letters.count else { return false }
    let inverse = words.inverse
    let turned = after.mapped { inverse.applied(to: VariableReplacement.apply(back, to: $0)) }
    return turned.problem == statement && turned.solution == before.solution
      && turned.options == before.options && turned.golds == before.golds
      && turned.generations == before.generations
  }
}
