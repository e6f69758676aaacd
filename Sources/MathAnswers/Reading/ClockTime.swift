/// A time of day such as `3:45 PM` or `15:45`.
enum ClockTime {
  static let unit = Unit(factor: .one, dimension: ["clock": 1], name: "minutes of the day")

  /// Minutes after midnight; nil when the text is not a time.
  static func read(_ bytes: [UInt8]) -> (minutes: Int, hasHalf: Bool)? {
    if bytes.count <= 8, bytes.first.map({ $0 | 0x20 == 0x6E || $0 | 0x20 == 0x6D }) ?? false {
      switch String(decoding: bytes, as: UTF8.self).lowercased() {
      case "noon": return (720, true)
      case "midnight": return (0, true)
      default: break
      }
    }
    // A colon, or an "m" near the end.
    guard bytes.count <= 40,
      bytes.contains(UInt8(ascii: ":"))
        || bytes.suffix(3).contains(where: { $0 | 0x20 == UInt8(ascii: "m") })
    else { return nil }
    var text = PlainTime.compact(bytes)
    var half: String?
    for (suffix, name) in [
      ("p.m.", "pm"), ("a.m.", "am"), ("pm", "pm"), ("am", "am"), ("p.m", "pm"), ("a.m", "am"),
    ]
    where text.hasSuffix(suffix) {
      half = name
      text = String(text.dropLast(suffix.count))
      break
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || (parts.count == 1 && half != nil), let hour = Int(parts[0]),
      (0...24).contains(hour), parts[0].utf8.count <= 2
    else { return nil }
    var minutes = 0
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let value = Int(parts[1]), value < 60 else { return nil }
      minutes = value
    }
    guard let half else { return (hour * 60 + minutes, false) }
    guard (1...12).contains(hour) else { return nil }
    return ((hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minutes, true)
  }
}

/// Text of a time without commands, braces and spaces.
private enum PlainTime {
  static func compact(_ bytes: [UInt8]) -> String {
    guard bytes.count <= 40 else { return "" }
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    for command in ["\\text", "\\mathrm", "\\textrm", "\\!", "\\,", "\\ ", "{", "}", " ", "$", "~"]
    {
      text = text.replacing(command, with: "")
    }
    return text
  }
}
