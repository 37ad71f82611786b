"""The parts of a page that rules read: bylines, credits, signatures, imprints, furniture, sentences, flat text, titles."""

from __future__ import annotations

import pytest

from kg.segment.bylines import find_byline, find_lead
from kg.segment.flat import flatten
from kg.segment.imprints import find_imprint
from kg.segment.lines import read_lines
from kg.segment.sentences import split_points
from kg.segment.signatures import find_signature
from kg.segment.titles import choose


@pytest.mark.parametrize(("line", "names", "rest"), [
    ("本报讯 (记者赵明 通讯员钱小亮)近日", ("赵明", "钱小亮"), "近日"),
    ("本报讯(通讯员孙丽)“好", ("孙丽",), "“好"),
    ("【本报讯】记者 赵 明 报道:近日", ("赵明",), "近日"),
    ("本报 记者赵明 通讯员 钱亮报道 贷款", ("赵明", "钱亮"), "贷款"),
    ("本报 通讯员 诺敏高娃报道 近日", ("诺敏高娃",), "近日"),
    ("记者赵明 通讯员孔小若报道 云滩", ("赵明", "孔小若"), "云滩"),
    ("本报讯 记者 赵明 通讯员 钱亮 近日,大赛", ("赵明", "钱亮"), "近日,大赛"),
    ("新华社北京5月1日电 (记者 赵明 钱亮)全国", ("赵明", "钱亮"), "全国"),
    ("本报北京10月7日电(记者王建国李秀兰)全国", ("王建国", "李秀兰"), "全国"),
    ("本报昆明五月三日讯 (记者 和丽) 昨日", ("和丽",), "昨日"),
    ("工人日报客户端讯 近日", (), "近日"),
    ("中工网北京1月5日电 (工人日报-中工网记者赵明)近日", ("赵明",), "近日"),
    ("新华社电 国家", (), "国家"),
    ("(记者 赵明 通讯员 钱亮)近日,全市", ("赵明", "钱亮"), "近日,全市"),
    ("据《江南工人报》报道 青石矿", (), "青石矿"),
    ("本报讯(记者阿依古丽·买买提)近日", ("阿依古丽·买买提",), "近日"),
    ("江南工人报讯 近日", (), "近日"),
])
def test_leads(line: str, names: tuple[str, ...], rest: str) -> None:
    lead = find_lead(line)
    assert lead is not None
    assert (lead.names, line[lead.end:]) == (names, rest)


@pytest.mark.parametrize("line", [
    "记者从云滩县总工会获悉,近日大赛启动。", "近日,记者来到云滩县。", "本报多次走访发电企业,", "记者在现场看到,职工踊跃报道。",
    "新华社区工会近日成立。", "5月1日,大赛启动。",
])
def test_text_that_is_no_lead(line: str) -> None:
    assert find_lead(line) is None


@pytest.mark.parametrize(("line", "names"), [
    ("本报记者 赵明 本报通讯员 钱亮", ("赵明", "钱亮")), ("□本报记者 赵明", ("赵明",)), ("■ 赵明 钱亮", ("赵明", "钱亮")),
    ("文/图 本报记者 赵明", ("赵明",)), ("□ 新华社记者 央吉 本报记者 扎西多吉", ("央吉", "扎西多吉")),
    ("本报评论员", ()), ("作者:赵明", ("赵明",)), ("□云滩纺织厂 赵小明", ("赵小明",)),
])
def test_byline_lines(line: str, names: tuple[str, ...]) -> None:
    byline = find_byline(line)
    assert byline is not None
    assert byline.names == names


@pytest.mark.parametrize("line", ["记者走基层", "记者手记", "通讯员之家", "——记全国劳模赵明", "记者赵明来到车间的机床旁"])
def test_headlines_that_are_no_byline(line: str) -> None:
    assert find_byline(line) is None


@pytest.mark.parametrize(("line", "names", "photo"), [
    ("赵明 摄(新华社发)", ("赵明",), True), ("赵明 摄/中新社", ("赵明",), True), ("本报记者 赵明 摄", ("赵明",), True),
    ("新华社发(赵明摄)", ("赵明",), True), ("李宗明摄(人民视觉)", ("李宗明",), True), ("□赵明 摄", ("赵明",), True),
    ("图为大赛现场。通讯员钱亮 记者赵明 摄影报道", ("钱亮", "赵明"), True), ("大赛开幕。 新华社发", (), True),
    ("大赛闭幕。(赵明 钱亮)", ("赵明", "钱亮"), False), ("大赛闭幕。(市总工会宣教部 赵明)", ("赵明",), False),
    ("(赵明) 广告", ("赵明",), False), ("大赛闭幕。赵云报道", ("赵云",), False),
    ("大赛闭幕。李明 张端", ("李明", "张端"), False), ("大赛闭幕。(洛 川)", ("洛川",), False),
])
def test_signatures(line: str, names: tuple[str, ...], photo: bool) -> None:
    signature = find_signature(line)
    assert signature is not None
    assert (signature.names, signature.photo) == (names, photo)


