// Exploring: what is drawn, and the operations that change it. Each can be undone.

const NEIGHBOURS_AT_MOST = 60;
const DRAWN_AT_MOST = 900;

function actionRow(model, app, go, node) {
  const button = (key, run, extra = {}) =>
    make('button', { type: 'button', class: 'action', onclick: run, ...extra }, word(key));
  const rest = app.scene && app.scene.rest ? app.scene.rest : 0;
  return make(
    'div',
    { class: 'actions', role: 'group', 'aria-label': word('actions') },
    app.state.view === 'graph' ? null : button('showInGraph', () => go.open(node), { class: 'action main' }),
    button('expand', () => expand(app, node)),
    button('collapse', () => collapse(app, node)),
    button('only1', () => only(app, node, 1)),
    button('only2', () => only(app, node, 2)),
    button('path', () => beginPath(app, node)),
    button(app.state.pinned.has(node) ? 'unpin' : 'pin', () => pin(app, node)),
    button('hide', () => hide(app, node)),
    rest
      ? make(
          'button',
          { type: 'button', class: 'action wide', onclick: () => moreNeighbours(app) },
          word('moreNeighbours', Math.min(NEIGHBOURS_AT_MOST, rest), count(rest)),
        )
      : null,
  );
}

// Change the picture through `change`, remembering what stood before.
function explore(app, change, note = '') {
  app.past.push(remember(app.state));
  if (app.past.length > 100) app.past.shift();
  change(app.state);
  app.commit();
  if (note) announce(note);
}

function undo(app) {
  const before = app.past.pop();
  if (!before) return announce(word('noUndo'));
  Object.assign(app.state, before, { camera: null });
  app.refit = true;
  app.commit();
  announce(word('redrawn'));
}

// Keep what is drawn now, with its places, as the picture to go on from.
function keepScene(app) {
  return new Map(app.scene.spots);
}

function expand(app, node) {
  toGraph(app, node);
  explore(
    app,
    (state) => {
      state.base = keepScene(app);
      state.trail = new Map();
      state.selection = { kind: 'node', node };
    },
    word('explored', plain(app.model.name[node])),
  );
}

// Take away the neighbours that hang on this node alone.
function collapse(app, node) {
  const { model, passed } = app;
  explore(app, (state) => {
    const base = keepScene(app);
    for (const other of neighboursOf(model, passed.facts, node)) {
      const held = neighboursOf(model, passed.facts, other).some((third) => third !== node && base.has(third));
      if (base.has(other) && !held && !state.pinned.has(other)) base.delete(other);
    }
    Object.assign(state, { base, trail: new Map(), selection: null });
  });
}

function only(app, node, steps) {
  const { model, passed } = app;
  app.state.view = 'graph';
  const around = neighbourhood(model, passed.facts, node, steps, steps === 1 ? NEIGHBOURS_AT_MOST + 1 : 200);
  explore(app, (state) => {
    Object.assign(state, { extra: 0, trail: new Map() });
    state.hidden.delete(node);
    state.base =
      steps === 1
        ? new Map([[node, [0, 0]], ...placeAround([0, 0], groupByType(model, around.slice(1)), new Map())])
        : arrange(around, [...linesAmong(model, passed.facts, new Set(around)).values()]);
    state.selection = { kind: 'node', node };
    Object.assign(state, { camera: null, around: steps > 1 ? node : -1 });
    app.refit = true;
  });
}

function hide(app, node) {
  explore(
    app,
    (state) => {
      state.hidden.add(node);
      state.pinned.delete(node);
      state.selection = null;
    },
    word('hidden', plain(app.model.name[node])),
  );
}

function pin(app, node) {
  const pinned = app.state.pinned.has(node);
  explore(
    app,
    (state) => {
      if (pinned) state.pinned.delete(node);
      else state.pinned.set(node, app.scene.spots.get(node) || [0, 0]);
    },
    word(pinned ? 'unpinned' : 'pinned', plain(app.model.name[node])),
  );
}

function moreNeighbours(app) {
  explore(app, (state) => {
    state.extra += NEIGHBOURS_AT_MOST;
  });
}

function beginPath(app, node) {
  app.pathFrom = node;
  showPathBar(app);
  byId('search').focus();
}

function showPathBar(app) {
  const bar = byId('path-bar');
  bar.hidden = app.pathFrom < 0;
  if (app.pathFrom < 0) return;
  bar.replaceChildren(
    make('span', {}, word('pathPick', shorten(plain(app.model.name[app.pathFrom]), 24))),
    make(
      'button',
      {
        type: 'button',
        class: 'action',
        onclick: () => {
          app.pathFrom = -1;
          showPathBar(app);
        },
      },
      word('cancel'),
    ),
  );
}

function findPath(app, from, to) {
  app.pathFrom = -1;
  showPathBar(app);
  const nodes = from === to ? null : shortestPath(app.model, app.passed.facts, from, to);
  if (!nodes) return announce(word('noPath', plain(app.model.name[from]), plain(app.model.name[to])));
  app.state.view = 'graph';
  explore(app, (state) => {
    nodes.forEach((node) => state.hidden.delete(node));
    state.trail = new Map();
    state.base = new Map(nodes.map((node, i) => [node, pathSpot(i, nodes.length)]));
    state.selection = { kind: 'path', nodes };
    state.camera = null;
    app.refit = true;
  });
}

