# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile values in files that are otherwise good: formulas, SQL, secrets, marks nobody sees, texts without end."""
import openpyxl

from corpus import HEAD, quoted, stored, text_of

FORMULAS = ["=cmd|'/C calc'!A0", "+1+cmd|'/C calc'!A0", "-2+3", "@SUM(1+1)*cmd|'/C calc'!A0", '=HYPERLINK("http://evil.example","点击")',
            '=WEBSERVICE("http://127.0.0.1:9/")', "=1+1", "=IMPORTXML(1)", "\t=1+1甲", "％=甲"]


def as_table(titles, column=0):
    rows = [HEAD]
    for number, text in enumerate(titles):
        row = [f"目录{number}甲", "市民政局", "", "", "", ""]
        row[column] = text
        rows.append(row)
    return rows


def workbook(corpus, file, rows):
    book = openpyxl.Workbook()
    for y, row in enumerate(rows, 1):
        for x, text in enumerate(row, 1):
            cell = book.active.cell(y, x, text)
            cell.data_type = "s"
    book.save(corpus.at(file))
    return file


def formulas(corpus):
    kept = stored(*((text.strip(), "count", "1") for text in FORMULAS))
    corpus.survives(corpus.put("value-formulas.csv", text_of(as_table(FORMULAS))), len(FORMULAS), stored=kept)
    corpus.survives(workbook(corpus, "value-formulas.xlsx", as_table(FORMULAS)), len(FORMULAS), stored=kept)
    corpus.survives(corpus.put("value-neutralised.csv", text_of(as_table(["'" + text for text in FORMULAS[:8]]))), 8, stored=kept[:8])
    corpus.survives(corpus.put("value-formula-abstracts.csv", text_of(as_table(FORMULAS, 2))), len(FORMULAS), stored=stored(
        ("目录0甲", "abstract", FORMULAS[0]), ("目录5甲", "abstract", FORMULAS[5])))


def statements(corpus):
    texts = ["'; DROP TABLE catalog; --", "1' OR '1'='1", '"; DELETE FROM department; --', "Robert'); DROP TABLE change_log;--", "%_%", "\\",
             "$$; SELECT pg_sleep(10); $$", "{{7*7}}", "<script>alert(1)</script>", "%s%s%n", "../../etc/passwd", "${jndi:ldap://127.0.0.1/a}"]
    corpus.survives(corpus.put("value-statements.csv", text_of(as_table(texts))), len(texts), stored=stored(
        *((text, "count", "1") for text in texts)))
    corpus.survives(corpus.put("value-statement-providers.csv", text_of(as_table(texts, 1))), len(texts), departments=len(texts))
    corpus.survives(corpus.put("value-statement-types.csv", text_of(as_table(texts, 3))), len(texts), warnings=["unknown_value"],
                    stored=stored(("目录0甲", "share_type", texts[0])))


def marks(corpus):
    unseen = ["\u200b", "\u200b\u200c\u200d\ufeff", "\u00ad", "\u202e\u202c", "\u3000\u00a0", "\u2060"]
    corpus.survives(corpus.put("value-titles-nobody-sees.csv", text_of(as_table(unseen))), 0, rejected=len(unseen),
                    errors=[{"rule": "no_title", "row": row} for row in range(2, 2 + len(unseen))])
    same = ["人口信息", "人\u200b口信息", "\ufeff人口信息", "人口信息\u200e"]
    corpus.survives(corpus.put("value-titles-alike.csv", text_of(as_table(same))), 1, duplicates=3)
    points = ["……", "!!!", "（）", "—", "\U0001f600", "\U0001f600\U0001f600", "\U0002070e\U00020731", "e\u0301cole", "\u202e目录\u202c"]
    corpus.survives(corpus.put("value-titles-odd.csv", text_of(as_table(points))), len(points), stored=stored(
        ("……", "count", "1"), ("!!!", "count", "1"), ("\U0001f600", "count", "1"), ("\U0002070e\U00020731", "count", "1")))
    again = ["\u00e9cole", "e\u0301cole", "①号库", "1号库", "ﬁle", "file", "㈱登記", "(株)登记", "資料庫", "资料库", "ＧＤＰ", "gdp"]
    corpus.survives(corpus.put("value-titles-twice.csv", text_of(as_table(again))), 6, duplicates=6)
    stacked = "目" + "\u0301" * 5000
    corpus.survives(corpus.put("value-title-stacked.csv", text_of(as_table([stacked, "好目录"]))), 2, stored=stored(("好目录", "count", "1")))
    turned = "\u202e" + "gpj.录目" + "\u202c"
    corpus.survives(corpus.put("value-provider-turned.csv", text_of(as_table([turned], 1))), 1)
    corpus.survives(corpus.put("value-null-words.csv", text_of(as_table(["NULL", "null", "None", "undefined", "N/A", "TRUE", "0", "-"]))), 7,
                    duplicates=1, stored=stored(("undefined", "count", "1"), ("0", "count", "1")))


