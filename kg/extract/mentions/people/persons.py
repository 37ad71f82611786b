"""People: the tagger's names that pass the surname check, names behind a post or an honour, names listed with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.mentions.heads import head_at
from kg.extract.mentions.people.dotted_names import dotted_names
from kg.extract.mentions.people.marked_names import is_transliterated, listed_names, marked_names, named_rooms, syllables
from kg.extract.mentions.people.titled_names import (
    ACTS_ON,
    AFTER_NAME,
    GOES,
    LINKS,
    NO_NAME_ENDS,
    NOT_NAMES,
    RARE_SURNAMES,
    RUNS_ON,
    acts_next,
    after_titles,
    is_nameless,
    is_one_name,
    posts,
)
from kg.extract.views import Span, View
from kg.lexicon import word_set
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, Name, looks_like_person
from kg.text.tokens import Token

# Words beside which people are named; the words for workers in general are not among them.
_CALLED = re.compile(
    r"分?[获夺摘]得?[“一二三金银铜冠亚第优]|(?<!代)表示|介绍说?|告诉|坦言|说[,，:：道]|[副]?主席|书记|[部局厅院校厂处科所站行会队班组段矿社市区县镇乡]长|主任|总?经理|教授|律师|获得者|劳动模范|全国劳模|工匠[\u4e00-\u9fff]{2}|驾驶员|致[辞词]|发言|讲话|主持|授课|讲课|宣读|夺[得冠魁]|颁奖|作[^,，。]{0,8}(?:交流|报告|讲座|辅导|介绍|点评|宣讲|演讲)|授予|荣获|就职于|毕业于|当选|来自[\u4e00-\u9fff]{2,20}的|分获|状元|冠军|亚军|季军|夺魁|回忆|感慨|透露|代表[\u4e00-\u9fff]{2,3}[,，。]|[,，(（]?\d+岁"
)
_SPEAKS_FOR = re.compile("(?<![\u4e00-\u9fff“])(?P<who>[\u4e00-\u9fff]{3})(?=代表[\u4e00-\u9fff]{2})")
_GIVES = re.compile("作了?(?:专题|主题|典型|经验|交流|工作|动员|大会|总结|表态|报告|讲座|辅导|发言)")
_NOT_LAST = frozenset(
    "说称道等和与在的是为也都还并将把被对向从给让请获任当因所又再及到来去笑讲问答看想家摄文报认处里外上下中前后"
)
_LINES = ("线路", "铁路", "高铁", "高速", "线1", "线2", "线3", "线的", "线上的", "客专", "城际")
_ANYONE, _EVERYDAY = word_set("persons.anyone"), word_set("persons.everyday")
_BEGIN_NAMES = SURNAMES | RARE_SURNAMES | word_set("persons.transliterating")
_HONOURED = re.compile(
    r"(?:劳动模范|劳模|先进工作者|标兵|能手|工匠|状元|(?:投递|调解|驾驶|乘务|调度|保洁|快递|养护|巡护|列检|检车|仓管|监督)员|[\u4e00-\u9fff][工师])$"
)
_NAMED_HEAD = re.compile(r"(?<=以)(?P<who>[\u4e00-\u9fff]{2,5})(?=为(?:团长|领队|代表|队长|组长|会长))")
# Who wrote the story is no person of it: 本报记者某某, 某某、某某报道.
_BYLINE = re.compile(
    r"(?:本[报网台刊](?:讯)?[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|^[(（]?(?:通讯员|记者|特约记者|实习生|摄影))"
    r"[:： ]*(?:[\u4e00-\u9fff]{2,3}[、 ])*$"
)
_REPORTS = re.compile(r"(?:[、 ][\u4e00-\u9fff]{2,3}){0,4}(?:报道|/摄|摄影报道)")
# 郭建|中等10人: the last character of a name, and how many they are.
_AMONG = re.compile("中等[\\d一二两三四五六七八九十百]+[余多]?[名位人]")
_WINS = re.compile("分?[获夺摘]|荣获|当选|分别[获夺]")
_NEAR = 40  # characters from the beginning of a sentence on that are read with what tells of a name
_CLAUSE_END = re.compile(r"[,，;；。!！?？]")


# 27岁的|夏|建国, 冷轧|工|申|小龙: the words before a surname that the dictionary parts from the name.
_LEADS = frozenset("的叫工员师手")
# 书记某某|要|走进, 主任某某|来|参加: what may lead a verb, and ends no name.
_AUXILIARIES = frozenset("要来去会想到可能将还也再又正就都先特专")


def naming_stretch(view: View) -> tuple[int, int]:
    """The stretch of whole clauses in which a person may be named, for the slow tagger; empty where it cannot matter.

    What tells of a name is a word that jieba takes for one, or a post; where one does, also what people are said to do.
    """
    signs, titles, lead = list[int](), posts(), ""
    for token in view.tokens:
        lo, hi, word, tag = token
        surname = word in COMPOUND_SURNAMES or (lead in _LEADS and word in SURNAMES)
        if surname or (tag[:2] == "nr" and _may_be_named(view, token)):
            signs.append(lo)
        if word in titles and word not in _ANYONE and _may_name(view, hi):
            signs.append(hi + (view.flat[hi : hi + 1] in ",，"))  # 作为…副主席,|牛志远
        lead = word
    if not signs:
        return 0, 0
    signs += [match.start() for match in _CALLED.finditer(view.flat)]
    marks = [match.end() for match in _CLAUSE_END.finditer(view.flat)]
    behind = max((mark for mark in marks if mark <= min(signs)), default=0) if min(signs) > _NEAR else 0
    return behind, min((mark for mark in marks if mark > max(signs)), default=len(view.flat))


def _may_be_named(view: View, token: Token) -> bool:
    """Whether a word that jieba takes for a name is one (老孟, 田|志强), or one character of such; 阳光 only looks like one."""
    word, before = token.text, view.flat[token.lo - 1 : token.lo]
    surname = (word[0] in "老小" and word[1:] in SURNAMES) or (before in SURNAMES and token.lo - 1 in view.token_at)
    return len(word) == 1 or surname or (looks_like_person(word) and word not in _EVERYDAY)


def _may_name(view: View, hi: int) -> bool:
    """Whether a name may begin behind the words of a post, or has stood before them: …总工程师|许明, 许明,…总工程师|。"""
    after = view.flat[hi : hi + 1]
    return after in _BEGIN_NAMES or after in ("", "。", ",", "，", "、")


def find_persons(view: View, names: Sequence[Name]) -> list[Span]:
    """People of one sentence. `names` are the tagger's for its flat text."""
    found = dict.fromkeys(dotted_names(view), "dotted") | dict.fromkeys(named_rooms(view), "named-room")
    for name in names:
        if _is_tagged_person(view, name):
            hi = name.hi - _is_verb_caught(view, name)
            lo = name.lo - _is_surname_cut(view, name.lo, hi)
            found.setdefault((lo, _whole_name(view, lo, hi)), "tagged")
    for name in names:
        if name.label != "PER" and _is_listed_person(view, name, found):
            found.setdefault((name.lo, name.hi), "listed")
    for lo, hi in _spokesmen(view):
        found.setdefault((lo, hi), "tagged")
    for lo, hi in after_titles(view):
        if not ((lo, hi - 1) in found and _predicates(view, hi - 1, hi)):
            found.setdefault((lo, hi), "after-title")
    marked = [(lo, hi) for lo, hi in marked_names(view) if not is_nameless(view.flat[lo:hi])]  # 师傅|是劳模
    for lo, hi in marked:
        found = {span: rule for span, rule in found.items() if span[0] != lo or span[1] < hi}
    for lo, hi in [*marked, *_transliterated(view), *(m.span("who") for m in _NAMED_HEAD.finditer(view.flat))]:
        found.setdefault((lo, hi), "marked")
    for lo, hi in listed_names(view, found):
        found.setdefault((lo, hi), "listed")
    return [
        Span(lo, hi, "Person", rule)
        for (lo, hi), rule in sorted(found.items())
        if not _BYLINE.search(view.flat[:lo])
        and not _REPORTS.match(view.flat, hi)
        and not any(lo >= a and hi <= b and (a, b) != (lo, hi) for a, b in found)
    ]


