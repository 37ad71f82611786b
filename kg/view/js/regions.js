// The tree of regions: a choice takes in all that lies below it.

function regionFacet(model, app, go) {
  const children = regionChildren(model, app.passed.byRegion, app.state.filter.regions);
  const all = children.get(-1) || [];
  if (!all.length) return null;
  const tops = all.filter((region, i) => i < (app.openFacets.get('byRegion') ? CHOICES_AT_MOST : CHOICES_AT_FIRST));
  const rows = tops.flatMap((region) => regionBranch(model, app, children, region, 0));
  const list = make(
    'ul',
    { class: 'plain regions' },
    rows.map((row) => regionRow(app, row, go)),
  );
  const more = moreButton('byRegion', app, all.length - tops.length);
  return make('fieldset', { class: 'facet' }, make('legend', {}, word('byRegion')), list, more);
}

// A region and, where it is open, what lies in it.
function regionBranch(model, app, children, id, depth) {
  const below = children.get(id) || [];
  const row = {
    id,
    depth,
    branches: below.length > 0,
    label: plain(model.name[id]),
    number: app.passed.byRegion.get(id) || 0,
    on: app.state.filter.regions.has(id),
  };
  if (!app.openRegions.has(id)) return [row];
  return [row, ...below.flatMap((child) => regionBranch(model, app, children, child, depth + 1))];
}

function regionRow(app, choice, go) {
  const open = app.openRegions.has(choice.id);
  const turn = () => {
    if (open) app.openRegions.delete(choice.id);
    else app.openRegions.add(choice.id);
    app.redrawFacets();
  };
  const fold = choice.branches
    ? make(
        'button',
        {
          type: 'button',
          class: open ? 'fold open' : 'fold',
          'aria-expanded': String(open),
          'aria-label': word(open ? 'closeRegion' : 'openRegion', choice.label),
          'data-choice': `fold-${choice.id}`,
          onclick: turn,
        },
        icon('turn'),
      )
    : make('span', { class: 'fold' });
  return make(
    'li',
    { class: `depth-${Math.min(choice.depth, 4)}` },
    fold,
    choiceBox('byRegion', choice, (id) => go.toggle('regions', id)),
  );
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
