// The data as the page works with it: columns in typed arrays, and for each node its facts.

async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

function buildModel(raw) {
  const { nodes, facts, sentences } = raw;
  const size = nodes.name.length;
  const model = {
    raw,
    size,
    factCount: facts.head.length,
    types: raw.types,
    relations: raw.relations,
    articles: raw.articles,
    clusters: raw.clusters,
    posts: raw.posts,
    numbers: raw.numbers,
    name: nodes.name,
    type: Uint8Array.from(nodes.type),
    sizeOf: Uint8Array.from(nodes.size),
    x: Float32Array.from(nodes.x),
    y: Float32Array.from(nodes.y),
    cluster: Int32Array.from(nodes.cluster),
    place: Int32Array.from(nodes.place),
    parent: new Int32Array(size).fill(-1),
    said: new Set(nodes.said),
    head: Int32Array.from(facts.head),
    tail: Int32Array.from(facts.tail),
    relation: Uint8Array.from(facts.relation),
    sentence: runningSums(facts.sentence),
    confidence: Uint8Array.from(facts.confidence),
    planned: new Set(facts.planned),
    text: sentences.text,
    sentenceArticle: Int32Array.from(sentences.article),
  };
  for (const [node, above] of Object.entries(nodes.parent)) model.parent[node] = above;
  model.symmetric = new Set(['partnersWith'].map((id) => raw.relations.findIndex((r) => r.id === id)));
  Object.assign(model, factsByNode(model), factTimes(model));
  return model;
}

// Numbers from the steps between them.
function runningSums(steps) {
  const sums = Int32Array.from(steps);
  for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
  return sums;
}

// Compressed rows: the facts of node n are list[offset[n]] to list[offset[n + 1]].
function factsByNode({ size, factCount, head, tail }) {
  const offset = new Int32Array(size + 1);
  for (let f = 0; f < factCount; f++) {
    offset[head[f] + 1]++;
    if (tail[f] !== head[f]) offset[tail[f] + 1]++;
  }
  for (let n = 0; n < size; n++) offset[n + 1] += offset[n];
  const list = new Int32Array(offset[size]);
  const next = offset.slice();
  for (let f = 0; f < factCount; f++) {
    list[next[head[f]]++] = f;
    if (tail[f] !== head[f]) list[next[tail[f]]++] = f;
  }
  return { offset, list };
}

// First and last month of each fact: its dated end, else its article; -1 where neither has a date.
function factTimes(model) {
  const spans = new Map(Object.entries(model.raw.nodes.date).map(([node, dates]) => [Number(node), widest(dates)]));
  const articleSpans = model.articles.date.map((date) => dateSpan(date));
  const from = new Int32Array(model.factCount).fill(-1);
  const to = new Int32Array(model.factCount).fill(-1);
  for (let f = 0; f < model.factCount; f++) {
    const article = model.sentence[f] < 0 ? -1 : model.sentenceArticle[model.sentence[f]];
    const span = spans.get(model.tail[f]) || spans.get(model.head[f]) || (article < 0 ? null : articleSpans[article]);
    if (span) [from[f], to[f]] = span;
  }
  return { from, to, nodeSpans: spans, articleSpans };
}

function widest(dates) {
  const spans = dates.map(dateSpan).filter(Boolean);
  return spans.length ? [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))] : null;
}

function factsOf(model, node) {
  return model.list.subarray(model.offset[node], model.offset[node + 1]);
}

function aliasesOf(model, node) {
  return model.raw.nodes.alias[node] || [];
}

function formsOf(model, node) {
  return [model.name[node], ...aliasesOf(model, node)];
}

// The region of a node and what lies above it, largest first.
function regionPath(model, region) {
  const path = [];
  for (let at = region; at >= 0 && path.length < 12; at = model.parent[at]) path.unshift(at);
  return path;
}

function typeId(model, node) {
  return model.types[model.type[node]].id;
}

function typeLabel(model, node) {
  return model.types[model.type[node]][settings.lang];
}

function articleOfFact(model, fact) {
  return model.sentence[fact] < 0 ? -1 : model.sentenceArticle[model.sentence[fact]];
}

function relationLabel(model, relation, backwards = false) {
  const { id } = model.relations[relation];
  return backwards ? INVERSE[settings.lang][id] || `← ${id}` : model.relations[relation][settings.lang];
}

function nodeIri(model, node) {
  const { nodes, base } = model.raw;
  return base + (nodes.key[node] || nodes.folder[nodes.type[node]] + nodes.name[node]);
}

function articleIri(model, article) {
  return model.raw.base + model.articles.key[article];
}

function sentenceIri(model, sentence) {
  const { key, start, length } = model.raw.sentences;
  if (key[sentence]) return model.raw.base + key[sentence];
  return `${articleIri(model, model.sentenceArticle[sentence])}/sentence/${start[sentence]}-${start[sentence] + length[sentence]}`;
}
