/// Why a stage could not learn what it needs of the corpus.
package enum CorpusError: Error, CustomStringConvertible {
  case tooManyProblems(stage: String, count: Int, bytes: Int)
  case unknownLabel(stage: String, label: String)

  package var description: String {
    switch self {
    case .tooManyProblems(let stage, let count, let bytes):
      "\(stage): error: more than \(count) problems do not fit into \(ByteSize.text(bytes)), half of "
        + "the recipe's memory; raise 'memory', or set near_similarity: 0 to compare no statements"
    case .unknownLabel(let stage, let label):
      "\(stage): error: no row has the label '\(label)'; name 'source' or a field of the dump"
    }
  }
}
