func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (big, small) = (abs(left), abs(right))
  while small != 0 { (big, small) = (small, big % small) }
  return big
}

func power(_ base: Int, _ exponent: Int) -> Int {
  var product = 1
  for _ in 0..<exponent { product *= base }
  return product
}

func power(_ base: Int, _ exponent: Int, modulo modulus: Int) -> Int {
  var product = 1 % modulus
  for _ in 0..<exponent { product = product * base % modulus }
  return product
}

func factorial(_ number: Int) -> Int {
  number < 2 ? 1 : (2...number).reduce(1, *)
}

func binomial(_ upper: Int, _ lower: Int) -> Int {
  guard lower >= 0, lower <= upper else { return 0 }
  var value = 1
  for step in 0..<min(lower, upper - lower) { value = value * (upper - step) / (step + 1) }
  return value
}

/// The remainder that is never negative.
func residue(_ number: Int, _ modulus: Int) -> Int {
  let remainder = number % modulus
  return remainder < 0 ? remainder + modulus : remainder
}

func smallestPrimeFactor(_ number: Int) -> Int {
  var candidate = 2
  while candidate * candidate <= number {
    if number % candidate == 0 { return candidate }
    candidate += 1
  }
  return number
}

/// The digits of a number in a base up to 16.
func digits(_ number: Int, base: Int) -> String {
  String(number, radix: base, uppercase: true)
}
