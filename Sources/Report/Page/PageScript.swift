/// The page's only script: filters the sampled rows and shows one.
///
/// Elements are built by name and texts set as text: nothing of a row is ever read as HTML.
enum PageScript {
  static let text = """
    'use strict';
    const byId = id => document.getElementById(id);
    const rows = JSON.parse(byId('samples').textContent);
    const filters = ['folder', 'stage', 'reason', 'bucket'];
    const tags = new Set(['math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mspace', 'mfrac', 'msqrt',
      'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd',
      'mstyle']);
    const attributes = new Set(['display', 'width', 'stretchy', 'accent', 'linethickness', 'fence',
      'mathvariant', 'class']);

    function element(tag, name, text) {
      const made = document.createElement(tag);
      if (name) made.className = name;
      if (text !== undefined) made.textContent = text;
      return made;
    }

    function formula(node) {
      const [tag, ...rest] = node;
      if (!tags.has(tag)) return document.createTextNode('');
      const made = document.createElementNS('http://www.w3.org/1998/Math/MathML', tag);
      for (const part of rest) {
        if (Array.isArray(part)) made.append(formula(part));
        else if (typeof part === 'string') made.append(part);
        else for (const [name, value] of Object.entries(part))
          if (attributes.has(name)) made.setAttribute(name, value);
      }
      return made;
    }

    function piece(part) {
      if (typeof part === 'string') return document.createTextNode(part);
      if (part.g) return element('span', 'gap', '… ' + part.g.toLocaleString('en') + ' bytes …');
      if (part.f) {
        const made = formula(part.f);
        made.setAttribute('title', part.s);
        if (!part.m) return made;
        const mark = element('mark');
        mark.append(made);
        return mark;
      }
      return element('mark', '', part.m);
    }

    const source = part => typeof part === 'string' ? part
      : part.f ? part.s : typeof part.m === 'string' ? part.m : '';
    const values = {
      folder: row => [row.folder], stage: row => [row.stage], bucket: row => [row.bucket],
      reason: row => row.reason ? [row.reason] : row.marks.map(mark => mark.split(': ').pop())
    };
    for (const row of rows) {
      row.head = (row.passages[0] ? row.passages[0].text.map(source).join('') : '').slice(0, 160);
      row.words = [row.id, row.folder, row.reason, ...row.marks, ...row.facts.flat(),
        ...row.passages.flatMap(passage => passage.text.map(source))].join(' ').toLowerCase();
    }

    for (const name of filters) {
      const counts = new Map();
      for (const row of rows) for (const value of values[name](row))
        if (value) counts.set(value, (counts.get(value) || 0) + 1);
      const select = byId(name);
      select.append(new Option('any', ''));
      for (const [value, count] of [...counts].sort((a, b) => a[0] < b[0] ? -1 : 1))
        select.append(new Option(value + ' (' + count + ')', value));
    }

    let shown = [];
    let chosen = -1;

    function show(index, focus) {
      const buttons = byId('list').querySelectorAll('button');
      if (buttons[chosen]) buttons[chosen].removeAttribute('aria-current');
      chosen = index;
      const pane = byId('row');
      pane.replaceChildren();
      if (!shown[index]) return;
      if (buttons[index]) {
        buttons[index].setAttribute('aria-current', 'true');
        if (focus) buttons[index].focus();
      }
      const row = shown[index];
      pane.append(element('h3', '', row.id || row.folder));
      const chips = element('p', 'chips');
      for (const text of [row.folder, row.reason, row.bucket, ...row.marks])
        if (text) chips.append(element('span', '', text));
      pane.append(chips);
      for (const passage of row.passages) {
        const box = element(passage.folded ? 'details' : 'div', 'passage');
        box.append(element(passage.folded ? 'summary' : 'h4', '', passage.label));
        const text = element('div', 'text');
        text.append(...passage.text.map(piece));
        box.append(text);
        pane.append(box);
      }
      const facts = element('dl', 'facts');
      for (const [name, value] of row.facts)
        facts.append(element('dt', '', name.replaceAll('_', ' ')), element('dd', '', value));
      pane.append(facts);
    }

    function filter() {
      const wanted = byId('search').value.toLowerCase().split(' ').filter(word => word);
      shown = rows.filter(row => wanted.every(word => row.words.includes(word))
        && filters.every(name => !byId(name).value || values[name](row).includes(byId(name).value)));
      byId('found').textContent = shown.length + ' of ' + rows.length + ' sampled rows';
      byId('list').replaceChildren(...shown.map((row, index) => {
        const item = element('li');
        const button = element('button');
        button.type = 'button';
        button.append(element('span', 'where', row.reason || row.folder.replace('data/', '')),
          element('span', 'head', row.head || row.id));
        button.addEventListener('click', () => show(index, false));
        item.append(button);
        return item;
      }));
      show(shown.length ? 0 : -1, false);
    }

    byId('search').addEventListener('input', filter);
    for (const name of filters) byId(name).addEventListener('change', filter);
    document.querySelector('.filters').addEventListener('submit', event => event.preventDefault());
    document.querySelector('.filters').addEventListener('reset', () => setTimeout(filter));
    byId('list').addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !shown[chosen + step]) return;
      event.preventDefault();
      show(chosen + step, true);
    });
    document.addEventListener('keydown', event => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey
        || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
      event.preventDefault();
      byId('search').focus();
    });
    filter();
    """
}
