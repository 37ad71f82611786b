"""Whether a head with the words before it names no thing done: a subject and its act, a generic word, a part of a clause."""

from __future__ import annotations

import re

from kg.extract.mentions.initiatives.deed_names import commonplace, cut_by_bracket, is_counted
from kg.extract.mentions.initiatives.quoted_things import names_several
from kg.extract.mentions.name_edges import Edge
from kg.extract.views import View
from kg.lexicon import word_set, words_of

_GENERIC = word_set("initiatives.generic")
# Heads that say nothing without a name of their own.
_VAGUE = word_set("initiatives.vague")
# Acts of people: behind their name they are what those people do (职工|捐款), not what is done for them.
_ACTS = word_set("initiatives.acts")
_PEOPLE = words_of("initiatives.people")
# 法律宣讲|做了200余场: how often a thing was held.
HELD = re.compile(
    r"(?:已|共|累计|先后|一年)*(?:做|办|开|搞|讲|开展|举办|组织|举行|进行)了?(?:近|超)?\d+[余多]?(?:场|期|堂|轮|场次)"
)
_VISITING = word_set("initiatives.visiting")
# 读书活动|计划: what a plan on paper is for.
_PLANNED = ("活动", "工作", "实施", "年度")
# Nouns of one character that a name only leads up to: 甲市救助|局, 法律维权|课.
_SHORT_NOUNS = frozenset("局部处院所站厅科室办队团组委司厂店社馆课险卡证岗员地")
# Nouns behind a name that tell of the thing itself.
_ASPECTS = word_set("initiatives.aspects")
# What a place or a body does, unless a name stands between: 某市|检查….
_DOINGS = word_set("initiatives.doings")
# What a column of a paper is called, alone on its line: 工会|论坛.
_RUBRICS = frozenset(("论坛", "讲堂", "课堂", "讲坛", "大讲堂", "沙龙"))
_BODY_ENDS = words_of("initiatives.body_ends")
_WAYS = words_of("initiatives.ways")
_PARTIES = ("用人单位", "企业", "职工", "资方", "对方", "员工")
_COUNTERS = word_set("name_edges.classifiers")
# 到|2035年|培养: when, and no name.
_YEAR = re.compile("[12]\\d{3}年")
# “快递小哥”代表现场宣誓|入会: a quote that only calls people by a name.
_QUOTED_PEOPLE = re.compile("”(?:代表|们|等代表)[\u4e00-\u9fff]{2,}$")
_LISTED = re.compile("”[、和及与]?$")
_COUNTS = re.compile("”等?(?:\\d+|[二两三四五六七八九十]+)(?:[项个类种]|大(?:主题|重点|专项|特色|关爱|服务|惠民)?)?$")
_SUM_OF_LIST = re.compile(r"[二两三四五六七八九十\d]大$|[二两三四五六七八九十\d]+[项个](?:重点|专项|主题)?$")
_LISTED_OF = re.compile("(?:、[\u4e00-\u9fff]{2,8}){1,4}的")
# 上届|大赛, 下一场|报告会: what is pointed at or counted through.
_POINTING = ("每", "在", "上届", "下届", "往届", "历届", "上一", "下一", "上期", "下期", "哪")
# What is said of a matter, not done in it: 关于|老龄工作|的重要论述.
# 精神文明建设|指导委员会: a name that goes on to be that of a body.
_OF_BODY = re.compile("(?:工作|指导|协调|领导|推进|管理|促进|评审|监督|专项)*(?:委员会|领导小组|协调小组|工作组|指挥部|专班)")
# 为|司机、护工|服务: whom one works for.
_WORKING_FOR = re.compile("为(?:[^,，。;；的、]{2,12}?(?:、|和|与|及|以及)){0,4}$")
# 义剪、送医等|志愿服务: what a list adds up to, in a few words.
_SUMS_UP = re.compile(
    r"[、”][^,，。;；、“”]{2,14}”?等(?:一批|一系列|系列|多种|多项|各类|各项|一些|[\d一二两三四五六七八九十]+[余多]?[个项种类大])?$"
)
_OF_SUMS = frozenset(("服务", "模式", "平台", "志愿服务"))
_SAID_OF = re.compile("的(?:系列|一系列|有关|相关|重要|指示|讲话)*(?:论述|指示|讲话|批示|精神|部署|理论|思想)")
# What a matter does of itself: 推动|档案工作|再上新台阶.
_RISES = re.compile("再|迈上|走在|走深|提质|向纵深|更上|取得|开创|高质量|创新发展|有序|有力|有效|顺利|健康发展|稳步")
# Where someone is at work: 在|码头工作.
_AT_WORK = re.compile("[在到于来]$")
# 培养|出高级技师9名: what comes of an act.
_DONE = re.compile(r"了|\d+[余多]?名|出了?[\u4e00-\u9fff]{0,8}[\d一二两三四五六七八九十百千]+[余多]?[名位个项家件种套]")
# Who acts: so many people, or those behind 由; 经|车间举荐、专家打分: the steps on the way.
_AGENT = re.compile(r"(?:经过?(?:[\u4e00-\u9fff]{2,8}、)+|[\d一二两三四五六七八九十百千万余多几][名位]|(?<![自理缘事因经])由)$")
# How a subject acts: 工会|率先|调研.
_HOW = re.compile(
    "(?:先行|先后|随后|首先|率先|主动|积极|及时|同步|再次|连续|多次|联合|共同|携手|全程|出资|投资|筹资|集资|自筹资金|牵头|负责"
    "|轮流|随车|派员|派人|上门|登门|现场|集中|分批|定期|专门|亲自|当场|驻点)+$"
)
_TOGETHER = re.compile("[与同跟和][^，,。;；的]{0,12}$")
_SERVES = re.compile("(?:一线|广大|全体|困难|户外|基层|女|老)*(?:职工|劳动者|农民工|员工|会员|群众|企业|骑手|司机|教师)")
_BODY_AND_HOW = re.compile("(?:工会|公司|集团|学校|医院)[\u4e00-\u9fff]{0,4}$")
# Who is told a number, or calls it: 公布|维权热线.
_CALLED = ("公布", "拨打", "致电", "拨通")
# 职工活动|阵地: what is there for something is not the thing itself.
_FOR_IT = words_of("initiatives.for_it")
_TRADES = frozenset(("安全", "法律", "管理", "生产", "经济", "专业"))  # 安全|知识竞赛, 法律|培训班
_TAKES_PLACE = re.compile(
    "(?:[在于][^,，。;；]{2,24}?|正式|同期|同步|隆重|随即|随后|先后)*"
    "(?:举行|举办|开幕|开展|开赛|启动|上演|落幕|闭幕|展出)"
)
# Money that is a thing of its own only where somebody founds it: 设立|救助资金, not 拨付|救助资金.
_FUNDS = word_set("initiatives.funds")
_FOUNDED = re.compile(r"(?:设立|建立|成立|创设|创立|筹建|增设|新设)了?(?:[^,，。;；]{0,10}元(?:的|规模的)?|一笔)?$")


