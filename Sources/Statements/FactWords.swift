/// The words by which statements name units, conditions and quantities, grouped by what they mean.
enum FactWords {
  static let units: [(name: String, phrases: Phrases)] = [
    ("km", ["km", "kilometer", "kilometers", "kilometre", "kilometres", "千米", "公里"]),
    ("cm", ["cm", "centimeter", "centimeters", "centimetre", "centimetres", "厘米"]),
    ("mm", ["mm", "millimeter", "millimeters", "millimetre", "millimetres", "毫米"]),
    ("metre", ["meter", "meters", "metre", "metres"]),
    ("mile", ["mile", "miles", "mph"]), ("yard", ["yard", "yards"]),
    ("foot", ["foot", "feet", "ft"]), ("inch", ["inch", "inches"]),
    ("kg", ["kg", "kilogram", "kilograms", "千克", "公斤"]), ("gram", ["gram", "grams", "克"]),
    ("pound", ["pound", "pounds", "lb", "lbs"]), ("ounce", ["ounce", "ounces", "oz"]),
    ("ton", ["ton", "tons", "tonne", "tonnes", "吨"]),
    ("litre", ["liter", "liters", "litre", "litres", "升"]),
    ("ml", ["ml", "milliliter", "milliliters", "millilitre", "millilitres", "毫升"]),
    ("gallon", ["gallon", "gallons"]),
    ("second", ["seconds", "秒"]), ("minute", ["minute", "minutes", "分钟"]),
    ("hour", ["hour", "hours", "hourly", "mph", "小时"]),
    ("day", ["day", "days", "daily", "天"]), ("week", ["week", "weeks", "weekly", "周", "星期"]),
    ("month", ["month", "months", "monthly", "月"]),
    ("year", ["year", "years", "yearly", "annual", "annually", "年"]),
    ("dollar", ["dollar", "dollars", "$", "美元"]), ("cent", ["cent", "cents"]),
    ("percent", ["percent", "per cent", "percentage", "%"]),
    ("degree", ["degree", "degrees", "^\\circ", "°", "度"]),
  ]

  static let conditions: [(name: String, phrases: Phrases)] = [
    (
      "at least",
      [
        "at least", "no less than", "not less than", "no fewer than", "\\ge", "\\geq", "≥", "至少",
        "不少于",
      ]
    ),
    (
      "at most",
      ["at most", "no more than", "not more than", "not exceed", "\\le", "\\leq", "≤", "至多", "不超过"]
    ),
    ("distinct", ["distinct", "different", "不同", "互异"]), ("exactly", ["exactly", "恰好", "恰有"]),
    ("positive", ["positive", "正整数", "正数", "正实数"]), ("negative", ["negative", "负数", "负整数"]),
    ("nonnegative", ["nonnegative", "non-negative", "非负"]),
    ("integer", ["integer", "integers", "integral", "whole number", "whole numbers", "整数"]),
    ("real", ["real", "实数"]), ("rational", ["rational", "有理数"]), ("complex", ["complex", "复数"]),
    ("even", ["even", "偶数"]), ("odd", ["odd", "奇数"]), ("prime", ["prime", "primes", "质数", "素数"]),
    ("consecutive", ["consecutive", "连续"]), ("inclusive", ["inclusive", "包括端点"]),
    ("replacement", ["replacement", "放回"]), ("random", ["random", "randomly", "随机"]),
    ("parallel", ["parallel", "平行"]),
    ("perpendicular", ["perpendicular", "orthogonal", "垂直"]), ("convex", ["convex", "凸"]),
    ("isosceles", ["isosceles", "等腰"]), ("equilateral", ["equilateral", "等边", "正三角形"]),
    ("right angle", ["right triangle", "right angle", "right-angled", "直角"]),
    ("twice", ["twice", "double", "two times", "2 times", "两倍"]), ("half", ["half", "一半"]),
    ("remaining", ["remaining", "left over", "剩下", "剩余"]),
  ]

  static let quantities: [(name: String, phrases: Phrases)] = [
    ("probability", ["probability", "chance", "chances", "likelihood", "how likely", "概率"]),
    ("area", ["area", "面积"]), ("perimeter", ["perimeter", "circumference", "周长"]),
    ("volume", ["volume", "体积"]), ("sum", ["sum", "和"]),
    ("difference", ["difference", "how many more", "how much more", "how many fewer", "差"]),
    ("product", ["product", "积"]), ("ratio", ["ratio", "比"]),
    ("average", ["average", "mean", "平均"]), ("median", ["median", "中位数"]),
    ("greatest", ["maximum", "largest", "greatest", "biggest", "highest", "most", "最大"]),
    ("least", ["minimum", "smallest", "least", "lowest", "fewest", "最小"]),
    ("remainder", ["remainder", "余数"]), ("percent", ["percent", "percentage", "%"]),
    ("distance", ["distance", "how far", "距离"]), ("speed", ["speed", "how fast", "速度"]),
    ("angle", ["angle", "angles", "角"]), ("age", ["how old", "age", "ages", "岁"]),
    ("cost", ["cost", "costs", "price", "how much money", "spend", "pay", "earn", "费用"]),
    ("left", ["left", "remain", "remaining", "剩"]),
    ("total", ["total", "altogether", "in all", "共"]),
  ]
}
