/// A plot with its title, its key and the numbers behind it.
struct Figure {
  let title: String
  let svg: String
  /// Names of series with the class of their colour.
  var key: [(name: String, class: String)] = []
  let table: String

  var html: String {
    let entries = key.map {
      "<span><i class=\"\($0.class)\"></i>\(Markup.escaped($0.name))</span>"
    }.joined()
    return """
      <figure>
      <figcaption>\(Markup.escaped(title))\(key.isEmpty ? "" : "<span class=\"key\">\(entries)</span>")</figcaption>
      \(svg)
      \(Markup.folded("Numbers", table))
      </figure>
      """
  }
}
