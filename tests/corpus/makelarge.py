# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly files of the sizes cities have: 6,000 and 36,000 entries."""
import xlsxwriter

from corpus import stored, text_of

HEAD = ["序号", "信息资源名称", "信息资源提供方", "信息资源摘要", "共享类型", "更新周期", "发布日期", "主要数据项", "浏览量"]
SHARE, CYCLE = ("无条件共享", "有条件共享", "不予共享"), ("每日", "每月", "每季度", "每年", "不定期")


def entries(count):
    for i in range(count):
        yield [i + 1, f"第{i}号行政许可事项办理结果信息", f"市第{i % 57}局", f"第{i}号事项的受理、审查、决定和送达情况", SHARE[i % 3],
               CYCLE[i % 5], f"202{i % 4}/{i % 12 + 1}/{i % 28 + 1}", "申请人、受理日期、决定文号、决定日期、经办人", i * 7]


def make(corpus):
    with xlsxwriter.Workbook(corpus.at("large-6000.xlsx"), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("目录")
        sheet.write_row(0, 0, HEAD)
        for y, row in enumerate(entries(6000), 1):
            sheet.write_row(y, 0, row)
    corpus.takes("large-6000.xlsx", 6000, part="slow", records={"catalogs": 6000, "items": 30000}, departments=57,
                 stored=stored(("第5999号行政许可事项办理结果信息", "share_type", "not_shared")), seconds=120, peak=600)
    corpus.put("large-36000.csv", text_of([HEAD, *entries(36000)]).encode("gb18030"))
    corpus.takes("large-36000.csv", 36000, part="slow", encoding="GB18030", records={"catalogs": 36000, "items": 180000},
                 stored=stored(("第35999号行政许可事项办理结果信息", "publish_date", "2023-12-20")), seconds=300, peak=1500)
