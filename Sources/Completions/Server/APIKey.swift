import Foundation

/// The key that opens a server, and the care that it is written nowhere.
package struct APIKey: Sendable {
  private let secret: [UInt8]

  /// - Parameter place: where it comes from, for errors; the key itself is never told.
  package init(_ text: String, from place: String) throws(SampleError) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty, trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw SampleError(
        place, "holds no key; it would be one line of ASCII letters, digits and signs")
    }
    secret = Array(trimmed.utf8)
  }

  package init(file: String) throws(SampleError) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw SampleError(file, "cannot be read; it would be a file that holds the key alone")
    }
    try self.init(text, from: file)
  }

  /// The value of the header `Authorization`.
  var authorization: String { "Bearer " + String(decoding: secret, as: UTF8.self) }

  /// Servers repeat a wrong key in their errors; whoever reads the text shall not see it.
  package func removed(from text: String) -> String {
    String(decoding: removed(from: Array(text.utf8), ifLongerThan: 0), as: UTF8.self)
  }

  /// A placeholder such as `EMPTY` is no secret and may be a word of a reply.
  package func removed(from line: [UInt8]) -> [UInt8] { removed(from: line, ifLongerThan: 7) }

  private func removed(from bytes: [UInt8], ifLongerThan length: Int) -> [UInt8] {
    guard secret.count > length, bytes.count >= secret.count else { return bytes }
    var out: [UInt8] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: secret)?.lowerBound {
      out += bytes[position..<start] + Array("[key]".utf8)
      position = start + secret.count
    }
    return position == 0 ? bytes : out + bytes[position...]
  }
}
