// The whole state of the page, and its short form in the URL's hash. What a hash says is checked, never trusted.

function freshState() {
  return {
    view: 'graph',
    selection: null,
    filter: noFilter(),
    base: null,
    trail: new Map(),
    hidden: new Set(),
    pinned: new Map(),
    extra: 0,
    around: -1,
    camera: null,
    overviewCamera: null,
    sort: { column: 'head', down: false },
    lang: '',
    look: '',
  };
}

const VIEWS = ['graph', 'all', 'table'];
const SORTS = ['head', 'relation', 'tail', 'confidence', 'date', 'article', 'sentence'];

function short(number) {
  return Math.round(number).toString(36);
}

function shortList(numbers) {
  return [...numbers].map(short).join('.');
}

function longList(text, limit) {
  const numbers = text ? text.split('.').map((part) => (/^[0-9a-z]{1,7}$/.test(part) ? parseInt(part, 36) : -1)) : [];
  return numbers.filter((n) => n >= 0 && n < limit);
}

function shortSpots(spots) {
  return [...spots].map(([node, [x, y]]) => `${short(node)}.${short(x)}.${short(y)}`).join('_');
}

function longSpots(text, limit) {
  const spots = new Map();
  for (const part of text ? text.split('_').slice(0, 3000) : []) {
    const [node, x, y] = part.split('.').map((piece) => (/^-?[0-9a-z]{1,7}$/.test(piece) ? parseInt(piece, 36) : NaN));
    if (node >= 0 && node < limit && Number.isFinite(x) && Number.isFinite(y)) spots.set(node, [x, y]);
  }
  return spots;
}

function encodeState(state, stamp) {
  const { filter, selection } = state;
  const parts = {
    v: state.view === 'graph' ? '' : state.view,
    e: selection && selection.kind === 'node' ? short(selection.node) : '',
    l: selection && selection.kind === 'line' ? shortList([selection.a, selection.b]) : '',
    r: selection && selection.kind === 'article' ? short(selection.article) : '',
    p: selection && selection.kind === 'path' ? shortList(selection.nodes) : '',
    t: shortList(filter.types),
    f: shortList(filter.relations),
    g: shortList(filter.regions),
    a: shortList(filter.articles),
    c: filter.confidence ? short(filter.confidence) : '',
    m: filter.from !== null || filter.to !== null ? `${filter.from ?? ''}.${filter.to ?? ''}` : '',
    d: state.base ? shortSpots(state.base) || '-' : '',
    y: shortSpots(state.trail),
    h: shortList(state.hidden),
    n: shortSpots(state.pinned),
    x: state.extra ? short(state.extra) : '',
    w: state.around >= 0 ? short(state.around) : '',
    z: state.camera ? state.camera.map(short).join('.') : '',
    o: state.overviewCamera ? state.overviewCamera.map(short).join('.') : '',
    s: state.sort.column === 'head' && !state.sort.down ? '' : `${state.sort.down ? '-' : ''}${state.sort.column}`,
    L: state.lang,
    D: state.look,
  };
  const said = Object.entries(parts)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${value}`);
  return said.length ? `#k=${stamp}&${said.join('&')}` : '';
}

function decodeState(hash, model, stamp) {
  const state = freshState();
  const parts = Object.fromEntries(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part) => part.split('='))
      .filter((pair) => pair.length === 2),
  );
  if (['zh', 'en'].includes(parts.L)) state.lang = parts.L;
  if (['light', 'dark'].includes(parts.D)) state.look = parts.D;
  if (!parts.k) return state;
  if (parts.k !== stamp) return Object.assign(state, { foreign: true });
  if (VIEWS.includes(parts.v)) state.view = parts.v;
  state.selection = decodeSelection(parts, model);
  Object.assign(state.filter, {
    types: new Set(longList(parts.t, model.types.length)),
    relations: new Set(longList(parts.f, model.relations.length)),
    regions: new Set(longList(parts.g, model.size)),
    articles: new Set(longList(parts.a, model.articles.title.length)),
    confidence: longList(parts.c, 101)[0] || 0,
  });
  const months = /^(\d{0,6})\.(\d{0,6})$/.exec(parts.m || '');
  if (months)
    Object.assign(state.filter, { from: months[1] ? Number(months[1]) : null, to: months[2] ? Number(months[2]) : null });
  state.base = parts.d ? longSpots(parts.d === '-' ? '' : parts.d, model.size) : null;
  state.trail = longSpots(parts.y, model.size);
  state.hidden = new Set(longList(parts.h, model.size));
  state.pinned = longSpots(parts.n, model.size);
  state.extra = longList(parts.x, 100000)[0] || 0;
  state.around = longList(parts.w, model.size)[0] ?? -1;
  state.camera = decodeCamera(parts.z);
  state.overviewCamera = decodeCamera(parts.o);
  const sort = /^(-?)(\w+)$/.exec(parts.s || '');
  if (sort && SORTS.includes(sort[2])) state.sort = { column: sort[2], down: sort[1] === '-' };
  return state;
}

function decodeSelection(parts, model) {
  const node = longList(parts.e, model.size);
  if (node.length === 1) return { kind: 'node', node: node[0] };
  const line = longList(parts.l, model.size);
  if (line.length === 2) return { kind: 'line', a: line[0], b: line[1] };
  const article = longList(parts.r, model.articles.title.length);
  if (article.length === 1) return { kind: 'article', article: article[0] };
  const path = longList(parts.p, model.size);
  return path.length > 1 ? { kind: 'path', nodes: path } : null;
}

function decodeCamera(text) {
  const numbers = (text || '').split('.').map((part) => (/^-?[0-9a-z]{1,8}$/.test(part) ? parseInt(part, 36) : NaN));
  return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? numbers : null;
}

// What undo brings back: the picture and its filter, not where one looks.
function remember(state) {
  const { filter } = state;
  return {
    base: state.base && new Map(state.base),
    trail: new Map(state.trail),
    hidden: new Set(state.hidden),
    pinned: new Map(state.pinned),
    selection: state.selection,
    extra: state.extra,
    around: state.around,
    filter: {
      ...filter,
      types: new Set(filter.types),
      relations: new Set(filter.relations),
      regions: new Set(filter.regions),
      articles: new Set(filter.articles),
    },
  };
}