def is_no_thing(view: View, edge: Edge, hi: int, head: str, strength: str) -> bool:
    """Whether the words before a head make it something else: a verb, a line of a telephone, a rubric, what others do."""
    lo = hi - len(head)
    name, before = view.flat[edge.lo : lo], view.flat[edge.lo - 1 : edge.lo]
    planned = not edge.quoted and (_plans(view, edge.lo, lo) or ends_like_body(name))
    if head == "计划" and (planned or name.endswith(_PLANNED)):
        return True
    if head.endswith("热线") and view.flat.endswith(_CALLED, 0, edge.lo):
        return True
    if not edge.quoted and _SERVES.match(view.flat, hi) and _BODY_AND_HOW.search(name):
        return True  # 某厂工会暖心服务|一线职工
    short = not edge.quoted and head in _OF_SUMS and len(name) <= len(head) + 2
    if short and _SUMS_UP.search(view.flat, max(0, edge.lo - 24), edge.lo):
        return True  # “甲”“乙”等|培养模式
    if head == "服务" and edge.quoted and view.flat[hi : hi + 1] in ("“", "大"):
        return True  # “小驿站”服务|“大民生”
    if head in _FUNDS and not _FOUNDED.search(view.flat[: edge.lo]):
        return True
    if not edge.quoted and (view.flat.startswith(_FOR_IT, hi) or _OF_BODY.match(view.flat, hi)):
        return True
    if cut_by_bracket(view, hi) or is_counted(name):
        return True
    if head == "合作" and _TOGETHER.search(view.flat, max(0, edge.lo - 16), edge.lo):
        return True  # 与|三家快餐店合作|推出…
    if strength == "weak" and name.startswith(_PARTIES) and before in ("与", "同", "跟"):
        return True  # 与|企业平等|协商
    if strength == "weak" and ((name in _PEOPLE and before == "等") or name.endswith("们") or view.flat.startswith("《", hi)):
        return True  # …集团等企业|宣讲30场, 职工们|共读, 集体学习|《…条例》
    if (head in _VISITING and before in ("到", "赴")) or (strength == "weak" and before in ("向", "给")):
        return True  # 到|…车间观摩, 向|各车间职工征集
    return not edge.quoted and view.flat.strip() == name + head and head in _RUBRICS


