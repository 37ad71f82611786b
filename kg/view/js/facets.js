// The filters: a checkbox for each choice with its count, and a chip for each one in force.

const CHOICES_AT_FIRST = 8;

function showFacets(panel, model, app, go) {
  const keep = document.activeElement && panel.contains(document.activeElement) ? document.activeElement.dataset.choice : null;
  const { filter } = app.state;
  panel.replaceChildren(
    facet('byType', app, typeChoices(model, app), (id) => go.toggle('types', id), model.types.length),
    facet('byRelation', app, relationChoices(model, app), (id) => go.toggle('relations', id), model.relations.length),
    regionFacet(model, app, go),
    timeFacet(model, app, go),
    articleFacet(model, app, go),
    confidenceFacet(filter, go),
  );
  if (keep) panel.querySelector(`[data-choice="${CSS.escape(keep)}"]`)?.focus();
}

function facet(key, app, choices, toggle, atFirst = CHOICES_AT_FIRST, extra = null) {
  const open = app.openFacets.get(key);
  const shown = open ? choices : choices.filter((choice, i) => i < atFirst || choice.on);
  const rest = choices.length - shown.length;
  const more = rest || open ? make('button', { type: 'button', class: 'more', 'data-choice': `more-${key}`, onclick: () => { app.openFacets.set(key, !open); app.redrawFacets(); } }, open ? word('fewer') : word('more', rest)) : null;
  return make('fieldset', { class: 'facet' }, make('legend', {}, word(key)), extra, make('ul', { class: 'plain' }, shown.map((choice) => make('li', {}, choiceBox(key, choice, toggle)))), more);
}

function choiceBox(key, { id, label, number, on, mark }, toggle) {
  return make('label', { class: number || on ? 'choice' : 'choice empty' },
    make('input', { type: 'checkbox', checked: on, 'data-choice': `${key}-${id}`, 'aria-label': `${label} ${count(number)}`, onchange: () => toggle(id) }),
    mark || null, make('bdi', { class: 'choice-name', title: label.length > 14 ? label : null }, label), make('span', { class: 'number' }, count(number)));
}

function typeChoices(model, { state, passed }) {
  return model.types.map((type, id) => ({ id, label: type[settings.lang], number: passed.byType[id], on: state.filter.types.has(id), mark: swatch(type.id) })).filter(({ number, on, id }) => number || on || model.type.includes(id));
}

function relationChoices(model, { state, passed }) {
  return model.relations.map((_, id) => ({ id, label: relationLabel(model, id), number: passed.byRelation[id], on: state.filter.relations.has(id) })).filter(({ id }) => model.relation.includes(id));
}

function articleFacet(model, app, go) {
  const { state, passed } = app;
  const wanted = app.articleQuery.toLowerCase();
  const choices = model.articles.title.map((_, id) => ({ id, label: articleTitle(model, id), number: passed.byArticle[id], on: state.filter.articles.has(id) }))
    .filter(({ number, on, label }) => (number || on) && label.toLowerCase().includes(wanted))
    .sort((a, b) => b.on - a.on || b.number - a.number || a.id - b.id);
  const find = model.articles.title.length > 12 ? make('input', {
    type: 'text', class: 'find', 'aria-label': word('findArticle'), placeholder: word('findArticle'), value: app.articleQuery, 'data-choice': 'find-article',
    oninput: (event) => { app.articleQuery = event.target.value; app.redrawFacets(); restoreCaret('find-article'); },
  }) : null;
  return facet('byArticle', app, choices.slice(0, 200), (id) => go.toggle('articles', id), 5, find);
}

function restoreCaret(choice) {
  const field = document.querySelector(`[data-choice="${choice}"]`);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function confidenceFacet(filter, go) {
  const output = make('output', {}, filter.confidence ? `≥ ${filter.confidence}%` : '');
  const slider = make('input', {
    type: 'range', min: 0, max: 100, step: 5, 'aria-label': word('confidenceFrom'), 'aria-valuetext': `${filter.confidence}%`, value: filter.confidence, 'data-choice': 'confidence',
    oninput: (event) => { output.textContent = `≥ ${event.target.value}%`; }, onchange: (event) => go.confidence(Number(event.target.value)),
  });
  return make('fieldset', { class: 'facet' }, make('legend', {}, word('byConfidence'), output), slider);
}

// The tree of regions: a choice takes in all that lies below it.
function regionFacet(model, app, go) {
  const children = regionChildren(model, app.passed.byRegion, app.state.filter.regions);
  const rows = [];
  const walk = (region, depth) => {
    rows.push([region, depth, (children.get(region) || []).length > 0]);
    if (app.openRegions.has(region)) for (const child of children.get(region) || []) walk(child, depth + 1);
  };
  for (const region of children.get(-1) || []) walk(region, 0);
  const choices = rows.map(([id, depth, branches]) => ({ id, depth, branches, label: plain(model.name[id]), number: app.passed.byRegion.get(id) || 0, on: app.state.filter.regions.has(id) }));
  const open = app.openFacets.get('byRegion');
  const tops = choices.filter((choice) => choice.depth === 0).slice(0, CHOICES_AT_FIRST).map((choice) => choice.id);
  let within = false;
  const shown = choices.filter((choice) => {
    if (choice.depth === 0) within = open || choice.on || tops.includes(choice.id) || app.openRegions.has(choice.id);
    return within || choice.on;
  });
  const rest = choices.length - shown.length;
  const more = rest || open ? make('button', { type: 'button', class: 'more', 'data-choice': 'more-byRegion', onclick: () => { app.openFacets.set('byRegion', !open); app.redrawFacets(); } }, open ? word('fewer') : word('more', rest)) : null;
  return make('fieldset', { class: 'facet' }, make('legend', {}, word('byRegion')), make('ul', { class: 'plain regions' }, shown.map((choice) => regionRow(app, choice, go))), more);
}

function regionRow(app, choice, go) {
  const open = app.openRegions.has(choice.id);
  const turn = () => { if (open) app.openRegions.delete(choice.id); else app.openRegions.add(choice.id); app.redrawFacets(); };
  const fold = choice.branches
    ? make('button', { type: 'button', class: open ? 'fold open' : 'fold', 'aria-expanded': String(open), 'aria-label': word(open ? 'closeRegion' : 'openRegion', choice.label), 'data-choice': `fold-${choice.id}`, onclick: turn }, icon('turn'))
    : make('span', { class: 'fold' });
  return make('li', { class: `depth-${Math.min(choice.depth, 4)}` }, fold, choiceBox('byRegion', choice, (id) => go.toggle('regions', id)));
}

// Regions that have something to choose, by parent, the fullest first.
function regionChildren(model, numbers, chosen) {
  const children = new Map();
  const add = (region) => {
    const above = model.parent[region];
    const group = children.get(above) || [];
    if (!children.has(above)) children.set(above, group);
    if (!group.includes(region)) group.push(region);
  };
  for (const region of [...numbers.keys(), ...chosen]) for (const at of regionPath(model, region)) add(at);
  for (const group of children.values()) group.sort((a, b) => (numbers.get(b) || 0) - (numbers.get(a) || 0) || a - b);
  return children;
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
  return make('button', { type: 'button', class: 'chip', 'aria-label': word('removeFilter', label), title: label, onclick: remove }, make('bdi', {}, name), icon('close'));
}
