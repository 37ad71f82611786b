// The view as an SVG document, made from the same outlines as the canvas.

function svgTag(name, attributes, ...content) {
  const said = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`,
  );
  return content.length ? `<${name}${said.join('')}>${content.join('')}</${name}>` : `<${name}${said.join('')}/>`;
}

function round(value) {
  return Number(value.toFixed(2));
}

function svgDocument(width, height, body) {
  const frame = { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT.replace(/"/g, "'") };
  return (
    svgTag('svg', frame, '\n', svgTag('rect', { width, height, fill: theme().ground }), '\n', body.join('\n'), '\n') + '\n'
  );
}

// The picture as it stands on the screen.
function pictureSvg(picture, width, height) {
  const { scene, network } = picture;
  const scale = network.getScale();
  const at = new Map([...scene.spots].map(([id, [x, y]]) => [id, network.canvasToDOM({ x, y })]));
  const lines = scene.lines.map((line) => svgLine(picture, line, at, scale));
  const shown = [...scene.spots.keys()].filter((id) => !(isFaded(picture, id) && scene.under.has(id)));
  const nodes = shown.map((id) => svgNode(picture, id, at.get(id), scale));
  const keeper = boxKeeper({ width, height });
  const context = document.createElement('canvas').getContext('2d');
  const names = chooseLabels(context, nodeLabels(picture, { width, height }, scale, keeper), keeper);
  const verbs = chooseLabels(context, lineLabels(picture, { width, height }), keeper, 80);
  const labels = [...verbs, ...names].map((item) => svgLabel(context, item));
  return svgDocument(width, height, [...lines, ...nodes, ...labels, ...svgLegend(picture, height)]);
}

function svgLine(picture, line, at, scale) {
  const { color, width } = edgeOf(picture, line);
  const [a, b] = [at.get(line.from), at.get(line.to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const reach = (id) => (drawnRadius(picture, picture.info(id).size) + 3) * scale;
  const parts = [svgTag('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': width })];
  if (line.way & 1) parts.push(arrowHead(b.x - ux * reach(line.to), b.y - uy * reach(line.to), ux, uy));
  if (line.way & 2) parts.push(arrowHead(a.x + ux * reach(line.from), a.y + uy * reach(line.from), -ux, -uy));
  return svgTag('g', { stroke: color.color, fill: color.color, opacity: color.opacity }, ...parts);
}

function arrowHead(x, y, ux, uy) {
  const point = (along, across) => `${round(x - ux * along - uy * across)} ${round(y - uy * along + ux * across)}`;
  return svgTag('path', { d: `M${point(0, 0)}L${point(6, 2.4)}L${point(6, -2.4)}Z`, stroke: 'none' });
}

function svgNode(picture, id, { x, y }, scale) {
  const { type, size, label } = picture.info(id);
  const radius = drawnRadius(picture, size) * scale;
  const ring = { cx: x, cy: y, r: radius + 5, fill: 'none', stroke: theme().accent, 'stroke-width': 2.5 };
  const title = svgTag('title', {}, xmlText(shorten(label, 200)));
  const shape = { ...outlineAt(type, x, y, radius), opacity: isFaded(picture, id) ? 0.16 : isBystander(picture, id) ? 0.5 : 1 };
  return (picture.scene.chosen === id ? svgTag('circle', ring) : '') + svgTag('path', shape, title);
}

function outlineAt(type, x, y, radius) {
  const transform = `translate(${round(x)} ${round(y)}) scale(${round(radius)})`;
  return { transform, d: OUTLINES[STYLES[type][0]], fill: typeColour(type) };
}

function svgLabel(context, item) {
  const box = labelBox(context, item);
  const rows = item.lines.map((line, row) => {
    return svgTag('tspan', { x: box.middle, y: box.top + (row + 0.85) * box.leading }, xmlText(line));
  });
  const look = { 'font-size': item.size || 12.5, 'font-weight': item.weight || 400, fill: item.colour || theme().ink };
  const halo = { stroke: theme().halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return svgTag('text', { 'text-anchor': 'middle', ...look, ...halo }, ...rows);
}

function svgLegend(picture, height) {
  const types = [...new Set([...picture.scene.spots.keys()].map((id) => picture.info(id).type))];
  return types.map((type, row) => {
    const y = height - 20 - (types.length - 1 - row) * 20;
    const name = svgTag('text', { x: 34, y: y + 4, 'font-size': 12.5, fill: theme().ink }, xmlText(picture.typeName(type)));
    return svgTag('path', outlineAt(type, 20, y, 6)) + name;
  });
}

// The overview: hair lines, dots and names of the part in sight.
function overviewSvg(view) {
  const { model, camera, passed, chosen } = view;
  const place = (node) => toScreen(view, model.x[node], model.y[node]);
  const dots = [];
  for (let n = 0; n < model.size; n++) {
    const [x, y] = place(n);
    if (!passed.nodes[n] || !inSight(view, x, y)) continue;
    const r = dotRadius(model.sizeOf[n], camera.scale);
    dots.push(svgTag('circle', { cx: x, cy: y, r, fill: clusterColour(model.cluster[n]) }));
  }
  const lines = [];
  for (let i = 0; i < view.ends.length && lines.length < 20000; i++) {
    const f = view.ends[i];
    const [a, b] = [place(model.head[f]), place(model.tail[f])];
    if (passed.facts[f] && (inSight(view, ...a) || inSight(view, ...b))) lines.push(`M${a.map(round)}L${b.map(round)}`);
  }
  const hair = { d: lines.join(''), fill: 'none', stroke: theme().line, 'stroke-width': 0.6, opacity: 0.35 };
  const labels = view.labels.map((item) => svgLabel(view.context, placed(view, item)));
  const ring = { r: 11, fill: 'none', stroke: theme().accent, 'stroke-width': 2.5 };
  const rings = (chosen < 0 ? [] : [place(chosen)]).map(([cx, cy]) => svgTag('circle', { cx, cy, ...ring }));
  return svgDocument(view.width, view.height, [...svgGrounds(view), svgTag('path', hair), ...dots, ...rings, ...labels]);
}

function svgGrounds(view) {
  const named = view.clusters.filter(({ size }) => size >= NAMED_FROM);
  return named.map(({ number, x, y, reach }) => {
    const [cx, cy] = toScreen(view, x, y);
    return svgTag('circle', { cx, cy, r: reach * view.camera.scale, fill: clusterColour(number), opacity: 0.08 });
  });
}