def _plans(view: View, lo: int, hi: int) -> bool:
    """Whether 计划 behind a name is a verb: 某市总工会|计划|三年内建成…, 某省|计划|年底前…."""
    place = view.region_ending(hi)
    whole = (place is not None and place.lo == lo) or ends_like_body(view.flat[lo:hi])
    whole = whole or (hi - lo == 2 and view.flat[lo] == "全")  # 全市|计划
    return whole and view.flat[hi + 2 : hi + 3].isalnum()


def says_nothing(view: View, edge: Edge, lo: int, head: str) -> bool:
    """Whether a head stands with no name, a generic one, or that of a body, or sums up quoted names (“甲”“乙”|两大|工程)."""
    name, hi = view.flat[edge.lo : lo], lo + len(head)
    held = len(name) > 1 and head not in _VAGUE | _GENERIC and HELD.match(view.flat, hi)
    if (
        (name.strip("“”‘’") in _GENERIC and not held and not (name in _TRADES and head not in _VAGUE and len(head) > 2))
        or (len(head) == 1 and len(name) < 3)
        or (not name and (len(head) < 4 or head in _VAGUE) and not _is_show(view, hi, head))
    ):
        return True
    if name.endswith("期间") or (
        not edge.quoted and (name.endswith("领域") or name.startswith(_POINTING) or _YEAR.fullmatch(name))
    ):
        return True
    if name.endswith("总") and view.region_ending(lo - 1) is not None:
        return True
    if name[:1] in _COUNTERS and view.flat[edge.lo - 1 : edge.lo].isdigit():
        return True  # 759|名经预赛选拔的选手
    if not edge.quoted and view.flat[edge.lo - 1 : edge.lo] == "、" and _SUM_OF_LIST.search(name):
        return True  # 甲提升、乙创新、|丙传承三大|工程
    if edge.quoted and (names_several(name + head) or _QUOTED_PEOPLE.search(name)):
        return True
    if _COUNTS.search(name) and ("”“" in name or _LISTED.search(view.flat, max(0, edge.lo - 2), edge.lo)):
        return True
    return not edge.quoted and not edge.region and commonplace(view.flat[edge.lo : hi])


def _is_show(view: View, hi: int, head: str) -> bool:
    """书法展|在…举行, 篮球赛|开赛: a show or match that its kind alone tells; a final is one of something."""
    kind = len(head) == 3 and head.endswith(("展", "赛")) and not head.endswith("决赛")
    return kind and _TAKES_PLACE.match(view.flat, hi) is not None


def is_clause(view: View, name: str, lo: int, hi: int) -> bool:
    """Whether a weak name is a subject and its act (…总工会|慰问), or one word of a list before 的 (合作、联动的|平台)."""
    if _AGENT.search(view.flat, max(0, lo - 24), lo) and not view.flat.endswith("会议", 0, hi):
        return True  # 4名|护士现场授课, 由|班组推选
    served = view.flat.endswith("服务", 0, hi) and _WORKING_FOR.search(view.flat, max(0, lo - 40), lo)
    work = view.flat.endswith("工作", 0, hi)
    place = view.region_ending(lo + len(name))
    acts = place is not None and place.lo == lo and view.flat[lo + len(name) : hi] in _ACTS | _DOINGS
    if _DONE.match(view.flat, hi) or acts:
        return True
    job = view.flat.endswith("从事", 0, lo) or (work and bool(_RISES.match(view.flat, hi) or _AT_WORK.search(view.flat[:lo])))
    job = job or (work and name.startswith(("广大", "全体")))  # 引导|广大职工快乐工作
    said = _SAID_OF.match(view.flat, hi) or _LISTED_OF.match(view.flat, hi)
    subject = ends_like_body(name) and not view.flat.endswith(_WAYS, 0, hi)  # 项目工会|模式
    return subject or bool(served) or job or bool(said) or view.sentence.role == "note"


def modifies_noun(view: View, hi: int) -> bool:
    """Whether a name is only the modifier of the noun behind it (创建|单位, 竞赛|形式); 改革|成果 still tells of the reform."""
    index = view.token_at.get(hi)
    if index is None:
        return False
    after = view.tokens[index]
    return after.text in _SHORT_NOUNS or (
        after.tag in ("n", "nz")
        and len(after.text) > 1
        and after.text not in _ASPECTS
        and view.flat[after.hi : after.hi + 1] != "化"
    )


def ends_like_body(name: str) -> bool:
    """Whether a modifier is really a subject (…总工会|慰问, …养老院|捐赠, …工会先行|调解)."""
    return without_manner(name).endswith(_BODY_ENDS)


def without_manner(name: str) -> str:
    """Who acts, without the words for how: 律师|轮流随车, 检察院|派员.

    >>> without_manner("律师轮流随车")
    '律师'
    """
    return _HOW.sub("", name)
