// Walks over the facts that pass the filter: neighbours, lines, neighbourhoods, shortest paths.

// Neighbours by importance: those linked by more facts first, then the greater.
function neighboursOf(model, passing, node) {
  const ties = new Map();
  for (const f of factsOf(model, node)) {
    if (!passing[f]) continue;
    const other = model.head[f] === node ? model.tail[f] : model.head[f];
    if (other !== node) ties.set(other, (ties.get(other) || 0) + 1);
  }
  return [...ties].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
}

// Neighbours in the order in which they are drawn: by type, then by importance.
function groupByType(model, nodes) {
  return nodes
    .map((node, rank) => [node, rank])
    .sort((a, b) => model.type[a[0]] - model.type[b[0]] || a[1] - b[1])
    .map(([node]) => node);
}

// One line a pair of drawn nodes: smaller number first, with the facts of both directions.
function linesAmong(model, passing, drawn) {
  const lines = new Map();
  for (const node of drawn) {
    for (const f of factsOf(model, node)) {
      if (!passing[f] || model.head[f] !== node) continue;
      const other = model.tail[f];
      if (other === node || !drawn.has(other)) continue;
      const key = lineKey(node, other);
      if (!lines.has(key)) lines.set(key, { key, from: Math.min(node, other), to: Math.max(node, other), facts: [] });
      lines.get(key).facts.push(f);
    }
  }
  return lines;
}

function lineKey(a, b) {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

function factsBetween(model, passing, a, b) {
  return [...factsOf(model, a)].filter((f) => passing[f] && (model.head[f] === b || model.tail[f] === b));
}

// "主办 ×3、位于"; where facts run both ways each part has its arrow.
function lineLabel(model, line) {
  const forth = new Map();
  const back = new Map();
  for (const f of line.facts) {
    const side = model.head[f] === line.from || model.symmetric.has(model.relation[f]) ? forth : back;
    side.set(model.relation[f], (side.get(model.relation[f]) || new Set()).add(model.sentence[f]));
  }
  const say = (side) =>
    [...side]
      .map(([r, said]) => relationLabel(model, r) + (said.size > 1 ? ` ×${said.size}` : ''))
      .join(settings.lang === 'zh' ? '、' : ', ');
  if (!back.size) return say(forth);
  return forth.size ? `→ ${say(forth)}  ← ${say(back)}` : say(back);
}

// 1 forth (smaller to greater number), 2 back, 3 both, 0 symmetric only.
function lineWay(model, line) {
  let way = 0;
  for (const f of line.facts) {
    if (!model.symmetric.has(model.relation[f])) way |= model.head[f] === line.from ? 1 : 2;
  }
  return way;
}

// The node and all within `steps`, nearest first, at most `limit`.
function neighbourhood(model, passing, node, steps, limit) {
  const reached = new Set([node]);
  let edge = [node];
  for (let step = 0; step < steps; step++) {
    const next = [];
    for (const at of edge) {
      for (const other of neighboursOf(model, passing, at)) {
        if (reached.size >= limit) return [...reached];
        if (!reached.has(other)) {
          reached.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return [...reached];
}

// Breadth first from both ends' point of view is not needed: 100 000 facts take milliseconds.
function shortestPath(model, passing, start, goal) {
  const before = new Int32Array(model.size).fill(-1);
  before[start] = start;
  let edge = [start];
  while (edge.length && before[goal] < 0) {
    const next = [];
    for (const node of edge) {
      for (const f of factsOf(model, node)) {
        const other = model.head[f] === node ? model.tail[f] : model.head[f];
        if (passing[f] && before[other] < 0) {
          before[other] = node;
          next.push(other);
        }
      }
    }
    edge = next;
  }
  if (before[goal] < 0) return null;
  const path = [goal];
  while (path[0] !== start) path.unshift(before[path[0]]);
  return path;
}
