import Foundation
import Shards
import SyntheticDump
import TestKit

/// A small dump for runs of the built program.
enum DumpFolder {
  /// Writes `problems` problems, with their defects, in several files and forms.
  static func write(_ problems: Int, seed: UInt64, to folder: TemporaryFolder) throws {
    let dump = SyntheticDump(seed: seed, problems: problems, profile: .bundled)
    for (number, file) in DumpFile.all.enumerated() {
      var lines: [UInt8] = []
      for index in 0..<problems {
        for row in dump.rows(of: index) where row.file == file { lines += row.bytes + [0x0A] }
      }
      let isPacked = number % 2 == 0
      _ = try folder.write(
        isPacked ? GzipMember.compress(lines, level: 1) : lines,
        to: "raw/\(file.name)\(isPacked ? ".gz" : "")")
    }
  }

  static let recipe = "\(Project.root)/pipelines/long-cot.yaml"
}