@pytest.mark.parametrize("line", [
    "图片新闻", "摄影比赛启动", "大赛闭幕。(完)", "大赛闭幕。(图片来自网络)", "大赛闭幕。赵立", "大赛闭幕。",
])
def test_no_signature(line: str) -> None:
    assert find_signature(line) is None


@pytest.mark.parametrize(("flat", "wanted"), [
    ("增长7.4%。好!真的?是;对", ["增长7.4%。", "好!", "真的?", "是;", "对"]),
    ("他说:“先学。再干。”大家笑了。", ["他说:“先学。再干。”", "大家笑了。"]),
    ("“我今年攒了八十六分,工资涨了两级。明年还要争取拿到第一名。”他说。",
     ["“我今年攒了八十六分,工资涨了两级。", "明年还要争取拿到第一名。”", "他说。"]),
    ("唱《团结!就是力量》,喊“加油!”。完", ["唱《团结!就是力量》,喊“加油!”。", "完"]),
    ("小船、铲车……近日,展览举行", ["小船、铲车……", "近日,展览举行"]),
    ("印发《办法》(试行。2021年)。见www.a.com网站.下一步", ["印发《办法》(试行。2021年)。", "见www.a.com网站.", "下一步"]),
    ("没有句号", ["没有句号"]),
])
def test_sentences_end_where_a_reader_ends_them(flat: str, wanted: list[str]) -> None:
    assert [flat[lo:hi] for lo, hi in split_points(flat)] == wanted


@pytest.mark.parametrize(("text", "flat"), [
    ("工会\n\n干部", "工会干部"), ("工人 and 农民", "工人和农民"), ("5 月 1 日", "5月1日"),
    ("“党建引领 工会先行”活动", "“党建引领 工会先行”活动"),
    ("BRT 3 号", "BRT 3号"), ("R and D", "R and D"), ("\u3000\u3000工会", "工会"),
])
def test_flat_text(text: str, flat: str) -> None:
    assert "".join(char for char, _ in flatten(text, [(0, len(text))])) == flat


def test_a_bare_name_signs_only_what_nothing_follows() -> None:
    assert find_signature("大赛闭幕。赵云", last=True) is not None
    assert find_signature("大赛闭幕。石桥矿", last=True) is None


@pytest.mark.parametrize(("heads", "kickers", "title", "decks"), [
    ("职工有了好去处\n\n云滩县建成职工书屋", 1, "云滩县建成职工书屋", 0),
    ("云滩县建成职工书屋\n\n三年投入二百万元;藏书五万册", 0, "云滩县建成职工书屋", 1),
    ("平凡岗位 不凡人生\n\n——记全国劳模赵明", 0, "平凡岗位 不凡人生", 1),
    ("新闻特写\n\n一堂手艺课", 1, "一堂手艺课", 0),
    ("云滩县总工会\n\n把服务送到职工身边", 1, "把服务送到职工身边", 0),
    ("云滩县建成职工书屋\n\n奋进新征程 建功正当时", 1, "云滩县建成职工书屋", 0),
    ("匠心筑梦 技能报国 云滩县职工技能大赛启动", 1, "云滩县职工技能大赛启动", 0),
    ("“有事找工会 一切好商量” 云滩县总工会 开通热线", 1, "云滩县总工会 开通热线", 0),
    ("云滩成立 家政工会", 0, "云滩成立 家政工会", 0),
    ("云滩县总工会“送\n\n清凉”进工地", 0, "云滩县总工会“送 清凉”进工地", 0),
])
def test_titles(heads: str, kickers: int, title: str, decks: int) -> None:
    lines = [line for line in read_lines(f"{heads}\n\n本报讯 近日,云滩县总工会建成职工书屋。") if line.shape == "headline"]
    headline = choose(lines, "近日,云滩县总工会建成职工书屋。")
    found = " ".join(heads[start:end] for start, end in headline.title)
    assert (len(headline.kickers), found, len(headline.decks)) == (kickers, title, decks)


@pytest.mark.parametrize(("line", "shape"), [
    ("第3版", "furniture"), ("责任编辑:赵明 美编:钱亮", "furniture"), ("2021年5月1日 星期六", "furniture"),
    ("一九八五年八月二十日", "furniture"), ("(下转第二版)", "furniture"), ("热线:12351", "furniture"),
    ("工人日报", "furniture"),     ("热线一头连着职工", "headline"), ("1985年5月1日,大赛启动。", "body"),
    ("工会能做什么?", "headline"),
    ("职工踊跃参加。", "body"), ("他们学技术、", "body"), ("(作者系云滩大学教授)", "signature"),
])
def test_shapes(line: str, shape: str) -> None:
    assert [found.shape for found in read_lines(line)] == [shape]


@pytest.mark.parametrize(("line", "names"), [
    ("云岭新闻在线讯(通讯员 何舟 夏岚)近日,", ("何舟", "夏岚")), ("云岭讯(记者何舟)近日,", ("何舟",)),
    ("本报讯 记者何舟、夏 岚 近日,大赛启动。", ("何舟", "夏岚")), ("本报讯 何舟报道 近日,大赛启动。", ("何舟",)),
    ("本报记者 何舟 通讯员 夏岚 近日,大赛启动。", ("何舟", "夏岚")), ("新华社记者何舟 近日,大赛启动。", ("何舟",)),
    ("本报讯 记者 扎西多吉 近日,大赛启动。", ("扎西多吉",)),
])
def test_bylines_set_into_the_first_line(line: str, names: tuple[str, ...]) -> None:
    lead = find_lead(line)
    assert lead is not None
    assert lead.names == names
    assert line[lead.end:].startswith("近日,")


