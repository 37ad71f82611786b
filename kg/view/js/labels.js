// Labels on a canvas, in screen pixels: the greatest first, none upon another.

const FONT =
  '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", "Source Han Sans SC", system-ui, sans-serif';
const widths = new Map();

function textWidth(context, text) {
  const key = context.font + text;
  if (!widths.has(key)) {
    if (widths.size > 20000) widths.clear();
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

// A grid of taken boxes, so that a thousand labels are tested in no time; what leaves the window is not free.
function boxKeeper({ width, height }, cell = 90) {
  const taken = new Map();
  const cells = function* ({ left, top, right, bottom }) {
    for (let i = Math.floor(left / cell); i <= Math.floor(right / cell); i++) {
      for (let j = Math.floor(top / cell); j <= Math.floor(bottom / cell); j++) yield i * 4096 + j;
    }
  };
  const crosses = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    take(box) {
      for (const key of cells(box)) taken.set(key, [...(taken.get(key) || []), box]);
    },
    isFree(box) {
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
      for (const key of cells(box)) if ((taken.get(key) || []).some((other) => crosses(box, other))) return false;
      return true;
    },
  };
}

function setFont(context, item) {
  context.font = `${item.weight || 400} ${item.size || 12.5}px ${FONT}`;
}

// Box of an item {x, y, gap, lines, size, side}: under its point, above, right or left of it, or around it.
function labelBox(context, item) {
  setFont(context, item);
  const leading = (item.size || 12.5) * 1.25;
  const width = Math.max(...item.lines.map((line) => textWidth(context, line))) + 4;
  const height = leading * item.lines.length;
  const gap = item.gap || 0;
  const left = { right: item.x + gap + 2, left: item.x - gap - 2 - width }[item.side] ?? item.x - width / 2;
  const top = { below: item.y + gap, above: item.y - gap - height }[item.side] ?? item.y - height / 2;
  return { left, right: left + width, top, bottom: top + height, leading, middle: left + width / 2 };
}

// Choose the labels that fit, in the order given, each on the first of its sides that is free.
function chooseLabels(context, items, keeper, limit = Infinity) {
  const chosen = [];
  for (const item of items) {
    if (chosen.length >= limit) break;
    const places = (item.sides || ['centre']).map((side) => ({ ...item, side }));
    const free = places.find((place) => keeper.isFree(labelBox(context, place))) || (item.always ? places[0] : null);
    if (!free) continue;
    keeper.take(labelBox(context, free));
    chosen.push(free);
  }
  return chosen;
}

const ROUND_ABOUT = ['below', 'above', 'right', 'left'];

function paintLabels(context, items) {
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  for (const item of items) {
    const box = labelBox(context, item);
    context.globalAlpha = item.alpha || 1;
    context.strokeStyle = theme().halo;
    context.lineWidth = item.halo || 3.5;
    context.fillStyle = item.colour || theme().ink;
    item.lines.forEach((line, row) => {
      const y = box.top + row * box.leading + 1;
      context.strokeText(line, box.middle, y);
      context.fillText(line, box.middle, y);
    });
  }
  context.globalAlpha = 1;
}
