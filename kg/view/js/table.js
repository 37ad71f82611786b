// The facts as a table: what the picture shows, for sorting, for reading in order, for screen readers.

const ROWS = 50;
const ROWS_IN_PRINT = 1000;

function showTable(place, model, app, go) {
  const facts = sortedFacts(model, app);
  const pages = Math.max(1, Math.ceil(facts.length / ROWS));
  app.tablePage = Math.min(app.tablePage, pages - 1);
  const from = app.printing ? 0 : app.tablePage * ROWS;
  const shown = facts.slice(from, from + (app.printing ? ROWS_IN_PRINT : ROWS));
  if (!shown.length) return place.replaceChildren(make('p', { class: 'empty' }, word('nothing')));
  const head = make(
    'thead',
    {},
    make(
      'tr',
      {},
      COLUMNS.map(([column, key]) => headCell(app, column, key, go)),
    ),
  );
  const body = make(
    'tbody',
    {},
    shown.map((f) => factRow(model, f, go)),
  );
  const table = make('table', { 'aria-label': word('facts') }, head, body);
  place.replaceChildren(
    make('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': word('facts') }, table),
    pager(app, from, from + shown.length, facts.length, pages, go),
  );
}

const COLUMNS = [
  ['head', 'head'],
  ['relation', 'relation'],
  ['tail', 'tail'],
  ['confidence', 'byConfidence'],
  ['date', 'date'],
  ['article', 'article'],
  ['sentence', 'sentence'],
];

function headCell(app, column, key, go) {
  const { sort } = app.state;
  const state = sort.column !== column ? 'none' : sort.down ? 'descending' : 'ascending';
  const arrow = { none: '', ascending: '↑', descending: '↓' }[state];
  return make(
    'th',
    { scope: 'col', 'aria-sort': state, class: `column-${column}` },
    make(
      'button',
      { type: 'button', 'data-column': column, title: word('sortBy', word(key)), onclick: () => go.sort(column) },
      word(key),
      make('span', { 'aria-hidden': 'true' }, arrow),
    ),
  );
}

function factDate(model, f) {
  const dated = [model.tail[f], model.head[f]].map((node) => model.raw.nodes.date[node]).find(Boolean);
  const article = articleOfFact(model, f);
  return dated ? dated[0] : article < 0 ? '' : model.articles.date[article];
}

function factRow(model, f, go) {
  const article = articleOfFact(model, f);
  const sentence = model.sentence[f];
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, nodeButton(model, model.head[f], go.node)),
    make('td', {}, [relationLabel(model, model.relation[f]), plannedMark(model, f)].filter(Boolean)),
    make('td', {}, nodeButton(model, model.tail[f], go.node)),
    make('td', {}, sentence < 0 ? '' : confidenceMark(model, f)),
    make('td', { class: 'date' }, factDate(model, f).replace(/^--/, '')),
    make(
      'td',
      {},
      article < 0
        ? ''
        : make(
            'button',
            { type: 'button', class: 'source', onclick: () => go.article(article) },
            make('bdi', {}, articleTitle(model, article)),
          ),
    ),
    make(
      'td',
      { class: 'sentence' },
      sentence < 0
        ? make('span', { class: 'quiet' }, word('background'))
        : make(
            'button',
            { type: 'button', class: 'sentence-button', onclick: () => go.line(model.head[f], model.tail[f]) },
            markNames(tidy(model.text[sentence]), endForms(model, f, model.head[f])).map(([piece, kind]) =>
              kind ? make('mark', { class: kind }, piece) : piece,
            ),
          ),
    ),
  );
}

function sortedFacts(model, { state, passed }) {
  const facts = [];
  for (let f = 0; f < model.factCount; f++) if (passed.facts[f]) facts.push(f);
  const { column, down } = state.sort;
  const byNumber = {
    confidence: (f) => model.confidence[f],
    relation: (f) => model.relation[f],
    article: articleOfFactFor(model),
    sentence: (f) => model.sentence[f],
  };
  const byText = { head: (f) => model.head[f], tail: (f) => model.tail[f], date: (f) => factDate(model, f) };
  const key = byNumber[column] || byText[column];
  const order = ['head', 'tail'].includes(column) ? nameOrder(model) : null;
  const value = order ? (f) => order[key(f)] : key;
  const keys = new Map(facts.map((f) => [f, value(f)]));
  const sign = down ? -1 : 1;
  return facts.sort((a, b) => (keys.get(a) < keys.get(b) ? -sign : keys.get(a) > keys.get(b) ? sign : a - b));
}

function articleOfFactFor(model) {
  return (f) => articleOfFact(model, f);
}

// Rank of each name in the order of a Chinese dictionary, worked out once.
function nameOrder(model) {
  if (!model.nameOrder) {
    const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');
    const order = Array.from(model.name, (_, n) => n).sort((a, b) => compare(model.name[a], model.name[b]));
    model.nameOrder = new Int32Array(model.size);
    order.forEach((node, place) => {
      model.nameOrder[node] = place;
    });
  }
  return model.nameOrder;
}

function pager(app, from, to, total, pages, go) {
  return make(
    'nav',
    { class: 'pager', 'aria-label': word('table') },
    iconButton('back', word('previous'), () => go.page(-1), { disabled: app.tablePage === 0 }),
    make('span', {}, word('page', count(from + 1), count(to), count(total))),
    iconButton('forward', word('next'), () => go.page(1), { disabled: app.tablePage >= pages - 1 }),
  );
}
