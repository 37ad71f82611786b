// Filters in force → which facts and nodes pass, and the count beside every choice.
// A choice's count is what it would give with every other filter in force and its own facet open.

function noFilter() {
  return {
    types: new Set(),
    relations: new Set(),
    regions: new Set(),
    articles: new Set(),
    confidence: 0,
    from: null,
    to: null,
  };
}

function filterIsOpen(filter) {
  return !(
    filter.types.size ||
    filter.relations.size ||
    filter.regions.size ||
    filter.articles.size ||
    filter.confidence ||
    filter.from !== null ||
    filter.to !== null
  );
}

// Nodes whose region lies in one of the chosen ones.
function insideRegions(model, chosen) {
  const inside = new Uint8Array(model.size);
  const known = new Map();
  for (let node = 0; node < model.size; node++) {
    const place = model.place[node];
    if (place < 0) continue;
    if (!known.has(place))
      known.set(
        place,
        regionPath(model, place).some((region) => chosen.has(region)),
      );
    inside[node] = known.get(place) ? 1 : 0;
  }
  return inside;
}

function applyFilter(model, filter) {
  const regionOk = filter.regions.size ? insideRegions(model, filter.regions) : null;
  const typeOk = (node) => !filter.types.size || filter.types.has(model.type[node]);
  const nodeOk = new Uint8Array(model.size);
  for (let n = 0; n < model.size; n++) nodeOk[n] = typeOk(n) && (!regionOk || regionOk[n]) ? 1 : 0;

  const result = {
    facts: new Uint8Array(model.factCount),
    nodes: new Uint8Array(model.size),
    factCount: 0,
    nodeCount: 0,
    byType: new Int32Array(model.types.length),
    byRelation: new Int32Array(model.relations.length),
    byArticle: new Int32Array(model.articles.title.length),
    byRegion: new Map(),
  };
  const open = !(
    filter.relations.size ||
    filter.articles.size ||
    filter.confidence ||
    filter.from !== null ||
    filter.to !== null
  );
  const touched = new Uint8Array(model.size).fill(open ? 1 : 0);
  for (let f = 0; f < model.factCount; f++) weighFact(model, filter, result, touched, nodeOk, f);
  countNodes(model, result, touched, nodeOk, typeOk, regionOk);
  return result;
}

function weighFact(model, filter, result, touched, nodeOk, f) {
  const article = articleOfFact(model, f);
  const relationOk = !filter.relations.size || filter.relations.has(model.relation[f]);
  const articleOk = !filter.articles.size || filter.articles.has(article);
  const restOk = model.confidence[f] >= filter.confidence && inTime(model, filter, f);
  if (!restOk) return;
  const endOk = nodeOk[model.head[f]] || nodeOk[model.tail[f]];
  if (endOk && articleOk) result.byRelation[model.relation[f]]++;
  if (endOk && relationOk && article >= 0) result.byArticle[article]++;
  if (!relationOk || !articleOk) return;
  touched[model.head[f]] = 1;
  touched[model.tail[f]] = 1;
  if (endOk) {
    result.facts[f] = 1;
    result.factCount++;
  }
}

function inTime(model, filter, f) {
  if (filter.from === null && filter.to === null) return true;
  if (model.from[f] < 0) return false;
  return (filter.from === null || model.to[f] >= filter.from) && (filter.to === null || model.from[f] <= filter.to);
}

function countNodes(model, result, touched, nodeOk, typeOk, regionOk) {
  for (let n = 0; n < model.size; n++) {
    if (!touched[n]) continue;
    if (!regionOk || regionOk[n]) result.byType[model.type[n]]++;
    if (typeOk(n)) result.byRegion.set(model.place[n], (result.byRegion.get(model.place[n]) || 0) + 1);
    if (nodeOk[n]) {
      result.nodes[n] = 1;
      result.nodeCount++;
    }
  }
  const own = [...result.byRegion];
  result.byRegion = new Map();
  for (const [place, number] of own) {
    if (place < 0) continue;
    for (const region of regionPath(model, place)) result.byRegion.set(region, (result.byRegion.get(region) || 0) + number);
  }
}
