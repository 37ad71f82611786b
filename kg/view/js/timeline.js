// The time filter: two sliders over a histogram of dated initiatives and articles.

const BARS_AT_MOST = 48;

// Bars of equal length in months: {first, step, bars: [number]}; null where nothing is dated.
function timeBars(model) {
  const spans = [...model.articleSpans.filter(Boolean)];
  for (const [node, span] of model.nodeSpans) if (span && typeId(model, node) === 'Initiative') spans.push(span);
  if (!spans.length) return null;
  const firsts = spans.map((span) => span[0]);
  const first = firsts.reduce((a, b) => Math.min(a, b));
  const last = spans.map((span) => span[1]).reduce((a, b) => Math.max(a, b));
  const months = last - first + 1;
  const step = [1, 3, 12, 60, 120].find((length) => months / length <= BARS_AT_MOST) || 600;
  const start = Math.floor(first / step) * step;
  const bars = new Array(Math.floor((last - start) / step) + 1).fill(0);
  for (const at of firsts) bars[Math.floor((at - start) / step)]++;
  return { first: start, step, bars };
}

function timeFacet(model, app, go) {
  const legend = make('legend', {}, word('byTime'));
  const bars = app.timeBars;
  if (!bars) return make('fieldset', { class: 'facet' }, legend, make('p', { class: 'quiet' }, word('undated')));
  const { filter } = app.state;
  const count_ = bars.bars.length;
  const left = filter.from === null ? 0 : Math.round((filter.from - bars.first) / bars.step);
  const right = filter.to === null ? count_ - 1 : Math.round((filter.to - bars.first + 1) / bars.step) - 1;
  const output = make('output', {}, rangeText(bars, left, right));
  const svg = histogram(bars, left, right);
  const slider = (name, value, choice) =>
    make('input', {
      type: 'range',
      min: 0,
      max: count_ - 1,
      step: 1,
      value,
      'aria-label': word(name),
      'aria-valuetext': barName(bars, value, name === 'timeTo'),
      'data-choice': choice,
    });
  const from = slider('timeFrom', left, 'time-from');
  const to = slider('timeTo', right, 'time-to');
  const ends = () => [Math.min(Number(from.value), Number(to.value)), Math.max(Number(from.value), Number(to.value))];
  for (const input of [from, to]) {
    input.addEventListener('input', () => {
      output.textContent = rangeText(bars, ...ends());
      shadeBars(svg, ...ends());
    });
    input.addEventListener('change', () => {
      const [a, b] = ends();
      go.time(a === 0 ? null : bars.first + a * bars.step, b === count_ - 1 ? null : bars.first + (b + 1) * bars.step - 1);
    });
  }
  legend.append(output);
  return make('fieldset', { class: 'facet time' }, legend, svg, from, to);
}

function histogram({ bars }, left, right) {
  const most = Math.max(...bars);
  const width = 240 / bars.length;
  const rects = bars.map((number, i) =>
    svgElement('rect', {
      x: (i * width).toFixed(2),
      width: Math.max(1, width - 1).toFixed(2),
      y: 40 - Math.ceil((38 * number) / most),
      height: Math.ceil((38 * number) / most),
      rx: Math.min(2, width / 4),
    }),
  );
  const svg = svgElement(
    'svg',
    { viewBox: '0 0 240 40', class: 'histogram', role: 'img', 'aria-label': word('histogram') },
    ...rects,
  );
  shadeBars(svg, left, right);
  return svg;
}

function shadeBars(svg, left, right) {
  [...svg.children].forEach((bar, i) => bar.setAttribute('class', i >= left && i <= right ? 'in' : 'out'));
}

function barName({ first, step }, bar, end) {
  const month = first + bar * step + (end ? step - 1 : 0);
  return step >= 12 ? String(Math.floor(month / 12)) : monthName(month);
}

function rangeText(bars, left, right) {
  const [a, b] = [barName(bars, left, false), barName(bars, right, true)];
  return a === b ? a : `${a} – ${b}`;
}

function timeLabel({ from, to }) {
  return `${from === null ? '' : monthName(from)} – ${to === null ? '' : monthName(to)}`;
}
