/// First names that can stand for each other: pronouns must fit, so by who they are given to.
///
/// Left out on purpose: names that are words, months, places or theorems as well (Mark, May, Rose,
/// Will, Jordan, Pascal, Taylor, Victoria, Max).
enum PeopleNames {
  static let groups: [[String]] = [women, men, anybody]

  private static let women = split(
    """
    Abigail Alice Alicia Amanda Amelia Amy Andrea Angela Anna Annie Barbara Bella Beth Betty Bianca \
    Brenda Brianna Carla Carmen Carol Caroline Cassandra Catherine Cecilia Chloe Christina Cindy \
    Claire Clara Cynthia Deborah Denise Diana Donna Dorothy Elena Eliza Elizabeth Ella Ellen Emily \
    Emma Erica Esther Eva Evelyn Fiona Gabriella Gina Gloria Gwen Hannah Harriet Heather Helen Irene \
    Isabel Isabella Jane Janet Janice Jasmine Jenna Jennifer Jenny Jessica Jill Joanna Josephine \
    Joyce Judith Judy Julia Julie Karen Kate Katherine Kathy Katie Kayla Kimberly Kristen Laura \
    Lauren Leah Lena Linda Lisa Lucy Lydia Maggie Mandy Marcia Margaret Maria Marie Marissa Martha \
    Mary Megan Melanie Melissa Mia Michelle Miriam Molly Monica Nancy Naomi Natalia Natalie Nicole \
    Nina Nora Olga Olivia Pamela Patricia Paula Penelope Phoebe Rachel Rebecca Renee Rita Roberta \
    Rosa Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Sofia Sonia Sophia Sophie Stacy \
    Stella Stephanie Susan Suzanne Sylvia Tamara Tanya Tara Teresa Tiffany Tina Valerie Vanessa Vera \
    Veronica Vicky Vivian Wendy Yolanda Zoe
    """)

  private static let men = split(
    """
    Aaron Adam Adrian Alan Albert Alexander Alfred Allen Andrew Andy Anthony Antonio Arnold Arthur \
    Ben Benjamin Bernard Bob Bobby Brandon Brian Bruce Bryan Caleb Carl Carlos Charles Christopher \
    Clarence Craig Curtis Daniel Danny Darren David Dennis Derek Diego Donald Douglas Dylan Eddie \
    Edgar Edward Edwin Elliot Eric Ernest Ethan Eugene Evan Felix Fernando Fred Gary George Gerald \
    Gilbert Glenn Gordon Greg Gregory Harold Harry Hector Henry Herbert Howard Hugh Hugo Ian \
    Isaac Ivan Jacob Jake James Jason Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel John \
    Johnny Jonah Jonathan Jorge Jose Joseph Josh Joshua Juan Julian Justin Keith Ken Kenneth Kevin \
    Kyle Larry Leo Leonard Leroy Liam Logan Louis Lucas Luis Luke Malcolm Manuel Marcus Mario \
    Martin Marvin Matt Matthew Michael Miguel Mike Mitchell Nathan Ned Neil Nicholas Noah Norman \
    Oliver Omar Oscar Owen Pablo Patrick Paul Pedro Peter Philip Ralph Ramon Randy Raymond Ricardo \
    Richard Rick Robert Roger Roland Ronald Ronnie Roy Russell Ryan Samuel Scott Sean Sebastian Seth \
    Shawn Simon Stanley Stephen Steve Steven Stuart Ted Thomas Tim Timothy Todd Tom Tommy Tony \
    Trevor Tyler Vernon Victor Vincent Walter Wayne Wesley William Xavier Zachary
    """)

  private static let anybody = split(
    """
    Alex Avery Cameron Casey Charlie Chris Dana Jackie Jamie Jesse Kelly Kim Lee Leslie Morgan Quinn \
    Riley Robin Sam Shannon Terry Tracy
    """)

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  static let groupOf: [String: Int] = Dictionary(
    groups.enumerated().flatMap { number, names in names.map { ($0, number) } },
    uniquingKeysWith: { first, _ in first })

  /// `Pascal's triangle`, `Fermat's last theorem`: what stands behind a name that is no person here.
  static let belongings: Set<String> = [
    "algorithm", "axiom", "conjecture", "constant", "criterion", "curve", "equation", "formula",
    "function", "identity", "inequality", "last", "law", "laws", "lemma", "little", "method",
    "number", "numbers", "paradox", "postulate", "principle", "problem", "rule", "sequence",
    "series",
    "test", "theorem", "theory", "transform", "triangle",
  ]
}
