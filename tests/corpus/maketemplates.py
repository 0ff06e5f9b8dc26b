# SPDX-License-Identifier: GPL-3.0-or-later
"""The templates departments fill in (reference Template A of 30 columns, B, a platform's export), as workbooks
with merged cells and as text with blanks in their place."""
import openpyxl
from openpyxl.styles import Alignment, Font

from corpus import of_item, stored, text_of

PLAIN = ["信息资源名称", "英文名", "信息资源代码", "信息资源提供方", "提供方内部部门", "资源提供方代码", "信息资源摘要", "来源信息系统名称"]
GROUPS = [("信息资源格式", ["格式分类", "格式类型", "其他类型资源格式描述"]),
          ("信息资源大普查", ["数据存储总量（G）", "结构化信息记录总数（万）", "已共享的数据存储量（G）", "已共享结构化记录数（万）",
                       "已开放的数据存储量（G）", "已开放结构化记录数（万）"]),
          ("信息项", ["信息项名称", "信息项英文名", "数据类型", "数据长度"]),
          ("共享属性", ["共享类型", "共享条件", "共享方式分类", "共享方式类型"]), ("开放属性", ["是否向社会开放", "开放条件"])]
LAST = ["更新周期", "发布日期", "关联及类目名称"]
TOP = PLAIN + [name for name, parts in GROUPS for name in [name] + [""] * (len(parts) - 1)] + LAST
LOW = [""] * len(PLAIN) + [part for _, parts in GROUPS for part in parts] + [""] * len(LAST)
ITEM = range(17, 21)
assert len(TOP) == len(LOW) == 30

ITEMS = [("社会组织登记", [("组织名称", "zzmc", "字符型C", 100), ("登记日期", "djrq", "日期型D", 8), ("注册资金", "zczj", "货币型Y", 18)]),
         ("慈善项目备案", [("项目名称", "xmmc", "C", 200), ("募捐金额", "mjje", "数值型N", 18)]),
         ("殡葬服务机构", [("机构名称", "jgmc", "C", 100)])]


def resource(title, number):
    return [title, "", f"307021001/00000{number}", "市民政局", "社会组织处", "11321100MB9900048T", f"{title}的基本信息", "民政业务系统",
            "数据库", "MySQL", "", 1.5, 20, 0, 0, 0, 0, *[None] * 4, "有条件共享", "需部门审核", "共享平台方式", "数据库", "否", "",
            "每月", "2023-06-30", "部门信息资源目录"]


def rows_of(items=ITEMS, folded=True, first=1):
    """One row an item; the cells of the resource only in its first row where folded."""
    for number, (title, parts) in enumerate(items, first):
        for place, item in enumerate(parts):
            row = resource(title, number) if place == 0 or not folded else [None] * 30
            for column, value in zip(ITEM, item):
                row[column] = value
            yield row


STORED = [*stored(("社会组织登记", "code", "307021001/000001"), ("社会组织登记", "items", "组织名称|登记日期|注册资金"),
                  ("慈善项目备案", "items", "项目名称|募捐金额"), ("殡葬服务机构", "items", "机构名称"),
                  ("社会组织登记", "format_category", "database"), ("社会组织登记", "format_type", "mysql"),
                  ("社会组织登记", "share_type", "conditional"), ("社会组织登记", "share_condition", "需部门审核"),
                  ("社会组织登记", "is_open", "no"), ("社会组织登记", "census_records", "20"), ("社会组织登记", "census_storage", "1.5"),
                  ("社会组织登记", "provider_unit", "社会组织处"), ("社会组织登记", "publish_date", "2023-06-30")),
          {"sql": of_item("慈善项目备案", "募捐金额", "data_type || i.length"), "is": "numeric18"},
          {"sql": of_item("社会组织登记", "登记日期", "data_type"), "is": "date"}]


def merge_groups(sheet, at):
    for column in range(1, 31):
        if not LOW[column - 1]:
            sheet.merge_cells(start_row=at, end_row=at + 1, start_column=column, end_column=column)
    column = len(PLAIN) + 1
    for _, parts in GROUPS:
        sheet.merge_cells(start_row=at, end_row=at, start_column=column, end_column=column + len(parts) - 1)
        column += len(parts)


def template_a(corpus, file, items=ITEMS, titles=(), merged=True, sheets=("目录",)):
    book = openpyxl.Workbook()
    for number, name in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = name
        for title in titles:
            sheet.append([title])
            sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=30)
        head = len(titles) + 1
        sheet.append(TOP)
        sheet.append(LOW)
        for row in sheet.iter_rows(min_row=head, max_row=head + 1):
            for cell in row:
                cell.font, cell.alignment = Font(bold=True), Alignment(horizontal="center", wrap_text=True)
        if merged:
            merge_groups(sheet, head)
        own = items if len(sheets) == 1 else items[number:number + 1]
        for row in rows_of(own, first=1 if len(sheets) == 1 else number + 1):
            sheet.append(row)
        at = head + 2
        for _, parts in own:
            for column in range(1, 31):
                if merged and len(parts) > 1 and column - 1 not in ITEM:
                    sheet.merge_cells(start_row=at, end_row=at + len(parts) - 1, start_column=column, end_column=column)
            at += len(parts)
    book.save(corpus.at(file))
    return file


