// Clusters of the overview: where they lie, how large they are and what they are called.

function clusterTable(model) {
  const table = model.clusters.map((name, number) => ({ number, name, size: 0, x: 0, y: 0 }));
  for (let n = 0; n < model.size; n++) {
    const cluster = table[model.cluster[n]];
    cluster.size++;
    cluster.x += model.x[n];
    cluster.y += model.y[n];
  }
  for (const cluster of table) {
    cluster.x /= cluster.size;
    cluster.y /= cluster.size;
    cluster.reach = 16;
  }
  for (let n = 0; n < model.size; n++) {
    const cluster = table[model.cluster[n]];
    cluster.reach = Math.max(cluster.reach, Math.hypot(model.x[n] - cluster.x, model.y[n] - cluster.y) + 16);
  }
  return table;
}

function clusterLabel(model, cluster) {
  return word('clusterOf', shorten(plain(model.name[cluster.name]), 14));
}

// Nodes in square cells, as compressed rows, for hit-testing and for drawing what is in sight.
function nodeGrid(model, cell = 80) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let n = 0; n < model.size; n++) {
    left = Math.min(left, model.x[n]);
    right = Math.max(right, model.x[n]);
    top = Math.min(top, model.y[n]);
    bottom = Math.max(bottom, model.y[n]);
  }
  const columns = Math.max(1, Math.ceil((right - left + 1) / cell));
  const rows = Math.max(1, Math.ceil((bottom - top + 1) / cell));
  const cellOf = (n) => Math.floor((model.y[n] - top) / cell) * columns + Math.floor((model.x[n] - left) / cell);
  const offset = new Int32Array(columns * rows + 1);
  for (let n = 0; n < model.size; n++) offset[cellOf(n) + 1]++;
  for (let c = 0; c < columns * rows; c++) offset[c + 1] += offset[c];
  const next = offset.slice();
  const list = new Int32Array(model.size);
  for (let n = 0; n < model.size; n++) list[next[cellOf(n)]++] = n;
  return { left, top, right, bottom, cell, columns, rows, offset, list };
}

// The node nearest to a point of the plane, within `reach`, among those that `accept` takes; -1 for none.
function nearestNode(model, grid, x, y, reach, accept) {
  let best = -1;
  let least = reach * reach;
  const column = (value) => Math.floor((value - grid.left) / grid.cell);
  const row = (value) => Math.floor((value - grid.top) / grid.cell);
  for (let r = Math.max(0, row(y - reach)); r <= Math.min(grid.rows - 1, row(y + reach)); r++) {
    for (let c = Math.max(0, column(x - reach)); c <= Math.min(grid.columns - 1, column(x + reach)); c++) {
      const at = r * grid.columns + c;
      for (let i = grid.offset[at]; i < grid.offset[at + 1]; i++) {
        const n = grid.list[i];
        const distance = (model.x[n] - x) ** 2 + (model.y[n] - y) ** 2;
        if (distance < least && accept(n)) {
          least = distance;
          best = n;
        }
      }
    }
  }
  return best;
}
