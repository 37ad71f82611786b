// The search box: results as one types, arrows and Enter, Escape to leave.

function wireSearch(app, go) {
  const box = byId('search');
  const list = byId('results');
  const search = { found: [], active: -1 };
  const close = () => {
    list.hidden = true;
    search.active = -1;
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (node) => {
    close();
    box.value = '';
    go.find(node);
  };
  const run = () => {
    if (!app.model) return;
    const started = performance.now();
    app.index ||= buildSearchIndex(app.model);
    search.found = searchNodes(app.model, app.index, box.value);
    search.active = search.found.length ? 0 : -1;
    showResults(app, list, box, search, choose);
    app.searchTime = performance.now() - started;
  };
  box.addEventListener('input', run);
  box.addEventListener('focus', () => box.value && run());
  for (const part of [box, list]) {
    part.addEventListener('keydown', (event) => searchKey(event, search, list, box, choose, close));
    part.addEventListener('blur', () => setTimeout(() => ![box, list].includes(document.activeElement) && close(), 150));
  }
}

function showResults(app, list, box, search, choose) {
  const { model } = app;
  const query = box.value.trim();
  list.hidden = !query;
  const options = search.found.map(({ node, form }, i) =>
    make(
      'li',
      {
        role: 'option',
        id: `result-${i}`,
        'aria-selected': String(i === search.active),
        onmousedown: (event) => event.preventDefault(),
        onclick: () => choose(node),
      },
      swatch(typeId(model, node)),
      make(
        'span',
        { class: 'result-name' },
        make('bdi', {}, shorten(plain(model.name[node]), 60)),
        form >= model.size ? make('small', {}, plain(app.index.forms[form]).slice(0, 40)) : null,
      ),
      make('span', { class: 'result-kind' }, [typeLabel(model, node), placeOf(model, node)].filter(Boolean).join(' · ')),
    ),
  );
  if (!options.length)
    options.push(
      make(
        'li',
        { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'quiet' },
        word('noResult', shorten(query, 20)),
      ),
    );
  list.replaceChildren(...options);
  list.scrollTop = 0;
  markActive(search, list, box);
  if (query) byId('status').textContent = `${word('results')}: ${search.found.length}`;
}

function placeOf(model, node) {
  const place = typeId(model, node) === 'Region' ? model.parent[node] : model.place[node];
  return place < 0
    ? ''
    : regionPath(model, place)
        .slice(-2)
        .map((region) => shorten(plain(model.name[region]), 10))
        .join(' ');
}

function markActive(search, list, box) {
  [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === search.active)));
  if (search.active < 0) return box.removeAttribute('aria-activedescendant');
  box.setAttribute('aria-activedescendant', `result-${search.active}`);
  list.children[search.active].scrollIntoView({ block: 'nearest' });
}

function searchKey(event, search, list, box, choose, close) {
  const size = search.found.length;
  if (event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (!size) return;
    search.active = (search.active + (event.key === 'ArrowDown' ? 1 : size - 1)) % size;
    markActive(search, list, box);
  } else if (event.key === 'Enter' && search.active >= 0 && !list.hidden) choose(search.found[search.active].node);
  else if (event.key === 'Escape') {
    if (list.hidden) box.blur();
    else box.focus();
    close();
    box.value = '';
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
