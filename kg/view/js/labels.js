// Labels on a canvas, in screen pixels: the greatest first, none upon another.

const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", "Source Han Sans SC", system-ui, sans-serif';
const widths = new Map();

function textWidth(context, text) {
  const key = context.font + text;
  if (!widths.has(key)) {
    if (widths.size > 20000) widths.clear();
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

// A grid of taken boxes, so that a thousand labels are tested in no time.
function boxKeeper(cell = 90) {
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
      for (const key of cells(box)) if ((taken.get(key) || []).some((other) => crosses(box, other))) return false;
      return true;
    },
  };
}

function setFont(context, item) {
  context.font = `${item.weight || 400} ${item.size || 12.5}px ${FONT}`;
}

// Box of an item {x, y, gap, lines, size, centred}: under its point, or around it.
function labelBox(context, item) {
  setFont(context, item);
  const leading = (item.size || 12.5) * 1.25;
  const half = Math.max(...item.lines.map((line) => textWidth(context, line))) / 2 + 2;
  const top = item.centred ? item.y - (leading * item.lines.length) / 2 : item.y + item.gap;
  return { left: item.x - half, right: item.x + half, top, bottom: top + leading * item.lines.length, leading };
}

// Choose the labels that fit, in the order given; items with `always` are kept in any case.
function chooseLabels(context, items, keeper, limit = Infinity) {
  const chosen = [];
  for (const item of items) {
    if (chosen.length >= limit) break;
    const box = labelBox(context, item);
    if (!item.always && !keeper.isFree(box)) continue;
    keeper.take(box);
    chosen.push(item);
  }
  return chosen;
}

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
      context.strokeText(line, item.x, y);
      context.fillText(line, item.x, y);
    });
  }
  context.globalAlpha = 1;
}
