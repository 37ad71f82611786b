// What a reader can take along: the picture, the filtered facts, a link.

function passingFacts(app) {
  const facts = [];
  for (let f = 0; f < app.model.factCount; f++) if (app.passed.facts[f]) facts.push(f);
  return facts;
}

function factsCsv(app) {
  const { model } = app;
  const head = [
    'head',
    'head_type',
    'relation',
    'tail',
    'tail_type',
    'confidence',
    'modality',
    'date',
    'article',
    'source',
    'start',
    'sentence',
  ];
  const rows = passingFacts(app).map((f) => {
    const article = articleOfFact(model, f);
    const sentence = model.sentence[f];
    return [
      model.name[model.head[f]],
      typeId(model, model.head[f]),
      model.relations[model.relation[f]].id,
      model.name[model.tail[f]],
      typeId(model, model.tail[f]),
      sentence < 0 ? '' : (model.confidence[f] / 100).toFixed(2),
      sentence < 0 ? '' : model.planned.has(f) ? 'planned' : 'done',
      factDate(model, f),
      article < 0 ? '' : model.articles.title[article],
      article < 0 ? '' : model.articles.source[article],
      sentence < 0 ? '' : model.raw.sentences.start[sentence],
      sentence < 0 ? '' : model.text[sentence],
    ];
  });
  return '\ufeff' + [head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

const PREFIXES = {
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  ukg: 'https://w3id.org/unionkg/ontology#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

// The filtered facts in the shapes of the contract: triples, entities, facts, sentences, articles.
function factsTurtle(app) {
  const { model } = app;
  const facts = passingFacts(app);
  const sentences = [...new Set(facts.map((f) => model.sentence[f]))].filter((s) => s >= 0).sort((a, b) => a - b);
  const articles = [...new Set(sentences.map((s) => model.sentenceArticle[s]))].filter((a) => a >= 0).sort((a, b) => a - b);
  const blocks = [
    Object.entries(PREFIXES)
      .map(([name, iri]) => `@prefix ${name}: <${iri}> .`)
      .join('\n'),
    ...nodeBlocks(model, facts),
    ...factBlocks(model, facts),
    ...sentences.map((s) => sentenceBlock(model, s)),
    ...articles.map((a) => articleBlock(model, a)),
  ];
  return blocks.join('\n\n') + '\n';
}

// One subject with what is said of it.
function turtleBlock(iri, type, says) {
  return `${turtleIri(iri)} a ukg:${[type, ...says.filter(Boolean)].join(' ;\n    ')} .`;
}

function nodeBlocks(model, facts) {
  const links = new Map();
  for (const f of facts) {
    for (const node of [model.head[f], model.tail[f]]) if (!links.has(node)) links.set(node, new Set());
    links.get(model.head[f]).add(`ukg:${relationId(model, f)} ${turtleIri(nodeIri(model, model.tail[f]))}`);
  }
  const nodes = [...links].sort((a, b) => a[0] - b[0]);
  return nodes.map(([node, said]) =>
    turtleBlock(nodeIri(model, node), typeId(model, node), [...nodeSays(model, node), ...said]),
  );
}

function nodeSays(model, node) {
  const { code, date } = model.raw.nodes;
  return [
    `skos:prefLabel ${turtleString(model.name[node])}@zh`,
    ...aliasesOf(model, node).map((alias) => `skos:altLabel ${turtleString(alias)}@zh`),
    code[node] && `ukg:adminCode ${turtleString(code[node])}`,
    ...(date[node] || []).map((value) => `ukg:date ${dateLiteral(value)}`),
  ];
}

function relationId(model, fact) {
  return model.relations[model.relation[fact]].id;
}

function dateLiteral(date) {
  const types = [
    [/^\d{4}$/, 'gYear'],
    [/^\d{4}-\d\d$/, 'gYearMonth'],
    [/^\d{4}-\d\d-\d\d$/, 'date'],
    [/^--\d\d-\d\d$/, 'gMonthDay'],
  ];
  const type = types.find(([form]) => form.test(date));
  return turtleString(date) + (type ? `^^xsd:${type[1]}` : '');
}

// Keys of the usual form come run together, 16 characters each.
function factKey(model, f) {
  const { key } = model.raw.facts;
  if (typeof key !== 'string') return key[f];
  const digits = key.slice(16 * f, 16 * f + 16);
  return digits.startsWith('-') ? '' : `fact/${digits}`;
}

function factBlocks(model, facts) {
  const { method, methods } = model.raw.facts;
  const byKey = new Map();
  for (const f of facts) {
    const key = factKey(model, f);
    if (key) byKey.set(key, [...(byKey.get(key) || []), f]);
  }
  return [...byKey].map(([key, same]) => {
    const [f] = same;
    const sentences = same.filter((g) => model.sentence[g] >= 0).map((g) => turtleIri(sentenceIri(model, model.sentence[g])));
    return turtleBlock(key.includes('://') ? key : model.raw.base + key, 'Fact', [
      `rdf:subject ${turtleIri(nodeIri(model, model.head[f]))}`,
      `rdf:predicate ukg:${relationId(model, f)}`,
      `rdf:object ${turtleIri(nodeIri(model, model.tail[f]))}`,
      `ukg:confidence ${(model.confidence[f] / 100).toFixed(2)}`,
      `ukg:method ${turtleString(methods[method[f]])}`,
      model.planned.has(f) && 'ukg:modality "planned"',
      sentences.length && `prov:wasDerivedFrom ${sentences.join(' , ')}`,
    ]);
  });
}

function sentenceBlock(model, s) {
  const { start, length } = model.raw.sentences;
  const article = model.sentenceArticle[s];
  return turtleBlock(sentenceIri(model, s), 'Sentence', [
    article >= 0 && `dcterms:isPartOf ${turtleIri(articleIri(model, article))}`,
    `ukg:text ${turtleString(model.text[s])}@zh`,
    `ukg:start ${start[s]}`,
    `ukg:end ${start[s] + length[s]}`,
  ]);
}

function articleBlock(model, article) {
  const { title, source, date, reporters } = model.articles;
  return turtleBlock(articleIri(model, article), 'Article', [
    title[article] && `dcterms:title ${turtleString(title[article])}@zh`,
    source[article] && `dcterms:source ${turtleString(source[article])}`,
    date[article] && `dcterms:date ${dateLiteral(date[article])}`,
    ...reporters[article].map((name) => `ukg:reporter ${turtleString(name)}`),
  ]);
}

function takePng(canvas) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  context.fillStyle = theme().ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => save('graph.png', 'image/png', blob));
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(word('copied'));
  } catch {
    announce(word('copyHere'));
  }
}
