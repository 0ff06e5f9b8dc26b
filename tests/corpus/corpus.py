# SPDX-License-Identifier: GPL-3.0-or-later
"""What the modules that make the corpus share: a case and its expectation, tables, stored values."""
import csv
import io
import json
import os

HEAD = ["目录名称", "提供方", "信息资源摘要", "共享类型", "更新周期", "发布日期"]
BODY = [["食品生产许可信息", "市市场监管局", "食品生产企业的许可", "无条件共享", "每月", "2023-06-30"],
        ["道路运输企业信息", "市交通运输局", "企业名称，许可证号", "有条件共享", "每季度", "2023/5/1"],
        ["最低生活保障对象", "市民政局", "", "不予共享", "每年", "2022年12月31日"]]
TABLE = [HEAD] + BODY

# What every case finds in the city: three providers, seven catalogs, two of one name, one under review.
BASE = [["信息资源代码", "目录名称", "提供方", "共享类型", "更新周期", "信息资源摘要", "状态", "主要数据项"],
        ["307001001/000001", "婚姻登记信息", "市民政局", "有条件共享", "每月", "婚姻登记的基本信息", "已发布", "姓名、登记日期"],
        ["307001001/000002", "养老机构信息", "市民政局", "无条件共享", "每季度", "养老机构的基本信息", "已发布", ""],
        ["307001002/000001", "营业执照信息", "市市场监管局", "无条件共享", "每日", "企业登记", "已发布", "统一社会信用代码、企业名称"],
        ["307001002/000002", "食品抽检结果", "市市场监管局", "有条件共享", "每月", "", "已发布", ""],
        ["307001003/000001", "公交线路信息", "市交通运输局", "无条件共享", "每半年", "线路和站点", "已发布", ""],
        ["", "年度统计", "市交通运输局", "", "", "", "已发布", ""],
        ["", "待审目录", "市民政局", "有条件共享", "每年", "等待审核", "待审核", ""]]


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def of_catalog(title, field):
    """SQL for a value of the catalog named so."""
    at = f"WHERE c.title = {quoted(title)}"
    if field == "department":
        return f"SELECT d.name FROM catalog c JOIN department d ON d.id = c.department_id {at}"
    if field == "items":
        return ("SELECT group_concat(name, '|') FROM (SELECT i.name FROM data_item i "
                f"JOIN catalog c ON c.id = i.catalog_id {at} ORDER BY i.position)")
    if field == "count":
        return f"SELECT count(*) FROM catalog c {at}"
    return f"SELECT c.{field} FROM catalog c {at}"


def of_item(catalog, item, field):
    return (f"SELECT i.{field} FROM data_item i JOIN catalog c ON c.id = i.catalog_id "
            f"WHERE c.title = {quoted(catalog)} AND i.name = {quoted(item)}")


def stored(*triples):
    return [{"sql": of_catalog(t, f), "is": v} for t, f, v in triples]


STORED = stored(*((row[0], "department", row[1]) for row in BODY),
                *((row[0], "share_type", v) for row, v in zip(BODY, ("unconditional", "conditional", "not_shared"))),
                *((row[0], "publish_date", v) for row, v in zip(BODY, ("2023-06-30", "2023-05-01", "2022-12-31"))),
                ("道路运输企业信息", "update_cycle", "quarterly"), ("道路运输企业信息", "abstract", "企业名称，许可证号"))


def text_of(rows, separator=",", end="\r\n", **more):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end, **more).writerows(rows)
    return out.getvalue()


class Corpus:
    """Files and what importing each must end as."""

    def __init__(self, folder):
        self.folder = folder
        self.cases = []
        self.names = set()
        self.to_convert = []  # (file, format) for the one run of LibreOffice a format

    def at(self, file):
        return os.path.join(self.folder, file)

    def put(self, file, content):
        with open(self.at(file), "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return file

    def bytes_of(self, file):
        with open(self.at(file), "rb") as made:
            return made.read()

    def _case(self, file, expect, name, kind, options, **more):
        name = name or file
        assert name not in self.names, name
        self.names.add(name)
        self.cases.append({"name": name, "file": file, "kind": kind, "options": options or {},
                           "expect": expect, **more})

    def takes(self, file, added=0, changed=0, unchanged=0, rejected=0, duplicates=0, *, name=None,
              kind="catalogs", options=None, part="friendly", seconds=0, peak=0, **expect):
        """The file goes in. Further expectations: format, encoding, separator, sheet, header_row, records,
        stored, warnings (must be there), no_warnings, quiet (none at all), errors, departments."""
        expect["fates"] = [added, changed, unchanged, rejected, duplicates]
        self._case(file, expect, name, kind, options, part=part, seconds=seconds, peak=peak)

    def table(self, file, **more):
        """The file says what TABLE says."""
        more.setdefault("stored", STORED)
        more.setdefault("quiet", True)
        self.takes(file, 3, **more)

    def survives(self, file, *args, **more):
        """A hostile file that is taken as it is, without harm."""
        self.takes(file, *args, part="hostile", **more)

    def refuses(self, file, code, subject=None, words=(), *, name=None, kind="catalogs", options=None, peak=0,
                seconds=0):
        """Nothing is written. `code`: one, or several that are right."""
        codes = [code] if isinstance(code, str) else list(code)
        self._case(file, {"codes": codes, "subject": subject, "words": list(words)}, name, kind, options,
                   part="hostile", seconds=seconds, peak=peak)

    def write(self):
        self.put("base.csv", text_of(BASE))
        with open(self.at("manifest.json"), "w", encoding="utf-8") as out:
            json.dump(self.cases, out, ensure_ascii=False, indent=1)
