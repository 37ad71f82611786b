// Everything a reader can ask for, by name; panels and keys call these and nothing else.

const go = {
  node(node, shift = false, byKey = false) {
    if (!app.model) return;
    const { selection } = app.state;
    if (app.pathFrom >= 0) return findPath(app, app.pathFrom, node);
    if (shift && selection && selection.kind === 'node' && selection.node !== node) return findPath(app, selection.node, node);
    app.state.hidden.delete(node);
    app.state.extra = 0;
    keepTrail(node);
    app.state.selection = { kind: 'node', node };
    commit();
    if (byKey) byId('status').textContent = `${plain(app.model.name[node])}, ${typeLabel(app.model, node)}`;
  },
  // From the search: choose, centre, and go on in the details.
  find(node) {
    const path = app.pathFrom >= 0;
    app.centreNext = true;
    if (app.state.view === 'table') app.state.view = 'graph';
    go.node(node);
    if (app.state.view === 'all' && !path)
      lookAt(overview, app.model.x[node], app.model.y[node], Math.max(overview.camera.scale, 0.8));
    go.focusDetails();
  },
  open(node) {
    app.state.view = 'graph';
    app.centreNext = true;
    go.node(node);
  },
  line(a, b) {
    if (!app.model) return;
    app.state.selection = { kind: 'line', a, b };
    commit();
  },
  article(article) {
    app.state.selection = { kind: 'article', article };
    commit();
    go.focusDetails();
  },
  cluster(cluster) {
    app.state.view = 'all';
    app.state.selection = null;
    commit();
    lookAt(overview, cluster.x, cluster.y, Math.min(1.6, (0.42 * Math.min(overview.width, overview.height)) / cluster.reach));
  },
  nothing() {
    if (!app.model || !app.state.selection) return;
    app.state.selection = null;
    commit();
  },
  view(view) {
    app.state.view = view;
    commit();
  },
  // With the keyboard: the view, and into it.
  stage(view) {
    go.view(view);
    go.focusStage();
  },
  focusStage() {
    const stages = { graph: '#picture', all: '#overview', table: '.table-frame' };
    document.querySelector(stages[app.state.view])?.focus();
  },
  toggle(facet, id) {
    changeFilter((filter) => (filter[facet].has(id) ? filter[facet].delete(id) : filter[facet].add(id)));
  },
  confidence(value) {
    changeFilter((filter) => {
      filter.confidence = value;
    });
  },
  time(from, to) {
    changeFilter((filter) => Object.assign(filter, { from, to }));
  },
  clear() {
    changeFilter((filter) => Object.assign(filter, noFilter()));
  },
  start() {
    explore(app, (state) =>
      Object.assign(state, {
        base: null,
        trail: new Map(),
        hidden: new Set(),
        pinned: new Map(),
        selection: null,
        filter: noFilter(),
        camera: null,
        around: -1,
      }),
    );
    fitPicture(true);
  },
  moved(node, { x, y }) {
    if (!app.model) return;
    explore(app, (state) => {
      app.scene.spots.set(node, [x, y]);
      Object.assign(state, { base: keepScene(app), trail: new Map() });
      if (state.pinned.has(node)) state.pinned.set(node, [x, y]);
    });
  },
  sort(column) {
    const { sort } = app.state;
    app.state.sort = { column, down: sort.column === column && !sort.down };
    app.tablePage = 0;
    commit();
    document.querySelector(`[data-column="${column}"]`)?.focus();
  },
  page(step) {
    app.tablePage += step;
    showTable(byId('table'), app.model, app, go);
    byId('table').querySelector('.table-frame').focus();
  },
  camera: () => noteCamera(),
  zoom: (factor) => zoomBy(factor),
  pan: (dx, dy) => panBy(dx, dy),
  fit: () => fitView(),
  help: () => showHelp(byId('help')),
  focusDetails: () => byId('details-title')?.focus(),
  // The filters stand beside the picture, or in a drawer where there is no room.
  filters(open) {
    const drawer = byId('open-filters').offsetParent !== null;
    document.body.classList.toggle('filters-open', open && drawer);
    byId('open-filters').setAttribute('aria-expanded', String(open));
    (open ? byId('facets').querySelector('input') : byId('open-filters')).focus();
  },
  menu(open) {
    byId('menu').hidden = !open;
    byId('take').setAttribute('aria-expanded', String(open));
    (open ? byId('menu').querySelector('button') : byId('take')).focus();
  },
};

// Neighbours come and go with the choice; what one has chosen stays in the picture, where it stood.
function keepTrail(node) {
  const { state, scene } = app;
  const base = new Map(basePicture(app));
  if (base.has(node) || state.pinned.has(node)) return;
  const spots = new Map([...base, ...state.trail, ...state.pinned]);
  state.trail.set(node, scene.spots.get(node) || spotFor(spots, neighboursOf(app.model, app.passed.facts, node)));
}

function changeFilter(change) {
  app.tablePage = 0;
  explore(app, (state) => {
    change(state.filter);
    Object.assign(state, { base: null, trail: new Map(), camera: null, extra: 0 });
    if (state.selection && state.selection.kind !== 'node') state.selection = null;
    app.refit = true;
  });
}
