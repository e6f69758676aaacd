/// An SVG that is drawn piece by piece; colours come from the page's style by class.
struct Drawing {
  let width: Double
  let height: Double
  private var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, class name: String = ""
  ) {
    let attribute = name.isEmpty ? "" : " class=\"\(name)\""
    body +=
      "<text x=\"\(Self.short(x))\" y=\"\(Self.short(y))\" text-anchor=\"\(anchor.rawValue)\"\(attribute)>"
      + "\(Markup.escaped(text))</text>"
  }

  /// - Parameter title: what the pointer tells.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, class name: String,
    title: String = ""
  ) {
    guard width > 0, height > 0 else { return }
    let start =
      "<rect x=\"\(Self.short(x))\" y=\"\(Self.short(y))\" width=\"\(Self.short(width))\" "
      + "height=\"\(Self.short(height))\" class=\"\(name)\""
    body += title.isEmpty ? "\(start)/>" : "\(start)><title>\(Markup.escaped(title))</title></rect>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String
  ) {
    body +=
      "<path d=\"M\(Self.short(x1)) \(Self.short(y1))L\(Self.short(x2)) \(Self.short(y2))\" class=\"\(name)\"/>"
  }

  /// A line through points.
  mutating func path(_ points: [(x: Double, y: Double)], class name: String) {
    guard let first = points.first else { return }
    let rest = points.dropFirst().map { "L\(Self.short($0.x)) \(Self.short($0.y))" }.joined()
    body += "<path d=\"M\(Self.short(first.x)) \(Self.short(first.y))\(rest)\" class=\"\(name)\"/>"
  }

  /// - Parameter label: what the picture shows, for those who do not see it.
  func svg(label: String) -> String {
    "<svg viewBox=\"0 0 \(Self.short(width)) \(Self.short(height))\" role=\"img\" "
      + "aria-label=\"\(Markup.escaped(label))\">\(body)</svg>"
  }

  /// One digit behind the point: a tenth of a pixel.
  static func short(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = abs(tenths) / 10
    return abs(tenths) % 10 == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(abs(tenths) % 10)"
  }
}
