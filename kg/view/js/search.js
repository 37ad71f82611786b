// Search over names, aliases, pinyin and initials. Node numbers are ranks, so of equals the first found is the greatest.

// Besides each name as it is, the name without 省, 市, 县 and the like, as people say it.
const PLACE_ENDINGS = /(?<=..)[省市县区州盟旗]/g;

function buildSearchIndex(model) {
  const { usual, others } = model.raw.pinyin;
  const index = { owner: [], forms: [], lower: [], pinyin: [], initials: [], syllables: [], names: model.size };
  const special = new Map();
  for (const [form, place, reading] of others) {
    if (!special.has(form)) special.set(form, new Map());
    special.get(form).set(place, reading);
  }
  for (let node = 0; node < model.size; node++) addForm(index, node, model.name[node], usual, special.get(node));
  let form = model.size;
  for (let node = 0; node < model.size; node++) {
    for (const alias of aliasesOf(model, node)) addForm(index, node, alias, usual, special.get(form++));
  }
  return index;
}

function addForm(index, node, form, usual, special) {
  const lower = form.toLowerCase();
  const characters = [...lower];
  const readings = characters.map((c, place) => (special && special.get(place)) || usual[c] || (/[a-z0-9]/.test(c) ? c : ''));
  index.owner.push(node);
  index.forms.push(form);
  index.lower.push(lower);
  addReading(index, readings);
  const said = lower.replace(PLACE_ENDINGS, '');
  const kept =
    said.length < lower.length
      ? readings.filter((_, place) => place < 2 || !'省市县区州盟旗'.includes(characters[place]))
      : null;
  (index.said ||= []).push(
    kept ? { name: said, pinyin: kept.join(''), initials: kept.map((r) => r.slice(0, 1)).join('') } : null,
  );
}

function addReading(index, readings) {
  let pinyin = '';
  const starts = [];
  for (const reading of readings) {
    if (!reading) continue;
    starts.push(pinyin.length);
    pinyin += reading;
  }
  index.pinyin.push(pinyin);
  index.initials.push(readings.map((reading) => reading.slice(0, 1)).join(''));
  index.syllables.push(starts);
}

// Node numbers, best first: exact, beginning, inside; names before readings, full names before aliases.
function searchNodes(model, index, query, limit = 30) {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  if (!wanted) return [];
  const latin = /^[a-z0-9']+$/.test(wanted);
  const reading = wanted.replace(/'/g, '');
  const best = new Map();
  for (let i = 0; i < index.forms.length; i++) {
    let score = nameScore(index.lower[i], wanted);
    if (score > 3) score = Math.min(score, saidScore(index.said[i], wanted, latin ? reading : ''));
    if (latin && score > 3) score = Math.min(score, readingScore(index, i, reading));
    if (score > 9) continue;
    const grade = score + (i < index.names ? 0 : 0.5);
    const node = index.owner[i];
    if (!best.has(node) || best.get(node).grade > grade) best.set(node, { node, grade, form: i });
  }
  return [...best.values()].sort((a, b) => a.grade - b.grade || a.node - b.node).slice(0, limit);
}

function nameScore(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 0) return 99;
  if (at > 0) return 3;
  return name.length === wanted.length ? 0 : 1;
}

// Scores of the name as people say it, a little behind those of the name itself.
function saidScore(said, wanted, reading) {
  if (!said) return 99;
  const score = nameScore(said.name, wanted);
  if (score < 9) return score + 0.25;
  if (reading && (said.initials === reading || said.pinyin === reading)) return 2.25;
  return reading && reading.length > 1 && (said.initials.startsWith(reading) || said.pinyin.startsWith(reading)) ? 4.25 : 99;
}

function readingScore(index, i, wanted) {
  const initials = index.initials[i].indexOf(wanted);
  if (initials === 0) return index.initials[i].length === wanted.length ? 2 : 4;
  const at = index.pinyin[i].indexOf(wanted);
  if (at === 0) return index.pinyin[i].length === wanted.length ? 2 : 4;
  if (initials > 0 && wanted.length > 1) return 6;
  return at > 0 && index.syllables[i].includes(at) && wanted.length > 1 ? 5 : 99;
}
