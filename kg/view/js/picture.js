// The drawn neighbourhood: vis-network keeps positions, hit-testing and zoom; shapes and labels are ours.

// What is drawn: where each node stands, the lines, what stands out (`focus`), what a focused node covers (`under`), the lines
// of a path (`along`), what passes the filter (`passing`), and how many neighbours were left out (`rest`).
function emptyScene(spots = new Map()) {
  return {
    spots,
    lines: [], // {key, from, to, way}
    focus: null,
    under: new Set(),
    chosen: -1,
    chosenLine: '',
    along: null,
    passing: null,
    pinned: new Set(),
    rest: 0,
  };
}

function createPicture(container, options, info, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const picture = {
    scene: emptyScene(),
    hovered: -1,
    info,
    nodes,
    edges,
  };
  const render = (input) => nodeRenderer(picture, input);
  picture.network = new vis.Network(
    container,
    { nodes, edges },
    { ...options, nodes: { ...options.nodes, ctxRenderer: render } },
  );
  picture.network.on('beforeDrawing', () => renewBoxes(picture.network));
  picture.network.on('afterDrawing', (context) => paintPictureLabels(picture, context));
  listen(picture, on);
  return picture;
}

// vis draws only nodes whose box is in sight, but never brings the box of a custom shape up to date.
function renewBoxes({ body }) {
  for (const id of body.nodeIndices) body.nodes[id].updateBoundingBox();
}

function listen(picture, on) {
  const { network } = picture;
  network.on('resize', on.resized);
  network.on('click', ({ nodes, edges, event }) => {
    const shift = Boolean(event && event.srcEvent && event.srcEvent.shiftKey);
    if (nodes.length) on.node(nodes[0], shift);
    else if (edges.length) on.line(edges[0]);
    else on.nothing();
  });
  network.on('doubleClick', ({ nodes }) => nodes.length && on.expand(nodes[0]));
  network.on('dragEnd', ({ nodes }) => (nodes.length ? on.moved(nodes[0], network.getPosition(nodes[0])) : on.camera()));
  network.on('zoom', () => on.camera());
  network.on('hoverNode', ({ node }) => {
    picture.hovered = node;
    on.hover(node);
    network.redraw();
  });
  network.on('blurNode', () => {
    picture.hovered = -1;
    on.hover(-1);
    network.redraw();
  });
}

function isFaded(picture, node) {
  const { focus } = picture.scene;
  return focus !== null && !focus.has(node);
}

// Drawn only for its link with something that passes the filter.
function isBystander({ scene }, node) {
  return scene.passing !== null && !scene.passing[node] && node !== scene.chosen;
}

function nodeRenderer(picture, { ctx, id, x, y }) {
  const { type, size } = picture.info(id);
  const radius = drawnRadius(picture, size);
  return {
    drawNode() {
      const faded = isFaded(picture, id) && picture.hovered !== id;
      if (faded && picture.scene.under.has(id)) return;
      const chosen = picture.scene.chosen === id;
      if (chosen) drawShape(ctx, 'circle', x, y, radius + 7, theme().ground, theme().accent, 2.5);
      ctx.globalAlpha = faded ? 0.16 : isBystander(picture, id) ? 0.5 : 1;
      drawShape(ctx, STYLES[type][0], x, y, radius, typeColour(type), theme().ground, 1.2);
      ctx.globalAlpha = 1;
      if (picture.scene.pinned.has(id)) drawShape(ctx, 'circle', x + radius, y - radius, 3.5, theme().ink, theme().ground, 1.5);
    },
    nodeDimensions: { width: 2 * radius + 6, height: 2 * radius + 6 },
  };
}

// Never smaller on the screen than a finger's eye can tell shapes apart.
function drawnRadius(picture, size) {
  return Math.max(nodeRadius(size), (4.2 + 0.03 * size) / picture.network.getScale());
}

const ARROWS = { 0: '', 1: 'to', 2: 'from', 3: 'to;from' };

function edgeOf(picture, line) {
  const faded = isFaded(picture, line.from) || isFaded(picture, line.to) || !touchesChoice(picture, line);
  const chosen = picture.scene.chosenLine === line.key;
  const strong = picture.scene.focus !== null && !faded;
  const arrow = (side) => ({ enabled: ARROWS[line.way].includes(side), scaleFactor: 0.42 });
  return {
    id: line.key,
    from: line.from,
    to: line.to,
    arrows: { to: arrow('to'), from: arrow('from') },
    width: chosen ? 3 : strong ? 1.6 : 1.1,
    color: {
      color: chosen ? theme().accent : strong ? theme().strong : theme().line,
      opacity: picture.scene.focus !== null && faded ? 0.12 : strong ? 0.85 : 0.75,
    },
  };
}

