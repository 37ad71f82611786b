// The page comes to life: the starting picture at once, the data after it, then everything that can be done.

const given = (id) => JSON.parse(byId(id).textContent);
const firstNodes = given('first-nodes');
const firstLines = given('first-lines');
const vocabulary = given('vocabulary');
const stamp = byId('packed').dataset.stamp;

const app = {
  model: null,
  state: freshState(),
  passed: null,
  scene: null,
  index: null,
  clusters: [],
  timeBars: null,
  past: [],
  pictures: new Map(),
  first: new Map(firstNodes.map((node) => [node.id, [node.x, node.y]])),
  openFacets: new Map(),
  openRegions: new Set(),
  articleQuery: '',
  tablePage: 0,
  pathFrom: -1,
  printing: false,
};

applyLook();
translatePage();
for (const button of document.querySelectorAll('[data-icon]')) button.append(icon(button.dataset.icon));

const picture = createPicture(byId('picture'), JSON.parse(given('drawing')), firstInfo(), {
  node: (node, shift) => go.node(node, shift),
  line: (key) => go.line(...key.split('-').map(Number)),
  nothing: () => go.nothing(),
  expand: (node) => app.model && expand(app, node),
  moved: (node, spot) => go.moved(node, spot),
  camera: () => go.camera(),
  resized: () => queueMicrotask(holdView),
  hover: (node) => {
    byId('picture').style.cursor = node >= 0 ? 'pointer' : '';
  },
});
const overview = createOverview(byId('overview'), {
  node: (node, shift) => go.node(node, shift),
  nothing: () => go.nothing(),
  open: (node) => go.open(node),
  camera: () => go.camera(),
});

showScene(picture, firstScene());
fitPicture(false, READABLE);
window.ukg = {
  get nodes() {
    return drawnNow().nodes;
  },
  get edges() {
    return drawnNow().edges;
  },
  ready: firstFrame().then(begin),
};

function firstInfo() {
  const known = new Map(
    firstNodes.map((node) => [node.id, { label: node.label, size: node.size, type: vocabulary.types[node.type].id }]),
  );
  return (id) => known.get(id);
}

function firstScene() {
  const lines = firstLines.map(({ from, to, way }) => ({ key: lineKey(from, to), from, to, way }));
  return { ...emptyScene(app.first), lines };
}

// The starting picture is on the screen before anything else is done.
function firstFrame() {
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark('first-picture');
        resolve();
      }),
    ),
  );
}

async function begin() {
  try {
    app.model = buildModel(await unpack(byId('packed').textContent));
  } catch (error) {
    byId('summary').textContent = word('broken', error.message);
    throw error;
  }
  byId('packed').textContent = '';
  app.clusters = clusterTable(app.model);
  app.timeBars = timeBars(app.model);
  picture.info = (id) => ({ label: app.model.name[id], size: app.model.sizeOf[id], type: typeId(app.model, id) });
  picture.lineText = (line) => lineLabel(app.model, line);
  picture.typeName = (id) => app.model.types.find((type) => type.id === id)[settings.lang];
  wireControls();
  readHash();
  (window.requestIdleCallback || setTimeout)(() => {
    app.index ||= buildSearchIndex(app.model);
  });
  document.body.classList.add('ready');
}

// ── state to page

function readHash() {
  app.state = decodeState(location.hash, app.model, stamp);
  if (app.state.foreign) announce(word('otherFile'));
  applyLook();
  render({ camera: true });
}

function commit(push = true) {
  const hash = encodeState(app.state, stamp);
  if (hash !== location.hash)
    history[push ? 'pushState' : 'replaceState'](null, '', hash || location.pathname + location.search);
  if (push) render({});
}

app.commit = commit;
app.composeScene = () => {
  app.scene = composeScene(app);
};
app.redrawFacets = () => showFacets(byId('facets'), app.model, app, go);

