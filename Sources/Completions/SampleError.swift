/// What ends a run before every request had its turn: wrong arguments, a key that is not taken.
package struct SampleError: Error, Equatable, CustomStringConvertible {
  package let place: String
  package let message: String

  package init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  package var description: String { "\(place): error: \(message)" }
}
