// The panel at the side: an entity, a line, an article, a path, or what the graph holds.

function showDetails(panel, model, app, go) {
  const { selection } = app.state;
  const body = panel.querySelector('.details-body');
  const held = body.contains(document.activeElement);
  const kinds = { node: nodeDetails, line: lineDetails, article: articleDetails, path: pathDetails };
  const parts = selection ? kinds[selection.kind](model, app, go, selection) : introDetails(model, app, go);
  body.replaceChildren(...parts.filter(Boolean));
  body.scrollTop = 0;
  panel.classList.toggle('has-selection', Boolean(selection));
  if (held) byId('details-title').focus();
}

function title(text) {
  return make('h2', { tabindex: '-1', id: 'details-title' }, make('bdi', {}, text));
}

function section(heading, ...content) {
  return make('section', {}, make('h3', {}, heading), ...content);
}

function nodeDetails(model, app, go, { node }) {
  const parts = [
    make('p', { class: 'kind' }, swatch(typeId(model, node)), typeLabel(model, node)),
    title(plain(model.name[node]) || typeLabel(model, node)),
    actionRow(model, app, go, node),
    traits(model, go, node),
  ];
  const posts = model.posts.filter(([person, organisation]) => person === node || organisation === node);
  if (posts.length)
    parts.push(
      section(
        word('posts'),
        growingList(posts, (post) => postItem(model, go, node, post), 8),
      ),
    );
  const numbers = model.numbers.filter(([about]) => about === node);
  if (numbers.length)
    parts.push(
      section(
        word('figures'),
        growingList(numbers, (number) => numberItem(model, go, node, number), 5),
      ),
    );
  const groups = factGroups(model, app.passed.facts, node);
  parts.push(...groups.map((group) => factGroup(model, go, node, group)));
  const mention = model.raw.mentions[node];
  if (!groups.length && mention !== undefined) {
    parts.push(
      section(
        word('mentioned'),
        quote(model, mention, [['one', formsOf(model, node).map(tidy)]]),
        sourceLine(model, mention, go),
      ),
    );
  }
  if (!groups.length && !posts.length && !numbers.length)
    parts.push(make('p', { class: 'quiet' }, word(filterIsOpen(app.state.filter) ? 'noFacts' : 'nothing')));
  return parts;
}

// Names, region, code and dates as a list of terms.
function traits(model, go, node) {
  const rows = [];
  const aliases = aliasesOf(model, node).map(plain).filter(Boolean);
  if (aliases.length)
    rows.push([
      word('otherNames'),
      make(
        'ul',
        { class: 'names' },
        aliases.map((alias) => make('li', {}, make('bdi', {}, alias))),
      ),
    ]);
  const region = typeId(model, node) === 'Region' ? model.parent[node] : model.said.has(node) ? model.place[node] : -1;
  if (region >= 0)
    rows.push([
      word('region'),
      make(
        'span',
        { class: 'path' },
        regionPath(model, region).map((at) => nodeButton(model, at, go.node)),
      ),
    ]);
  if (model.raw.nodes.code[node]) rows.push([word('regionCode'), model.raw.nodes.code[node]]);
  if (model.raw.nodes.date[node])
    rows.push([word('dates'), model.raw.nodes.date[node].map((date) => date.replace('/', '–').replace(/^--/, '')).join('、')]);
  return rows.length
    ? make(
        'dl',
        {},
        rows.map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value))),
      )
    : null;
}

function postItem(model, go, node, [person, organisation, post, sentence]) {
  const other = person === node ? organisation : person;
  const forms = [
    ['one', formsOf(model, node).map(tidy)],
    ['two', [...formsOf(model, other).map(tidy), post]],
  ];
  return [
    make('p', { class: 'statement' }, nodeButton(model, other, go.node), make('span', { class: 'verb' }, plain(post))),
    saidBelow(model, node, other, sentence) ? null : evidence(model, go, sentence, forms),
  ];
}

function numberItem(model, go, node, [, measure, text, sentence]) {
  const forms = [
    ['one', formsOf(model, node).map(tidy)],
    ['two', [tidy(text)]],
  ];
  return [
    make('p', { class: 'figure' }, make('span', {}, plain(measure)), make('strong', {}, plain(text))),
    evidence(model, go, sentence, forms),
  ];
}

function evidence(model, go, sentence, forms) {
  return sentence < 0
    ? null
    : make('div', { class: 'evidence' }, quote(model, sentence, forms), sourceLine(model, sentence, go));
}

// Whether a fact between the two, listed further down, has the same sentence.
function saidBelow(model, node, other, sentence) {
  return factsOf(model, node).some(
    (f) => model.sentence[f] === sentence && (model.head[f] === other || model.tail[f] === other),
  );
}

// Facts of a node by relation and direction; within a group one entry for each other end.
function factGroups(model, passing, node) {
  const groups = new Map();
  for (const f of factsOf(model, node)) {
    if (!passing[f]) continue;
    const backwards = model.head[f] !== node && !model.symmetric.has(model.relation[f]);
    const key = model.relation[f] * 2 + (backwards ? 1 : 0);
    if (!groups.has(key)) groups.set(key, { relation: model.relation[f], backwards, ends: new Map() });
    const other = model.head[f] === node ? model.tail[f] : model.head[f];
    const { ends } = groups.get(key);
    ends.set(other, [...(ends.get(other) || []), f]);
  }
  return [...groups].sort((a, b) => a[0] - b[0]).map(([, group]) => group);
}