def lengths(corpus):
    corpus.survives(corpus.put("value-title-900kb.csv", text_of(as_table(["长" * 300000, "好目录"]))), 2, peak=300,
                    stored=stored(("好目录", "count", "1")))
    corpus.survives(corpus.put("value-title-1mb.csv", text_of(as_table(["x" * ((1 << 20) + 1), "好目录"]))), 1, rejected=1,
                    errors=[{"rule": "cell_too_long", "row": 2}], peak=300)
    corpus.survives(corpus.put("value-provider-10000.csv", text_of(as_table(["部" * 10000], 1))), 1, departments=1)
    items = "、".join(f"字段{i}" for i in range(20000))
    corpus.survives(corpus.put("value-20000-items.csv", text_of([["目录名称", "提供方", "主要字段"], ["大宽表", "市民政局", items]])), 1,
                    records={"catalogs": 1, "items": 20000})
    corpus.survives(corpus.put("value-dates-odd.csv", text_of(as_table(["9999-99-99", "0000-00-00", "-1-1-1", "999999999999", "2023-02-30", "1e9", "今天",
                                                                      "2023-06-30T25:61:61Z"], 5))), 8, warnings=["unclear_date"],
                    stored=stored(("目录4甲", "publish_date", "2023-02-30")))
    counts = ["-1", "1e308", "NaN", "0x10", "1.797e309", "一万", "12万", " 7 "]
    rows = [["目录名称", "提供方", "资料量"]] + [[f"目录{i}甲", "市民政局", text] for i, text in enumerate(counts)]
    corpus.survives(corpus.put("value-counts-odd.csv", text_of(rows)), 8)
    secrets = ["password=Tian-an-2023", "数据库口令：a1B2c3", "AKIAIOSFODNN7EXAMPLE"]
    corpus.survives(corpus.put("value-secrets-in-abstracts.csv", text_of(as_table(secrets, 2))), 3)
    usage = [["日期", "目录名称", "使用部门", "调用次数"]] + [["2023-06-30", "婚姻登记信息", "市交通运输局", text] for text in (
        "99999999999999999999", "1e400", "NaN", "=1+1", "0x7f", "1.5", "--1")]
    corpus.survives(corpus.put("value-calls-odd.csv", text_of(usage)), 0, rejected=7, kind="usage",
                    errors=[{"rule": "not_a_number", "row": row} for row in range(2, 9)])
    days = [["日期", "目录名称", "使用部门", "调用次数"]] + [[day, "婚姻登记信息", "市交通运输局", 1] for day in (
        "0000-00-00", "2023-02-30", "2023-13", "99999999", "-1", "昨天")]
    corpus.survives(corpus.put("value-days-odd.csv", text_of(days)), 0, rejected=6, kind="usage",
                    errors=[{"rule": "not_a_day", "row": row} for row in range(2, 8)])
    names = [["部门名称", "统一社会信用代码"], ["x" * 100000, ""], ["局" + quoted("a"), "0" * 5000], ["\u200b", ""]]
    corpus.survives(corpus.put("value-departments-odd.csv", text_of(names)), 2, rejected=1, kind="departments")


def make(corpus):
    formulas(corpus)
    statements(corpus)
    marks(corpus)
    lengths(corpus)
