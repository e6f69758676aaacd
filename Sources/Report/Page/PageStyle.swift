/// The page's look, light and dark, on screen and on paper.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #5b6570; --line: #d7dce2;
      --paper: #fff; --bar: #3b82c4; --lost: #d9822b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa5b1; --line: #333b45;
      --paper: #15191e; --bar: #5aa2e0; --lost: #e09a4f; } }
    body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
      max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    p { color: var(--soft); margin: .3rem 0 1rem; }
    table { border-collapse: collapse; width: 100%; font-size: .92em; }
    th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    svg { width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 12px; }
    .kept { fill: var(--bar); } .lost { fill: var(--lost); }
    @media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
    """
}
