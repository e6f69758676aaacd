import Foundation

/// Where the project's files and the programs built from it lie.
package enum Project {
  /// The package's root, found from this file.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The real data that is tried where it is present; nil elsewhere.
  package static let data: String? = {
    let named = ProcessInfo.processInfo.environment["SLUICE_DATA"] ?? "\(root)/../shared/data"
    return FileManager.default.fileExists(atPath: "\(named)/README.md") ? named : nil
  }()

  /// Compares text with a file below `fixtures/`, or rewrites it where RECORD_FIXTURES is set.
  package static func matchesFixture(_ text: String, _ name: String) throws -> Bool {
    let path = "\(root)/fixtures/\(name)"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    return (try? String(contentsOfFile: path, encoding: .utf8)) == text
  }
}
