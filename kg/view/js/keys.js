// Keys: every operation has one, and the help lists them all.

const KEY_HELP = [
  ['/', 'keySearch'],
  ['1 2 3', 'keyViews'],
  ['F', 'keyFilters'],
  ['← ↑ → ↓', 'keyMove'],
  ['Shift + ← ↑ → ↓', 'keyPan'],
  ['+ − 0', 'keyZoom'],
  ['Enter', 'keyOpen'],
  ['E C', 'keyExpand'],
  ['N M', 'keyOnly'],
  ['H P', 'keyHide'],
  ['R', 'keyPath'],
  ['U', 'keyUndo'],
  ['[ ]', 'keyBack'],
  ['?', 'keyHelp'],
  ['Esc', 'keyEsc'],
];

function wireKeys(app, go) {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox], [type=range]), dialog');
    if (event.ctrlKey && event.key === 'z' && !typing) return act(event, () => undo(app));
    if (event.ctrlKey || event.metaKey || event.altKey || !app.model) return;
    if (event.key === 'Escape') return escapeKey(app, go);
    if (typing) return;
    const run = keyActions(app, go)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (run) act(event, run);
  });
  for (const stage of [byId('picture'), byId('overview')])
    stage.addEventListener('keydown', (event) => stageKey(event, app, go));
}

function act(event, run) {
  event.preventDefault();
  run();
}

function keyActions(app, go) {
  const { selection } = app.state;
  const chosen = selection && selection.kind === 'node' ? selection.node : -1;
  const onNode = (run) => (chosen < 0 ? undefined : () => run(chosen));
  return {
    '/': () => byId('search').focus(),
    1: () => go.stage('graph'),
    2: () => go.stage('all'),
    3: () => go.stage('table'),
    f: () => go.filters(true),
    '?': go.help,
    u: () => undo(app),
    '[': () => history.back(),
    ']': () => history.forward(),
    '+': () => go.zoom(1.3),
    '=': () => go.zoom(1.3),
    '-': () => go.zoom(1 / 1.3),
    0: go.fit,
    e: onNode((n) => expand(app, n)),
    c: onNode((n) => collapse(app, n)),
    n: onNode((n) => only(app, n, 1)),
    m: onNode((n) => only(app, n, 2)),
    h: onNode((n) => hide(app, n)),
    p: onNode((n) => pin(app, n)),
    r: onNode((n) => beginPath(app, n)),
  };
}

function escapeKey(app, go) {
  if (byId('menu') && !byId('menu').hidden) return go.menu(false);
  if (app.pathFrom >= 0) {
    app.pathFrom = -1;
    return showPathBar(app);
  }
  if (document.body.classList.contains('filters-open')) return go.filters(false);
  const inside = byId('details').contains(document.activeElement);
  go.nothing();
  if (inside) go.focusStage();
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function stageKey(event, app, go) {
  const direction = DIRECTIONS[event.key];
  if (event.key === 'Enter' && app.state.selection) act(event, go.focusDetails);
  if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (event.shiftKey || app.state.view === 'all') go.pan(-90 * direction[0], -90 * direction[1]);
  else {
    const next = nextInDirection(app, direction);
    if (next >= 0) go.node(next, false, true);
  }
}

// The nearest drawn node within 45 degrees of the direction; from nothing, the greatest one.
function nextInDirection(app, [dx, dy]) {
  const { spots, focus } = app.scene;
  const { selection } = app.state;
  if (!selection || selection.kind !== 'node' || !spots.has(selection.node)) return spots.size ? Math.min(...spots.keys()) : -1;
  const [x, y] = spots.get(selection.node);
  let best = -1;
  let least = Infinity;
  for (const [node, spot] of spots) {
    const along = (spot[0] - x) * dx + (spot[1] - y) * dy;
    const across = Math.abs((spot[0] - x) * dy) + Math.abs((spot[1] - y) * dx);
    if (node === selection.node || along <= 0 || across > along || (focus && focus.size > 1 && !focus.has(node))) continue;
    const distance = along + across;
    if (distance < least) {
      least = distance;
      best = node;
    }
  }
  return best;
}

function showHelp(dialog) {
  const points = ['mouseClick', 'mouseDouble', 'mouseLine', 'mouseDrag', 'mouseShift', 'helpEvidence'];
  dialog.setAttribute('aria-label', word('helpTitle'));
  dialog.replaceChildren(
    make(
      'header',
      {},
      make('h2', {}, word('helpTitle')),
      iconButton('close', word('close'), () => dialog.close()),
    ),
    make(
      'div',
      { class: 'help-columns' },
      make(
        'section',
        {},
        make('h3', {}, word('helpMouse')),
        make(
          'ul',
          {},
          points.map((key) => make('li', {}, word(key))),
        ),
      ),
      make(
        'section',
        {},
        make('h3', {}, word('helpKeys')),
        make(
          'dl',
          { class: 'keys' },
          KEY_HELP.map(([keys, key]) =>
            make(
              'div',
              {},
              make(
                'dt',
                {},
                keys.split(/ (?!\+|[←↑→↓]|Shift)/).map((name) => make('kbd', {}, name)),
              ),
              make('dd', {}, word(key)),
            ),
          ),
        ),
      ),
    ),
  );
  dialog.showModal();
}
