import Records

/// A number from 0 to below 1 that depends on the seed, the purpose and the name alone.
enum SeededShare {
  static func draw(_ purpose: String, _ name: String, _ seed: UInt64) -> Double {
    // 53 bits are what a Double holds.
    Double(Fingerprint(of: "\(seed) \(purpose) \(name)").high >> 11) / Double(1 << 53)
  }
}
