// Search over names, aliases, pinyin and initials. Node numbers are ranks, so of equals the first found is the greatest.

function buildSearchIndex(model) {
  const { usual, others } = model.raw.pinyin;
  const owner = [];
  const forms = [];
  model.name.forEach((name, node) => { owner.push(node); forms.push(name); });
  for (let node = 0; node < model.size; node++) {
    for (const alias of aliasesOf(model, node)) { owner.push(node); forms.push(alias); }
  }
  const special = new Map();
  for (const [form, place, reading] of others) {
    if (!special.has(form)) special.set(form, new Map());
    special.get(form).set(place, reading);
  }
  const lower = forms.map((form) => form.toLowerCase());
  const index = { owner, forms, lower, syllables: new Array(forms.length), pinyin: new Array(forms.length), initials: new Array(forms.length) };
  lower.forEach((form, i) => addReading(index, i, form, usual, special.get(i)));
  return index;
}

function addReading(index, i, form, usual, special) {
  let pinyin = '';
  let initials = '';
  const starts = [];
  let place = 0;
  for (const character of form) {
    const reading = (special && special.get(place)) || usual[character] || (/[a-z0-9]/.test(character) ? character : '');
    place++;
    if (!reading) continue;
    starts.push(pinyin.length);
    pinyin += reading;
    initials += reading[0];
  }
  index.pinyin[i] = pinyin;
  index.initials[i] = initials;
  index.syllables[i] = starts;
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
    if (latin && score > 3) score = Math.min(score, readingScore(index, i, reading));
    if (score > 9) continue;
    const grade = score + (i < model.size ? 0 : 0.5);
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

function readingScore(index, i, wanted) {
  const initials = index.initials[i].indexOf(wanted);
  if (initials === 0) return index.initials[i].length === wanted.length ? 2 : 4;
  const at = index.pinyin[i].indexOf(wanted);
  if (at === 0) return index.pinyin[i].length === wanted.length ? 2 : 4;
  if (initials > 0 && wanted.length > 1) return 6;
  return at > 0 && index.syllables[i].includes(at) && wanted.length > 1 ? 5 : 99;
}
