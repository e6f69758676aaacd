import Glibc

/// The world failed while a file was read or written.
package struct ShardError: Error, Equatable, CustomStringConvertible {
  package enum Kind: Equatable, Sendable {
    case cannotOpen, cannotRead, cannotWrite, cannotRename, cannotCreateFolder, cannotCompress
    /// A program that the input needs is not on the PATH; the text says how to install it.
    case missingProgram(name: String, remedy: String)
    /// A program ended with this status before its output was complete.
    case programFailed(name: String, status: Int32, said: String)
  }

  package let kind: Kind
  package let path: String
  /// The system's error number, 0 where there is none.
  package let code: Int32

  package init(_ kind: Kind, path: String, code: Int32 = 0) {
    self.kind = kind
    self.path = path
    self.code = code
  }

  /// Takes the number of the system call that has just failed.
  package static func system(_ kind: Kind, _ path: String) -> ShardError {
    ShardError(kind, path: path, code: errno)
  }

  package var description: String {
    let cause = code == 0 ? "" : ": \(String(cString: strerror(code)))"
    let remedy = code == ENOSPC ? "; free some space and run the same command again" : ""
    return switch kind {
    case .cannotOpen: "\(path): error: cannot be opened\(cause)"
    case .cannotRead: "\(path): error: cannot be read\(cause)"
    case .cannotWrite: "\(path): error: cannot be written\(cause)\(remedy)"
    case .cannotRename: "\(path): error: cannot be renamed\(cause)"
    case .cannotCreateFolder: "\(path): error: the folder cannot be made\(cause)\(remedy)"
    case .cannotCompress: "\(path): error: the gzip library refused its input"
    case .missingProgram(let name, let remedy):
      "\(path): error: '\(name)' is needed to read it and is not on the PATH; \(remedy)"
    case .programFailed(let name, let status, let said):
      "\(path): error: '\(name)' ended with status \(status): \(said)"
    }
  }
}
