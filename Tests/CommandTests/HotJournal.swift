import Foundation
import GRDB

/// A ledger as a process leaves it that is killed between the two writes of a transaction: its file
/// holds half of the new pages, its journal the old ones.
enum HotJournal {
  static func leave(in folder: String) throws {
    let names = ["ledger.sqlite", "ledger.sqlite-journal"]
    let database = try DatabaseQueue(path: "\(folder)/ledger.sqlite")
    try database.writeWithoutTransaction { connection in
      // A page of cache: the transaction must write to the file before it ends.
      try connection.execute(sql: "PRAGMA cache_size = 1; BEGIN; CREATE TABLE junk (text)")
      for _ in 0..<2000 {
        try connection.execute(
          sql: "INSERT INTO junk VALUES (?)", arguments: [String(repeating: "y", count: 500)])
      }
      for name in names {
        try FileManager.default.copyItem(
          atPath: "\(folder)/\(name)", toPath: "\(folder)/\(name).kept")
      }
      try connection.execute(sql: "ROLLBACK")
    }
    try database.close()
    for name in names {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      try FileManager.default.moveItem(
        atPath: "\(folder)/\(name).kept", toPath: "\(folder)/\(name)")
    }
  }
}
