extension Answer {
  /// The answer of a yes/no or true/false question.
  static func truth(_ isTrue: Bool, yes: String, no: String) -> Answer {
    let word = isTrue ? yes : no
    return Answer(
      .truth, "\\text{\(word)}", plain: word,
      writings: [word, "\\textbf{\(word)}", word.lowercased()],
      golds: [word, "\\text{\(word)}"])
  }

  /// An algebraic expression with its other writings.
  static func expression(_ latex: String, plain: String? = nil, also: [String] = []) -> Answer {
    Answer(.expression, latex, plain: plain, writings: also)
  }

  /// A time of day on a 12-hour clock.
  static func time(minutes: Int) -> Answer {
    let day = residue(minutes, 24 * 60)
    let (hour, minute) = (day / 60, day % 60)
    let shown = hour % 12 == 0 ? 12 : hour % 12
    let text = "\(shown):\(minute < 10 ? "0" : "")\(minute)"
    let half = hour < 12 ? "a.m." : "p.m."
    return Answer(
      .time, "\(text) \\text{ \(half)}", plain: "\(text) \(half)",
      writings: ["\\text{\(text) \(half)}", "\(text)\\text{ \(hour < 12 ? "AM" : "PM")}"],
      golds: ["\(text)\\text{ \(half)}", "\\text{\(text) \(half)}"])
  }

  static func numeral(_ value: Int, base: Int) -> Answer {
    let text = digits(value, base: base)
    return Answer(
      .expression, "\(text)_{\(base)}", plain: "\(text) in base \(base)",
      writings: ["\(text)_\(base)", text], golds: ["\(text)_{\(base)}", "\(text)_\(base)", text])
  }

  /// A proof has nothing to compare.
  static let proof = Answer(.none, "proof", golds: ["proof", "", "proof"])
}
