/// One answer with every admissible meaning.
struct AnswerReading: Sendable {
  /// The cleaned text.
  var bytes: [UInt8]
  /// Meanings in order of preference; empty when it could not be parsed.
  var expressions: [Expression] = []
  /// From this index on the readings take a thousands comma for a list: never a tuple.
  var firstSplitReading = Int.max
  /// The readings before this index do not rest on an unlikely choice.
  var plainReadings = Int.max
  /// The reading that takes the only comma for a decimal mark: a gold of `2,3` is a list.
  var decimalCommaReading = Int.max
  var choice: Choice?
  var error: ReadingError?

  var isEmpty: Bool { bytes.isEmpty }

  static func read(_ bytes: [UInt8]) -> AnswerReading {
    if bytes.count > 4 * Lexer.byteLimit {
      var reading = AnswerReading(bytes: bytes)
      reading.error = ReadingError(kind: .tooLong, source: "", range: 0..<bytes.count)
      return reading
    }
    var reading = AnswerReading(bytes: AnswerText.cleaned(bytes))
    if reading.isEmpty { return reading }
    if let value = PlainNumber.read(reading.bytes) {
      reading.expressions = [value]
      return reading
    }
    reading.choice = Choice.read(reading.bytes)
    reading.addSpecialForms()
    if let parts = PartLabels.split(reading.bytes) {
      let values = parts.map { part in
        let inner = AnswerReading.read(part)
        return inner.expressions.first ?? .text(inner.words)
      }
      reading.expressions.append(.tuple(values, .open))
      return reading
    }
    // A full hour is a time, not a ratio to zero; an ISO date is no difference.
    if !reading.isClockOnly { reading.addParsedForms() }
    return reading
  }

  private var isClockOnly: Bool {
    if bytes.count == 10, CalendarDate.read(bytes) != nil { return true }
    guard let (minutes, hasHalf) = ClockTime.read(bytes) else { return false }
    return hasHalf || minutes.isMultiple(of: 60)
  }

  /// Times, numerals with letters, and numbers in words.
  private mutating func addSpecialForms() {
    if let (minutes, _) = ClockTime.read(bytes) {
      expressions.append(.quantity(.number(Rational(minutes)), ClockTime.unit))
    }
    if let date = CalendarDate.read(bytes) {
      expressions.append(.quantity(.number(Rational(date)), CalendarDate.unit))
    }
    if let numeral = NumeralText.read(bytes) { expressions.append(numeral) }
    if let numeral = ChineseNumeral.read(bytes) { expressions.append(numeral) }
    guard hasLetterRun else { return }
    let words = words
    if let number = PlainWords.number(words) { expressions.append(.number(Rational(number))) }
    if let value = PlainWords.fraction(words) { expressions.append(.number(value)) }
    if words.hasSuffix(" percent"), let number = PlainWords.number(String(words.dropLast(8))) {
      expressions.append(.percent(.number(Rational(number))))
    }
    if words == "no solution" || words == "empty set" { expressions.append(.namedSet(.empty)) }
    if words == "infinitely many" { expressions.append(.infinity(isNegative: false)) }
    if let set = SpokenSet.read(bytes, words) { expressions.append(set) }
  }

  private mutating func addParsedForms() {
    var options = LexerOptions()
    let ambiguity = addParse(bytes, options)
    if expressions.isEmpty, let error, error.kind != .tooLong,
      let formula = Remark.resolved(bytes) ?? Naming.value(bytes)
    {
      var inner = AnswerReading.read(formula)
      if !inner.expressions.isEmpty {
        inner.bytes = bytes
        inner.choice = choice
        self = inner
      }
      return
    }
    guard !ambiguity.isEmpty else { return }
    plainReadings = expressions.count
    if ambiguity.contains(.logarithm) {
      options.readsNaturalLogarithm = false
      _ = addParse(bytes, options)
      options.readsNaturalLogarithm = true
    }
    if ambiguity.contains(.thousands) {
      options.joinsThousands = false
      firstSplitReading = expressions.count
      _ = addParse(bytes, options)
      options.joinsThousands = true
    }
    if ambiguity.contains(.decimalComma), bytes.count(where: { $0 == UInt8(ascii: ",") }) == 1 {
      options.readsDecimalComma = true
      if !hasClearDecimalComma { decimalCommaReading = expressions.count }
      _ = addParse(bytes, options)
      options.readsDecimalComma = false
    }
    if ambiguity.contains(.implicitProduct) {
      options.bindsImplicitProductTighter = true
      _ = addParse(bytes, options)
    }
  }

