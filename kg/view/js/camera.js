// Where one looks: fitting, centring, zooming, and the camera in the link.

const calm = matchMedia('(prefers-reduced-motion: reduce)');

function cameraOf([x, y, scale]) {
  return { x, y, scale: scale / 1000 };
}

function restoreCamera() {
  const { x, y, scale } = cameraOf(app.state.camera);
  picture.view = { position: { x, y }, scale };
  picture.network.moveTo({ ...picture.view, animation: false });
}

// Show `nodes` whole, no larger than life, with room for labels at the rim; where that is, or null for nothing to show.
function frame(wanted, animated, least = 0.05) {
  clearTimeout(showWhole.timer);
  const { spots } = picture.scene;
  const nodes = wanted.filter((node) => spots.has(node));
  const stage = byId('picture');
  if (!nodes.length || !stage.clientWidth) return null;
  const { left, right, top, bottom } = boundsOf(spots, nodes);
  const scale = Math.min(
    1.15,
    (stage.clientWidth - 110) / Math.max(right - left, 1),
    (stage.clientHeight - 100) / Math.max(bottom - top, 1),
  );
  const position = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2 + 12 / scale) };
  const goal = { position, scale: Math.round(1000 * Math.max(scale, least)) / 1000 }; // as exact as a link is
  const moving = animated && !calm.matches;
  picture.view = goal;
  framed = { goal, until: performance.now() + (moving ? FLIGHT : 0) };
  picture.network.moveTo({ ...goal, animation: moving ? { duration: FLIGHT, easingFunction: 'easeInOutQuad' } : false });
  return goal;
}

const FLIGHT = 260;
let framed = null;

// vis zooms when its window changes size, as when the details open below it; a reader expects things to keep theirs.
function holdView() {
  const { state, model } = app;
  if (state.view !== 'graph' || !picture.view) return;
  if (framed && performance.now() < framed.until) picture.network.moveTo({ ...framed.goal, animation: false });
  else if (model && !state.camera && !state.selection) fitPicture(false, READABLE);
  else picture.network.moveTo({ ...picture.view, animation: false });
}

function fitPicture(animated = true, least = 0.05) {
  frame([...picture.scene.spots.keys()], animated, least);
}

// In a narrow window a picture opens on its middle, large enough to read.
const READABLE = 0.4;

// Bring a chosen node and its neighbours into sight if some are not; the second click of a double click comes first.
function showWhole(scene) {
  clearTimeout(showWhole.timer);
  const nodes = [...(scene.focus || [])].filter((node) => scene.spots.has(node));
  const { clientWidth: width, clientHeight: height } = byId('picture');
  if (!nodes.length) return;
  const inside = nodes.every((node) => {
    const { x, y } = picture.network.canvasToDOM({ x: scene.spots.get(node)[0], y: scene.spots.get(node)[1] });
    return x > 20 && y > 20 && x < width - 20 && y < height - 40;
  });
  if (!inside || app.centreNext) showWhole.timer = setTimeout(() => bringIn(nodes), app.centreNext ? 0 : 300);
  app.centreNext = false;
}

// And the link says so.
function bringIn(nodes) {
  const goal = frame(nodes, true);
  if (!goal) return;
  app.state.camera = [goal.position.x, goal.position.y, goal.scale * 1000].map(Math.round);
  commit(false);
}

function noteCamera() {
  clearTimeout(noteCamera.timer);
  noteCamera.timer = setTimeout(() => {
    const { state } = app;
    if (state.view === 'graph') {
      const { x, y } = picture.network.getViewPosition();
      state.camera = [x, y, picture.network.getScale() * 1000].map(Math.round);
    }
    if (state.view === 'all')
      state.overviewCamera = [overview.camera.x, overview.camera.y, Math.max(1, overview.camera.scale * 1000)].map(Math.round);
    commit(false);
  }, 250);
}

function zoomBy(factor) {
  if (app.state.view === 'all') zoomOverview(overview, factor);
  if (app.state.view === 'graph') {
    picture.network.moveTo({ scale: Math.min(6, Math.max(0.05, picture.network.getScale() * factor)) });
    noteCamera();
  }
}

function panBy(dx, dy) {
  if (app.state.view === 'all') return panOverview(overview, dx, dy);
  const { x, y } = picture.network.getViewPosition();
  const scale = picture.network.getScale();
  picture.network.moveTo({ position: { x: x - dx / scale, y: y - dy / scale } });
  noteCamera();
}

function fitView() {
  if (app.state.view === 'all') fitOverview(overview);
  if (app.state.view === 'graph') fitPicture(true);
  app.state.camera = null;
  app.state.overviewCamera = null;
  commit(false);
}
