/// Names of units and their exact sizes.
///
/// Sizes are the legal definitions (inch = 2.54 cm, pound = 0.45359237 kg); units without an
/// exact ratio get a dimension of their own.
enum UnitTable {
  /// Looks up a spelling; single letters and symbols keep their case.
  static func unit(named name: String) -> Unit? {
    if let unit = table[name] { return unit }
    let folded = name.lowercased()
    guard folded.utf8.count > 2 else { return nil }
    if let unit = table[folded] { return unit }
    if folded.hasSuffix("s"), let unit = table[String(folded.dropLast())] { return unit }
    return nil
  }

  private static let table: [String: Unit] = {
    var table: [String: Unit] = [:]
    func add(_ names: String, _ top: Int, _ bottom: Int, _ dimension: [String: Int]) {
      let spellings = names.split(separator: " ").map(String.init)
      guard let first = spellings.first, let factor = Rational(top, over: bottom) else { return }
      for name in spellings {
        table[name] = Unit(factor: factor, dimension: dimension, name: first)
      }
    }
    for (names, top, bottom) in lengths { add(names, top, bottom, ["m": 1]) }
    for (names, top, bottom) in masses { add(names, top, bottom, ["g": 1]) }
    for (names, top, bottom) in times { add(names, top, bottom, ["s": 1]) }
    for (names, top, bottom) in volumes { add(names, top, bottom, ["m": 3]) }
    for (names, top, bottom, dimension) in derived { add(names, top, bottom, dimension) }
    for name in ["dollar", "euro", "pound sterling", "yuan", "rupee", "peso", "yen", "rubles"] {
      table[name] = .currency(name)
    }
    table["USD"] = .currency("dollar")
    table["bucks"] = .currency("dollar")
    table["cent"] = .currency("dollar", cents: true)
    table["cents"] = .currency("dollar", cents: true)
    table["RMB"] = .currency("yuan")
    table["元"] = .currency("yuan")
    table["EUR"] = .currency("euro")
    table["Rs"] = .currency("rupee")
    return table
  }()

  private static let lengths: [(String, Int, Int)] = [
    ("m meter metre meters metres 米", 1, 1), ("cm centimeter centimetre 厘米", 1, 100),
    ("mm millimeter millimetre 毫米", 1, 1000), ("km kilometer kilometre 千米 公里", 1000, 1),
    ("dm decimeter decimetre 分米", 1, 10), ("nm nanometer", 1, 1_000_000_000),
    ("μm um micrometer micron", 1, 1_000_000), ("inch inches in", 254, 10_000),
    ("ft foot feet", 3048, 10_000), ("yd yard", 9144, 10_000),
    ("mi mile miles", 1_609_344, 1000), ("pm picometer", 1, 1_000_000_000_000),
  ]

  private static let masses: [(String, Int, Int)] = [
    ("g gram grams gm 克", 1, 1), ("kg kilogram kilograms kgs 千克 公斤", 1000, 1),
    ("mg milligram", 1, 1000), ("lb lbs pound", 45_359_237, 100_000),
    ("oz ounce", 28_349_523_125, 1_000_000_000), ("tonne tonnes", 1_000_000, 1),
  ]

  private static let times: [(String, Int, Int)] = [
    ("s sec second seconds secs 秒", 1, 1), ("ms millisecond", 1, 1000),
    ("min minute minutes mins 分钟", 60, 1), ("h hr hour hours hrs 小时", 3600, 1),
    ("day days 天", 86_400, 1), ("week weeks", 604_800, 1), ("ns nanosecond", 1, 1_000_000_000),
    ("μs us microsecond", 1, 1_000_000),
  ]

  private static let volumes: [(String, Int, Int)] = [
    ("L l liter litre liters 升", 1, 1000), ("mL ml milliliter millilitre 毫升 cc", 1, 1_000_000),
  ]

