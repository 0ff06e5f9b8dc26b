# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly text files: encodings, separators, quoting, line ends."""
from corpus import BODY, HEAD, STORED, TABLE, stored, text_of

TRADITIONAL = [["資料集名稱", "提供機關", "資料集描述", "更新頻率"],
               ["食品工廠名冊", "衛生局", "登記有案之工廠", "每月"],
               ["公車站牌位置", "交通局", "站名及坐標", "不定期"]]


def encodings(corpus):
    text = text_of(TABLE)
    plain = [("utf8", "utf-8", b"", "UTF-8"), ("utf8-mark", "utf-8", b"\xef\xbb\xbf", "UTF-8"),
             ("utf16le-mark", "utf-16-le", b"\xff\xfe", "UTF-16LE"), ("utf16be-mark", "utf-16-be", b"\xfe\xff", "UTF-16BE"),
             ("utf16le", "utf-16-le", b"", "UTF-16LE"), ("utf16be", "utf-16-be", b"", "UTF-16BE"),
             ("gbk", "gbk", b"", "GB18030")]
    for name, codec, mark, said in plain:
        corpus.table(corpus.put(f"text-{name}.csv", mark + text.encode(codec)), encoding=said, format="csv", header_row=1)
    rare = [HEAD, ["㐂寿司与𠮷野家名录", "市民政局", "四字节：㐀𠀀€", "无条件共享", "每年", "2023-06-30"]]
    corpus.takes(corpus.put("text-gb18030-four-bytes.csv", text_of(rare).encode("gb18030")), 1, encoding="GB18030",
                 stored=stored(("㐂寿司与𠮷野家名录", "abstract", "四字节：㐀𠀀€")))
    corpus.takes(corpus.put("text-gbk-euro.csv", text_of([HEAD, ["外汇牌价", "市民政局", "欧元€牌价", "", "每日", ""]])
                            .encode("gb18030").replace("€".encode("gb18030"), b"\x80")), 1, encoding="GB18030",
                 stored=stored(("外汇牌价", "abstract", "欧元€牌价")))
    corpus.takes(corpus.put("text-big5.csv", text_of(TRADITIONAL).encode("big5")), 2, encoding="Big5",
                 stored=stored(("食品工廠名冊", "update_cycle", "monthly"), ("公車站牌位置", "department", "交通局")),
                 departments=2)
    eten = TRADITIONAL + [["恒春鎮裏民墻面彩繪", "恒春鎮公所", "碁盤式①街廓，銹蝕、粧佛、嫺熟", "每年"]]
    corpus.takes(corpus.put("text-cp950-eten.csv", text_of(eten).encode("cp950", "ignore")), 3, encoding="Big5",
                 stored=stored(("恒春鎮裏民墻面彩繪", "count", "1")))
    corpus.takes(corpus.put("text-gbk-two-words.csv", "目录名称\r\n甲乙\r\n".encode("gbk")), 1, encoding="GB18030",
                 stored=stored(("甲乙", "department", "示例市")), warnings=["no_provider_column"])
    corpus.takes(corpus.put("text-gb18030-traditional.csv", text_of(TRADITIONAL).encode("gb18030")), 2, encoding="GB18030",
                 stored=stored(("食品工廠名冊", "department", "衛生局")))
    for named in ("GB18030", "gbk", "cp936"):
        corpus.table("text-gbk.csv", name=f"text-gbk named {named}", options={"encoding": named}, encoding="GB18030")
    corpus.takes("text-big5.csv", 2, name="text-big5 named cp950", options={"encoding": "cp950"}, encoding="Big5")
    corpus.table("text-utf16le.csv", name="text-utf16le named", options={"encoding": "UTF-16LE"}, encoding="UTF-16LE")
    late = [HEAD] + [[f"list {i} of shops", "office", "plain", "", "", ""] for i in range(4000)] + BODY
    corpus.takes(corpus.put("text-gbk-late.csv", text_of(late).encode("gbk")), 4003, encoding="GB18030", stored=STORED,
                 departments=1)


def separators(corpus):
    for name, separator in (("tab.tsv", "\t"), ("semicolon.csv", ";"), ("pipe.txt", "|"), ("caret.txt", "^"),
                            ("wide-comma.csv", "，"), ("hive.txt", "\x01")):
        rows = [[cell.replace("，", "、") for cell in row] for row in TABLE]
        corpus.takes(corpus.put(f"text-{name}", text_of(rows, separator)), 3, separator=separator, format="csv",
                     stored=STORED[:10], quiet=True)
    corpus.table(corpus.put("text-sep-line.csv", "sep=;\r\n" + text_of(TABLE, ";")), separator=";")
    corpus.table(corpus.put("text-sep-line-mark.csv", b"\xef\xbb\xbf" + ("sep=|\r\n" + text_of(TABLE, "|")).encode()),
                 separator="|")
    corpus.table(corpus.put("text-excel-unicode.txt", b"\xff\xfe" + text_of(TABLE, "\t").encode("utf-16-le")),
                 encoding="UTF-16LE", separator="\t")
    corpus.table(corpus.put("text-gbk-tab.xls", text_of(TABLE, "\t").encode("gbk")), encoding="GB18030", format="csv")
    odd = [HEAD] + [[row[0], row[1], "一;二;三;四;五;六;七", *row[3:]] for row in BODY]
    corpus.takes(corpus.put("text-semicolons-inside.csv", text_of(odd)), 3, separator=",", quiet=True,
                 stored=stored(("最低生活保障对象", "abstract", "一;二;三;四;五;六;七")))
    corpus.table(corpus.put("text-named-separator.txt", text_of(TABLE, "#")), options={"separator": "#"})
    corpus.table(corpus.put("text-single-quotes.csv", text_of(TABLE, quotechar="'", quoting=1)))
    corpus.table(corpus.put("text-all-quoted.csv", text_of(TABLE, quoting=1)))
    corpus.table(corpus.put("text-blank-before-quote.csv", text_of(TABLE, quoting=1).replace('","', '", "')))


