// The filters: a checkbox for each choice with its count, and a chip for each one in force.

const CHOICES_AT_FIRST = 8;
const CHOICES_AT_MOST = 200;

function showFacets(panel, model, app, go) {
  const keep = document.activeElement && panel.contains(document.activeElement) ? document.activeElement.dataset.choice : null;
  const { filter } = app.state;
  const facets = [
    facet('byType', app, typeChoices(model, app), (id) => go.toggle('types', id), model.types.length),
    facet('byRelation', app, relationChoices(model, app), (id) => go.toggle('relations', id), model.relations.length),
    regionFacet(model, app, go),
    timeFacet(model, app, go),
    articleFacet(model, app, go),
    model.articles.title.length ? confidenceFacet(filter, go) : null,
  ];
  panel.replaceChildren(...facets.filter(Boolean));
  if (keep) panel.querySelector(`[data-choice="${CSS.escape(keep)}"]`)?.focus();
}

function facet(key, app, choices, toggle, atFirst = CHOICES_AT_FIRST, extra = null) {
  if (!choices.length && !extra) return null;
  const open = app.openFacets.get(key);
  const shown = choices.filter((choice, i) => i < (open ? CHOICES_AT_MOST : atFirst) || choice.on);
  const rows = shown.map((choice) => make('li', {}, choiceBox(key, choice, toggle)));
  const list = make('ul', { class: 'plain' }, rows);
  const legend = make('legend', {}, word(key));
  return make('fieldset', { class: 'facet' }, legend, extra, list, moreButton(key, app, choices.length - shown.length));
}

// Opens a facet that has more choices, and closes it again.
function moreButton(key, app, rest) {
  const open = app.openFacets.get(key);
  if (!rest && !open) return null;
  const turn = () => {
    app.openFacets.set(key, !open);
    app.redrawFacets();
  };
  const name = open ? word('fewer') : word('more', count(rest));
  return make('button', { type: 'button', class: 'more', 'data-choice': `more-${key}`, onclick: turn }, name);
}

function choiceBox(key, { id, label, number, on, mark }, toggle) {
  return make(
    'label',
    { class: number || on ? 'choice' : 'choice none' },
    make('input', {
      type: 'checkbox',
      checked: on,
      'data-choice': `${key}-${id}`,
      'aria-label': `${label} ${count(number)}`,
      onchange: () => toggle(id),
    }),
    mark || null,
    make('bdi', { class: 'choice-name', title: label.length > 14 ? label : null }, label),
    make('span', { class: 'number' }, count(number)),
  );
}

function typeChoices(model, { state, passed }) {
  return model.types
    .map((type, id) => ({
      id,
      label: type[settings.lang],
      number: passed.byType[id],
      on: state.filter.types.has(id),
      mark: swatch(type.id),
    }))
    .filter(({ number, on, id }) => number || on || model.type.includes(id));
}

function relationChoices(model, { state, passed }) {
  return model.relations
    .map((_, id) => ({
      id,
      label: relationLabel(model, id),
      number: passed.byRelation[id],
      on: state.filter.relations.has(id),
    }))
    .filter(({ id }) => model.relation.includes(id));
}

function articleFacet(model, app, go) {
  const { state, passed } = app;
  const wanted = app.articleQuery.toLowerCase();
  const choices = model.articles.title
    .map((_, id) => ({ id, label: articleTitle(model, id), number: passed.byArticle[id], on: state.filter.articles.has(id) }))
    .filter(({ number, on, label }) => (number || on) && label.toLowerCase().includes(wanted))
    .sort((a, b) => b.on - a.on || b.number - a.number || a.id - b.id);
  const find =
    model.articles.title.length > 12
      ? make('input', {
          type: 'text',
          class: 'find',
          'aria-label': word('findArticle'),
          placeholder: word('findArticle'),
          value: app.articleQuery,
          'data-choice': 'find-article',
          oninput: (event) => {
            app.articleQuery = event.target.value;
            app.redrawFacets();
            restoreCaret('find-article');
          },
        })
      : null;
  return facet('byArticle', app, choices, (id) => go.toggle('articles', id), 5, find);
}

function restoreCaret(choice) {
  const field = document.querySelector(`[data-choice="${choice}"]`);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function confidenceFacet(filter, go) {
  const output = make('output', {}, filter.confidence ? `≥ ${filter.confidence}%` : '');
  const slider = make('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    'aria-label': word('confidenceFrom'),
    'aria-valuetext': `${filter.confidence}%`,
    value: filter.confidence,
    'data-choice': 'confidence',
    oninput: (event) => {
      output.textContent = `≥ ${event.target.value}%`;
    },
    onchange: (event) => go.confidence(Number(event.target.value)),
  });
  return make('fieldset', { class: 'facet' }, make('legend', {}, word('byConfidence'), output), slider);
}

// ── chips

function showChips(bar, model, app, go) {
  const { filter } = app.state;
  const chips = [
    ...[...filter.types].map((id) => chip(model.types[id][settings.lang], () => go.toggle('types', id))),
    ...[...filter.relations].map((id) => chip(relationLabel(model, id), () => go.toggle('relations', id))),
    ...[...filter.regions].map((id) => chip(plain(model.name[id]), () => go.toggle('regions', id))),
    ...[...filter.articles].map((id) => chip(articleTitle(model, id), () => go.toggle('articles', id))),
  ];
  if (filter.confidence) chips.push(chip(`${word('byConfidence')} ≥ ${filter.confidence}%`, () => go.confidence(0)));
  if (filter.from !== null || filter.to !== null) chips.push(chip(timeLabel(filter), () => go.time(null, null)));
  if (chips.length) chips.push(make('button', { type: 'button', class: 'chip clear', onclick: go.clear }, word('clearAll')));
  bar.replaceChildren(...chips);
}

function chip(label, remove) {
  const name = shorten(label, 18);
  return make(
    'button',
    { type: 'button', class: 'chip', 'aria-label': word('removeFilter', label), title: label, onclick: remove },
    make('bdi', {}, name),
    icon('close'),
  );
}
