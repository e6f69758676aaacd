/// One attempt of a model at a problem.
package struct Generation: Sendable {
  /// Why the server stopped, where the dump says so.
  package enum Finish: UInt8, Sendable, CaseIterable {
    case unknown, stop, length, other

    /// Reads the words of the OpenAI, vLLM and Hugging Face servers.
    package init(recorded word: String) {
      switch word.lowercased() {
      case "": self = .unknown
      case "stop", "eos", "eos_token", "stop_sequence", "end_turn": self = .stop
      case "length", "max_tokens", "max_length": self = .length
      default: self = .other
      }
    }
  }

  /// Reasoning and answer as the model wrote them, with their delimiters.
  package var text: Text
  package var model: String
  package var finish: Finish
  /// The row that brought it.
  package var place: RowPlace
  /// Its index within that row.
  package var index: Int
  /// The round of requests that brought it; 0 for the dump's own.
  package var round = 0
  /// What the dump says of this generation: `score`, `correctness_math_verify`.
  package var labels: [Field]
  /// As a stage counted them; 0 before.
  package var tokens = 0
  package var findings = Findings()

  package init(
    text: Text, model: String = "", finish: Finish = .unknown,
    place: RowPlace = RowPlace(file: 0, row: 0), index: Int = 0, labels: [Field] = []
  ) {
    self.text = text
    self.model = model
    self.finish = finish
    self.place = place
    self.index = index
    self.labels = labels
  }
}