def lines(corpus):
    for name, end in (("cr", "\r"), ("lf", "\n"), ("crlf", "\r\n")):
        corpus.table(corpus.put(f"text-{name}.csv", text_of(TABLE, end=end)))
    ends = text_of(TABLE).split("\r\n")
    corpus.table(corpus.put("text-mixed-ends.csv", ends[0] + "\r\n" + ends[1] + "\n" + ends[2] + "\r" + ends[3]))
    corpus.table(corpus.put("text-last-line-open.csv", text_of(TABLE).rstrip("\r\n")))
    corpus.table(corpus.put("text-control-z.csv", text_of(TABLE) + "\x1a"))
    corpus.table(corpus.put("text-zeros-behind.csv", text_of(TABLE).encode() + b"\0" * 512))
    corpus.table(corpus.put("text-empty-lines.csv", "\r\n\r\n".join(text_of([row]).strip() for row in TABLE) + "\r\n\r\n\r\n"))
    corpus.table(corpus.put("text-commas-behind.csv", text_of([row + [""] * 20 for row in TABLE] + [[""] * 26] * 300)))
    breaks = [HEAD, ["含换行的\n名称", "市民政局", '第一行\r\n第二行\n他说"好"', "", "", ""], *BODY]
    corpus.takes(corpus.put("text-breaks-in-cells.csv", text_of(breaks)), 4, quiet=True,
                 stored=stored(("含换行的 名称", "abstract", '第一行\n第二行\n他说"好"')) + STORED)
    ragged = [HEAD, ["短行"], ["更短", "市民政局"], BODY[0] + ["多", "余", "的"], *BODY[1:]]
    corpus.takes(corpus.put("text-ragged.csv", text_of(ragged)), 5, stored=STORED, warnings=["no_provider"])
    literal = HEAD[0] + "," + HEAD[1] + '\r\n5"管线普查,市民政局\r\n"引号"在前,市民政局\r\n'
    corpus.takes(corpus.put("text-quotes-inside.csv", literal), 2, stored=stored(('5"管线普查', "count", "1")))
    wide = [HEAD, ["\u3000 全角空白\u3000", " 市民政局\t", "\u00a0不换行空格\u00a0", " 无条件共享\u3000", "每 月", "２０２３－０６－３０"]]
    corpus.takes(corpus.put("text-blanks-around.csv", text_of(wide)), 1, stored=stored(
        ("全角空白", "department", "市民政局"), ("全角空白", "share_type", "unconditional"),
        ("全角空白", "publish_date", "2023-06-30")))
    for name in ("text-named.xlsx", "text-named.json", "text-named.ods", "text-without-name"):
        corpus.table(corpus.put(name, text_of(TABLE)), format="csv")


def again(corpus):
    """What is in the city already."""
    head = ["信息资源代码", "目录名称", "提供方", "共享类型", "更新周期"]
    rows = [head, ["307001001/000001", "婚姻登记信息", "市民政局", "有条件共享", "每月"],
            ["307001001/000002", "养老机构信息", "市民政局", "有条件共享", "每月"],
            ["", "年度统计", "市交通运输局", "无条件共享", ""], ["", "年度统计", "市民政局", "", ""],
            ["307001001/000001", "婚姻登记信息", "市民政局", "不予共享", "每月"],
            ["", "待审目录", "市民政局", "无条件共享", ""], ["", "", "市民政局", "", "每年"]]
    file = corpus.put("again.csv", text_of(rows))
    errors = [{"rule": "locked", "row": 7}, {"rule": "no_title", "row": 8}]
    corpus.takes(file, 1, 2, 1, 2, 1, errors=errors,
                 stored=stored(("养老机构信息", "share_type", "conditional"), ("婚姻登记信息", "share_type", "conditional"),
                               ("待审目录", "share_type", "conditional")))
    corpus.takes(file, 1, 1, 3, 1, 1, name="again, fill", options={"policy": "fill"}, errors=[{"rule": "no_title", "row": 8}],
                 stored=[*stored(("养老机构信息", "share_type", "unconditional")),
                         {"sql": "SELECT share_type FROM catalog WHERE title = '年度统计' AND share_type <> ''",
                          "is": "unconditional"}])
    corpus.takes(file, 1, 0, 4, 1, 1, name="again, skip", options={"policy": "skip"}, errors=[{"rule": "no_title", "row": 8}],
                 stored=stored(("养老机构信息", "update_cycle", "quarterly")))
    same = [["目录名称", "提供方"], ["公交线路信息", "市交通运输局"], ["公交線路信息", "市交通运输局"], ["公交 线路信息", "市交通运输局"],
            ["ＡＰＩ接口清单", "市民政局"], ["API接口清單", "市民政局"], ["API-接口（清单）", "市民政局"]]
    corpus.takes(corpus.put("again-spellings.csv", text_of(same)), 1, 0, 1, 0, 4,
                 stored=stored(("公交线路信息", "count", "1"), ("ＡＰＩ接口清单", "count", "1")))


def make(corpus):
    encodings(corpus)
    separators(corpus)
    lines(corpus)
    again(corpus)
