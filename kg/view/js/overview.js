// The whole graph on a canvas of our own. A bitmap larger than the window is painted when nothing moves; while one pans
// or zooms, only that bitmap and some labels are drawn.

const MARGIN = 1.5;

function createOverview(canvas, on) {
  const view = {
    canvas,
    on,
    context: canvas.getContext('2d', { alpha: false }),
    model: null,
    passed: null,
    grid: null,
    clusters: [],
    ends: null,
    camera: { x: 0, y: 0, scale: 1 },
    bitmap: null,
    chosen: -1,
    hovered: -1,
    labels: [],
    framed: false,
    timer: 0,
    task: 0,
  };
  listenOverview(view);
  return view;
}

function setOverviewGraph(view, model) {
  view.model = model;
  view.grid = nodeGrid(model);
  view.clusters = clusterTable(model);
  view.ends = linesByWeight(model);
}

// One fact a pair is enough for a hair line; those of the greatest nodes come first.
function linesByWeight(model) {
  const seen = new Set();
  const picked = [];
  for (let f = 0; f < model.factCount; f++) {
    const key = Math.min(model.head[f], model.tail[f]) * model.size + Math.max(model.head[f], model.tail[f]);
    if (seen.has(key) || model.head[f] === model.tail[f]) continue;
    seen.add(key);
    picked.push(f);
  }
  const weight = Float64Array.from(picked, (f) => Math.min(model.head[f], model.tail[f]));
  const order = picked.map((_, i) => i).sort((a, b) => weight[a] - weight[b]);
  return Int32Array.from(order, (i) => picked[i]);
}

function sizeOverview(view) {
  const { canvas } = view;
  view.width = canvas.clientWidth;
  view.height = canvas.clientHeight;
  view.ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.round(view.width * view.ratio);
  canvas.height = Math.round(view.height * view.ratio);
}

function fitOverview(view) {
  const { left, right, top, bottom } = view.grid;
  view.camera = {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.min(view.width / (right - left + 120), view.height / (bottom - top + 120)),
  };
  refreshOverview(view);
}

function lookAt(view, x, y, scale) {
  view.camera = { x, y, scale };
  refreshOverview(view);
  view.on.camera();
}

// Show the state as it is now and begin a new bitmap soon.
function refreshOverview(view, delay = 0) {
  requestFrame(view);
  clearTimeout(view.timer);
  view.task++;
  view.timer = setTimeout(() => renderBitmap(view), delay);
}

function renderBitmap(view, whole = false) {
  const task = ++view.task;
  const width = Math.ceil(view.width * MARGIN);
  const height = Math.ceil(view.height * MARGIN);
  if (!width || !height || !view.model) return;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * view.ratio);
  canvas.height = Math.round(height * view.ratio);
  const context = canvas.getContext('2d', { alpha: false });
  context.scale(view.ratio, view.ratio);
  const camera = { ...view.camera };
  const { model, passed, ends, clusters } = view;
  const steps = paintAll(context, { model, passed, ends, clusters, camera, width, height });
  const bitmap = { canvas, camera, width, height };
  if (!view.bitmap) view.bitmap = bitmap;
  const work = () => {
    if (task !== view.task) return;
    const until = whole ? Infinity : performance.now() + 9;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) finishBitmap(view, bitmap);
    else {
      if (view.bitmap === bitmap) requestFrame(view);
      setTimeout(work, 4);
    }
  };
  chooseOverviewLabels(view);
  work();
}

function finishBitmap(view, bitmap) {
  view.bitmap = bitmap;
  view.painted = true;
  requestFrame(view);
}

// All of it before this returns, as for print.
function paintOverviewNow(view) {
  clearTimeout(view.timer);
  renderBitmap(view, true);
  drawOverview(view);
}

function requestFrame(view) {
  if (view.framed) return;
  view.framed = true;
  requestAnimationFrame(() => {
    view.framed = false;
    drawOverview(view);
  });
}

