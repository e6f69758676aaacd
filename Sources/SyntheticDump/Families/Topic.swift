/// The subject as the layouts name it in `problem_type`.
enum Topic: String, Sendable {
  case algebra = "Algebra"
  case calculus = "Calculus"
  case combinatorics = "Combinatorics"
  case geometry = "Geometry"
  case numberTheory = "Number Theory"
  case other = "Other"
}