  /// `0,5` and `3,14` are no lists.
  private var hasClearDecimalComma: Bool {
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return false }
    let tail = bytes[(comma + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    return tail.count >= 2 || comma > 0 && bytes[comma - 1] == 0x30 && comma <= 2
  }

  private mutating func addParse(_ bytes: [UInt8], _ options: LexerOptions) -> Ambiguity {
    do throws(ReadingError) {
      let (written, lexed) = try Lexer.tokens(of: bytes, options: options)
      let tokens = Declarations.setOff(Combinations.called(OutwardBrackets.turned(written)))
      var parsed = Ambiguity()
      var failure: ReadingError?
      for expression in candidates(tokens, bytes, options, &parsed, &failure)
      where !expressions.contains(expression) {
        expressions.append(expression)
      }
      if let failure, expressions.isEmpty { error = failure }
      return lexed.union(parsed)
    } catch {
      if expressions.isEmpty { self.error = error }
      return []
    }
  }

  /// The amount with its unit where one is written, and the plain parse.
  private func candidates(
    _ tokens: [Token], _ bytes: [UInt8], _ options: LexerOptions, _ ambiguity: inout Ambiguity,
    _ failure: inout ReadingError?
  ) -> [Expression] {
    if let compound = CompoundQuantity.read(tokens) { return [compound] }
    var found: [Expression] = []
    for allowsLetters in [false, true] {
      guard let (amount, unit) = UnitSuffix.split(tokens, allowsLetters: allowsLetters) else {
        continue
      }
      if let last = amount.last?.kind, Parser.isSeparator(last) { continue }
      var parser = Parser(Array(amount), source: bytes, options: options)
      if let value = try? parser.answer() {
        if value.isScalar {
          found.append(.quantity(value, unit))
        } else if case .relation(let parts, let relations) = value, let last = parts.last {
          found.append(.relation(parts.dropLast() + [.quantity(last, unit)], relations))
        }
        break
      }
    }
    var parser = Parser(tokens, source: bytes, options: options)
    do throws(ReadingError) {
      let value = try parser.answer()
      ambiguity = parser.ambiguity
      // A unit written upright is meant as one; letters may be either.
      if !found.isEmpty, tokens.contains(where: { $0.isUpright }) { return found }
      return [value] + found
    } catch {
      if found.isEmpty, let list = itemList(tokens, bytes, options) { return [list] }
      failure = error
      return found
    }
  }

  /// Several answers of which some carry units: "5 cm and 7 cm".
  private func itemList(
    _ tokens: [Token], _ bytes: [UInt8], _ options: LexerOptions
  ) -> Expression? {
    var pieces: [[Token]] = [[]]
    var nesting = 0
    var isAlternative = false
    for token in tokens {
      switch token.kind {
      case .open, .begin: nesting += 1
      case .close, .end: nesting -= 1
      case .connective(.or) where nesting == 0: isAlternative = true
      default: break
      }
      if nesting == 0, Parser.isSeparator(token.kind) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(token)
      }
    }
    pieces.removeAll(where: \.isEmpty)
    guard (2...12).contains(pieces.count) else { return nil }
    var items: [Expression] = []
    for piece in pieces {
      var (ambiguity, failure) = (Ambiguity(), ReadingError?.none)
      guard let item = candidates(piece, bytes, options, &ambiguity, &failure).last else {
        return nil
      }
      // Words between commas are no quantities.
      if case .quantity(_, let unit) = item, !unit.isMeasure { return nil }
      items.append(item)
    }
    return .list(items, isAlternative: isAlternative)
  }
}
