// Where nodes go that the page was not made with: neighbours around a node, pictures of a filter. No randomness.

const LABEL_BOX = [112, 54];

// Rings around a centre: `order` is by type, so that each type has a sector of its own; the directions in which `fixed`
// neighbours stand stay free. → Map node → [x, y]
function placeAround(centre, order, fixed) {
  const rings = order.length <= 14 ? 1 : order.length <= 32 ? 2 : 3;
  const spots = new Map(fixed);
  spots.set('centre', centre);
  const angles = freeAngles(centre, order.length, [...fixed.values()]);
  order.forEach((node, i) => {
    const angle = angles[i];
    const reach = 150 + (26 * Math.min(order.length, 10)) / 10 + (i % rings) * 105;
    spots.set(node, [centre[0] + 1.25 * reach * Math.cos(angle), centre[1] + 0.85 * reach * Math.sin(angle)]);
  });
  spreadLabels(spots, new Set([...fixed.keys(), 'centre']), 90);
  return new Map(order.map((node) => [node, spots.get(node)]));
}

// `count` directions, evenly round from the top, without the nearest one to each of `taken`.
function freeAngles([x, y], count, taken) {
  const slots = Array.from(
    { length: count + taken.length },
    (_, i, all = count + taken.length) => -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / all,
  );
  for (const [tx, ty] of taken) {
    const angle = Math.atan2((ty - y) / 0.85, (tx - x) / 1.25);
    const distance = (slot) => Math.abs(Math.atan2(Math.sin(slot - angle), Math.cos(slot - angle)));
    slots.splice(slots.indexOf(slots.reduce((best, slot) => (distance(slot) < distance(best) ? slot : best))), 1);
  }
  return slots;
}

// A free place for a node that was not drawn: near its drawn neighbours, else below the picture.
function spotFor(spots, neighbours) {
  if (!spots.size) return [0, 0];
  const near = neighbours.filter((node) => spots.has(node)).map((node) => spots.get(node));
  const { left, right, bottom } = boundsOf(spots, [...spots.keys()]);
  const mean = (axis) => near.reduce((sum, spot) => sum + spot[axis], 0) / near.length;
  const goal = near.length ? [mean(0), mean(1)] : [(left + right) / 2, bottom + 260];
  const taken = [...spots.values()];
  for (let i = 0; i < 400; i++) {
    const reach = 34 * Math.sqrt(i);
    const [x, y] = [goal[0] + 1.5 * reach * Math.cos(i * 2.39996), goal[1] + reach * Math.sin(i * 2.39996)];
    if (taken.every((spot) => Math.abs(spot[0] - x) > LABEL_BOX[0] * 0.8 || Math.abs(spot[1] - y) > LABEL_BOX[1]))
      return [x, y];
  }
  return goal;
}

// Push spots apart until labels of the usual size do not overlap; those in `still` stay.
function spreadLabels(spots, still, rounds) {
  const [width, height] = LABEL_BOX;
  const points = [...spots].map(([key, [x, y]]) => ({ key, x, y, still: still.has(key) }));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    points.sort((a, b) => a.x - b.x);
    for (let i = 0; i < points.length; i++) {
      for (let j = i + 1; j < points.length && points[j].x - points[i].x < width; j++) {
        moved = part(points[i], points[j], width, height) || moved;
      }
    }
    if (!moved) break;
  }
  for (const { key, x, y } of points) spots.set(key, [x, y]);
}

function part(a, b, width, height) {
  if (a.still && b.still) return false;
  const lackX = width - Math.abs(b.x - a.x);
  const lackY = height - Math.abs(b.y - a.y);
  if (lackX <= 1 || lackY <= 1) return false;
  const axis = lackX / width < lackY / height ? 'x' : 'y';
  const push = (axis === 'x' ? lackX : lackY) * (a[axis] <= b[axis] ? 1 : -1);
  const share = a.still ? 0 : b.still ? 1 : 0.5;
  a[axis] -= push * share;
  b[axis] += push * (1 - share);
  return true;
}

// A force layout (Fruchterman and Reingold 1991) for up to a few hundred nodes, in which a hidden hub holds every node on a
// weak string; then the area that the labels need.
function arrange(nodes, lines) {
  const at = new Map(nodes.map((node, i) => [node, i]));
  const links = lines.map(({ from, to }) => [at.get(from), at.get(to)]);
  const xs = nodes.map((_, i) => 40 * Math.sqrt(i) * Math.cos(i * 2.39996));
  const ys = nodes.map((_, i) => 40 * Math.sqrt(i) * Math.sin(i * 2.39996));
  const rounds = nodes.length > 250 ? 100 : 220;
  for (let round = 0; round < rounds; round++) relax(xs, ys, links, 80 * (1 - round / rounds) + 2);
  const spots = new Map(nodes.map((node, i) => [node, [xs[i], ys[i]]]));
  scaleToLabels(spots);
  spreadLabels(spots, new Set(), 60);
  return spots;
}

const IDEAL = 110;
const STRING = 0.06;

function relax(xs, ys, links, limit) {
  const size = xs.length;
  const dx = new Float64Array(size);
  const dy = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const string = (STRING * Math.hypot(xs[i], ys[i])) / IDEAL;
    dx[i] -= xs[i] * string;
    dy[i] -= ys[i] * string;
    for (let j = i + 1; j < size; j++) {
      const x = xs[i] - xs[j];
      const y = ys[i] - ys[j];
      const push = (IDEAL * IDEAL) / Math.max(x * x + y * y, 25);
      dx[i] += x * push;
      dy[i] += y * push;
      dx[j] -= x * push;
      dy[j] -= y * push;
    }
  }
  for (const [a, b] of links) {
    const x = xs[a] - xs[b];
    const y = ys[a] - ys[b];
    const pull = Math.hypot(x, y) / IDEAL;
    dx[a] -= x * pull;
    dy[a] -= y * pull;
    dx[b] += x * pull;
    dy[b] += y * pull;
  }
  for (let i = 0; i < size; i++) {
    const length = Math.hypot(dx[i], dy[i]) || 1;
    xs[i] += (dx[i] / length) * Math.min(length, limit);
    ys[i] += (dy[i] / length) * Math.min(length, limit);
  }
}

// Scale to a square that holds all labels with some air.
function scaleToLabels(spots) {
  const { left, right, top, bottom } = boundsOf(spots, [...spots.keys()]);
  const side = Math.sqrt(1.3 * spots.size * LABEL_BOX[0] * LABEL_BOX[1]);
  const [width, height] = [right - left || 1, bottom - top || 1];
  for (const [node, [x, y]] of spots) spots.set(node, [((x - left) / width - 0.5) * side, ((y - top) / height - 0.5) * side]);
}

function boundsOf(spots, nodes) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const [x, y] = spots.get(node);
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

// The nodes of a filter's picture: the greatest that pass, then what links them.
function nodesOfFilter(model, passed, limit = 150) {
  const drawn = new Set();
  for (let n = 0; n < model.size && drawn.size < limit * 0.66; n++) if (passed.nodes[n]) drawn.add(n);
  const ties = new Map();
  for (const node of drawn) {
    for (const other of neighboursOf(model, passed.facts, node))
      if (!drawn.has(other)) ties.set(other, (ties.get(other) || 0) + 1);
  }
  const links = [...ties].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit - drawn.size);
  for (const [other] of links) drawn.add(other);
  return drawn;
}
