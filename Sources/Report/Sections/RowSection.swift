/// The browser for sampled rows: the script builds it from the data.
enum RowSection {
  static func html(_ samples: [Sample]) -> String {
    """
    <section id="rows" aria-labelledby="rows-title">
    <h2 id="rows-title">Rows</h2>
    <p class="lead">A seeded sample for every folder, reason and mark; long texts are cut. \
    <code>sluice inspect</code> shows the others.</p>
    <noscript><p>The rows are shown by a script of this page, which is switched off.</p></noscript>
    <form class="filters" role="search" aria-label="Filter the rows">
    <label>Search <input type="search" id="search" placeholder="text, id, source" autocomplete="off"></label>
    <label>Folder <select id="folder"></select></label>
    <label>Stage <select id="stage"></select></label>
    <label>Reason or mark <select id="reason"></select></label>
    <label>Bucket <select id="bucket"></select></label>
    <button type="reset">Clear</button>
    <output id="found" aria-live="polite"></output>
    </form>
    <div class="browser">
    <ol id="list" aria-label="Sampled rows"></ol>
    <article id="row" aria-label="The chosen row" tabindex="-1"></article>
    </div>
    <script type="application/json" id="samples">\(SampleData.json(samples))</script>
    </section>
    """
  }
}
