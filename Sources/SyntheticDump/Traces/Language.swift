package enum Language: String, Sendable {
  case english = "en"
  case chinese = "zh"

  var phrases: Phrasebook {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
