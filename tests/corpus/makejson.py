# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly JSON: the shapes portals and programs write their records in."""
import json

from corpus import BODY, HEAD, STORED, TABLE, stored


def text(value, **more):
    return json.dumps(value, ensure_ascii=False, **more)


def shapes(corpus):
    records = [dict(zip(HEAD, row)) for row in BODY]
    english = [dict(zip(("title", "publisher", "description", "share_type", "accrualPeriodicity", "issued"), row)) for row in BODY]
    lines = "\n".join(text(record) for record in records)
    made = {"array": text(records, indent=2), "array-flat": text(records), "lines": lines + "\n", "lines-open": lines,
            "lines-crlf": lines.replace("\n", "\r\n\r\n"),
            "object": text({"data": records}), "object-named": text({"数据目录": records}),
            "deep": text({"code": 200, "message": "成功", "data": {"total": 3, "pageNum": 1, "list": records}}),
            "ckan": text({"help": "http://x/api", "success": True, "result": {"count": 3, "records": records,
                          "fields": [{"id": name, "type": "text"} for name in HEAD]}}),
            "english": text(english),
            "features": text({"type": "FeatureCollection", "features": [
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.5, 2]}, "properties": record} for record in records]}),
            "rows": text(TABLE), "rows-below-columns": text({"columns": HEAD, "rows": BODY}),
            "escaped": json.dumps(records, ensure_ascii=True)}
    for name, content in made.items():
        quiet = name not in ("features", "ckan")  # their other arrays are told of
        corpus.table(corpus.put(f"json-{name}.json", content), format="json", quiet=quiet)
    for name, content in (("mark", b"\xef\xbb\xbf" + made["array"].encode()), ("utf16", b"\xff\xfe" + made["array"].encode("utf-16-le")),
                          ("gbk", made["array"].encode("gbk"))):
        corpus.table(corpus.put(f"json-{name}.json", content), format="json",
                     encoding={"mark": "UTF-8", "utf16": "UTF-16LE", "gbk": "GB18030"}[name])
    for name in ("json-named.csv", "json-named.xlsx", "json-named.txt"):
        corpus.table(corpus.put(name, made["array"]), format="json")
    corpus.takes(corpus.put("json-one.json", text(records[0])), 1, format="json", stored=STORED[:1])
    turned = [dict(reversed(record.items())) if i else {"目录名称": record["目录名称"], "提供方": record["提供方"]}
              for i, record in enumerate(records)]
    corpus.takes(corpus.put("json-unlike-keys.json", text(turned)), 3, stored=stored((BODY[2][0], "share_type", "not_shared")))


def values(corpus):
    records = [{"title": "路灯信息", "publisher": {"name": "市交通运输局", "id": 7}, "keyword": ["路灯", "照明"], "is_open": True,
                "资料量": 12345678901234567890, "update_cycle": None},
               {"title": "井盖信息", "publisher": {"name": "市交通运输局"}, "is_open": False, "资料量": 1.50, "主要字段": ["编号", "位置"]}]
    corpus.takes(corpus.put("json-values.json", text(records)), 2, stored=stored(
        ("路灯信息", "is_open", "yes"), ("井盖信息", "is_open", "no"), ("井盖信息", "items", "编号|位置")))
    nested = [{"基本信息": {"目录名称": row[0], "提供方": row[1], "信息资源摘要": row[2]},
               "共享": {"共享类型": row[3]}, "更新": {"更新周期": row[4], "发布日期": row[5]}} for row in BODY]
    corpus.takes(corpus.put("json-nested.json", text(nested)), 3, format="json", stored=STORED)
    holes = [{"目录名称": "", "提供方": "市民政局"}, {"提供方": "市民政局"}, dict(zip(HEAD, BODY[0])), {"目录名称": None}]
    corpus.takes(corpus.put("json-no-titles.json", text(holes)), 1, rejected=2,  # and one that says nothing
                
                 errors=[{"rule": "no_title", "row": 2}, {"rule": "no_title", "row": 3}])
    again = [dict(zip(HEAD, row)) for row in [*BODY, BODY[0]]]
    corpus.takes(corpus.put("json-repeats.json", text(again)), 3, duplicates=1, stored=STORED)


def data_json(corpus):
    def dataset(identifier, title, **more):
        made = {"@type": "dcat:Dataset", "accessLevel": "public", "identifier": identifier, "title": title,
                "description": f"{title} description", "modified": "2023-06-30", "publisher": {"name": "市民政局"},
                "contactPoint": {"fn": "张三", "hasEmail": "mailto:a@example.org"}, "accrualPeriodicity": "R/P1M", **more}
        return {key: value for key, value in made.items() if value is not None}

    def catalog(*datasets, **more):
        return text({"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "@type": "dcat:Catalog", "dataset": list(datasets), **more})

    good = catalog(dataset("a-1", "Budget"), dataset("a-2", "Parks", distribution=[
        {"title": "Parks CSV", "downloadURL": "https://example.org/p.csv", "mediaType": "text/csv"},
        {"title": "Parks API", "accessURL": "https://example.org/api", "format": "API"}]))
    for kind in ("catalogs", "data-json"):
        corpus.takes(corpus.put("datajson-good.json", good), 2, name=f"datajson-good as {kind}", kind=kind, format="data-json",
                     stored=stored(("Budget", "update_cycle", "monthly"), ("Parks", "code", "a-2"), ("Budget", "department", "市民政局")),
                     records={"catalogs": 2, "resources": 2})
    bad = catalog(dataset("a-1", "Budget"), dataset(None, "No identifier"), dataset("a-3", None), dataset("a-1", "Budget again"))
    corpus.takes(corpus.put("datajson-bad.json", bad), 1, rejected=2, duplicates=1, kind="data-json",
                 errors=[{"rule": "no_identifier"}, {"rule": "no_title"}])
    corpus.refuses(corpus.put("datajson-empty.json", catalog()), "unreadable", kind="data-json")
    corpus.takes(corpus.put("datajson-named.csv", good), 2, format="data-json")


def make(corpus):
    shapes(corpus)
    values(corpus)
    data_json(corpus)
