# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly files whose head stands anywhere and is called anything: titles, notes, grouped heads, languages."""
from corpus import BODY, HEAD, STORED, TABLE, of_catalog, stored, text_of

WIDTH = len(HEAD)


def line(*cells):
    return list(cells) + [""] * (WIDTH - len(cells))


def above(corpus):
    titles = [line("示例市政务数据资源目录汇总表"), line("填报单位：示例市数据局", "", "", "填报日期：2023年6月30日"),
              line("编制依据：政务信息资源目录编制指南"), line("（内部资料，注意保存）"), line("单位：条"), line("第一部分 部门目录")]
    for count in (1, 2, 3, 6):
        corpus.table(corpus.put(f"layout-titles-{count}.csv", text_of(titles[:count] + TABLE)), header_row=count + 1)
    corpus.table(corpus.put("layout-blank-rows-above.csv", text_of([line(), line(), titles[0], line(), *TABLE])), header_row=5)
    corpus.table(corpus.put("layout-blank-row-below.csv", text_of([HEAD, line(), *BODY])))
    corpus.table(corpus.put("layout-blank-columns.csv", text_of([["", "", *row, "", ""] for row in TABLE])))
    words = line("数据目录名称和提供方请按三定规定填写")
    corpus.table(corpus.put("layout-title-with-head-words.csv", text_of([words, *TABLE])), header_row=2)
    form = [line("名称", "示例市数据目录"), line("部门", "示例市数据局"), line("日期", "2023-06-30"), line()]
    corpus.table(corpus.put("layout-form-above.csv", text_of(form + TABLE)), header_row=5)


def inside(corpus):
    helper = line("必填", "必填", "选填", "必填", "必填", "选填，格式YYYY-MM-DD")
    corpus.table(corpus.put("layout-helper-row.csv", text_of([HEAD, helper, *BODY])), quiet=False,
                 warnings=["notes_left_out"])
    corpus.table(corpus.put("layout-helper-row-above.csv", text_of([helper, HEAD, *BODY])))
    english = ["Catalog name", "Provider", "Abstract", "Share type", "Update cycle", "Publish date"]
    corpus.table(corpus.put("layout-two-languages.csv", text_of([HEAD, english, *BODY])))
    numbers = [["序号", *HEAD]] + [[i, *row] for i, row in enumerate(BODY, 1)]
    corpus.table(corpus.put("layout-running-numbers.csv", text_of(numbers)))
    corpus.table(corpus.put("layout-column-numbers.csv", text_of([HEAD, [str(i) for i in range(1, WIDTH + 1)], *BODY])), quiet=False,
                 warnings=["notes_left_out"])
    numbered = numbers + [[i] + [""] * WIDTH for i in range(4, 31)]
    corpus.table(corpus.put("layout-numbered-blank-rows.csv", text_of(numbered)), quiet=False, warnings=["notes_left_out"])
    again = [HEAD, BODY[0], HEAD, BODY[1], line(), line("第 2 页"), HEAD, BODY[2]]
    corpus.takes(corpus.put("layout-repeated-head.csv", text_of(again)), 3, stored=STORED, warnings=["repeated_header"])
    counted = [["代码", *HEAD]] + [[i, *row] for i, row in enumerate(BODY, 1)]
    corpus.takes(corpus.put("layout-number-as-code.csv", text_of(counted)), 3,
                 stored=[*STORED, *stored((BODY[0][0], "code", ""))], warnings=["running_number"])
    starred = ["*目录名称", "提供方（必填）", "信息资源\n摘要", "共享类型*", "更新周期 （频率）", "发布日期(YYYY-MM-DD)"]
    corpus.takes(corpus.put("layout-stars-in-heads.csv", text_of([starred, *BODY])), 3, stored=STORED)
    spaced = ["目 录 名 称", "提　供　方", " 信息资源摘要 ", "共 享 类 型", "更新\n周期", "发布\r\n日期"]
    corpus.table(corpus.put("layout-spaced-heads.csv", text_of([spaced, *BODY])))


