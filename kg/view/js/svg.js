// The view as an SVG document, made from the same outlines as the canvas.

function svgDocument(width, height, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="12.5">\n`
    + `<rect width="${width}" height="${height}" fill="${theme().ground}"/>\n${body}\n</svg>\n`;
}

// The picture as it stands on the screen.
function pictureSvg(picture, width, height) {
  const { scene, network } = picture;
  const scale = network.getScale();
  const at = new Map([...scene.spots].map(([id, [x, y]]) => [id, network.canvasToDOM({ x, y })]));
  const reach = (id) => (drawnRadius(picture, picture.info(id).size) + 3) * scale;
  const lines = scene.lines.map((line) => svgLine(picture, line, at.get(line.from), at.get(line.to), reach(line.from), reach(line.to)));
  const nodes = [...scene.spots.keys()].map((id) => svgNode(picture, id, at.get(id), scale));
  const keeper = boxKeeper({ width, height });
  const context = document.createElement('canvas').getContext('2d');
  const items = nodeLabels(picture, { width, height }, scale, keeper);
  const labels = [...chooseLabels(context, items, keeper), ...chooseLabels(context, lineLabels(picture, { width, height }), keeper, 80)];
  return svgDocument(width, height, [...lines, ...nodes, ...labels.map((item) => svgLabel(context, item)), svgLegend(picture, height)].join('\n'));
}

function svgLine(picture, line, a, b, cutA, cutB) {
  const { color, width } = edgeOf(picture, line);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const heads = [];
  if (line.way & 1) heads.push(arrowHead(b.x - ux * cutB, b.y - uy * cutB, ux, uy));
  if (line.way & 2) heads.push(arrowHead(a.x + ux * cutA, a.y + uy * cutA, -ux, -uy));
  return `<g stroke="${color.color}" fill="${color.color}" opacity="${color.opacity}"><line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke-width="${width}"/>${heads.join('')}</g>`;
}

function arrowHead(x, y, ux, uy) {
  const point = (along, across) => `${(x - ux * along - uy * across).toFixed(1)} ${(y - uy * along + ux * across).toFixed(1)}`;
  return `<path d="M${point(0, 0)}L${point(6, 2.4)}L${point(6, -2.4)}Z" stroke="none"/>`;
}

function svgNode(picture, id, { x, y }, scale) {
  const { type, size, label } = picture.info(id);
  const radius = drawnRadius(picture, size) * scale;
  const ring = picture.scene.chosen === id ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(radius + 5).toFixed(1)}" fill="none" stroke="${theme().accent}" stroke-width="2.5"/>` : '';
  return `${ring}<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${radius.toFixed(2)})" d="${OUTLINES[STYLES[type][0]]}" fill="${typeColour(type)}" opacity="${isFaded(picture, id) ? 0.16 : 1}"><title>${xmlText(shorten(label, 200))}</title></path>`;
}

function svgLabel(context, item) {
  const box = labelBox(context, item);
  const spans = item.lines.map((line, row) => `<tspan x="${box.middle.toFixed(1)}" y="${(box.top + (row + 0.85) * box.leading).toFixed(1)}">${xmlText(line)}</tspan>`);
  return `<text text-anchor="middle" font-size="${item.size || 12.5}" font-weight="${item.weight || 400}" fill="${item.colour || theme().ink}" stroke="${theme().halo}" stroke-width="3" paint-order="stroke">${spans.join('')}</text>`;
}

function svgLegend(picture, height) {
  const types = [...new Set([...picture.scene.spots.keys()].map((id) => picture.info(id).type))];
  return types.map((type, row) => {
    const y = height - 20 - (types.length - 1 - row) * 20;
    return `<path transform="translate(20 ${y}) scale(6)" d="${OUTLINES[STYLES[type][0]]}" fill="${typeColour(type)}"/><text x="34" y="${y + 4}" fill="${theme().ink}">${xmlText(picture.typeName(type))}</text>`;
  }).join('');
}

// The overview: dots, names, and hair lines for the part in sight.
function overviewSvg(view) {
  const { model, camera, passed } = view;
  const dots = [];
  for (let n = 0; n < model.size; n++) {
    const [x, y] = toScreen(view, model.x[n], model.y[n]);
    if (passed.nodes[n] && inSight(view, x, y)) dots.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${dotRadius(model.sizeOf[n], camera.scale).toFixed(1)}" fill="${clusterColour(model.cluster[n])}"/>`);
  }
  const lines = [];
  for (let i = 0; i < view.ends.length && lines.length < 20000; i++) {
    const f = view.ends[i];
    const [a, b] = [toScreen(view, model.x[model.head[f]], model.y[model.head[f]]), toScreen(view, model.x[model.tail[f]], model.y[model.tail[f]])];
    if (passed.facts[f] && (inSight(view, ...a) || inSight(view, ...b))) lines.push(`M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`);
  }
  const labels = view.labels.map((item) => svgLabel(view.context, placed(view, item)));
  return svgDocument(view.width, view.height, [`<path d="${lines.join('')}" fill="none" stroke="${theme().line}" stroke-width="0.6" opacity="0.35"/>`, ...dots, ...labels].join('\n'));
}