function toScreen(view, x, y) {
  return [(x - view.camera.x) * view.camera.scale + view.width / 2, (y - view.camera.y) * view.camera.scale + view.height / 2];
}

function toPlane(view, x, y) {
  return [(x - view.width / 2) / view.camera.scale + view.camera.x, (y - view.height / 2) / view.camera.scale + view.camera.y];
}

function drawOverview(view) {
  const { context, bitmap, camera } = view;
  if (!view.model || !view.width) return;
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  context.fillStyle = theme().ground;
  context.fillRect(0, 0, view.width, view.height);
  if (bitmap) {
    const zoom = camera.scale / bitmap.camera.scale;
    const [x, y] = toScreen(view, bitmap.camera.x, bitmap.camera.y);
    context.imageSmoothingEnabled = zoom !== 1;
    context.imageSmoothingQuality = 'low';
    context.drawImage(
      bitmap.canvas,
      x - (bitmap.width / 2) * zoom,
      y - (bitmap.height / 2) * zoom,
      bitmap.width * zoom,
      bitmap.height * zoom,
    );
  }
  drawChoice(view);
  paintLabels(
    context,
    view.labels.map((item) => placed(view, item)),
  );
  drawHover(view);
}

function placed(view, item) {
  const [x, y] = toScreen(view, item.px, item.py);
  return { ...item, x, y };
}

// The chosen node's own lines and a ring around it.
function drawChoice(view) {
  const { context, model, chosen } = view;
  if (chosen < 0) return;
  context.strokeStyle = theme().accent;
  context.lineWidth = 1.4;
  context.globalAlpha = Math.max(0.2, Math.min(0.75, 30 / factsOf(model, chosen).length));
  context.beginPath();
  const [x, y] = toScreen(view, model.x[chosen], model.y[chosen]);
  for (const f of factsOf(model, chosen).subarray(0, 3000)) {
    if (!view.passed.facts[f]) continue;
    const other = model.head[f] === chosen ? model.tail[f] : model.head[f];
    context.moveTo(x, y);
    context.lineTo(...toScreen(view, model.x[other], model.y[other]));
  }
  context.stroke();
  context.globalAlpha = 1;
  const radius = Math.max(4, dotRadius(model.sizeOf[chosen], view.camera.scale));
  drawShape(context, 'circle', x, y, radius + 5, theme().ground, theme().accent, 2.5);
  drawShape(context, STYLES[typeId(model, chosen)][0], x, y, radius, typeColour(typeId(model, chosen)), theme().ground, 1);
}

function drawHover(view) {
  const { context, model, hovered, camera } = view;
  for (const node of new Set([hovered, view.chosen])) {
    if (node < 0) continue;
    const [x, y] = toScreen(view, model.x[node], model.y[node]);
    paintLabels(context, [
      {
        x,
        y,
        gap: dotRadius(model.sizeOf[node], camera.scale) + 7,
        lines: wrapLabel(model.name[node], 14),
        side: 'below',
        weight: 700,
        size: 13.5,
        halo: 5,
      },
    ]);
  }
}

function inSight(view, x, y) {
  return x > 0 && y > 0 && x < view.width && y < view.height - 20;
}

function hitOverview(view, x, y) {
  const [px, py] = toPlane(view, x, y);
  return nearestNode(view.model, view.grid, px, py, 12 / view.camera.scale, (n) => view.passed.nodes[n]);
}

function zoomOverview(view, factor, x = view.width / 2, y = view.height / 2) {
  const [px, py] = toPlane(view, x, y);
  const scale = Math.min(6, Math.max(0.005, view.camera.scale * factor));
  view.camera = { scale, x: px - (x - view.width / 2) / scale, y: py - (y - view.height / 2) / scale };
  refreshOverview(view, 140);
  view.on.camera();
}

function panOverview(view, dx, dy) {
  view.camera = { ...view.camera, x: view.camera.x - dx / view.camera.scale, y: view.camera.y - dy / view.camera.scale };
  refreshOverview(view, 140);
  view.on.camera();
}
