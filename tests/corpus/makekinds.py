# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly files of every kind of rows but catalogs: departments, items, resources, usage, duties, peers."""
import openpyxl

from corpus import of_catalog, of_item, text_of


def said(sql, value):
    return {"sql": sql, "is": value}


def department(name, field):
    return f"SELECT {field} FROM department WHERE name = '{name}'"


def of_resource(name, field):
    return f"SELECT {field} FROM resource WHERE name = '{name}'"


def calls(catalog, consumer, day):
    return ("SELECT u.calls FROM usage_day u JOIN catalog c ON c.id = u.catalog_id JOIN department d ON d.id = u.consumer_id "
            f"WHERE c.title = '{catalog}' AND d.name = '{consumer}' AND u.day = '{day}'")


def of_duty(name, field):
    return f"SELECT {field} FROM duty WHERE name = '{name}'"


def peer(name, field):
    return f"SELECT {field} FROM peer WHERE name = '{name}'"


def table(corpus, file, rows, *fates, **more):
    if file.endswith(".xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(corpus.at(file))
    else:
        corpus.put(file, text_of(rows).encode(more.pop("codec", "utf-8")))
    corpus.takes(file, *fates, **more)


def departments(corpus):
    kind = {"kind": "departments"}
    rows = [["部门名称", "统一社会信用代码", "层级", "类别", "首席数据官", "联系人", "联系电话"],
            ["市教育局", "11321100MB99000138", "市级", "机关", "王五", "李四", "0511-8000001"],
            ["市民政局", "11321100MB9900048T", "市级", "机关", "", "赵六", ""], ["市教育局", "", "", "", "", "", ""],
            ["", "11321100MB9900056M", "市级", "", "", "", ""]]
    more = {"stored": [said(department("市教育局", "code || leader || phone"), "11321100MB99000138王五0511-8000001"),
                       said(department("市民政局", "contact"), "赵六")], "errors": [{"row": 5}]}
    table(corpus, "departments-plain.csv", rows, 1, 1, 0, 1, 1, **kind, **more)
    table(corpus, "departments-plain.xlsx", [["示例市机构一览表"], *rows], 1, 1, 0, 1, 1, header_row=2, **kind,
          stored=more["stored"])
    table(corpus, "departments-english.csv", [["dept_name", "dept_code", "tel"], ["市水利局", "", "1"], ["市文旅局", "", "2"]], 2, **kind,
          stored=[said(department("市文旅局", "phone"), "2")])
    table(corpus, "departments-gbk.csv", [["单位"], ["市司法局"], ["市 民 政 局"], ["市民政局"]], 1, 1, 0, 0, 1, codec="gbk", **kind)
    corpus.refuses(corpus.put("departments-none.csv", "电话,地址\n1,2\n"), "refused", kind="departments")


def items(corpus):
    kind = {"kind": "items"}
    rows = [["所属目录", "目录代码", "信息项名称", "英文名", "数据类型", "数据长度", "是否必填"],
            ["婚姻登记信息", "307001001/000001", "姓名", "xm", "字符型C", 50, "是"],
            ["婚姻登记信息", "307001001/000001", "证件号码", "zjhm", "字符型C", 18, "是"],
            ["养老机构信息", "", "床位数", "cws", "数值型N", 8, "否"], ["没有的目录", "", "甲", "", "", "", ""],
            ["养老机构信息", "", "", "", "", "", ""], ["养老机构信息", "", "床位数", "cws", "N", 9, ""]]
    stored = [said(of_catalog("婚姻登记信息", "items"), "姓名|登记日期|证件号码"),
              said(of_item("婚姻登记信息", "姓名", "data_type || i.length || i.is_required"), "string50yes"),
              said(of_item("养老机构信息", "床位数", "data_type || i.length"), "numeric8")]
    errors = [{"rule": "unknown_catalog", "row": 5}, {"rule": "no_value", "row": 6}]
    table(corpus, "items-plain.csv", rows, 2, 1, 0, 2, 1, stored=stored, errors=errors, **kind)
    table(corpus, "items-plain.xlsx", rows, 2, 1, 0, 2, 1, stored=stored, errors=errors, **kind)
    book = openpyxl.Workbook()
    for row in (rows[0][:1] + rows[0][2:], ["养老机构信息", "床位数", "", "N", 8, ""], [None, "护理员数", "", "N", 8, ""],
                [None, "地址", "", "C", 200, ""]):
        book.active.append(row)
    book.active.merge_cells("A2:A4")
    book.save(corpus.at("items-merged.xlsx"))
    corpus.takes("items-merged.xlsx", 3, stored=[said(of_catalog("养老机构信息", "items"), "床位数|护理员数|地址")], **kind)
    table(corpus, "items-code.csv", [["目录代码", "字段名称", "字段类型"], ["307001002/000002", "抽检批次", "varchar"],
                                     ["307001002/000009", "无", "C"], ["", "无", "C"]], 1, 0, 0, 2, **kind)
    table(corpus, "items-ambiguous.csv", [["目录名称", "提供方", "字段"], ["婚姻登记信息", "市民政局", "备注"],
                                          ["婚姻登记信息", "市教育局", "备注"]], 1, 0, 0, 1, **kind)


def resources(corpus):
    kind = {"kind": "resources"}
    rows = [["资源名称", "类型", "所属目录", "资源地址", "状态"],
            ["婚姻登记库表", "TABLE", "婚姻登记信息", "mz.hydj", "已发布"], ["婚姻登记接口", "API", "婚姻登记信息", "http://10.1.1.1/hy", "已发布"],
            ["养老机构清单", "FILE", "养老机构信息", "/data/yl.xlsx", ""], ["没有目录", "FILE", "没有的目录", "/x", ""],
            ["奇怪", "磁带", "养老机构信息", "/y", ""], ["婚姻登记库表", "库表", "婚姻登记信息", "mz.hydj", "已发布"],
            ["带密码的库", "库表", "养老机构信息", "postgresql://u:secret@10.1.1.1/db", ""]]
    stored = [said(of_resource("婚姻登记库表", "kind || locator || state"), "tablemz.hydjpublished"),
              said(of_resource("婚姻登记接口", "kind"), "api"), said(of_resource("养老机构清单", "kind"), "file"),
              said("SELECT count(*) FROM resource WHERE locator LIKE '%secret%'", "0"),
              said("SELECT count(*) FROM change_log WHERE coalesce(new_values, '') LIKE '%secret%'", "0")]
    errors = [{"rule": "unknown_catalog", "row": 5}, {"rule": "unknown_kind", "row": 6}, {"rule": "secret_in_locator", "row": 8}]
    table(corpus, "resources-suzhou.csv", rows, 3, 0, 0, 3, 1, stored=stored, errors=errors, **kind)
    table(corpus, "resources-suzhou.xlsx", rows, 3, 0, 0, 3, 1, stored=stored, errors=errors, **kind)
    table(corpus, "resources-codes.csv", [["catalog_code", "resource_name", "resource_type", "url"],
                                          ["307001002/000001", "执照接口", "接口", "https://a.example/zz"],
                                          ["307001002/000001", "执照文件", "文件", "/zz.csv"]], 2, **kind,
          stored=[said(of_resource("执照文件", "kind"), "file")])
    secrets = ["jdbc:mysql://10.0.0.1/a?user=u&password=123456", "http://10.0.0.1/a?token=abcdef0123456789",
               "ftp://admin:admin@10.0.0.1/", "Server=1;Uid=sa;Pwd=123;"]
    rows = [["目录名称", "资源名称", "类型", "地址"]] + [["公交线路信息", f"线路{i}", "库表", text] for i, text in enumerate(secrets)]
    table(corpus, "resources-secrets.csv", rows, 0, 0, 0, 4, **kind, part="hostile",
          errors=[{"rule": "secret_in_locator", "row": row} for row in range(2, 6)],
          stored=[said("SELECT count(*) FROM resource", "0")])


def usage(corpus):
    kind = {"kind": "usage"}
    rows = [["日期", "目录名称", "使用部门", "调用次数"], ["2023-06-30", "婚姻登记信息", "市交通运输局", "12"],
            ["2023/6/29", "婚姻登记信息", "市市场监管局", "1,200"], ["2023-06-30", "营业执照信息", "市民政局", 7],
            ["2023-06-30", "没有的目录", "市民政局", 1], ["某日", "营业执照信息", "市民政局", 1], ["2023-06-28", "营业执照信息", "市民政局", "很多"],
            ["2023-06-28", "营业执照信息", "市民政局", "-5"], ["2023-06-28", "营业执照信息", "", "5"]]
    stored = [said(calls("婚姻登记信息", "市交通运输局", "2023-06-30"), "12"), said(calls("婚姻登记信息", "市市场监管局", "2023-06-29"), "1200")]
    errors = [{"rule": "unknown_catalog", "row": 5}, {"rule": "not_a_day", "row": 6}, {"rule": "not_a_number", "row": 7},
              {"rule": "not_a_number", "row": 8}, {"rule": "no_value", "row": 9}]
    table(corpus, "usage-days.csv", rows, 3, 0, 0, 5, stored=stored, errors=errors, **kind)
    table(corpus, "usage-days.xlsx", rows, 3, 0, 0, 5, stored=stored, errors=errors, **kind)
    months = [["月份", "目录代码", "使用单位", "调用量"], ["2023-06", "307001001/000001", "市交通运输局", 3],
              ["2023年5月", "307001001/000001", "市交通运输局", 4], ["202304", "307001001/000001", "市交通运输局", 5]]
    table(corpus, "usage-months.csv", months, 3, stored=[said(calls("婚姻登记信息", "市交通运输局", "2023-06-30"), "3"),
                                                         said(calls("婚姻登记信息", "市交通运输局", "2023-05-31"), "4"),
                                                         said(calls("婚姻登记信息", "市交通运输局", "2023-04-30"), "5")], **kind)
    table(corpus, "usage-new-consumer.csv", [["day", "catalog", "consumer", "calls"], ["20230601", "公交线路信息", "市文旅局", 1]], 1, **kind,
          stored=[said(calls("公交线路信息", "市文旅局", "2023-06-01"), "1")])
    corpus.refuses(corpus.put("usage-no-calls.csv", "日期,目录名称,使用部门\n2023-06-30,婚姻登记信息,市民政局\n"), "refused", kind="usage")


def duties(corpus):
    kind = {"kind": "duties"}
    head = ["部门", "业务职能", "业务事项", "数据职责", "职责类型", "业务系统", "信息项", "共享类型", "更新周期", "责任处室", "责任人", "依据文件", "数据目录名称"]
    rows = [head, ["市民政局", "婚姻管理", "婚姻登记", "采集婚姻登记数据", "采集", "民政系统", "姓名、日期", "有条件共享", "每日", "婚姻处", "张三", "三定规定", "婚姻登记信息"],
            ["市民政局", "婚姻管理", "婚姻登记", "提供婚姻登记数据", "提供", "民政系统", "", "有条件共享", "每日", "婚姻处", "张三", "", "婚姻登记信息"],
            ["市民政局", "养老服务", "机构管理", "维护养老机构数据", "", "", "", "", "每季度", "养老处", "", "", ""],
            ["市民政局", "养老服务", "机构管理", "", "", "", "", "", "", "", "", "", ""],  # says nothing new
            ["市民政局", "", "", "", "采集", "", "", "", "", "", "", "", ""],
            ["市民政局", "婚姻管理", "婚姻登记", "采集婚姻登记数据", "", "", "", "", "", "", "", "", ""]]
    stored = [said(of_duty("采集婚姻登记数据", "update_cycle || share_type || office"), "dailyconditional婚姻处"),
              said("SELECT count(*) FROM duty_catalog", "2")]
    table(corpus, "duties-plain.csv", rows, 3, 0, 1, 1, 1, stored=stored, errors=[{"rule": "no_value", "row": 6}], **kind)
    book = openpyxl.Workbook()
    for row in (["示例市民政局数据职责清单"], *rows[:4]):
        book.active.append(row)
    for cells in ("A1:M1", "A3:A5", "B3:B4", "C3:C4"):
        book.active.merge_cells(cells)
    book.save(corpus.at("duties-merged.xlsx"))
    corpus.takes("duties-merged.xlsx", 3, header_row=2, stored=stored[:1], **kind)
    table(corpus, "duties-two-departments.csv", [["责任部门", "职责名称"], ["市交通运输局", "线路数据维护"], ["市民政局", "线路数据维护"]], 2, **kind)
    corpus.refuses(corpus.put("duties-none.csv", "部门,电话\n市民政局,1\n"), "refused", kind="duties")


def peers(corpus):
    kind = {"kind": "peers"}
    rows = [["城市", "目录数", "挂接数", "开放数据量", "接口数", "截至日期", "来源"],
            ["无锡市", "12,345", "8000", "120,000,000", "3697", "2023-06-30", "开放平台"], ["镇江市", "18896", "6309", "6000000", "17", "2023-06-30", ""],
            ["无锡市", "", "", "", "", "", ""], ["", "1", "", "", "", "", ""], ["泰州市", "不详", "", "", "", "", ""], ["南通市", "", "", "1.2亿", "", "", ""]]
    table(corpus, "peers-plain.csv", rows, 2, 0, 0, 3, 1, errors=[{"row": 5}, {"rule": "not_a_number", "row": 6}, {"rule": "not_a_number", "row": 7}],
          stored=[said(peer("镇江市", "catalogs || '/' || mounted || '/' || interfaces"), "18896/6309/17"),
                  said(peer("无锡市", "catalogs"), "12345")], **kind)
    table(corpus, "peers-english.csv", [["city", "catalogs", "interfaces", "as_of"], ["苏州市", 5000, 100, "2023-01-01"]], 1, **kind)
    table(corpus, "peers-plain.xlsx", [["地区", "目录总数"], ["扬州市", 4100], ["泰州市", 9900]], 2, **kind,
          stored=[said(peer("扬州市", "catalogs"), "4100")])


def make(corpus):
    for kind in (departments, items, resources, usage, duties, peers):
        kind(corpus)