def below(corpus):
    for name, rows in (("note", [line("备注：本表由各部门于2023年6月填报，解释权归数据局。")]),
                       ("notes", [line(), line("说明："), line("1. 共享类型按指南填写；"), line("2. 更新周期按实际填写。")]),
                       ("total", [line("合计", "3")]), ("total-spaced", [line("合    计", "", "共3条")]),
                       ("signed", [line(), line("填表人：张三", "", "审核人：李四", "", "", "2023年6月30日")])):
        corpus.table(corpus.put(f"layout-below-{name}.csv", text_of(TABLE + rows)), quiet=False, warnings=["notes_left_out"])
    between = [HEAD, BODY[0], line("二、业务类目录"), *BODY[1:]]
    corpus.takes(corpus.put("layout-section-row.csv", text_of(between)), 3, stored=STORED, warnings=["notes_left_out"])


def grouped(corpus):
    top = ["目录名称", "提供方", "信息资源摘要", "共享属性", "", "更新周期", "发布日期"]
    low = ["", "", "", "共享类型", "共享条件", "", ""]
    rows = [[*row[:4], condition, *row[4:]] for row, condition in zip(BODY, ("无条件", "需经授权", "涉及个人信息"))]
    more = [*STORED, *stored(("道路运输企业信息", "share_condition", "需经授权"))]
    corpus.table(corpus.put("layout-two-rows.csv", text_of([top, low, *rows])), header_row=2, stored=more, quiet=False,
                 warnings=["merges_guessed"])
    corpus.table(corpus.put("layout-two-rows-title.csv", text_of([["汇总表"] + [""] * 6, top, low, *rows])), header_row=3,
                 stored=more, quiet=False, warnings=["merges_guessed"])
    third = ["", "", "", "（必选）", "（条件）", "", ""]
    highest = ["基本信息", "", "", "管理信息", "", "", ""]
    corpus.takes(corpus.put("layout-three-rows.csv", text_of([highest, top, low, *rows])), 3, header_row=3, stored=more)
    corpus.takes(corpus.put("layout-three-rows-hints.csv", text_of([top, low, third, *rows])), 3, stored=more)
    corpus.takes(corpus.put("layout-empty-second-row.csv", text_of([HEAD, line(), line(), *BODY])), 3, stored=STORED)


def names(corpus):
    english = ["title", "publisher", "description", "share_type", "accrualPeriodicity", "issued"]
    pinyin = ["zymc", "tgfmc", "zyzy", "gxlx", "gxzq", "fbrq"]
    database = ["CATALOG_NAME", "ORG_NAME", "SUMMARY", "SHARE_TYPE", "UPDATE_CYCLE", "PUBLISH_DATE"]
    camel = ["catalogName", "deptName", "description", "shareType", "updateCycle", "publishDate"]
    traditional = ["資料集名稱", "提供機關", "資料集描述", "共享類型", "更新頻率", "發布日期"]
    wide = ["【信息资源名称】", "信息资源提供方：", "信息资源摘要", "共享类型", "更新周期", "发布日期"]
    for name, head in (("english", english), ("pinyin", pinyin), ("database", database), ("camel", camel),
                       ("traditional", traditional), ("brackets", wide)):
        corpus.table(corpus.put(f"layout-heads-{name}.csv", text_of([head, *BODY])))
    turned = [[row[i] for i in (5, 3, 0, 4, 1, 2)] for row in TABLE]
    corpus.table(corpus.put("layout-heads-turned.csv", text_of(turned)))
    chongqing = [["标题", "摘要", "资源提供方", "更新时间", "开放类型", "资源格式", "更新周期", "行业分类", "主题分类"],
                 ["公共停车场", "位置和泊位", "市交通运输局", "2023-06-01 08:00:00", "无条件开放", "XLS,CSV", "每年", "交通运输", "城市建设"]]
    corpus.takes(corpus.put("layout-portal-chongqing.csv", text_of(chongqing)), 1,
                 stored=stored(("公共停车场", "open_type", "unconditional"), ("公共停车场", "last_updated", "2023-06-01")))
    xianning = [["数据集名称", "来源部门", "数据量", "开放状态", "所属行业", "发布时间", "数据更新时间", "更新频率", "用户评分", "部门电话",
                 "部门邮箱", "标签", "描述"],
                ["景区名录", "市民政局", "1,234", "已开放", "旅游", "2020/1/2", "2023/6/1", "每年", "4.5", "0715-1234567", "a@b.cn",
                 "旅游", "A级景区"]]
    corpus.takes(corpus.put("layout-portal-xianning.csv", text_of(xianning)), 1,
                 stored=stored(("景区名录", "is_open", "yes"), ("景区名录", "publish_date", "2020-01-02")))


