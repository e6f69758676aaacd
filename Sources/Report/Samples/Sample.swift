/// A row of the run as the page shows it.
struct Sample {
  /// A text of it: the problem, a generation's reasoning or its answer.
  struct Passage {
    let label: String
    let text: ShownText
    /// Long, and shown when it is asked for.
    var isFolded = false
  }

  let id: String
  /// `data/sft/1-easy`, `dropped/07-drop-proof`.
  let folder: String
  /// Of a dropped row; else empty.
  var stage = ""
  var reason = ""
  /// Of a row for training; else empty.
  var bucket = ""
  /// Marks that it carries: `mark-votes: suspicious-gold`.
  var marks: [String] = []
  /// What is known of it, in a fixed order.
  var facts: [(name: String, value: String)] = []
  var passages: [Passage] = []
}