// Along rows of four, to and fro.
function pathSpot(i, length) {
  const row = Math.floor(i / 4);
  const along = row % 2 ? 3 - (i % 4) : i % 4;
  return [along * 230 - (Math.min(length, 4) - 1) * 115, row * 190 + (i % 2 ? 45 : -45)];
}

function toGraph(app, node) {
  app.state.hidden.delete(node);
  if (app.state.view === 'graph' && app.scene.spots.has(node)) return;
  app.state.view = 'graph';
  app.state.selection = { kind: 'node', node };
  app.composeScene();
}

// ── what is drawn

// The scene of a state: the base picture, what is pinned, the chosen node with its neighbours.
function composeScene(app) {
  const { model, state, passed } = app;
  const spots = new Map([...basePicture(app), ...state.trail, ...state.pinned]);
  for (const node of state.hidden) spots.delete(node);
  const scene = { ...emptyScene(spots), pinned: new Set(state.pinned.keys()) };
  if (!filterIsOpen(state.filter)) scene.passing = passed.nodes;
  const { selection } = state;
  if (selection && selection.kind === 'node') addNeighbours(app, scene, selection.node);
  if (selection && selection.kind === 'line') chooseLine(scene, selection, spots);
  if (selection && selection.kind === 'path') choosePath(scene, selection.nodes);
  if (selection && selection.kind === 'article') focusArticle(app, scene, selection.article);
  scene.lines = [...linesAmong(model, passed.facts, new Set(spots.keys())).values()];
  for (const line of scene.lines) line.way = lineWay(model, line);
  scene.under = coveredBy(scene);
  return scene;
}

function basePicture(app) {
  const { model, state, passed } = app;
  if (state.base) return [...state.base];
  if (filterIsOpen(state.filter)) return [...app.first];
  const key = encodeState({ ...freshState(), filter: state.filter }, '');
  if (!app.pictures.has(key)) {
    const drawn = nodesOfFilter(model, passed);
    app.pictures.set(key, arrange([...drawn], [...linesAmong(model, passed.facts, drawn).values()]));
  }
  return [...app.pictures.get(key)];
}

function addNeighbours(app, scene, node) {
  const { model, state, passed } = app;
  const { spots } = scene;
  const all = neighboursOf(model, passed.facts, node).filter((other) => !state.hidden.has(other));
  if (!spots.has(node)) spots.set(node, spotFor(spots, all));
  const missing = all.filter((other) => !spots.has(other));
  const drawn = all.length - missing.length;
  const room = Math.max(0, Math.min(NEIGHBOURS_AT_MOST + state.extra - drawn, DRAWN_AT_MOST - spots.size));
  const fresh = groupByType(model, missing.slice(0, room));
  scene.rest = missing.length - fresh.length;
  const still = new Map(all.filter((other) => spots.has(other)).map((other) => [other, spots.get(other)]));
  const around = placeAround(spots.get(node), fresh, still);
  for (const other of fresh) spots.set(other, around.get(other));
  scene.chosen = node;
  if (state.around !== node) scene.focus = new Set([node, ...all.filter((other) => spots.has(other))]);
}

function chooseLine(scene, { a, b }, spots) {
  scene.chosenLine = lineKey(a, b);
  if (!spots.has(a)) spots.set(a, [-150, 0]);
  if (!spots.has(b)) spots.set(b, [150, 0]);
  scene.focus = new Set([a, b]);
}

function choosePath(scene, nodes) {
  scene.focus = new Set(nodes);
  scene.along = new Set(nodes.slice(1).map((node, i) => lineKey(nodes[i], node)));
}

// What an article tells of; what is not drawn yet comes near what it is linked to.
function focusArticle(app, scene, article) {
  const { model, state, passed } = app;
  const told = new Set();
  for (let f = 0; f < model.factCount; f++) {
    if (articleOfFact(model, f) === article && passed.facts[f]) told.add(model.head[f]).add(model.tail[f]);
  }
  scene.focus = new Set([...told].filter((node) => !state.hidden.has(node)).slice(0, 2 * NEIGHBOURS_AT_MOST));
  for (const node of scene.focus)
    if (!scene.spots.has(node)) scene.spots.set(node, spotFor(scene.spots, neighboursOf(model, passed.facts, node)));
}

// Faded nodes that would shine through a focused one or its name.
function coveredBy({ spots, focus }) {
  const under = new Set();
  if (!focus) return under;
  const front = [...focus].filter((node) => spots.has(node)).map((node) => spots.get(node));
  for (const [node, [x, y]] of spots) {
    if (!focus.has(node) && front.some(([fx, fy]) => Math.abs(x - fx) < 52 && y - fy > -32 && y - fy < 54)) under.add(node);
  }
  return under;
}
