/// Where a rewritten problem comes from.
package final class Origin: Sendable {
  /// The problem as it stood when its own path ended, with all that was found on it.
  package let record: Record
  /// How it was rewritten, kebab-case: data in rows and reports.
  package let rewrite: String

  package init(_ record: Record, rewrite: String) {
    self.record = record
    self.rewrite = rewrite
  }
}
