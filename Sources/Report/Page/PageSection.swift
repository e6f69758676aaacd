/// A part of the page with a heading of its own.
struct PageSection {
  /// Its address in the page.
  let id: String
  let title: String
  /// What one sees there, in a sentence or two.
  let lead: String
  let content: String

  /// Nil where there is nothing to show.
  init?(_ id: String, _ title: String, _ lead: String, _ content: [String]) {
    let content = content.filter { !$0.isEmpty }
    guard !content.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.lead = lead
    self.content = content.joined(separator: "\n")
  }

  var html: String {
    """
    <section id="\(id)" aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(Markup.escaped(title))</h2>
    <p class="lead">\(Markup.escaped(lead))</p>
    \(content)
    </section>
    """
  }
}
