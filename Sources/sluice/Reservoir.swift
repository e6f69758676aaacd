/// A fair sample of a stream of unknown length (algorithm R: Vitter 1985), drawn by a seed.
struct Reservoir<Element> {
  private let capacity: Int
  private var state: UInt64
  private var seen = 0
  /// What is drawn so far, each with its place in the stream.
  private var drawn: [(place: Int, element: Element)] = []

  /// - Parameter name: tells samples of one seed apart.
  init(capacity: Int, seed: UInt64, name: String) {
    self.capacity = capacity
    // FNV-1a (Fowler, Noll, Vo).
    state = name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// - Parameter element: made only where it is drawn.
  mutating func offer(_ element: @autoclosure () throws -> Element) rethrows {
    defer { seen += 1 }
    if drawn.count < capacity {
      drawn.append((seen, try element()))
    } else {
      let place = Int(next() % UInt64(seen + 1))
      if place < capacity { drawn[place] = (seen, try element()) }
    }
  }

  /// In the order of the stream.
  var elements: [Element] { drawn.sorted { $0.place < $1.place }.map(\.element) }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