def _is_verb_caught(view: View, name: Name) -> bool:
    """曹国华|为, 张明|等: whether the tagger's name ends in a word behind the name."""
    size, last = name.hi - name.lo, view.flat[name.hi - 1]
    single = view.flat[name.lo] in SURNAMES and not view.flat.startswith(COMPOUND_SURNAMES, name.lo)
    too_long = single and size == 4 and last in _NOT_LAST
    return size > 2 and (too_long or last == "等" or RUNS_ON.match(view.flat, name.hi - 1) is not None)


def _is_surname_cut(view: View, lo: int, hi: int) -> bool:
    """的有许|明达、: whether a surname stands alone between a word that leads to names and a name of two characters."""
    alone = view.token_ending.get(lo) is not None and view.token_at.get(lo - 1) is not None
    leads = lo > 1 and (view.flat[lo - 2] in "有是、,，由" or view.flat.endswith("领导", 0, lo - 1))
    return hi - lo == 2 and leads and alone and view.flat[lo - 1] in SURNAMES


def _spokesmen(view: View) -> list[tuple[int, int]]:
    """罗天祥|代表|甲厂发言: a name of three characters, by the dictionary one word, that begins a clause before 代表."""
    found = [m.span("who") for m in _SPEAKS_FOR.finditer(view.flat)] if "代表" in view.flat else []
    words = [(lo, hi, view.token_at.get(lo)) for lo, hi in found]
    whole = [(lo, hi, view.tokens[at]) for lo, hi, at in words if at is not None and looks_like_person(view.flat[lo:hi])]
    return [(lo, hi) for lo, hi, word in whole if word.hi == hi and word.tag.startswith(("nr", "ns"))]