def a(corpus):
    six = {"records": {"catalogs": 3, "items": 6}, "stored": STORED}
    corpus.takes(template_a(corpus, "template-a.xlsx"), 6, header_row=2, sheet="目录", **six)
    corpus.takes(template_a(corpus, "template-a-title.xlsx", titles=("示例市政务信息资源目录", "填报单位：市民政局")), 6, header_row=4, **six)
    corpus.takes(template_a(corpus, "template-a-blanks.xlsx", merged=False), 6, header_row=2, **six)
    text = [["" if cell is None else cell for cell in row] for row in [TOP, LOW, *rows_of()]]
    corpus.takes(corpus.put("template-a-blanks.csv", text_of(text)), 6, header_row=2, **six)
    full = [["" if cell is None else cell for cell in row] for row in [TOP, LOW, *rows_of(folded=False)]]
    corpus.takes(corpus.put("template-a-full.csv", text_of(full).encode("gbk")), 6, encoding="GB18030", **six)
    file = template_a(corpus, "template-a-sheets.xlsx", sheets=("社会组织", "慈善", "殡葬"))
    corpus.takes(file, 6, options={"sheets": ["*"]}, **six)
    corpus.takes(file, 3, name="template-a-sheets, the first", warnings=["other_sheets"], sheet="社会组织",
                 records={"catalogs": 1, "items": 3})
    corpus.takes(file, 2, name="template-a-sheets, one", options={"sheets": ["慈善"]}, sheet="慈善",
                 records={"catalogs": 1, "items": 2})
    corpus.refuses(file, "usage", name="template-a-sheets, none of them", options={"sheets": ["没有"]}, words=["慈善"])
    twice = [*ITEMS, ("慈善项目备案", [("募捐金额", "mjje", "C", 1), ("捐赠人", "jzr", "C", 50)])]
    rows = [["" if cell is None else cell for cell in row] for row in [TOP, LOW, *rows_of(twice[:3], False)]]
    again = list(rows_of([("x", twice[3][1])], False))
    for row in again:
        row[0], row[2], row[6] = "慈善项目备案", "307021001/000002", "慈善项目备案的基本信息"
    corpus.takes(corpus.put("template-a-apart.csv", text_of(rows + again)), 7, duplicates=1,
                 stored=stored(("慈善项目备案", "items", "项目名称|募捐金额|捐赠人")), records={"catalogs": 3, "items": 7})
    empty = openpyxl.Workbook()
    for row in (TOP, LOW):
        empty.active.append(row)
    merge_groups(empty.active, 1)
    empty.save(corpus.at("template-a-empty.xlsx"))
    corpus.takes("template-a-empty.xlsx", 0, part="friendly")


def b(corpus):
    head = ["信息资源分类1", "信息资源分类2", "信息资源分类3", "信息资源分类4", "名称", "格式", "提供方", "提供方代码", "代码", "共享类型", "共享条件",
            "共享方式", "发布日期", "是否向社会开放", "开放类型", "管理方式", "所属系统名称", "权属关系", "摘要", "在线资源链接地址", "更新周期",
            "关联资源代码", "生成方式", "涉密属性"]
    rows = [["部门信息资源目录", "省级", "民政", "社会组织", "社会组织年检", "数据库", "市民政局", "", "307021001/000009", "普遍共享", "", "接口",
             "2023-06-30", "1", "依申请开放", "自管", "年检系统", "自有", "年检结论", "http://10.0.0.1/a", "每年", "", "采集", "非涉密"],
            ["主题信息资源目录", "公共服务", "", "", "志愿服务记录", "电子表格", "市民政局", "", "206001002/000001", "按需共享", "需审核", "文件下载",
             "2022.3.4", "0", "不予开放", "自管", "志愿系统", "自有", "服务时长", "", "实时", "307021001/000009", "采集", "非涉密"]]
    expected = stored(("社会组织年检", "share_type", "unconditional"), ("志愿服务记录", "share_type", "conditional"),
                      ("社会组织年检", "is_open", "yes"), ("志愿服务记录", "open_type", "not_open"),
                      ("志愿服务记录", "related_codes", "307021001/000009"), ("社会组织年检", "source_system", "年检系统"))
    corpus.takes(corpus.put("template-b.csv", text_of([head, *rows])), 2, stored=expected)
    book = openpyxl.Workbook()
    for row in [head, *rows]:
        book.active.append(row)
    book.save(corpus.at("template-b.xlsx"))
    corpus.takes("template-b.xlsx", 2, stored=expected, header_row=1)


def make(corpus):
    a(corpus)
    b(corpus)
