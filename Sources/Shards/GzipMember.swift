import CGzip

/// One whole gzip member: a block of lines compressed on its own, so that blocks can be compressed
/// side by side and written one after the other.
package enum GzipMember {
  /// The library that compresses and its version.
  private static var libraryName: String { String(cString: cgzip_name()) }

  /// The library and the level that it really uses, for the manifest.
  package static func description(level: Int) -> String {
    "\(libraryName), level \(cgzip_level(Int32(level)))"
  }

  /// Compresses `bytes`; the same bytes, level and library always give the same member.
  package static func compress(_ bytes: [UInt8], level: Int) throws(ShardError) -> [UInt8] {
    let capacity = cgzip_bound(bytes.count)
    var failed = false
    let member = [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
      failed = bytes.withUnsafeBufferPointer { input in
        cgzip_member(
          input.baseAddress, input.count, out.baseAddress, capacity, Int32(level), &count) != 0
      }
      if failed { count = 0 }
    }
    guard !failed else { throw ShardError(.cannotCompress, path: libraryName) }
    return member
  }
}
