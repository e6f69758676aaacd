/// Appends `text` with everything escaped that a JSON string or a line-splitting reader needs.
///
/// LaTeX has a backslash or a line feed every twenty bytes or so: 16 bytes are copied and looked at
/// in one step, into a piece of scratch memory that is appended as a whole.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
  guard let base = text.baseAddress else { return }
  // A byte takes six at most (`\u0001`); 32 more for the 16 that are copied beyond the piece's end.
  withUnsafeTemporaryAllocation(byteCount: pieceBytes * 6 + 32, alignment: 16) { scratch in
    guard let target = scratch.baseAddress else { return }
    var position = 0
    while position < text.count {
      let end = min(position + pieceBytes, text.count)
      let written = escape(base, &position, upTo: end, of: text.count, into: target)
      out.append(contentsOf: UnsafeRawBufferPointer(start: target, count: written))
    }
  }
}

/// The scratch memory of a piece stays in the first-level cache.
private let pieceBytes = 2048

/// Escapes from `position` to `end` or a little beyond, and returns the bytes written.
///
/// What may need an escape is a quote, a backslash, a control character, or the first byte of U+0085
/// (C2) or U+2028/9 (E2). The vectors are constants outside the loop: written as literals inside it,
/// the comparisons are not inlined and cost 100 times as much.
private func escape(
  _ base: UnsafePointer<UInt8>, _ position: inout Int, upTo end: Int, of count: Int,
  into target: UnsafeMutableRawPointer
) -> Int {
  let quote = SIMD16<UInt8>(repeating: 0x22)
  let backslash = SIMD16<UInt8>(repeating: 0x5C)
  let space = SIMD16<UInt8>(repeating: 0x20)
  let c2 = SIMD16<UInt8>(repeating: 0xC2)
  let e2 = SIMD16<UInt8>(repeating: 0xE2)
  var written = 0
  while position < end {
    if position + 16 <= count {
      let block = UnsafeRawPointer(base + position).loadUnaligned(as: SIMD16<UInt8>.self)
      target.storeBytes(of: block, toByteOffset: written, as: SIMD16<UInt8>.self)
      let hits =
        (block .== quote) .| (block .== backslash) .| (block .< space) .| (block .== c2)
        .| (block .== e2)
      let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      let plain =
        halves[0] != 0
        ? halves[0].trailingZeroBitCount / 8 : 8 + halves[1].trailingZeroBitCount / 8
      position += plain
      written += plain
      if plain == 16 { continue }
    }
    escapeOne(base, &position, count, target, &written)
  }
  return written
}

/// Writes the character at `position`, escaped where it must be.
private func escapeOne(
  _ base: UnsafePointer<UInt8>, _ position: inout Int, _ count: Int,
  _ target: UnsafeMutableRawPointer, _ written: inout Int
) {
  let byte = base[position]
  func put(_ bytes: StaticString, skipping skipped: Int) {
    (target + written).copyMemory(from: bytes.utf8Start, byteCount: bytes.utf8CodeUnitCount)
    written += bytes.utf8CodeUnitCount
    position += skipped
  }
  switch byte {
  case 0x22: put("\\\"", skipping: 1)
  case 0x5C: put("\\\\", skipping: 1)
  case 0x0A: put("\\n", skipping: 1)
  case 0x0D: put("\\r", skipping: 1)
  case 0x09: put("\\t", skipping: 1)
  case 0xC2 where position + 1 < count && base[position + 1] == 0x85:
    put("\\u0085", skipping: 2)
  case 0xE2 where isLineSeparator(base, position, count):
    if base[position + 2] == 0xA8 {
      put("\\u2028", skipping: 3)
    } else {
      put("\\u2029", skipping: 3)
    }
  case 0..<0x20:
    put("\\u00", skipping: 1)
    for digit in [byte >> 4, byte & 15] {
      target.storeBytes(
        of: digit + (digit < 10 ? 0x30 : 0x57), toByteOffset: written, as: UInt8.self)
      written += 1
    }
  default:
    target.storeBytes(of: byte, toByteOffset: written, as: UInt8.self)
    position += 1
    written += 1
  }
}

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
private func isLineSeparator(_ base: UnsafePointer<UInt8>, _ position: Int, _ count: Int) -> Bool {
  position + 2 < count && base[position + 1] == 0x80 && base[position + 2] & 0xFE == 0xA8
}