function render({ camera = false }) {
  const { model, state } = app;
  const filterKey = encodeState({ ...freshState(), filter: state.filter }, '');
  if (app.filterKey !== filterKey) {
    app.passed = applyFilter(model, state.filter);
    app.filterKey = filterKey;
  }
  translatePage();
  showView(state.view);
  showChips(byId('chips'), model, app, go);
  renderPicture(camera);
  if (state.view === 'all') renderOverview();
  if (state.view === 'table') showTable(byId('table'), model, app, go);
  app.redrawFacets();
  showDetails(byId('details'), model, app, go);
  showSummary();
  showLegend();
  document.body.classList.toggle('has-choice', Boolean(state.selection));
  byId('undo').disabled = !app.past.length;
  byId('start').hidden = !(
    state.base ||
    state.trail.size ||
    state.hidden.size ||
    state.pinned.size ||
    !filterIsOpen(state.filter)
  );
}

function renderPicture(camera) {
  const before = app.baseKey;
  app.baseKey = baseKey();
  app.composeScene();
  showScene(picture, app.scene);
  if (app.state.view !== 'graph') return;
  picture.network.setSize('100%', '100%');
  if (app.state.camera && camera) return restoreCamera();
  if (app.refit || (camera && before !== app.baseKey)) fitPicture(false, READABLE);
  else if (app.scene.focus) showWhole(app.scene);
  app.refit = false;
}

// What the picture is made of, give or take the neighbours of a choice.
function baseKey() {
  return `${app.filterKey}|${app.state.base ? [...app.state.base.keys()].join() : ''}`;
}

function renderOverview() {
  if (!overview.model) setOverviewGraph(overview, app.model);
  const fresh = overview.passed !== app.passed;
  overview.passed = app.passed;
  const chosen = app.state.selection && app.state.selection.kind === 'node' ? app.state.selection.node : -1;
  overview.chosen = chosen;
  const resized =
    overview.width !== overview.canvas.clientWidth ||
    overview.height !== overview.canvas.clientHeight ||
    overview.dark !== settings.dark ||
    overview.lang !== settings.lang;
  Object.assign(overview, { dark: settings.dark, lang: settings.lang });
  if (resized) sizeOverview(overview);
  if (resized || fresh) overview.bitmap = null;
  if (!overview.looked) {
    overview.looked = true;
    if (app.state.overviewCamera) overview.camera = cameraOf(app.state.overviewCamera);
    else return fitOverview(overview);
  }
  if (resized && !app.state.overviewCamera && chosen < 0) return fitOverview(overview);
  if (resized || fresh) refreshOverview(overview);
  else requestFrame(overview);
}

function showView(view) {
  document.body.dataset.view = view;
  for (const name of VIEWS) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', String(name === view));
    tab.tabIndex = name === view ? 0 : -1;
    byId(`panel-${name}`).hidden = name !== view;
  }
}

function drawnNow() {
  if (app.model && app.state.view === 'all')
    return { nodes: app.passed.nodeCount, edges: Math.min(LINES_AT_MOST, overview.ends ? overview.ends.length : 0) };
  return { nodes: picture.nodes.length, edges: picture.edges.length };
}

function showSummary() {
  const { state, passed } = app;
  const text = {
    graph: () =>
      app.scene.spots.size
        ? word(
            filterIsOpen(state.filter) ? 'shown' : 'shownOf',
            count(app.scene.spots.size),
            count(app.scene.lines.length),
            count(passed.nodeCount),
          )
        : word('nothing'),
    all: () => word('shownAll', count(passed.nodeCount), count(passed.factCount)),
    table: () => word('shownTable', count(passed.factCount)),
  };
  byId('summary').textContent = text[state.view]();
}

function showLegend() {
  const types = [...new Set([...app.scene.spots.keys()].map((node) => app.model.type[node]))].sort((a, b) => a - b);
  byId('legend').replaceChildren(
    ...types.map((type) => make('li', {}, swatch(app.model.types[type].id), app.model.types[type][settings.lang])),
  );
}

// On paper: always light, with all rows of the table.
function printing(on) {
  app.printing = on;
  applyLook();
  render({});
  if (app.state.view === 'graph') picture.network.redraw();
  if (app.state.view === 'all') paintOverviewNow(overview);
}

function applyLook() {
  const { lang, look } = app.state;
  settings.lang = lang || (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  settings.dark = !app.printing && (look ? look === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.look = settings.dark ? 'dark' : 'light';
}
