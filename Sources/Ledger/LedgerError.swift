package import GRDB

/// The ledger could not be read or written.
package struct LedgerError: Error, CustomStringConvertible {
  package let path: String
  package let underlying: DatabaseError

  package var description: String {
    let remedy =
      underlying.resultCode == .SQLITE_FULL
      ? "; free some space and run the same command again" : ""
    return
      "\(path): error: \(underlying.message ?? "SQLite error \(underlying.resultCode)")\(remedy)"
  }
}
