/// A size as recipes write it: `256MB`, `1GiB`, `65536`.
package enum ByteSize {
  /// Longer units first, so that `MiB` is not read as `B`.
  private static let units: [(String, Int)] = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("TiB", 1 << 40),
    ("kB", 1000), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000),
    ("B", 1),
  ]

  /// Returns the number of bytes, or nil for what is no size or does not fit.
  package static func parse(_ text: String) -> Int? {
    let unit = units.first { text.hasSuffix($0.0) }
    let digits = text.dropLast(unit?.0.count ?? 0)
    guard let number = Double(digits.filter { $0 != " " && $0 != "_" }), number.isFinite,
      number >= 0
    else { return nil }
    let bytes = number * Double(unit?.1 ?? 1)
    return bytes < Double(1 << 62) ? Int(bytes) : nil
  }

  /// `1.2 GB`, for people.
  package static func text(_ bytes: Int) -> String {
    let scale = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")].first { bytes >= $0.0 }
    guard let (unit, name) = scale else { return "\(bytes) B" }
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