def choices(corpus):
    own = [["事项", "谁提供", "内容", "共享否", "频率", "上线日", "备用"]] + [[*row, "x"] for row in BODY]
    mapping = {"事项": "title", "谁提供": "department", "内容": "abstract", "共享否": "share_type", "频率": "update_cycle",
               "上线日": "publish_date", "备用": ""}
    corpus.table(corpus.put("layout-own-heads.csv", text_of(own)), options={"mapping": mapping})
    kept = {**mapping, "备用": "extension"}
    corpus.table("layout-own-heads.csv", name="layout-own-heads, extension", options={"mapping": kept},
                 stored=[*STORED, {"sql": of_catalog(BODY[0][0], "extension LIKE '%备用%x%'"), "is": "1"}])
    columns = {str(i): field for i, field in enumerate(("title", "department", "abstract", "share_type", "update_cycle",
                                                        "publish_date"))}
    corpus.takes("layout-own-heads.csv", 3, name="layout-own-heads, by column", stored=STORED,
                 options={"columns": columns, "head": [1, 1]})
    corpus.refuses("layout-own-heads.csv", "refused", name="layout-own-heads without a word", words=["name"])
    bare = [[row[0], *row[2:]] for row in TABLE]
    corpus.takes(corpus.put("layout-no-provider.csv", text_of(bare)), 3, options={"mapping": {"=市民政局": "department"}},
                 stored=stored((BODY[1][0], "department", "市民政局")), quiet=True)
    corpus.takes("layout-no-provider.csv", 3, name="layout-no-provider at all", warnings=["no_provider_column"],
                 stored=stored((BODY[1][0], "department", "示例市")))
    corpus.takes("layout-blank-rows-above.csv", 3, name="layout-blank-rows-above as drafts", options={"state": "draft"},
                 stored=stored((BODY[1][0], "state", "draft")))
    corpus.takes("layout-titles-6.csv", 3, name="layout-titles-6, head given", options={"head": [7, 7]}, stored=STORED,
                 header_row=7)
    odd = [HEAD, [*BODY[0][:3], "内部共享", "每两周", "长期"], [*BODY[1][:3], "内部共享", "每月", "2023-06"], BODY[2]]
    corpus.takes(corpus.put("layout-unknown-values.csv", text_of(odd)), 3, warnings=["unknown_value", "unclear_date"],
                 stored=stored((BODY[0][0], "share_type", "内部共享"), (BODY[0][0], "update_cycle", "每两周")))
    corpus.takes("layout-unknown-values.csv", 3, name="layout-unknown-values, decided",
                 options={"values": {"share_type": {"内部共享": "conditional"}, "update_cycle": {"每两周": ""}}},
                 stored=stored((BODY[0][0], "share_type", "conditional"), (BODY[0][0], "update_cycle", "")))
    minguo = [HEAD] + [[*row[:5], day] for row, day in zip(BODY, ("112/6/30", "民國112年5月1日", "111.12.31"))]
    corpus.table(corpus.put("layout-minguo.csv", text_of(minguo)))
    corpus.takes("layout-titles-1.csv", 2, name="layout-titles-1, a row declined", options={"declined": [3]},
                 stored=stored((BODY[0][0], "count", "0")))


def make(corpus):
    above(corpus)
    inside(corpus)
    below(corpus)
    grouped(corpus)
    names(corpus)
    choices(corpus)
