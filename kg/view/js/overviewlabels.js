// Which names the overview shows: of clusters, and of the greatest nodes in sight.

const LABELS_AT_MOST = 45;
const LABELS_OF_FEW = 110;
const FEW_IN_SIGHT = 600;
const GREATEST_NAMED = 20;
const ROOM_OF_LABEL = 5500; // square pixels
const CROWD = 40; // a cluster so large has its name in its middle

// Names of the clusters and of the greatest nodes in sight, then of the others, where no dot of a few lies under them.
function chooseOverviewLabels(view) {
  const { model, camera, context } = view;
  const keeper = boxKeeper(view);
  const enough = camera.scale > 0.5 || model.size < FEW_IN_SIGHT ? FEW_IN_SIGHT : 120;
  const nodes = nodeNames(view, enough);
  const few = nodes.length < enough;
  const most = Math.min(few ? LABELS_OF_FEW : LABELS_AT_MOST, (view.width * view.height) / ROOM_OF_LABEL);
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  const first = chooseLabels(context, [...clusterNames(view), ...nodes.slice(0, GREATEST_NAMED)], keeper, most);
  for (const { x, y, gap } of few ? nodes : [])
    keeper.take({ left: x - gap, right: x + gap, top: y - gap + 2, bottom: y + gap - 2 });
  view.labels = [...first, ...chooseLabels(context, nodes.slice(GREATEST_NAMED), keeper, most - first.length)];
}

function clusterNames(view) {
  const { model, camera } = view;
  const items = [];
  for (const cluster of view.clusters.slice(0, 60)) {
    const [x, y] = toScreen(view, cluster.x, cluster.y);
    const reach = cluster.reach * camera.scale;
    if (cluster.size < NAMED_FROM || !inSight(view, x, y) || reach < 16) continue;
    items.push({
      px: cluster.x,
      py: cluster.y,
      x,
      y,
      lines: wrapLabel(clusterLabel(model, cluster), 12),
      size: reach > 90 ? 16 : 13,
      gap: reach - 4,
      sides: cluster.size > CROWD ? ['centre'] : ['above', 'below', 'centre'],
      weight: 700,
      colour: clusterInk(cluster.number),
      halo: 5,
    });
  }
  return items;
}

function nodeNames(view, enough) {
  const { model, camera } = view;
  const items = [];
  for (let n = 0; n < model.size && items.length < enough; n++) {
    if (!view.passed.nodes[n]) continue;
    const [x, y] = toScreen(view, model.x[n], model.y[n]);
    if (!inSight(view, x, y)) continue;
    items.push({
      px: model.x[n],
      py: model.y[n],
      x,
      y,
      gap: dotRadius(model.sizeOf[n], camera.scale) + 2,
      lines: wrapLabel(model.name[n]),
      size: 12,
      halo: 3.5,
      sides: ROUND_ABOUT,
    });
  }
  return items;
}
