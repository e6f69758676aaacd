import Records

/// Lines that draw something instead of saying it: the rows of a grid, a maze, a board.
///
/// Their spaces count, since they place the rest.
enum DrawnLines {
  /// Names all of them together; 0 where there is none.
  static func hash(of statement: Text) -> UInt64 {
    statement.withBytes { bytes in
      var hash: UInt64 = 0
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) where isDrawn(line)
      {
        var row = TokenHash()
        for byte in line { row.add(byte) }
        hash = TokenHash.join(hash, row.value)
      }
      return hash
    }
  }

  /// No word and no mathematics: fewer than two letters together, no dollar sign, no command.
  private static func isDrawn(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var letters = 0
    var signs = 0
    for byte in line {
      if byte == 0x5C || byte == 0x24 || byte >= 0x80 { return false }
      letters = StatementKey.isLetter(byte) ? letters + 1 : 0
      if letters > 1 { return false }
      if byte > 0x20 { signs += 1 }
    }
    return signs > 1
  }
}
