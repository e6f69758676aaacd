package import Foundation

/// How long a server asks to be left alone (RFC 9110, section 10.2.3).
package enum RetryAfter {
  /// A server that asks for more is asked again after an hour.
  private static let most = 3600.0

  /// - Parameters:
  ///   - date: the response's own `Date`, so that a clock that is wrong here does no harm.
  ///   - now: what is taken for the time where there is no such header.
  package static func seconds(
    _ value: String?, milliseconds: String? = nil, date: String? = nil, now: Date
  ) -> Double? {
    // OpenAI and Azure add the header `retry-after-ms`.
    if let milliseconds, let count = Double(milliseconds), count >= 0 {
      return min(count / 1000, most)
    }
    guard let text = value?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
    if let count = Double(text), count.isFinite { return min(max(0, count), most) }
    guard let moment = moment(text) else { return nil }
    let present = date.flatMap { Self.moment($0) } ?? now
    return min(max(0, moment.timeIntervalSince(present)), most)
  }

  /// The three forms of an HTTP date (RFC 9110, section 5.6.7).
  private static func moment(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    for format in [
      "EEE, dd MMM yyyy HH:mm:ss zzz", "EEEE, dd-MMM-yy HH:mm:ss zzz", "EEE MMM d HH:mm:ss yyyy",
    ] {
      formatter.dateFormat = format
      if let date = formatter.date(from: text) { return date }
    }
    return nil
  }
}
