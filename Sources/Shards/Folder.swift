import Foundation

/// Makes, lists and removes folders.
package enum Folder {
  package static func make(_ path: String) throws(ShardError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ShardError.system(.cannotCreateFolder, path)
    }
  }

  /// Removes a file or a folder with all it holds; nothing happens where there is none.
  package static func remove(_ path: String) throws(ShardError) {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw ShardError.system(.cannotWrite, path)
    }
  }

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Bytes of a file; 0 where there is none.
  package static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// The names in a folder, sorted, hidden ones left out; empty where there is no folder.
  package static func names(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Every file below a folder, as paths relative to it, sorted.
  package static func files(below path: String) -> [String] {
    names(in: path).flatMap { name in
      isFolder("\(path)/\(name)") ? files(below: "\(path)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }
}
