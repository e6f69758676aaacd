import Prose
import Records

extension Record {
  /// The language of the statement; empty where formulas are all it has.
  var statementLanguage: String { ProseScan(problem).languages.dominant.rawValue }
}
