import Records

/// Whether a problem offers options, for stages that spare what a choice explains.
enum Choice {
  static func isOffered(in record: Record) -> Bool {
    if record.options.count > 1 { return true }
    let search = OptionSearch(record)
    return search.list() != nil || GapOptions.find(in: search.statement, golds: search.golds) != nil
  }
}
