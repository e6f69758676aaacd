/// Ready-made paragraphs, escaped for JSON, by family.
///
/// Writing every trace from its derivation makes about 7 MB/s; copying paragraphs that were written
/// once reaches more than ten times that. A paragraph belongs to a family, so a long bench trace
/// still talks about one kind of problem, and no generation says a paragraph twice.
struct BenchLibrary: Sendable {
  /// Enough for the longest generation of 30 KB without a repetition, at about 350 bytes each.
  private static let examplesPerFamily = 100

  private let bytes: [UInt8]
  private let ranges: [[Range<Int>]]
  private let places: [String: Int]

  init(seed: UInt64) {
    var bytes: [UInt8] = []
    var ranges: [[Range<Int>]] = []
    var places: [String: Int] = [:]
    let families = familyCatalog + trapCatalog + truthCatalog + chineseCatalog
    for (place, type) in families.enumerated() {
      places[type.name] = place
      var random = SeededRandom(seed: seed, path: 5, place)
      ranges.append(
        (0..<Self.examplesPerFamily).map { _ in
          let start = bytes.count
          Self.write(type, to: &bytes, &random)
          return start..<bytes.count
        })
    }
    self.bytes = bytes
    self.ranges = ranges
    self.places = places
  }

  private static func write(
    _ type: any Family.Type, to bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    let family = type.init(level: random.int(1...3), random: &random)
    var writer = TraceWriter(family, slip: .none, random: random)
    for paragraph in writer.aside() {
      JSONText.append(paragraph, to: &bytes)
      bytes.append(contentsOf: "\\n\\n".utf8)
    }
    random = writer.random
  }

  /// Appends paragraphs about the family until the room is filled.
  func append(
    about family: String, room: Int, to text: inout [UInt8], _ random: inout SeededRandom
  ) {
    let place = places[family] ?? family.utf8.count % familyCatalog.count
    let start = random.below(Self.examplesPerFamily)
    // A step coprime to the number of examples visits each once.
    let step = random.pick([3, 7, 11, 13, 17, 19, 23, 27, 29, 31, 33, 37, 39])
    var written = 0
    for count in 0..<Self.examplesPerFamily where written < room {
      let range = ranges[place][(start + count * step) % Self.examplesPerFamily]
      text.append(contentsOf: bytes[range])
      written += range.count
    }
  }
}
