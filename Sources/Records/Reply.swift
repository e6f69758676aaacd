/// What a model answered to one request: a line of a reply file.
package struct Reply: Sendable, Equatable {
  /// What a request asks for.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// Long generations.
    case generate
    /// Answers without reasoning.
    case guess
    /// Whether an answer that no rule decides is right.
    case judge
    /// The problem in another form.
    case rewrite
    /// What a process reward model thinks of a step.
    case steps

    package var name: String { "\(self)" }
  }

  /// One choice of a reply.
  package struct Sample: Sendable, Equatable {
    /// The choice's number in the reply.
    package var index: Int
    /// Reasoning, where the server gave it apart, stands before the answer in `<think>`.
    package var text: Text
    package var finish: Generation.Finish
    /// Why it is of no use, as a reason; empty where it is.
    package var fault: String
    /// The likeliest first tokens and the natural logarithms of their probabilities.
    package var firstTokens: [Field]

    package init(
      index: Int, text: Text, finish: Generation.Finish = .stop, fault: String = "",
      firstTokens: [Field] = []
    ) {
      self.index = index
      self.text = text
      self.finish = finish
      self.fault = fault
      self.firstTokens = firstTokens
    }
  }

  /// What the server says that it used.
  package struct Usage: Sendable, Equatable {
    package var promptTokens = 0
    package var completionTokens = 0
    /// Millionths of a dollar, where the one who asked knew a price: whole, so that sums do not
    /// depend on their order.
    package var microdollars = 0

    package init() {}
  }

  package var request: RequestID
  package var place: RowPlace
  package var model: String
  package var samples: [Sample]
  package var usage: Usage
  /// Why the whole reply is of no use, as a reason; empty where it is.
  package var fault: String

  package init(
    _ request: RequestID, place: RowPlace = RowPlace(file: 0, row: 0), model: String = "",
    samples: [Sample] = [], usage: Usage = Usage(), fault: String = ""
  ) {
    self.request = request
    self.place = place
    self.model = model
    self.samples = samples
    self.usage = usage
    self.fault = fault
  }
}