def _predicates(view: View, lo: int, hi: int) -> bool:
    """副主席某某|晒|出: whether a verb or a word that leads to one is cut off behind a name, and the sentence goes on."""
    if GOES.match(view.flat, hi) and view.flat[lo] not in _AUXILIARIES:
        return False
    index = view.token_at.get(lo)
    word = view.tokens[index] if index is not None else None
    goes_on = bool(view.flat[hi : hi + 1].strip("、,，。;；)）等 "))
    return goes_on and word is not None and word.hi == hi and word.tag[:1] in ("v", "p")


def _is_tagged_person(view: View, name: Name) -> bool:
    """Whether a name that the tagger takes for a person's is one: it begins with no place and is no slogan in quotes."""
    text = view.flat[name.lo : name.hi]
    if name.label != "PER" or not _may_be_called(view, name.lo, text) or text in NOT_NAMES or text in posts():
        return False
    if text in _EVERYDAY and not title_before(view, name.lo):
        return False
    if any(r.lo == name.lo and r.hi < name.hi for r in view.regions) or _is_cut_from_word(view, name):
        return False
    return not any(q.lo + 1 == name.lo and name.hi + 1 == q.hi and q.mark in "“‘" for q in view.quotes)


def _is_cut_from_word(view: View, name: Name) -> bool:
    """给付金|随即, 会员|卡, 兰新|线: whether a name ends in a common word, or as no name does, without a post before it."""
    if _GIVES.match(view.flat, name.hi):
        return False
    token = view.tokens[view.token_over(name.hi - 1)]
    runs_over = name.lo < token.lo < name.hi < token.hi and token.tag[:1] in ("d", "c", "p", "v", "r")
    acts = (token.lo, token.hi) == (name.lo, name.hi) and token.tag in ("v", "vn", "d")  # 向师傅|敬茶
    ends_so = acts or view.flat[name.hi - 1] in NO_NAME_ENDS or view.flat.startswith(_LINES, name.hi)
    return (runs_over or ends_so) and not title_before(view, name.lo)


def _is_listed_person(view: View, name: Name, found: Collection[tuple[int, int]]) -> bool:
    """Whether a name that the tagger takes for something else is a person's by a person beside it in a list, or by its act."""
    beside = any(name.hi + 1 == lo or hi + 1 == name.lo for lo, hi in found)
    marked = "、" in (view.flat[name.hi : name.hi + 1], view.flat[name.lo - 1 : name.lo])
    plausible = looks_like_person(view.flat[name.lo : name.hi]) and view.region_ending(name.hi) is None
    acts = name.hi - name.lo == 3 and acts_next(view, name.hi)
    owned = acts and view.flat[name.lo - 1 : name.lo] == "的"
    begins = not name.lo or view.flat[name.lo - 1] in ",，"
    sets_out = acts and begins and name.label == "ORG" and _is_surname_word(view, name.lo)
    return bool((beside and marked) or owned or sets_out) and plausible


def _is_surname_word(view: View, lo: int) -> bool:
    """1998年,|盛世|龙: whether the dictionary takes the word that begins at an offset for a name."""
    index = view.token_at.get(lo)
    return index is not None and view.tokens[index].tag.startswith("nr")


def _may_be_called(view: View, lo: int, text: str) -> bool:
    """Whether what the tagger takes for a name looks like one, or stands behind a post (no surname is needed there)."""
    if is_nameless(text) or "工会" in text:
        return False
    return looks_like_person(text) or _is_nicknamed(text) or (
        2 <= len(text) <= 6 and all("\u4e00" <= c <= "\u9fff" for c in text) and bool(title_before(view, lo))
    )


