/// A hash that takes bytes one by one (FNV-1a, 64 bits), mixed at the end.
package struct TokenHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  package var value: UInt64 { Self.mix(state) }

  package static func of(_ scalar: Unicode.Scalar) -> UInt64 { mix(UInt64(scalar.value)) }

  /// The finalizer of splitmix64: every bit of the input reaches every bit of the output.
  package static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Two hashes in order.
  package static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    mix(left &* 0x9E37_79B9_7F4A_7C15 ^ right)
  }
}
