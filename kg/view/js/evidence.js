// Facts with their sentences: the two names marked, and article, source, date and confidence below.

function quote(model, sentence, groups) {
  const pieces = markNames(tidy(model.text[sentence]), groups);
  return make(
    'blockquote',
    {},
    pieces.map(([piece, kind]) => (kind ? make('mark', { class: kind }, piece) : piece)),
  );
}

// Names of a fact's ends as the sentence may have them.
function endForms(model, fact, first) {
  const [head, tail] = [model.head[fact], model.tail[fact]];
  const [a, b] = first === tail ? [tail, head] : [head, tail];
  return [
    ['one', formsOf(model, a).map(tidy)],
    ['two', formsOf(model, b).map(tidy)],
  ];
}

function sourceLine(model, sentence, go, fact = -1) {
  const article = model.sentenceArticle[sentence];
  const parts = [];
  if (article >= 0)
    parts.push(
      make(
        'button',
        { type: 'button', class: 'source', onclick: () => go.article(article) },
        make('bdi', {}, articleTitle(model, article)),
      ),
    );
  if (fact >= 0) parts.push(plannedMark(model, fact), confidenceMark(model, fact));
  if (article >= 0)
    parts.push(
      make(
        'span',
        {},
        [plain(model.articles.date[article]), plain(model.articles.source[article])].filter(Boolean).join(' · '),
      ),
    );
  return make('p', { class: 'provenance' }, parts.filter(Boolean));
}

// What the sentence only announces is marked: nobody should quote it as done.
function plannedMark(model, fact) {
  return model.planned.has(fact) ? make('span', { class: 'planned', title: word('plannedMeans') }, word('planned')) : null;
}

function confidenceMark(model, fact) {
  const confidence = model.confidence[fact];
  const method = model.raw.facts.methods[model.raw.facts.method[fact]];
  const text = `${confidence}%`;
  const bar = svgElement(
    'svg',
    { viewBox: '0 0 40 6', class: 'confidence-bar', 'aria-hidden': 'true' },
    svgElement('rect', { width: 40, height: 6, rx: 3, class: 'rest' }),
    svgElement('rect', { width: 0.4 * confidence, height: 6, rx: 3, class: 'share' }),
  );
  const title = `${word('confidence', confidence)} · ${word('method')}: ${method}`;
  return make('span', { class: 'confidence', title }, bar, text);
}

function articleTitle(model, article) {
  return plain(model.articles.title[article]) || word('untitled');
}

// One fact's evidence as seen from the node `first`: where its sentence leaves one end out, the sentence that names it
// stands above.
function factEvidence(model, fact, first, go) {
  const sentence = model.sentence[fact];
  if (sentence < 0) return make('p', { class: 'provenance' }, word('background'));
  const context = model.raw.facts.context[fact];
  return make(
    'div',
    { class: 'evidence' },
    context === undefined ? null : quote(model, context, endForms(model, fact, first)),
    quote(model, sentence, endForms(model, fact, first)),
    sourceLine(model, sentence, go, fact),
  );
}

// "A 主办 B" with both ends as buttons.
function statement(model, fact, go) {
  return make(
    'p',
    { class: 'statement' },
    nodeButton(model, model.head[fact], go.node),
    make('span', { class: 'verb' }, relationLabel(model, model.relation[fact])),
    nodeButton(model, model.tail[fact], go.node),
  );
}

// A list that shows its first items and a button for the next ones.
function growingList(items, render, step = 12, tag = 'ul') {
  const list = make(tag, { class: 'plain' });
  let shown = 0;
  const more = make('button', {
    type: 'button',
    class: 'more',
    onclick: () => {
      grow();
      list.children[shown - 1]?.querySelector('button')?.focus();
    },
  });
  const grow = () => {
    for (const item of items.slice(shown, shown + step)) list.append(make('li', {}, render(item)));
    shown = Math.min(items.length, shown + step);
    more.hidden = shown >= items.length;
    more.textContent = word('showMore', Math.min(step, items.length - shown));
  };
  grow();
  return make('div', {}, list, more);
}