// With a node chosen only its own lines stand out; on a path, those along it.
function touchesChoice(picture, { from, to, key }) {
  const { chosen, focus, along } = picture.scene;
  if (focus === null) return true;
  if (along) return along.has(key);
  return chosen < 0 || from === chosen || to === chosen;
}

function showScene(picture, scene) {
  picture.scene = scene;
  const { nodes, edges } = picture;
  const keys = new Set(scene.lines.map((line) => line.key));
  edges.remove(edges.getIds().filter((id) => !keys.has(id)));
  nodes.remove(nodes.getIds().filter((id) => !scene.spots.has(id)));
  nodes.update([...scene.spots].map(([id, [x, y]]) => ({ id, x, y })));
  edges.update(scene.lines.map((line) => edgeOf(picture, line)));
}

// Labels in screen pixels, so that they are as readable far away as near.
function paintPictureLabels(picture, context) {
  const { network, scene } = picture;
  const ratio = context.canvas.width / context.canvas.clientWidth || 1;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const bounds = { width: context.canvas.clientWidth, height: context.canvas.clientHeight };
  const keeper = boxKeeper(bounds);
  const items = nodeLabels(picture, bounds, network.getScale(), keeper);
  const chosen = chooseLabels(context, items, keeper);
  const onLines = chooseLabels(context, lineLabels(picture, bounds), keeper, 80);
  paintLabels(context, [...onLines, ...chosen.reverse()]);
  picture.labelled = { nodes: chosen.length, lines: onLines.length };
  picture.view = { position: network.getViewPosition(), scale: network.getScale() };
  context.restore();
}

// How many of the drawn are written larger.
const GREATEST = 12;

function nodeLabels(picture, { width, height }, scale, keeper) {
  const { scene, network } = picture;
  const items = [];
  const greatest = new Set([...scene.spots.keys()].sort((a, b) => a - b).slice(0, GREATEST));
  for (const [id, [x, y]] of scene.spots) {
    const lead = id === scene.chosen || id === picture.hovered;
    if (isFaded(picture, id) && !lead) continue;
    const position = network.canvasToDOM({ x, y });
    if (position.x < -80 || position.y < -60 || position.x > width + 80 || position.y > height + 40) continue;
    const { label, size } = picture.info(id);
    const radius = drawnRadius(picture, size) * scale;
    if (radius > 3)
      keeper.take({
        left: position.x - radius * 0.8,
        right: position.x + radius * 0.8,
        top: position.y - radius * 0.8,
        bottom: position.y + radius * 0.8,
      });
    const great = greatest.has(id);
    items.push({
      id,
      x: position.x,
      y: position.y,
      gap: radius * 1.1 + (id === scene.chosen ? 9 * Math.min(1, scale) : 2),
      lines: wrapLabel(label, lead ? 14 : 9),
      rank: id,
      lead,
      always: lead,
      sides: scene.along && y < 0 ? ['above', ...ROUND_ABOUT] : ROUND_ABOUT,
      weight: lead ? 700 : great ? 600 : 400,
      size: great ? 13.5 : 12.5,
    });
  }
  return items.sort((a, b) => b.lead - a.lead || a.rank - b.rank);
}

function lineLabels(picture, { width, height }) {
  const { scene, network, lineText } = picture;
  if (!lineText || (scene.focus === null && !scene.chosenLine)) return [];
  const items = [];
  for (const line of scene.lines) {
    const lead = line.key === scene.chosenLine;
    if (
      !lead &&
      (scene.focus === null || isFaded(picture, line.from) || isFaded(picture, line.to) || !touchesChoice(picture, line))
    )
      continue;
    const ends = [line.from, line.to].map((node) =>
      network.canvasToDOM({ x: scene.spots.get(node)[0], y: scene.spots.get(node)[1] }),
    );
    const x = (ends[0].x + ends[1].x) / 2;
    const y = (ends[0].y + ends[1].y) / 2;
    if (x < 0 || y < 0 || x > width || y > height || Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) < 60) continue;
    items.push({
      x,
      y,
      lines: [shorten(lineText(line), 26)],
      size: 11,
      colour: lead ? theme().accent : theme().soft,
      halo: 4,
      always: lead,
    });
  }
  return items;
}
