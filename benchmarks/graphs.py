"""Made-up graphs of the contract in any size, for measuring: no name is real, and the same size gives the same bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

PREFIXES = """\
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ukg: <https://w3id.org/unionkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
BASE = "https://w3id.org/unionkg/id/"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
SYLLABLES = "安宁康泰和平永丰昌盛兴隆清源长青松林海河江湖山川云岭石桥金玉宝华文武德仁义礼智信东西南北中上下新古大小白红"
TRADES = [
    "机械",
    "电子",
    "纺织",
    "建筑",
    "物流",
    "能源",
    "化工",
    "食品",
    "医药",
    "软件",
    "汽车",
    "船舶",
    "钢铁",
    "旅游",
    "环卫",
    "快递",
    "家政",
    "餐饮",
]
DEEDS = [
    "技能竞赛",
    "劳动竞赛",
    "培训班",
    "送温暖活动",
    "普法宣传周",
    "健康体检行动",
    "就业服务月",
    "结对帮扶计划",
    "心理关爱项目",
    "集体协商机制",
]
HONOURS = ["工匠", "劳动模范", "五一劳动奖章", "先进班组", "技术能手"]
GROUPS = ["快递员", "网约车司机", "环卫工人", "困难职工", "农民工", "女职工", "青年技工", "货车司机"]
# Type → (folder, share of the nodes).
SHARES = {
    "Region": ("region", 0.08),
    "UnionBody": ("union", 0.14),
    "PublicBody": ("publicbody", 0.08),
    "Enterprise": ("enterprise", 0.12),
    "Institution": ("institution", 0.04),
    "SocialOrganisation": ("socialorganisation", 0.04),
    "Person": ("person", 0.15),
    "Facility": ("facility", 0.06),
    "Initiative": ("initiative", 0.2),
    "Document": ("document", 0.04),
    "Honour": ("honour", 0.03),
    "Group": ("group", 0.02),
}
# (relation, head type, tail type, share of the facts)
LINKS = [
    ("organises", "UnionBody", "Initiative", 0.22),
    ("participatesIn", "Person", "Initiative", 0.13),
    ("targets", "Initiative", "Group", 0.1),
    ("affiliatedWith", "Person", "Enterprise", 0.1),
    ("partnersWith", "UnionBody", "PublicBody", 0.08),
    ("establishes", "UnionBody", "Facility", 0.06),
    ("receives", "Person", "Honour", 0.07),
    ("confers", "UnionBody", "Honour", 0.04),
    ("issues", "PublicBody", "Document", 0.06),
    ("supports", "Enterprise", "Initiative", 0.06),
    ("undertakes", "Institution", "Initiative", 0.05),
    ("regulates", "Document", "Initiative", 0.03),
]
VERBS = {
    "organises": "举办了",
    "participatesIn": "参加了",
    "targets": "面向",
    "affiliatedWith": "来自",
    "partnersWith": "携手",
    "establishes": "建成了",
    "receives": "荣获",
    "confers": "评选出",
    "issues": "印发了",
    "supports": "资助了",
    "undertakes": "承办了",
    "regulates": "规范了",
}


def write_graph(path: Path, nodes: int, facts: int) -> None:
    """Write a Turtle graph of about `nodes` entities and `facts` facts, each with its sentence; clustered by region."""
    random_ = random.Random(nodes)
    with path.open("w", encoding="utf-8") as file:
        file.write(PREFIXES)
        for block in _blocks(nodes, facts, random_):
            file.write("\n" + block)


