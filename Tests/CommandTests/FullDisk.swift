import Foundation
import Glibc
import TestKit

/// A disk of a few megabytes in memory; only root may mount one.
final class FullDisk {
  let path: String
  let isMounted: Bool

  init(folder: TemporaryFolder, megabytes: Int) throws {
    path = "\(folder.path)/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    isMounted = mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0
  }

  deinit { if isMounted { umount2(path, Int32(MNT_DETACH)) } }

  func grow(megabytes: Int) throws {
    let isGrown = mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(megabytes)m") == 0
    if !isGrown { throw CocoaError(.fileWriteUnknown) }
  }
}
