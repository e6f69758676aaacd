/// 128 bits that name a text: equal texts have equal ones, different texts practically never.
///
/// Two independent 64-bit multiply-and-fold hashes (the construction of wyhash, about 19 GB/s
/// each). Never `Hasher`: it is seeded anew in every process. At a billion problems the chance of
/// any collision is about 10^-21; it guards against accident, not against an adversary.
package struct Fingerprint: Sendable, Hashable, Comparable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    high = fold(bytes, seed: 0x9E37_79B9_7F4A_7C15)
    low = fold(bytes, seed: 0xD1B5_4A32_D192_ED03)
  }

  package init(of text: Text) {
    self = text.withBytes { Fingerprint(of: $0) }
  }

  package init(of string: String) {
    var string = string
    self = string.withUTF8 { Fingerprint(of: $0) }
  }

  /// 32 hexadecimal digits.
  package var hex: String { hexDigits(high) + hexDigits(low) }

  /// Reads 32 hexadecimal digits.
  package init?(hex: Substring) {
    guard hex.utf8.count == 32, let high = UInt64(hex.prefix(16), radix: 16),
      let low = UInt64(hex.dropFirst(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// 16 hexadecimal digits.
func hexDigits(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// 64 bits that tell whether bytes are still what they were.
package enum Checksum {
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    fold(bytes, seed: 0xD1B5_4A32_D192_ED03)
  }

  package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { of($0) } }
}

/// Two lanes of 16 bytes, so that one multiplication does not wait for the other.
private func fold(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
  guard let start = bytes.baseAddress else { return mix(seed, 0x8EBC_6AF0_9C88_C6E3) }
  let raw = UnsafeRawPointer(start)
  let count = bytes.count
  var first = seed ^ UInt64(count)
  var second = first
  var position = 0
  while position + 32 <= count {
    first = mix(word(raw, position) ^ 0xA076_1D64_78BD_642F, word(raw, position + 8) ^ first)
    second = mix(
      word(raw, position + 16) ^ 0x589A_2B17_64F3_C70D, word(raw, position + 24) ^ second)
    position += 32
  }
  var state = mix(first ^ 0xE703_7ED1_A0B4_28DB, second)
  while position < count {
    var last: UInt64 = 0
    for offset in position..<min(position + 8, count) {
      last |= UInt64(bytes[offset]) << UInt64((offset - position) * 8)
    }
    state = mix(last ^ 0xA076_1D64_78BD_642F, state ^ seed)
    position += 8
  }
  return mix(state ^ seed, 0x8EBC_6AF0_9C88_C6E3)
}

@inline(__always)
private func word(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

@inline(__always)
private func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}
