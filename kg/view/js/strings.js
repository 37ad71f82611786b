// Words of the interface. A missing key is a fault that a test finds: both languages have the same keys.
const WORDS = {
  zh: {
    search: '搜索', searchHint: '搜索名称、简称、拼音或首字母', results: '搜索结果', noResult: '没有叫“{0}”的实体。试试简称、拼音或首字母。',
    filters: '筛选', details: '详情', graph: '图', all: '全部', table: '表', views: '视图', clearAll: '清除全部', close: '关闭',
    byType: '类型', byRelation: '关系', byRegion: '地区', byTime: '时间', byArticle: '文章', byConfidence: '置信度',
    timeFrom: '时间从', timeTo: '时间到', confidenceFrom: '置信度不低于', histogram: '各时段有日期的活动和文章数', undated: '没有标明日期的内容',
    more: '还有 {0} 个', fewer: '收起', openRegion: '展开{0}', closeRegion: '收起{0}', removeFilter: '去掉筛选：{0}', findArticle: '按标题找文章',
    shown: '画出 {0} 个实体、{1} 条线，共 {2} 个实体', shownAll: '{0} 个实体、{1} 条线', shownTable: '{0} 条事实', nothing: '没有符合这些筛选的内容。',
    back: '后退', forward: '前进', zoomIn: '放大', zoomOut: '缩小', fit: '看全', undo: '撤销', redrawn: '已撤销', noUndo: '没有可撤销的操作',
    language: 'English', theme: '换成{0}界面', light: '浅色', dark: '深色', help: '帮助', takeAway: '带走',
    png: 'PNG 图片', svg: 'SVG 矢量图', csv: 'CSV 表格（筛选后的事实）', turtle: 'Turtle（筛选后的事实）', link: '复制这个视图的链接', print: '打印',
    copied: '链接已复制', copyHere: '请复制地址栏里的链接', saved: '已保存 {0}',
    intro: '新闻里的工会关系', introText: '图上每一条线都来自一句新闻原话。点一个实体看它的事实和原句，或在上方搜索。',
    countEntities: '实体', countFacts: '事实', countArticles: '文章', beginHere: '从这里看起', groups: '群落',
    otherNames: '其他名称', region: '地区', posts: '任职', dates: '日期', figures: '数字', mentioned: '提到它的句子', noFacts: '原文提到了它，但没有关于它的事实。',
    regionCode: '区划代码', background: '背景知识，不是原文所说', confidence: '置信度 {0}%', method: '规则', article: '文章', source: '来源', reporters: '作者', untitled: '（无标题）',
    noDate: '日期不详', sentences: '有事实的句子', showInGraph: '在图中看', showMore: '再看 {0} 条', moreNeighbours: '再画 {0} 个邻居（还有 {1} 个）',
    expand: '展开邻居', collapse: '收起邻居', only1: '只看一步邻居', only2: '只看两步邻居', hide: '隐藏', pin: '固定', unpin: '取消固定', path: '找路径',
    actions: '操作', start: '回到起始图', explored: '已展开 {0}', hidden: '已隐藏 {0}', pinned: '已固定 {0}', unpinned: '已取消固定 {0}',
    pathPick: '从“{0}”出发：请选择另一端的实体', cancel: '取消', noPath: '在现有筛选下，“{0}”和“{1}”之间没有路径', pathTitle: '{0} 到 {1}', steps: '{0} 步',
    legend: '图例', picture: '关系图：方向键选相邻的实体，回车看详情，加减号缩放', overview: '全图：方向键移动，加减号缩放，点一下选中实体',
    facts: '事实', head: '主体', relation: '关系', tail: '客体', sentence: '原句', date: '日期', sortBy: '按{0}排序', page: '第 {0}–{1} 条，共 {2} 条', previous: '上一页', next: '下一页',
    lineTitle: '{0} 与 {1}', clusterOf: '{0}一带', otherFile: '这个链接来自另一份图谱，已从头打开。', loading: '正在读取数据…', broken: '数据读取失败：{0}',
    helpTitle: '怎么用', helpMouse: '鼠标和触摸', helpKeys: '键盘', menuOpen: '打开筛选', resize: '拖动可移动，双击展开',
    keySearch: '搜索', keyViews: '图、全部、表', keyMove: '选方向上最近的实体', keyPan: '移动画面', keyZoom: '放大、缩小、看全', keyOpen: '进入详情', keyEsc: '关闭、取消选择',
    keyExpand: '展开、收起邻居', keyOnly: '只看一步、两步邻居', keyHide: '隐藏、固定', keyPath: '找路径', keyUndo: '撤销', keyHelp: '本帮助', keyBack: '后退、前进',
    mouseClick: '点实体：看事实、原句和邻居', mouseDouble: '双击：把邻居留在图上', mouseLine: '点线：看这两个实体之间的每一句', mouseDrag: '拖动实体可移动，拖动空白处可平移，滚轮或双指缩放',
    mouseShift: '选中一个实体后按住 Shift 点另一个：找最短路径', helpEvidence: '一切出自原文：每条事实都附原句、文章和置信度。',
  },
  en: {
    search: 'Search', searchHint: 'Search names, short forms, pinyin or initials', results: 'Search results', noResult: 'Nothing is called “{0}”. Try a short form, pinyin or initials.',
    filters: 'Filters', details: 'Details', graph: 'Graph', all: 'All', table: 'Table', views: 'Views', clearAll: 'Clear all', close: 'Close',
    byType: 'Type', byRelation: 'Relation', byRegion: 'Region', byTime: 'Time', byArticle: 'Article', byConfidence: 'Confidence',
    timeFrom: 'Time from', timeTo: 'Time to', confidenceFrom: 'Confidence at least', histogram: 'Dated initiatives and articles by period', undated: 'Nothing here carries a date',
    more: '{0} more', fewer: 'Fewer', openRegion: 'Open {0}', closeRegion: 'Close {0}', removeFilter: 'Remove filter: {0}', findArticle: 'Find an article by its title',
    shown: '{0} entities and {1} lines drawn, of {2} entities', shownAll: '{0} entities, {1} lines', shownTable: '{0} facts', nothing: 'Nothing passes these filters.',
    back: 'Back', forward: 'Forward', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit', undo: 'Undo', redrawn: 'Undone', noUndo: 'Nothing to undo',
    language: '中文', theme: 'Switch to {0}', light: 'light', dark: 'dark', help: 'Help', takeAway: 'Take away',
    png: 'PNG picture', svg: 'SVG drawing', csv: 'CSV of the filtered facts', turtle: 'Turtle of the filtered facts', link: 'Copy a link to this view', print: 'Print',
    copied: 'Link copied', copyHere: 'Please copy the link from the address bar', saved: '{0} saved',
    intro: 'Trade-union ties in the news', introText: 'Every line was stated by a sentence of the news. Click an entity for its facts and their sentences, or search above.',
    countEntities: 'entities', countFacts: 'facts', countArticles: 'articles', beginHere: 'Begin here', groups: 'Clusters',
    otherNames: 'Other names', region: 'Region', posts: 'Posts', dates: 'Dates', figures: 'Figures', mentioned: 'Mentioned in', noFacts: 'The text mentions it and says nothing more about it.',
    regionCode: 'Region code', background: 'Background knowledge, not stated by the text', confidence: 'Confidence {0}%', method: 'Rule', article: 'Article', source: 'Source', reporters: 'Reporters', untitled: '(untitled)',
    noDate: 'no date', sentences: 'Sentences that state facts', showInGraph: 'Show in the graph', showMore: '{0} more', moreNeighbours: 'Draw {0} more neighbours ({1} left)',
    expand: 'Expand neighbours', collapse: 'Collapse neighbours', only1: 'Only 1 step', only2: 'Only 2 steps', hide: 'Hide', pin: 'Pin', unpin: 'Unpin', path: 'Find a path',
    actions: 'Actions', start: 'Back to the starting picture', explored: '{0} expanded', hidden: '{0} hidden', pinned: '{0} pinned', unpinned: '{0} unpinned',
    pathPick: 'From “{0}”: choose the entity at the other end', cancel: 'Cancel', noPath: 'No path between “{0}” and “{1}” under these filters', pathTitle: '{0} to {1}', steps: '{0} steps',
    legend: 'Legend', picture: 'Graph: arrow keys choose a nearby entity, Enter opens its details, plus and minus zoom', overview: 'The whole graph: arrow keys move, plus and minus zoom, click chooses an entity',
    facts: 'Facts', head: 'Subject', relation: 'Relation', tail: 'Object', sentence: 'Sentence', date: 'Date', sortBy: 'Sort by {0}', page: '{0}–{1} of {2}', previous: 'Previous page', next: 'Next page',
    lineTitle: '{0} and {1}', clusterOf: 'around {0}', otherFile: 'This link belongs to another graph; opened from the start.', loading: 'Reading the data…', broken: 'The data could not be read: {0}',
    helpTitle: 'How to use this', helpMouse: 'Mouse and touch', helpKeys: 'Keyboard', menuOpen: 'Open filters', resize: 'Drag to move, double click to expand',
    keySearch: 'Search', keyViews: 'Graph, All, Table', keyMove: 'Choose the nearest entity in a direction', keyPan: 'Move the picture', keyZoom: 'Zoom in, out, fit', keyOpen: 'Go to the details', keyEsc: 'Close, choose nothing',
    keyExpand: 'Expand, collapse neighbours', keyOnly: 'Only 1 or 2 steps', keyHide: 'Hide, pin', keyPath: 'Find a path', keyUndo: 'Undo', keyHelp: 'This help', keyBack: 'Back, forward',
    mouseClick: 'Click an entity: its facts, sentences and neighbours', mouseDouble: 'Double click: keep its neighbours in the picture', mouseLine: 'Click a line: every sentence between the two', mouseDrag: 'Drag an entity to move it, the background to pan; wheel or pinch to zoom',
    mouseShift: 'With one entity chosen, Shift-click another: the shortest path', helpEvidence: 'Everything comes from the text: each fact has its sentence, article and confidence.',
  },
};

// How a relation reads from its tail's side.
const INVERSE = {
  zh: {
    organises: '主办方', undertakes: '承办方', participatesIn: '参加者', targets: '面向它的', partOf: '组成部分', locatedIn: '位于此地', issues: '出台者',
    regulates: '规范它的', establishes: '设立者', partnersWith: '合作', supports: '支持者', affiliatedWith: '任职者', receives: '获得者', confers: '授予者',
  },
  en: {
    organises: 'organised by', undertakes: 'undertaken by', participatesIn: 'participants', targets: 'targeted by', partOf: 'parts', locatedIn: 'located here', issues: 'issued by',
    regulates: 'regulated by', establishes: 'established by', partnersWith: 'partners with', supports: 'supported by', affiliatedWith: 'people here', receives: 'received by', confers: 'conferred by',
  },
};

const settings = { lang: 'zh', dark: false };

function word(key, ...values) {
  return WORDS[settings.lang][key].replace(/\{(\d)\}/g, (_, index) => values[index]);
}

function count(number) {
  return number.toLocaleString(settings.lang === 'zh' ? 'zh-CN' : 'en-GB');
}
