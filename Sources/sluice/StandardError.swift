import Foundation

/// Where progress and errors go, so that standard output holds results alone.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
