// Pure functions over text: what the graph says is shown as text and never as markup.

// Characters that reorder or hide text (bidirectional controls, other control characters).
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

function plain(text) {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

// Scanned lines break in mid-sentence: a break between two Chinese characters is no blank.
function tidy(text) {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/([\u3000-\u9fff\uff00-\uffef“”]) (?=[\u3000-\u9fff\uff00-\uffef“”])/g, '$1')
    .trim();
}

function shorten(text, limit) {
  const characters = [...text];
  return characters.length <= limit ? text : characters.slice(0, limit - 1).join('') + '…';
}

// At most two lines of a label, of like length; `width` counts Chinese characters, Latin ones take about half.
function wrapLabel(name, width = 9) {
  const characters = [...plain(name)];
  const room = (character) => (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1);
  const whole = characters.slice(0, 4 * width).reduce((sum, character) => sum + room(character), 0);
  if (whole <= width + 1) return [characters.join('')];
  const lines = ['', ''];
  const limit = whole > 2 * width ? width : Math.ceil(whole / 2);
  let used = 0;
  for (const [i, character] of characters.entries()) {
    used += room(character);
    if (used > limit + width) return [lines[0], `${lines[1].slice(0, -1)}…`];
    lines[used <= limit || (used <= limit + 1 && NO_START.test(character)) ? 0 : 1] += character;
    if (i > 4 * width) break;
  }
  return lines.filter(Boolean);
}

// Marks that may not begin a line.
const NO_START = /[，、。；：？！”’）》」』】…·,.;:?!)]/;

// Places of any of `forms` in `text`, blanks and line breaks ignored; the longest form wins, and none overlap.
function findForms(text, forms, kind) {
  const kept = [];
  let flat = '';
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i])) {
      flat += text[i];
      kept.push(i);
    }
  }
  const found = [];
  for (const form of [...forms]
    .map((f) => f.replace(/\s+/g, ''))
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)) {
    for (let at = flat.indexOf(form); at >= 0; at = flat.indexOf(form, at + form.length)) {
      found.push({ from: kept[at], to: kept[at + form.length - 1] + 1, kind });
    }
  }
  return found;
}

// `text` cut into [piece, kind] with kind '' outside names; `groups` are [kind, forms].
function markNames(text, groups) {
  const found = groups.flatMap(([kind, forms]) => findForms(text, forms, kind));
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = [];
  for (const span of found) {
    if (taken.every((other) => span.to <= other.from || span.from >= other.to)) taken.push(span);
  }
  taken.sort((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const span of taken) {
    if (span.from > at) pieces.push([text.slice(at, span.from), '']);
    pieces.push([text.slice(span.from, span.to), span.kind]);
    at = span.to;
  }
  if (at < text.length) pieces.push([text.slice(at), '']);
  return pieces;
}

// A cell of CSV; what a spreadsheet would run as a formula is kept from running.
function csvCell(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function turtleString(text) {
  const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\\n\r\t]/g, (c) => escapes[c]).replace(/[\u0000-\u001f]/g, '')}"`;
}

function turtleIri(iri) {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => encodeURIComponent(c))}>`;
}

function xmlText(text) {
  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(INVISIBLE, '').replace(/[&<>"']/g, (c) => escapes[c]);
}

// Months since year 0 from a date of the contract: [first, last], or null where no year is known.
function dateSpan(value) {
  if (value.includes('/')) {
    const ends = value.split('/').map(dateSpan);
    return ends[0] && ends[1] ? [ends[0][0], ends[1][1]] : null;
  }
  const parts = /^(\d{4})(?:-(\d\d))?/.exec(value);
  if (!parts) return null;
  const year = Number(parts[1]) * 12;
  return parts[2] ? [year + Number(parts[2]) - 1, year + Number(parts[2]) - 1] : [year, year + 11];
}

function monthName(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