  private static let derived: [(String, Int, Int, [String: Int])] = [
    ("mph", 1_609_344, 3_600_000, ["m": 1, "s": -1]),
    ("kph kmh", 1000, 3600, ["m": 1, "s": -1]),
    ("N newton newtons", 1000, 1, ["g": 1, "m": 1, "s": -2]),
    ("kN", 1_000_000, 1, ["g": 1, "m": 1, "s": -2]),
    ("J joule joules", 1000, 1, ["g": 1, "m": 2, "s": -2]),
    ("kJ kilojoule", 1_000_000, 1, ["g": 1, "m": 2, "s": -2]),
    ("MJ", 1_000_000_000, 1, ["g": 1, "m": 2, "s": -2]),
    ("W watt watts", 1000, 1, ["g": 1, "m": 2, "s": -3]),
    ("kW kilowatt", 1_000_000, 1, ["g": 1, "m": 2, "s": -3]),
    ("MW megawatt", 1_000_000_000, 1, ["g": 1, "m": 2, "s": -3]),
    ("Pa pascal", 1000, 1, ["g": 1, "m": -1, "s": -2]),
    ("kPa", 1_000_000, 1, ["g": 1, "m": -1, "s": -2]),
    ("MPa", 1_000_000_000, 1, ["g": 1, "m": -1, "s": -2]),
    ("atm", 101_325_000, 1, ["g": 1, "m": -1, "s": -2]),
    ("Hz hertz", 1, 1, ["s": -1]), ("kHz", 1000, 1, ["s": -1]),
    ("MHz", 1_000_000, 1, ["s": -1]), ("GHz", 1_000_000_000, 1, ["s": -1]),
    ("A amp ampere amps amperes", 1, 1, ["A": 1]), ("mA", 1, 1000, ["A": 1]),
    ("V volt volts", 1000, 1, ["g": 1, "m": 2, "s": -3, "A": -1]),
    ("kV", 1_000_000, 1, ["g": 1, "m": 2, "s": -3, "A": -1]),
    ("mV", 1, 1, ["g": 1, "m": 2, "s": -3, "A": -1]),
    ("Ω ohm ohms Omega", 1000, 1, ["g": 1, "m": 2, "s": -3, "A": -2]),
    ("C coulomb coulombs", 1, 1, ["A": 1, "s": 1]),
    ("F farad farads", 1, 1000, ["g": -1, "m": -2, "s": 4, "A": 2]),
    ("H henry", 1000, 1, ["g": 1, "m": 2, "s": -2, "A": -2]),
    ("Wb weber", 1000, 1, ["g": 1, "m": 2, "s": -2, "A": -1]),
    ("K kelvin kelvins", 1, 1, ["K": 1]), ("mol mole moles", 1, 1, ["mol": 1]),
    ("mmol", 1, 1000, ["mol": 1]), ("M", 1000, 1, ["mol": 1, "m": -3]),
    ("eV", 1, 1, ["eV": 1]), ("keV", 1000, 1, ["eV": 1]), ("MeV", 1_000_000, 1, ["eV": 1]),
    ("GeV", 1_000_000_000, 1, ["eV": 1]), ("T tesla", 1000, 1, ["g": 1, "s": -2, "A": -1]),
    ("cal calorie calories", 4184, 1, ["g": 1, "m": 2, "s": -2]),
    ("kcal", 4_184_000, 1, ["g": 1, "m": 2, "s": -2]),
    ("rad radian radians", 1, 1, ["radian": 1]), ("deg degree degrees 度", 1, 1, ["degree": 1]),
    ("month months", 1, 1, ["month": 1]), ("year years yr yrs 年", 12, 1, ["month": 1]),
    ("acre acres", 1, 1, ["acre": 1]), ("gallon gallons gal", 1, 1, ["gallon": 1]),
    ("celsius", 1, 1, ["celsius": 1]), ("fahrenheit", 1, 1, ["fahrenheit": 1]),
    ("unit units", 1, 1, [:]), ("dozen", 12, 1, [:]),
    ("hundred", 100, 1, [:]), ("thousand", 1000, 1, [:]), ("million", 1_000_000, 1, [:]),
    ("billion", 1_000_000_000, 1, [:]), ("trillion", 1_000_000_000_000, 1, [:]),
    ("pc parsec", 1, 1, ["pc": 1]), ("erg ergs", 1, 10_000, ["g": 1, "m": 2, "s": -2]),
  ]
}