def _blocks(nodes: int, facts: int, random_: random.Random) -> Iterator[str]:
    people = _entities(nodes, random_)
    yield from (_entity(kind, name, place) for kind, members in people.items() for name, place in members)
    links = _facts(people, facts, random_)
    per_article = 12
    serial = count()
    for start in range(0, len(links), per_article):
        yield from _article(start // per_article, links[start : start + per_article], random_, serial)


def _entities(nodes: int, random_: random.Random) -> dict[str, list[tuple[str, str]]]:
    """Type → (name, region name); a region's region is its parent."""
    regions: list[tuple[str, str]] = []
    total = {kind: max(3, round(nodes * share)) for kind, (_, share) in SHARES.items()}
    provinces = max(1, min(30, total["Region"] // 12))
    names = _names(random_)
    for index in range(total["Region"]):
        if index < provinces:
            regions.append((next(names) + "省", ""))
        elif index < provinces * 5:
            regions.append((next(names) + "市", regions[index % provinces][0]))
        else:
            regions.append((next(names) + "县", regions[provinces + index % min(provinces * 4, index - provinces)][0]))
    made = {"Region": regions}
    for kind in list(SHARES)[1:]:
        made[kind] = _unique(kind, total[kind], regions, names, random_)
    return made


def _names(random_: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        name = "".join(random_.choices(SYLLABLES, k=random_.choice((2, 2, 3))))
        if name not in seen:
            seen.add(name)
            yield name


def _unique(
    kind: str, size: int, regions: list[tuple[str, str]], names: Iterator[str], random_: random.Random
) -> list[tuple[str, str]]:
    members: dict[str, str] = {}
    while len(members) < size:
        place = regions[min(len(regions) - 1, int(random_.paretovariate(0.6)) - 1)][0]
        members.setdefault(_name(kind, place, next(names), random_), place)
    return list(members.items())


def _name(kind: str, place: str, own: str, random_: random.Random) -> str:
    pick = random_.choice
    return {
        "UnionBody": f"{place}{pick(('总工会', own + '工会', pick(TRADES) + '产业工会', own + '联合工会'))}",
        "PublicBody": f"{place}{pick(('人社局', '组织部', '交通运输局', '人民法院', own + '街道办事处'))}",
        "Enterprise": f"{place[:-1]}{own}{pick(TRADES)}有限公司",
        "Institution": f"{place}{own}{pick(('职业学校', '人民医院', '培训中心'))}",
        "SocialOrganisation": f"{place}{own}{pick(('志愿服务队', '行业协会', '商会'))}",
        "Person": pick(SURNAMES) + own,
        "Facility": f"{own}{pick(('户外劳动者驿站', '创新工作室', '职工之家'))}",
        "Initiative": f"{own}{pick(TRADES)}{pick(DEEDS)}",
        "Document": f"《{own}{pick(TRADES)}{pick(('实施意见', '合作协议', '管理办法'))}》",
        "Honour": f"{own}{pick(HONOURS)}",
        "Group": f"{own}{pick(GROUPS)}",
    }[kind]


def _iri(kind: str, name: str) -> str:
    return f"<{BASE}{SHARES[kind][0]}/{name}>"


def _entity(kind: str, name: str, place: str) -> str:
    lines = [f'{_iri(kind, name)} a ukg:{kind} ;\n    skos:prefLabel "{name}"@zh']
    if kind == "UnionBody" and name.endswith("总工会"):
        lines.append(f'    skos:altLabel "{name[:-3]}总"@zh')
    if kind == "Initiative":
        lines.append(f'    ukg:date "{2015 + len(name) % 9}-{1 + ord(name[0]) % 12:02}"^^xsd:gYearMonth')
    if place and kind in ("Region", "UnionBody", "PublicBody", "Enterprise", "Institution"):
        lines.append(f"    ukg:locatedIn {_iri('Region', place)}")
    return " ;\n".join(lines) + " .\n"


def _facts(
    people: dict[str, list[tuple[str, str]]], facts: int, random_: random.Random
) -> list[tuple[str, str, str, str, str]]:
    """(head type, head, relation, tail type, tail): mostly within one region, and a few heads do most of the deeds."""
    by_place: dict[tuple[str, str], list[str]] = {}
    for kind, members in people.items():
        for name, place in members:
            by_place.setdefault((kind, place), []).append(name)
    made = []
    for relation, head_type, tail_type, share in LINKS:
        heads = people[head_type]
        for _ in range(round(facts * share)):
            head, place = heads[min(len(heads) - 1, int(len(heads) * random_.random() ** 1.7))]
            near = by_place.get((tail_type, place))
            tail = random_.choice(near) if near and random_.random() < 0.85 else random_.choice(people[tail_type])[0]
            made.append((head_type, head, relation, tail_type, tail))
    random_.shuffle(made)
    return made


def _article(
    number: int, links: list[tuple[str, str, str, str, str]], random_: random.Random, serial: Iterator[int]
) -> Iterator[str]:
    article = f"<{BASE}article/{random_.getrandbits(64):016x}>"
    date = f"{2016 + number % 8}-{1 + number % 12:02}-{1 + number % 28:02}"
    title = f"{links[0][1]}{VERBS[links[0][2]]}{links[0][4]}"
    yield (
        f'{article} a ukg:Article ; dcterms:title "{title}"@zh ;\n'
        f'    dcterms:source "page_{number:05}.txt" ; dcterms:date "{date}"^^xsd:date .\n'
    )
    at = 0
    for head_type, head, relation, tail_type, tail in links:
        rule = next(serial) % 17  # a rule has one confidence, as in a real build
        served = f"{random_.choice(TRADES)}行业{random_.randrange(20, 900)}人{random_.choice(DEEDS)}受益"
        text = f"{date[5:7]}月{date[8:]}日，{head}{VERBS[relation]}{tail}，{served}。"
        sentence = f"{article[:-1]}/sentence/{at}-{at + len(text)}>"
        subject, object_ = _iri(head_type, head), _iri(tail_type, tail)
        yield (
            f"{sentence} a ukg:Sentence ; dcterms:isPartOf {article} ;\n"
            f'    ukg:text "{text}"@zh ; ukg:start {at} ; ukg:end {at + len(text)} .\n'
            f"{subject} ukg:mentionedIn {sentence} ; ukg:{relation} {object_} .\n"
            f"{object_} ukg:mentionedIn {sentence} .\n"
            f"<{BASE}fact/{random_.getrandbits(64):016x}> a ukg:Fact ;\n"
            f"    rdf:subject {subject} ; rdf:predicate ukg:{relation} ; rdf:object {object_} ;\n"
            f'    ukg:confidence 0.{60 + 37 * rule % 39} ; ukg:method "rule-{rule}" ; prov:wasDerivedFrom {sentence} .\n'
        )
        at += len(text) + 1
