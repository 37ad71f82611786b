// What a reader can take along: the picture, the filtered facts, a link.

function passingFacts(app) {
  const facts = [];
  for (let f = 0; f < app.model.factCount; f++) if (app.passed.facts[f]) facts.push(f);
  return facts;
}

function factsCsv(app) {
  const { model } = app;
  const head = ['head', 'head_type', 'relation', 'tail', 'tail_type', 'confidence', 'date', 'article', 'source', 'start', 'sentence'];
  const rows = passingFacts(app).map((f) => {
    const article = articleOfFact(model, f);
    const sentence = model.sentence[f];
    return [
      model.name[model.head[f]], typeId(model, model.head[f]), model.relations[model.relation[f]].id, model.name[model.tail[f]], typeId(model, model.tail[f]),
      sentence < 0 ? '' : (model.confidence[f] / 100).toFixed(2), factDate(model, f), article < 0 ? '' : model.articles.title[article], article < 0 ? '' : model.articles.source[article],
      sentence < 0 ? '' : model.raw.sentences.start[sentence], sentence < 0 ? '' : model.text[sentence],
    ];
  });
  return '\ufeff' + [head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

const PREFIXES = {
  dcterms: 'http://purl.org/dc/terms/', prov: 'http://www.w3.org/ns/prov#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#', ukg: 'https://w3id.org/unionkg/ontology#', xsd: 'http://www.w3.org/2001/XMLSchema#',
};

// The filtered facts in the shapes of the contract: triples, entities, facts, sentences, articles.
function factsTurtle(app) {
  const { model } = app;
  const facts = passingFacts(app);
  const sentences = [...new Set(facts.map((f) => model.sentence[f]))].filter((s) => s >= 0).sort((a, b) => a - b);
  const articles = [...new Set(sentences.map((s) => model.sentenceArticle[s]))].filter((a) => a >= 0).sort((a, b) => a - b);
  const blocks = [
    Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .`).join('\n'),
    ...nodeBlocks(model, facts), ...factBlocks(model, facts), ...sentences.map((s) => sentenceBlock(model, s)), ...articles.map((a) => articleBlock(model, a)),
  ];
  return blocks.join('\n\n') + '\n';
}

function nodeBlocks(model, facts) {
  const triples = new Map();
  for (const f of facts) {
    for (const node of [model.head[f], model.tail[f]]) if (!triples.has(node)) triples.set(node, new Set());
    triples.get(model.head[f]).add(`ukg:${model.relations[model.relation[f]].id} ${turtleIri(nodeIri(model, model.tail[f]))}`);
  }
  return [...triples].sort((a, b) => a[0] - b[0]).map(([node, links]) => {
    const code = model.raw.nodes.code[node];
    const says = [
      `skos:prefLabel ${turtleString(model.name[node])}@zh`, ...aliasesOf(model, node).map((alias) => `skos:altLabel ${turtleString(alias)}@zh`),
      ...(code ? [`ukg:adminCode ${turtleString(code)}`] : []), ...(model.raw.nodes.date[node] || []).map((date) => `ukg:date ${dateLiteral(date)}`), ...links,
    ];
    return `${turtleIri(nodeIri(model, node))} a ukg:${typeId(model, node)} ;\n    ${says.join(' ;\n    ')} .`;
  });
}

function dateLiteral(date) {
  const types = [[/^\d{4}$/, 'gYear'], [/^\d{4}-\d\d$/, 'gYearMonth'], [/^\d{4}-\d\d-\d\d$/, 'date'], [/^--\d\d-\d\d$/, 'gMonthDay']];
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
  const sources = new Map();
  for (const f of facts) {
    const key = factKey(model, f);
    if (key) sources.set(key, [...(sources.get(key) || []), f]);
  }
  return [...sources].map(([name, same]) => {
    const [f] = same;
    const iri = name.includes('://') ? name : model.raw.base + name;
    const from = same.map((g) => model.sentence[g]).filter((s) => s >= 0).map((s) => turtleIri(sentenceIri(model, s))).join(' , ');
    return `${turtleIri(iri)} a ukg:Fact ;\n    rdf:subject ${turtleIri(nodeIri(model, model.head[f]))} ;\n    rdf:predicate ukg:${model.relations[model.relation[f]].id} ;\n`
      + `    rdf:object ${turtleIri(nodeIri(model, model.tail[f]))} ;\n    ukg:confidence ${(model.confidence[f] / 100).toFixed(2)} ;\n    ukg:method ${turtleString(methods[method[f]])}${from ? ` ;\n    prov:wasDerivedFrom ${from}` : ''} .`;
  });
}

function sentenceBlock(model, s) {
  const { start, length } = model.raw.sentences;
  const article = model.sentenceArticle[s];
  const part = article < 0 ? '' : `    dcterms:isPartOf ${turtleIri(articleIri(model, article))} ;\n`;
  return `${turtleIri(sentenceIri(model, s))} a ukg:Sentence ;\n${part}    ukg:text ${turtleString(model.text[s])}@zh ;\n    ukg:start ${start[s]} ;\n    ukg:end ${start[s] + length[s]} .`;
}

function articleBlock(model, article) {
  const { title, source, date, reporters } = model.articles;
  const says = [
    ...(title[article] ? [`dcterms:title ${turtleString(title[article])}@zh`] : []), ...(source[article] ? [`dcterms:source ${turtleString(source[article])}`] : []),
    ...(date[article] ? [`dcterms:date ${dateLiteral(date[article])}`] : []), ...reporters[article].map((name) => `ukg:reporter ${turtleString(name)}`),
  ];
  return `${turtleIri(articleIri(model, article))} a ukg:Article${says.map((line) => ` ;\n    ${line}`).join('')} .`;
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
