import Glibc
import Records
import Shards
import Synchronization
import Tokens

/// Counts tokens for all threads: by a tokenizer's file, or by an estimate.
final class TokenCount: Sendable {
  /// The file's name, or `estimate`.
  let name: String
  private let tokenizer: Tokenizer?
  /// Counters that no thread is using; as many as threads ever counted at once.
  private let counters = Mutex<[Idle]>([])

  /// A counter on its way from one thread to the next: only the one that took it uses it.
  private struct Idle: @unchecked Sendable {
    let counter: TokenCounter
  }

  /// Estimates.
  init() {
    name = TextLength.estimate
    tokenizer = nil
  }

  init(file: String) throws(TokenCountError) {
    name = file.split(separator: "/").last.map { String($0) } ?? file
    let bytes = try Self.read(file)
    do throws(TokenizerError) {
      tokenizer = try Tokenizer(json: bytes)
    } catch {
      throw TokenCountError(description: error.description)
    }
    // Rows could not tell an estimate from a count.
    guard name != TextLength.estimate else {
      throw TokenCountError(description: "a file cannot be called '\(name)'")
    }
  }

  /// The tokens of each text.
  func count(_ texts: [Text]) -> [Int] {
    guard let tokenizer else { return texts.map { $0.withBytes { TokenEstimate.count($0) } } }
    let idle =
      counters.withLock { $0.popLast() } ?? Idle(counter: TokenCounter(tokenizer))
    defer { counters.withLock { $0.append(idle) } }
    return texts.map { $0.withBytes { idle.counter.count($0) } }
  }

  private static func read(_ path: String) throws(TokenCountError) -> [UInt8] {
    guard !Folder.isFolder(path) else {
      throw TokenCountError(description: "it is a folder; name the tokenizer.json in it")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw TokenCountError(description: "it cannot be opened: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    let size = Folder.size(of: path)
    // The largest in use have some 20 MB.
    guard (1..<1 << 30).contains(size) else {
      throw TokenCountError(description: "it has \(size) bytes, a tokenizer.json a few million")
    }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      guard count >= 0 else {
        throw TokenCountError(description: "it cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }
}

/// Why a tokenizer's file cannot be used.
struct TokenCountError: Error, CustomStringConvertible {
  let description: String
}
