// The only way to make elements: attributes and text, no markup.

const SVG = 'http://www.w3.org/2000/svg';

function byId(id) {
  return document.getElementById(id);
}

// make('button', {class: 'x', onclick: f, 'aria-label': 'y'}, 'text', element …)
function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (['value', 'checked', 'disabled', 'hidden', 'open', 'tabIndex'].includes(key)) element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function svgElement(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function swatch(type) {
  const path = svgElement('path', { d: OUTLINES[STYLES[type][0]], fill: typeColour(type) });
  return svgElement('svg', { viewBox: '-1.3 -1.3 2.6 2.6', class: 'swatch', 'aria-hidden': 'true' }, path);
}

function icon(name) {
  return svgElement(
    'svg',
    { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' },
    svgElement('path', { d: ICONS[name] }),
  );
}

const ICONS = {
  back: 'M12 4L6 10L12 16',
  forward: 'M8 4L14 10L8 16',
  close: 'M5 5L15 15M15 5L5 15',
  plus: 'M10 4V16M4 10H16',
  minus: 'M4 10H16',
  fit: 'M4 8V4H8M12 4H16V8M16 12V16H12M8 16H4V12',
  undo: 'M8 5L4 9L8 13M4 9H12A4 4 0 0 1 12 17H9',
  help: 'M7.5 7.5A2.5 2.5 0 1 1 10 10.2V12M10 15V15.2',
  moon: 'M15.5 12A6.5 6.5 0 1 1 8 4.5A5.2 5.2 0 0 0 15.5 12Z',
  take: 'M10 3V12M6 8.5L10 12.5L14 8.5M4 16H16',
  filter: 'M3 5H17M6 10H14M8.5 15H11.5',
  turn: 'M7 5L12 10L7 15',
};

function iconButton(name, label, onclick, extra = {}) {
  return make(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...extra },
    icon(name),
  );
}

// A node's name as a button that chooses it.
function nodeButton(model, node, choose, extra = {}) {
  const name = plain(model.name[node]) || model.raw.nodes.name[node];
  return make(
    'button',
    { type: 'button', class: 'entity', onclick: () => choose(node), ...extra },
    swatch(typeId(model, node)),
    make('bdi', {}, name),
  );
}

function announce(text) {
  byId('status').textContent = text;
  const toast = byId('toast');
  toast.textContent = text;
  toast.classList.add('seen');
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => toast.classList.remove('seen'), 3200);
}

function save(name, type, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  announce(word('saved', name));
}

// Words that stand in the template: data-word for text, data-label for names, data-hint for placeholders.
function translatePage() {
  document.documentElement.lang = settings.lang === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
    if (element.tagName === 'BUTTON') element.title = word(element.dataset.label);
  }
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = word(element.dataset.hint);
}
