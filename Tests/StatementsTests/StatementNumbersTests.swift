import Records
import Statements
import Testing

@Suite struct StatementNumbersTests {
  @Test(arguments: [
    ("Tom has 5 apples", ["5": 1]), ("five and 5", ["5": 2]), ("1,234.50", ["1234.5": 1]),
    ("twenty-five or twenty six", ["25": 1, "26": 1]), ("two hundred and five", ["205": 1]),
    ("three thousand two hundred", ["3200": 1]), ("five, six", ["5": 1, "6": 1]),
    ("one apple, a pear and 1 plum", [:]), ("half of it, twice", ["0.5": 1, "2": 1]),
    ("三百二十个和两只", ["320": 1, "2": 1]), ("0.20", ["0.2": 1]), ("1,2,3", ["2": 1, "3": 1]),
    ("\\frac{12}{30}", ["12": 1, "30": 1]), ("", [:]), ("hundreds of ants", [:]),
  ])
  func `counts numbers however they are written`(_ text: String, _ counts: [String: Int]) {
    #expect(StatementNumbers(Text(text)).counts == counts)
  }
}
