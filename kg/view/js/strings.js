// Words of the interface in the language in force.

// How a relation reads from its tail's side.
const INVERSE = {
  zh: {
    organises: '主办方',
    undertakes: '承办方',
    participatesIn: '参加者',
    targets: '面向它的',
    partOf: '组成部分',
    locatedIn: '位于此地',
    issues: '出台者',
    regulates: '规范它的',
    establishes: '设立者',
    partnersWith: '合作',
    supports: '支持者',
    affiliatedWith: '任职者',
    receives: '获得者',
    confers: '授予者',
  },
  en: {
    organises: 'organised by',
    undertakes: 'undertaken by',
    participatesIn: 'participants',
    targets: 'targeted by',
    partOf: 'parts',
    locatedIn: 'located here',
    issues: 'issued by',
    regulates: 'regulated by',
    establishes: 'established by',
    partnersWith: 'partners with',
    supports: 'supported by',
    affiliatedWith: 'people here',
    receives: 'received by',
    confers: 'conferred by',
  },
};

const WORDS = { zh: WORDS_ZH, en: WORDS_EN };

const settings = { lang: 'zh', dark: false };

function word(key, ...values) {
  return WORDS[settings.lang][key].replace(/\{(\d)\}/g, (_, index) => values[index]);
}

function count(number) {
  return number.toLocaleString(settings.lang === 'zh' ? 'zh-CN' : 'en-GB');
}
