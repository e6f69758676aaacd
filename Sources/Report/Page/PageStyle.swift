/// The page's look, light and dark, on screen and on paper: one accent colour, the rest ink and paper.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1c1e21; --soft: #5f656d; --line: #e3e0da;
      --paper: #fdfcfa; --panel: #f5f3ee; --accent: #0a6b66; --tint: #9cc7c2; --grey: #b9b4aa;
      --pale: #e4e0d7; --mark: #fbe7a5;
      --s1: #dcebe9; --s2: #b7d8d4; --s3: #85bab4; --s4: #4f9993; --s5: #237c76; --s6: #0a5f5a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --soft: #9ea3a9; --line: #30343a;
      --paper: #15181b; --panel: #1d2125; --accent: #57b9b0; --tint: #2f6c67; --grey: #5c6168;
      --pale: #33383e; --mark: #6b5613;
      --s1: #1c3331; --s2: #21504c; --s3: #2b6f69; --s4: #3a918a; --s5: #57b9b0; --s6: #8fdcd4; } }
    * { box-sizing: border-box; }
    body { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      color: var(--ink); background: var(--paper); margin: 0; }
    .page { display: grid; grid-template-columns: 11rem minmax(0, 48rem); gap: 0 3rem;
      max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
    header, #rows { grid-column: 1 / -1; }
    #rows { background: var(--paper); position: relative; }
    main { display: contents; } .sections { grid-column: 2; min-width: 0; }
    a { color: var(--accent); } a:focus-visible, button:focus-visible, summary:focus-visible,
    input:focus-visible, select:focus-visible, [tabindex]:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; }
    h1 { font: 600 2.1rem/1.2 Charter, "Iowan Old Style", Palatino, Georgia, serif; margin: 0; }
    h2 { font: 600 1.4rem/1.3 Charter, "Iowan Old Style", Palatino, Georgia, serif;
      margin: 0 0 .2rem; }
    h3 { font-size: .95rem; margin: 1.6rem 0 .3rem; } h4 { font-size: .8rem; margin: 0; }
    .about { color: var(--soft); margin: .3rem 0 0; }
    .lead { color: var(--soft); margin: 0 0 1rem; max-width: 42rem; }
    section { padding: 2.2rem 0 0; scroll-margin-top: 0; }
    nav { position: sticky; top: 1.5rem; align-self: start; font-size: .87rem; padding-top: 2.4rem; }
    nav ol { list-style: none; margin: 0; padding: 0; } nav li { margin: .3rem 0; }
    nav a { color: var(--soft); text-decoration: none; } nav a:hover { color: var(--accent); }
    .figures { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; margin: 1.8rem 0 1rem;
      padding: 1.1rem 0; border: solid var(--line); border-width: 1px 0; }
    .figures div { display: flex; flex-direction: column-reverse; }
    .figures dd { margin: 0; font: 600 1.55rem/1.2 Charter, "Iowan Old Style", Palatino, Georgia,
      serif; font-variant-numeric: lining-nums; } .figures dt { color: var(--soft); font-size: .82rem; }
    .notes { margin: 0; padding-left: 1.1rem; } .notes li { margin: .15rem 0; }
    .notes li::marker { color: var(--accent); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .87rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th { font-weight: 500; color: var(--soft); text-align: left; vertical-align: bottom; }
    th, td { padding: .22rem 1rem .22rem 0; border-bottom: 1px solid var(--line); }
    th:last-child, td:last-child { padding-right: 0; }
    td { overflow-wrap: anywhere; } td:first-child { overflow-wrap: normal; }
    .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .zero { color: var(--soft); opacity: .6; }
    td.bar { width: 24%; min-width: 6rem; } td.bar svg { display: block; width: 100%; height: .7rem; }
    figure { margin: 1.4rem 0; } figcaption { font-weight: 500; font-size: .9rem; margin: 0 0 .5rem; }
    svg { width: 100%; height: auto; display: block; overflow: visible; }
    svg text { fill: var(--ink); font-size: 11.5px; font-variant-numeric: tabular-nums; }
    svg .tick, svg .quiet { fill: var(--soft); } svg .cell { font-size: 10.5px; }
    svg .inverse { fill: var(--paper); }
    .grid, .axis { fill: none; stroke: var(--line); } .axis { stroke: var(--grey); }
    .a, .b1 { fill: var(--accent); background: var(--accent); stroke: var(--accent); }
    .b, .b3 { fill: var(--grey); background: var(--grey); stroke: var(--grey); }
    .c { fill: var(--soft); background: var(--soft); stroke: var(--soft); }
    .b2, .merged { fill: var(--tint); background: var(--tint); stroke: var(--tint); }
    .b4 { fill: var(--soft); background: var(--soft); stroke: var(--soft); }
    .b5, .lost { fill: var(--pale); background: var(--pale); stroke: var(--pale); }
    rect { stroke: none; } rect.lost { fill: var(--grey); opacity: .65; }
    .key i.lost { background: var(--grey); opacity: .65; }
    .outline { fill: none; stroke-width: 2; } .outline.b { stroke-dasharray: 3 2; }
    rect.a { opacity: .92; }
    .shade-0 { fill: var(--panel); } .shade-1 { fill: var(--s1); } .shade-2 { fill: var(--s2); }
    .shade-3 { fill: var(--s3); } .shade-4 { fill: var(--s4); } .shade-5 { fill: var(--s5); }
    .shade-6 { fill: var(--s6); }
    .key { font-weight: 400; font-size: .82rem; color: var(--soft); }
    figcaption .key { margin-left: .9rem; } .key span { white-space: nowrap; }
    .key span + span { margin-left: .9rem; }
    .key i { display: inline-block; width: .75rem; height: .75rem; margin-right: .35rem;
      vertical-align: -.08rem; border-radius: 1px; }
    details { margin: .4rem 0; } summary { color: var(--soft); font-size: .82rem; cursor: pointer; }
    pre { background: var(--panel); padding: 1rem; overflow: auto; font-size: .8rem; max-height: 32rem; }
    .filters { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; margin: 1rem 0; }
    .filters label { font-size: .78rem; color: var(--soft); display: grid; gap: .15rem; }
    input, select, button { font: inherit; font-size: .87rem; color: var(--ink);
      background: var(--paper); border: 1px solid var(--grey); border-radius: 3px;
      padding: .3rem .5rem; max-width: 11rem; }
    .filters output { font-size: .85rem; color: var(--soft); padding-bottom: .4rem; }
    .browser { display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 1.5rem;
      border-top: 1px solid var(--line); }
    #list { list-style: none; margin: 0; padding: 0; max-height: 44rem; overflow-y: auto;
      border-right: 1px solid var(--line); }
    #list button { display: block; width: 100%; max-width: none; text-align: left; border: 0;
      border-bottom: 1px solid var(--line); border-radius: 0; padding: .45rem .7rem .5rem .6rem;
      background: none; cursor: pointer; }
    #list button:hover { background: var(--panel); }
    #list button[aria-current] { background: var(--panel); box-shadow: inset 3px 0 var(--accent); }
    #list .where { display: block; font-size: .75rem; color: var(--soft); }
    #list .head { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
      overflow: hidden; font-size: .84rem; line-height: 1.35; }
    #row { max-height: 44rem; overflow-y: auto; padding: .9rem .5rem 1rem 0; min-width: 0; }
    #row h3 { margin: 0; font: 500 .85rem ui-monospace, Menlo, Consolas, monospace; }
    .chips { margin: .4rem 0 1rem; } .chips span { display: inline-block; font-size: .76rem;
      color: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem;
      margin: 0 .35rem .3rem 0; }
    .passage { margin: 0 0 1rem; } .passage h4, .passage summary { color: var(--soft);
      font-weight: 500; font-size: .8rem; margin-bottom: .2rem; }
    .text { font: 1rem/1.6 Charter, "Iowan Old Style", Palatino, Georgia, serif;
      white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
    .text math { font-size: 1.05em; } .text math[display=block] { margin: .4rem 0; }
    mstyle.boxed { border: 1px solid; padding: .15em .35em; }
    mtd.left { text-align: left; } mtd.right { text-align: right; }
    mark { background: var(--mark); color: inherit; padding: 0 .1em; }
    .gap { display: block; color: var(--soft); font: .8rem system-ui, sans-serif; margin: .5rem 0; }
    .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem;
      font-size: .82rem; border-top: 1px solid var(--line); padding-top: .7rem; margin: 0; }
    .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
    @media (max-width: 56rem) { .page { display: block; } nav { position: static; padding: 1rem 0 0; }
      nav ol { columns: 2; } .browser { grid-template-columns: 1fr; }
      #list { max-height: 16rem; border-right: 0; } #row { max-height: none; } }
    @media print { body { font-size: 10pt; background: none; } .page { display: block; padding: 0; }
      nav, .filters, #list, .skip, details:not([open]), #rows noscript { display: none; }
      .browser { display: block; } #row { max-height: none; overflow: visible; }
      #row > *, figure, tr, .figures { break-inside: avoid; } h2, h3, .lead { break-after: avoid; }
      #funnel svg { width: 72%; }
      .scroll { overflow: visible; } rect, i { print-color-adjust: exact; } }
    """
}
