import Records

extension Record {
  /// Without the generations that answer another statement of the problem.
  var withoutStrangers: Record {
    var record = self
    record.generations.removeAll { $0.findings[OtherStatement.self] != nil }
    return record
  }
}