def test_a_source_cited_after_a_dateline_is_no_text() -> None:
    lead = find_lead("中工网讯 据云岭工人报消息,近日,大赛启动。")
    assert lead is not None
    assert (lead.names, lead.end) == ((), len("中工网讯 据云岭工人报消息,"))


@pytest.mark.parametrize("line", [
    "本报记者从市总工会获悉,大赛启动。", "记者何舟来到车间,机床正在飞转。", "传来喜讯(工会驿站)的地方,",
])
def test_no_byline_in_the_first_line(line: str) -> None:
    lead = find_lead(line)
    assert lead is None or not lead.names


@pytest.mark.parametrize(("line", "names"), [
    ("文｜何舟", ("何舟",)), ("文/央吉 图/扎西多吉", ("央吉", "扎西多吉")), ("本报记者 何舟 发自云岭", ("何舟",)),
    ("文字:何舟 图片:夏岚 审核:钱多 制作:孙立", ("何舟", "夏岚")),
])
def test_byline_lines_of_papers_and_web_pages(line: str, names: tuple[str, ...]) -> None:
    found = read_lines(f"{line}\n\n近日,大赛启动。")[0]
    said = found.byline or found.signature
    assert said is not None and said.names == names


def test_names_in_brackets_under_a_headline_are_a_byline() -> None:
    lines = read_lines("大赛启动\n\n(记者 何舟)\n\n近日,大赛启动。")
    assert [line.shape for line in lines] == ["headline", "byline", "body"]
    assert find_byline("(记者 何舟)") is not None


@pytest.mark.parametrize("tail", ["(未完)", "(化名)", "(资料图)", "(市总工会)", "代表"])
def test_what_is_no_signature_at_the_end(tail: str) -> None:
    signature = find_signature(f"大赛闭幕。{tail}", last=True)
    assert signature is None or not signature.names


@pytest.mark.parametrize(("line", "date", "names"), [
    ("2021年5月1日 09:30 来源:云岭工人报", "2021-05-01", ()),
    ("发布时间:2021-5-1 浏览次数:12 字号:[大 中 小]", "2021-05-01", ()),
    ("来源:云岭工会 作者:何舟 夏岚 2021/05/01", "2021-05-01", ("何舟", "夏岚")),
])
def test_imprints(line: str, date: str, names: tuple[str, ...]) -> None:
    imprint = find_imprint(line)
    assert imprint is not None
    assert (imprint.date, imprint.names) == (date, names)


@pytest.mark.parametrize("line", ["2021年5月1日,大赛启动。", "2021年5月1日大赛启动", "作者:何舟", "技能来源:车间里的学问"])
def test_what_is_no_imprint(line: str) -> None:
    assert find_imprint(line) is None


@pytest.mark.parametrize("line", [
    "本版主编:何舟 责任编辑:夏岚", "□ 责编 何舟", "02版 要闻", "A3 工会", "第2版·综合", "5月1日 星期六", "2021.5.1 星期六",
    "GONGREN RIBAO",
    "邮政编码:100001", "广告热线:010-12345678", "零售价:1元", "扫描二维码关注", "▲上接一版",
    "【关闭窗口】", "首页>>新闻", "(责编:何舟、夏岚)",
])
def test_furniture(line: str) -> None:
    assert [found.shape for found in read_lines(line)] == ["furniture"]


@pytest.mark.parametrize("line", [
    "编辑 学徒 师傅", "扫描二维码 入会更方便", "12名职工获表彰", "3年奖补四千万元", "印刷厂里的劳模", "审核把关 资金用在刀刃上",
])
def test_headlines_that_are_no_furniture(line: str) -> None:
    assert [found.shape for found in read_lines(line)] == ["headline"]


@pytest.mark.parametrize(("first", "second", "title"), [
    ("云岭市举行劳动模范表彰大会", "一百二十人获得表彰", 0), ("长沙出台企业民主管理条例", "2021年5月1日起施行", 0),
    ("云岭市启动元旦春节送温暖活动", "重点慰问困难职工、农民工和节日坚守岗位的职工", 0),
    ("以案说法", "没签合同,算不算劳动关系?", 1),
    ("云岭市办好职工夜校", "六十名职工学会八道菜", 1), ("全国总工会发出通知要求", "做好今冬明春困难职工帮扶救助工作", 1),
    ("云岭市总工会", "发放消费券 点亮夜经济", 1),
])
def test_title_and_deck(first: str, second: str, title: int) -> None:
    text = f"{first}\n\n{second}"
    lines = [line for line in read_lines(f"{text}\n\n本报讯 大赛启动。") if line.shape == "headline"]
    start, end = choose(lines, "大赛启动。").title[0]
    assert text[start:end] == (first, second)[title]