function factGroup(model, go, node, { relation, backwards, ends }) {
  const entries = [...ends].sort((a, b) => a[0] - b[0]);
  const heading = make(
    'h3',
    {},
    relationLabel(model, relation, backwards),
    make('span', { class: 'number' }, count(entries.length)),
  );
  const render = ([other, facts]) => [nodeButton(model, other, go.node), facts.map((f) => factEvidence(model, f, node, go))];
  return make('section', {}, heading, growingList(entries, render, 10));
}

function lineDetails(model, app, go, { a, b }) {
  const facts = factsBetween(model, app.passed.facts, a, b);
  return [
    make('p', { class: 'kind' }, `${word('facts')} ${count(facts.length)}`),
    title(word('lineTitle', plain(model.name[a]), plain(model.name[b]))),
    growingList(facts, (f) => [statement(model, f, go), factEvidence(model, f, model.head[f], go)], 20),
  ];
}

function articleDetails(model, app, go, { article }) {
  const bySentence = new Map();
  for (let f = 0; f < model.factCount; f++) {
    if (articleOfFact(model, f) !== article) continue;
    bySentence.set(model.sentence[f], [...(bySentence.get(model.sentence[f]) || []), f]);
  }
  const order = [...bySentence].sort((x, y) => model.raw.sentences.start[x[0]] - model.raw.sentences.start[y[0]]);
  const facts = [
    [word('source'), plain(model.articles.source[article])],
    [word('date'), plain(model.articles.date[article])],
    [word('reporters'), model.articles.reporters[article].map(plain).join('、')],
  ].filter(([, value]) => value);
  const render = ([sentence, said]) => [
    quote(model, sentence, [
      ['one', said.flatMap((f) => [...formsOf(model, model.head[f]), ...formsOf(model, model.tail[f])]).map(tidy)],
    ]),
    said.map((f) => statement(model, f, go)),
  ];
  return [
    make('p', { class: 'kind' }, word('article')),
    title(articleTitle(model, article)),
    make(
      'dl',
      {},
      facts.map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value))),
    ),
    section(
      word('sentences'),
      order.length ? growingList(order, render, 15, 'ol') : make('p', { class: 'quiet' }, word('nothing')),
    ),
  ];
}

function pathDetails(model, app, go, { nodes }) {
  const steps = nodes.slice(1).map((node, i) => [nodes[i], node]);
  return [
    make('p', { class: 'kind' }, word('pathKind'), ' · ', word('steps', steps.length)),
    title(word('pathTitle', plain(model.name[nodes[0]]), plain(model.name[nodes[nodes.length - 1]]))),
    make(
      'ol',
      { class: 'plain steps' },
      steps.map(([a, b]) =>
        make(
          'li',
          {},
          factsBetween(model, app.passed.facts, a, b)
            .slice(0, 5)
            .map((f) => [statement(model, f, go), factEvidence(model, f, a, go)]),
        ),
      ),
    ),
  ];
}

// What there is to see, when nothing is chosen.
function introDetails(model, app, go) {
  const figures = [
    [model.size, 'countEntities'],
    [model.factCount, 'countFacts'],
    [model.articles.title.length, 'countArticles'],
  ];
  const unions = [];
  for (let n = 0; n < model.size && unions.length < 6; n++)
    if (app.passed.nodes[n] && typeId(model, n) === 'UnionBody') unions.push(n);
  const groups = app.clusters.filter((cluster) => cluster.size > 3).slice(0, 8);
  return [
    make('h2', { class: 'intro', tabindex: '-1', id: 'details-title' }, word('intro')),
    make('p', { class: 'lead' }, word('introText')),
    make(
      'ul',
      { class: 'totals' },
      figures.map(([number, key]) => make('li', {}, make('strong', {}, count(number)), word(key))),
    ),
    unions.length
      ? section(
          word('beginHere'),
          make(
            'ul',
            { class: 'plain' },
            unions.map((node) => make('li', {}, nodeButton(model, node, go.node))),
          ),
        )
      : null,
    groups.length > 1
      ? section(
          word('groups'),
          make(
            'ul',
            { class: 'plain clusters' },
            groups.map((cluster) => make('li', {}, clusterButton(model, cluster, go))),
          ),
        )
      : null,
  ];
}

function clusterButton(model, cluster, go) {
  const dot = svgElement(
    'svg',
    { viewBox: '-1.3 -1.3 2.6 2.6', class: 'swatch', 'aria-hidden': 'true' },
    svgElement('path', { d: OUTLINES.circle, fill: clusterColour(cluster.number) }),
  );
  return make(
    'button',
    { type: 'button', class: 'entity', onclick: () => go.cluster(cluster) },
    dot,
    make('bdi', {}, clusterLabel(model, cluster)),
    make('span', { class: 'number' }, count(cluster.size)),
  );
}