def title_before(view: View, lo: int) -> str:
    """The post or honour that ends where a name begins, or "".

    Only posts that name one person count: behind 职工 or 代表 anything may stand.
    """
    title = head_at(view.flat, lo, posts(), 8)
    if not title:
        honour = _HONOURED.search(view.flat, 0, lo)
        title = honour.group() if honour else ""
    return "" if title in _ANYONE else title


def is_titled(view: View, lo: int) -> bool:
    """Whether any post ends at an offset, 职工 and 代表 too."""
    return bool(head_at(view.flat, lo, posts(), 8))


def _transliterated(view: View) -> list[tuple[int, int]]:
    """主席|扎西多吉|说: characters that write names of other languages, behind a post or before a predicate."""
    found = []
    for lo, hi in syllables(view):
        titled = bool(title_before(view, lo)) or is_titled(view, lo) or view.flat.endswith(("工", "员", "师", "手"), 0, lo)
        free = not "\u4e00" <= view.flat[lo - 1 : lo] <= "\u9fff" and AFTER_NAME.match(view.flat, hi)
        if (titled or free) and is_transliterated(view, lo, hi, after_title=titled):
            found.append((lo, hi))
    return found


def _whole_name(view: View, lo: int, hi: int) -> int:
    """End of a name that the tagger cut after two characters (曹利|名等): one more character, then a boundary."""
    more, after = view.flat[hi : hi + 1], view.flat[hi + 1 : hi + 2]
    cut = hi - lo == 3 and hi not in view.token_ending and more not in _NOT_LAST and not LINKS.match(more)
    if cut and view.flat.startswith(COMPOUND_SURNAMES, lo) and not RUNS_ON.match(view.flat, hi):
        return hi + (hi + 1 in view.token_ending)  # 欧阳|志远
    if hi - lo == 2 and (_AMONG.match(view.flat, hi) or _is_word_that_wins(view, lo)):
        return hi + 1
    if hi - lo == 2 and title_before(view, lo) and is_one_name(view, lo, hi + 1):
        return hi + 1
    if hi - lo == 2 and more not in _NOT_LAST and hi + 1 in view.token_ending and _GIVES.match(view.flat, hi + 1):
        return hi + 1
    if hi - lo != 2 or not ("\u4e00" <= more <= "\u9fff") or more in _NOT_LAST or RUNS_ON.match(view.flat, hi):
        return hi
    if after not in tuple("等、,，。;；)）") and not (_is_noun_alone(view, hi) and ACTS_ON.match(view.flat, hi + 1)):
        return hi
    return hi + 1


def _is_word_that_wins(view: View, lo: int) -> bool:
    """黄大存|获…奖: whether the dictionary's cut has a name of three characters there, which wins something."""
    word = view.tokens[view.token_at[lo]] if lo in view.token_at else None
    named = word is not None and word.hi == lo + 3 and word.tag.startswith("nr") and word.text[-1] not in _NOT_LAST
    return named and _WINS.match(view.flat, lo + 3) is not None and not RUNS_ON.match(view.flat, lo + 2)


def _is_noun_alone(view: View, at: int) -> bool:
    """包起|帆|是: whether a character is a word by itself and a noun, so that it may end the name before it."""
    index = view.token_at.get(at)
    word = view.tokens[index] if index is not None else None
    return word is not None and word.hi == at + 1 and word.tag in ("n", "ng", "nr", "nz", "x")


def complete_names(views: list[View]) -> None:
    """Lengthen a cut name (岳中, 桂兰) where the article knows the whole (岳中原, 向桂兰) and the text goes on with it."""
    people = {view.text(s) for view in views for s in view.spans if s.type == "Person"}
    wholes, surnames = sorted(n for n in people if len(n) == 3), {n[0] for n in people}
    for view in views:
        known = [s for s in view.spans if s.type == "Person" and _is_nicknamed(n := view.text(s)) and n[1] in surnames]
        view.spans = [s for s in view.spans if s not in known]  # 老何 is the 何大勇 of the article
        for i, span in enumerate(view.spans):
            if span.type != "Person" or len(span) != 2:
                continue
            at = next((lo for n in wholes for lo in (span.lo, span.lo - 1) if view.flat.startswith(n, lo)), None)
            if at is not None and not any(s.lo < at + 3 and at < s.hi for s in view.spans if s is not span):
                view.spans[i] = replace(span, lo=at, hi=at + 3)


def _is_nicknamed(text: str) -> bool:
    """老郑, 小苗: whether somebody is called by the surname as those do who know him."""
    return len(text) == 2 and text[0] in "老小" and text[1] in SURNAMES and text not in _EVERYDAY
