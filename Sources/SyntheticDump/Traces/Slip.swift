/// The places where a derivation goes wrong; a careful one has none.
///
/// A family passes every value that people get wrong through the slip. What follows uses the value
/// it gave back, so that a mistake is carried through consistently to a wrong answer.
struct Slip: Sendable {
  private let places: [Int]

  static let none = Slip(at: [])

  init(at places: [Int]) {
    self.places = places
  }

  func callAsFunction<Value>(
    _ place: Int, _ right: Value, _ wrong: @autoclosure () -> Value
  ) -> Value {
    places.contains(place) ? wrong() : right
  }

  func adding(_ place: Int) -> Slip {
    Slip(at: places + [place])
  }

  var isCareful: Bool { places.isEmpty }
}
