// Painting the whole graph into a bitmap, in slices that leave the page its frames.

const SLICE = 2500;
const LINES_AT_MOST = 60000;

// `job` is {model, passed, ends, clusters, camera: {x, y, scale}, width, height}; yields between slices.
function* paintAll(context, job) {
  context.fillStyle = theme().ground;
  context.fillRect(0, 0, job.width, job.height);
  paintGrounds(context, job);
  yield* paintAllLines(context, job);
  yield* paintAllNodes(context, job);
}

const NAMED_FROM = 4;

// A disc of its colour under each cluster, so that clusters show before one reads anything.
function paintGrounds(context, { clusters, camera, width, height }) {
  context.globalAlpha = 0.08;
  for (const { number, size, x, y, reach } of clusters) {
    if (size < NAMED_FROM || reach * camera.scale < 10) continue;
    const [middleX, middleY] = [(x - camera.x) * camera.scale + width / 2, (y - camera.y) * camera.scale + height / 2];
    context.beginPath();
    context.arc(middleX, middleY, reach * camera.scale, 0, 2 * Math.PI);
    context.fillStyle = clusterColour(number);
    context.fill();
  }
  context.globalAlpha = 1;
}

function* paintAllLines(context, { model, passed, camera, width, height, ends }) {
  const toX = (n) => (model.x[n] - camera.x) * camera.scale + width / 2;
  const toY = (n) => (model.y[n] - camera.y) * camera.scale + height / 2;
  const inside = (x, y) => x > 0 && y > 0 && x < width && y < height;
  const faint = Math.min(1, 4000 / Math.max(1, ends.length * Math.min(1, 0.25 / camera.scale)));
  context.lineWidth = 0.8;
  let drawn = 0;
  for (let from = 0; from < ends.length && drawn < LINES_AT_MOST; from += SLICE) {
    const groups = new Map();
    for (let i = from; i < Math.min(from + SLICE, ends.length); i++) {
      const f = ends[i];
      if (!passed.facts[f]) continue;
      const [a, b] = [model.head[f], model.tail[f]];
      const [x1, y1, x2, y2] = [toX(a), toY(a), toX(b), toY(b)];
      if (!inside(x1, y1) && !inside(x2, y2)) continue;
      if (Math.abs(x1 - x2) + Math.abs(y1 - y2) < 2) continue;
      const colour = model.cluster[a] === model.cluster[b] ? clusterColour(model.cluster[a]) : theme().line;
      if (!groups.has(colour)) groups.set(colour, new Path2D());
      const path = groups.get(colour);
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
      drawn++;
    }
    for (const [colour, path] of groups) {
      context.globalAlpha = colour === theme().line ? 0.05 + 0.5 * faint : 0.06 + 0.5 * faint;
      context.strokeStyle = colour;
      context.stroke(path);
    }
    yield;
  }
  context.globalAlpha = 1;
}

function* paintAllNodes(context, { model, passed, camera, width, height }) {
  const open = passed.nodeCount === model.size;
  for (const shown of open ? [true] : [false, true]) {
    for (let end = model.size; end > 0; end -= SLICE) {
      const groups = new Map();
      for (let n = end - 1; n >= Math.max(0, end - SLICE); n--) {
        if (Boolean(passed.nodes[n]) !== shown) continue;
        const x = (model.x[n] - camera.x) * camera.scale + width / 2;
        const y = (model.y[n] - camera.y) * camera.scale + height / 2;
        if (x < -9 || y < -9 || x > width + 9 || y > height + 9) continue;
        const colour = shown ? clusterColour(model.cluster[n]) : theme().faded;
        if (!groups.has(colour)) groups.set(colour, new Path2D());
        addDot(groups.get(colour), x, y, dotRadius(model.sizeOf[n], camera.scale));
      }
      for (const [colour, path] of groups) {
        context.fillStyle = colour;
        context.fill(path);
      }
      yield;
    }
  }
}

function addDot(path, x, y, radius) {
  if (radius < 1.3) path.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

function dotRadius(size, scale) {
  return Math.max(0.6, Math.min((2.2 + 0.085 * size) * Math.sqrt(scale), 3 + 0.1 * size));
}
