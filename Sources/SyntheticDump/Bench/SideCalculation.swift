/// True products of random numbers, written at full speed.
///
/// Ready-made paragraphs alone compress 14 times; real reasoning, with its numbers and varied
/// words, about 3 to 4 times. Numbers that never repeat bring the bench nearer to it.
enum SideCalculation {
  static func append(room: Int, to text: inout [UInt8], _ random: inout SeededRandom) {
    let end = text.count + room
    while text.count < end {
      text.append(contentsOf: "Checking some numbers by hand:".utf8)
      for _ in 0..<random.int(5...12) {
        let chance = random.next()
        let (left, right) = (Int(chance & 0xFFF) + 13, Int(chance >> 12 & 0x3FF) + 7)
        text.append(UInt8(ascii: " "))
        append(left, to: &text)
        text.append(contentsOf: chance >> 40 & 1 == 0 ? " * ".utf8 : "·".utf8)
        append(right, to: &text)
        text.append(contentsOf: " = ".utf8)
        append(left * right, to: &text)
        text.append(UInt8(ascii: ","))
      }
      text.append(contentsOf: " okay.\\n\\n".utf8)
    }
  }

  private static func append(_ number: Int, to text: inout [UInt8]) {
    var scale = 1
    while scale * 10 <= number { scale *= 10 }
    while scale > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}
