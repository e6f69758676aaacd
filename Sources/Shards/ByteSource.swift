import Glibc

/// The bytes of a file, of standard input or of a program's output, in order, as they come.
///
/// Owned by one reader at a time. The sum of what was read is kept, so that the manifest can name
/// the input's content without reading it twice.
package final class ByteSource {
  package let path: String
  private let descriptor: Int32
  private let command: CommandOutput?
  /// True where another program unpacks the file: its output is summed, not the file.
  package var isCommand: Bool { command != nil }
  private var peeked: [UInt8] = []
  private var sum: SHA256? = SHA256()
  /// Bytes read so far, of the file as it lies on disk.
  package private(set) var bytesRead = 0

  /// Opens a file; `-` is standard input.
  package init(opening path: String) throws(ShardError) {
    self.path = path
    command = nil
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
  }

  /// Reads what a program writes of the file at `path`.
  package init(_ command: CommandOutput, of path: String) {
    self.path = path
    self.command = command
    descriptor = command.descriptor
  }

  deinit {
    if command == nil, descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// Looks at the first bytes without taking them.
  package func peek(_ count: Int) throws(ShardError) -> [UInt8] {
    while peeked.count < count {
      var more = [UInt8](repeating: 0, count: count - peeked.count)
      let got = try readDescriptor(&more)
      guard got > 0 else { break }
      peeked.append(contentsOf: more[..<got])
    }
    return peeked
  }

  /// Reads into `buffer`; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ShardError) -> Int {
    if !peeked.isEmpty {
      let count = min(peeked.count, buffer.count)
      buffer.copyBytes(from: peeked[..<count])
      peeked.removeFirst(count)
      account(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return count
    }
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    if count < 0 {
      if errno == EINTR { return try read(into: buffer) }
      throw ShardError.system(.cannotRead, path)
    }
    if count == 0 { try command?.finish(path: path) }
    account(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  /// The sha256 of all that was read; call it once, at the end.
  package func finishSum() -> String {
    guard let sum = sum.take() else { return "" }
    return sum.finish()
  }

  private func account(_ bytes: UnsafeRawBufferPointer) {
    bytesRead += bytes.count
    sum?.update(bytes)
  }

  private func readDescriptor(_ bytes: inout [UInt8]) throws(ShardError) -> Int {
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw ShardError.system(.cannotRead, path) }
    return count
  }
}
