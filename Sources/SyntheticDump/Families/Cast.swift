/// The people of the word problems.
enum Cast {
  private static let names = [
    "Adaeze", "Anika", "Bruno", "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hana", "Ivo",
    "Jelena", "Kofi", "Leila", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir",
    "Tomas", "Uma", "Viktor", "Wanda", "Ximena", "Yusuf", "Zora", "Bea", "Caleb", "Noor",
  ]
  private static let chineseNames = ["小明", "小红", "小华", "小丽", "小军", "小芳", "小刚", "小雨"]

  static func people(_ count: Int, _ random: inout SeededRandom) -> [String] {
    Array(random.shuffled(names).prefix(count))
  }

  static func chinesePeople(_ count: Int, _ random: inout SeededRandom) -> [String] {
    Array(random.shuffled(chineseNames).prefix(count))
  }
}
