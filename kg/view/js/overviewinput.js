// Mouse and touch over the overview: drag to pan, wheel or two fingers to zoom, click to choose.

function listenOverview(view) {
  const { canvas, on } = view;
  const fingers = new Map();
  let moved = 0;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoomOverview(view, Math.exp(-event.deltaY * 0.0015), ...at(event));
    },
    { passive: false },
  );
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    moved = fingers.size > 1 ? 99 : 0;
  });
  canvas.addEventListener('pointermove', (event) => {
    const now = at(event);
    const before = fingers.get(event.pointerId);
    if (!before) return hoverOverview(view, now);
    moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    if (fingers.size === 1) panOverview(view, now[0] - before[0], now[1] - before[1]);
    else pinchOverview(view, fingers, event.pointerId, now);
    fingers.set(event.pointerId, now);
  });
  const lift = (event) => {
    if (fingers.delete(event.pointerId) && event.type === 'pointerup' && moved < 6) {
      const node = hitOverview(view, ...at(event));
      if (node >= 0) on.node(node, event.shiftKey);
      else on.nothing();
    }
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('dblclick', (event) => {
    const node = hitOverview(view, ...at(event));
    if (node >= 0) on.open(node);
    else zoomOverview(view, 2, ...at(event));
  });
}

function hoverOverview(view, [x, y]) {
  const node = view.model ? hitOverview(view, x, y) : -1;
  if (node === view.hovered) return;
  view.hovered = node;
  view.canvas.style.cursor = node >= 0 ? 'pointer' : 'grab';
  requestFrame(view);
}

function pinchOverview(view, fingers, id, now) {
  const [other] = [...fingers].filter(([key]) => key !== id).map(([, point]) => point);
  const before = fingers.get(id);
  const span = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
  zoomOverview(view, span(now, other) / span(before, other), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  panOverview(view, (now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
}
