# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile JSON: nested without end, torn, no JSON at all, or without records."""
import json

from corpus import BODY, HEAD, STORED, stored


def text(value):
    return json.dumps(value, ensure_ascii=False)


RECORDS = [dict(zip(HEAD, row)) for row in BODY]
GOOD = text(RECORDS)


def broken(corpus):
    def bad(name, content, code="unreadable", **more):
        corpus.refuses(corpus.put(f"json-bad-{name}.json", content), code, **more)

    bad("deep-arrays", "[" * 100000 + "]" * 100000, ["unreadable", "too_large", "refused"], peak=200)
    bad("deep-objects", '{"a":' * 100000 + "1" + "}" * 100000, ["unreadable", "too_large"], peak=200)
    bad("deep-in-record", '[{"目录名称": "甲", "x": ' + "[" * 5000 + "]" * 5000 + "}]", ["unreadable", "too_large"])
    bad("deep-open", '[{"目录名称": ' + "[" * 1000000, ["unreadable", "too_large"], peak=200)
    for percent in (30, 60, 99):
        bad(f"cut-{percent}", GOOD.encode()[:len(GOOD.encode()) * percent // 100])
    bad("cut-last", GOOD[:-1])
    bad("cut-string", GOOD[:GOOD.rfind("不予") + 1])
    bad("not-a-number", GOOD.replace('"每月"', "NaN"))
    bad("number-huge", '[{"目录名称": "甲目录", "资料量": 1e999}]', words=["number"])
    bad("number-long", '[{"目录名称": "甲目录", "资料量": ' + "9" * 5000 + "}]", words=["number"])
    bad("by-column", text({name: [row[i] for row in BODY] for i, name in enumerate(HEAD)}))
    bad("infinity", GOOD.replace('"每月"', "-Infinity"))
    bad("single-quotes", GOOD.replace('"', "'"), ["unreadable", "refused"])
    bad("comma-behind", GOOD[:-1] + ",]")
    bad("comments", "/* 目录 */ " + GOOD, ["unreadable", "refused"])
    bad("two-roots", GOOD + "}}")
    bad("bare-words", '[{"目录名称": 甲}]')
    bad("control-in-string", GOOD.replace("许可证号", "许可\x01证号"))
    bad("bad-escape", GOOD.replace("许可证号", "许可\\x41"))
    bad("bad-utf8", GOOD.encode().replace("许可证号".encode(), b"\xff\xfe\xfd"))
    bad("last-line-torn", "\n".join(text(record) for record in RECORDS)[:-9])
    bad("script", "callback(" + GOOD + ");", ["unreadable", "refused"])


def without_records(corpus):
    for name, content in (("config", {"compilerOptions": {"strict": True, "lib": ["dom"]}, "files": []}), ("empty-object", {}), ("empty-array", []),
                          ("numbers", [1, 2, 3]), ("strings", ["甲", "乙"]), ("empty-records", [{}, {}]), ("null-list", [None, None]),
                          ("failure", {"code": 401, "message": "未登录", "data": None}), ("empty-page", {"code": 200, "data": {"total": 0, "list": []}})):
        corpus.refuses(corpus.put(f"json-none-{name}.json", text(content)), ["unreadable", "refused"])
    for name, content in (("null", "null"), ("number", "42"), ("true", "true")):
        corpus.refuses(corpus.put(f"json-none-{name}.json", content), ["unreadable", "refused"])
    corpus.survives(corpus.put("json-none-word.json", '"目录名称"'), 0)  # a head in quotes is a table too
    corpus.refuses(corpus.put("json-none-other.json", text([{"姓名": "张三", "年龄": 3}, {"姓名": "李四", "年龄": 4}])), "refused")


def odd(corpus):
    def survives(name, content, *args, **more):
        corpus.survives(corpus.put(f"json-odd-{name}.json", content), *args, **more)

    survives("number-name", '[{"目录名称": 20230630, "提供方": "市民政局"}]', 1, stored=stored(("20230630", "count", "1")))
    survives("key-twice", '[{"目录名称": "甲目录", "提供方": "市民政局", "提供方": "市交通运输局"}]', 1)
    survives("zero", '[{"目录名称": "含\\u0000零", "提供方": "市民政局"}, {"目录名称": "好目录", "提供方": "市民政局"}]', 1, rejected=1,
             errors=[{"rule": "unstorable_text", "row": 2}])
    survives("half-characters", '[{"目录名称": "半\\ud800个", "提供方": "市民政局"}, {"目录名称": "\\udc00", "提供方": "市民政局"}, '
             '{"目录名称": "\\ud83d\\ude00笑脸", "提供方": "市民政局"}]', 1, rejected=2,
             errors=[{"rule": "unstorable_text", "row": 2}, {"rule": "unstorable_text", "row": 3}],
             stored=stored(("\U0001f600笑脸", "count", "1")))
    survives("key-empty", '[{"": "x", "目录名称": "甲目录", "提供方": "市民政局", " ": 1}]', 1)
    survives("key-zero", '[{"a\\u0000b": "x", "目录名称": "甲目录", "提供方": "市民政局"}]', 1)
    survives("blanks", " \r\n\t" * 10000 + GOOD + " \n" * 100000, 3, stored=STORED)
    survives("long-string", text([{"目录名称": "大文本", "提供方": "市民政局", "信息资源摘要": "x" * (2 << 20)}, *RECORDS]), 3, rejected=1,
             errors=[{"rule": "cell_too_long", "row": 2}], stored=STORED)
    keys = [{"目录名称": f"目录{i}号表", "提供方": "市民政局", **{f"k{i}_{j}": 1 for j in range(40)}} for i in range(1000)]
    corpus.refuses(corpus.put("json-odd-40000-keys.json", text(keys)), "too_large", peak=300)
    survives("constructor", text([{"目录名称": "甲目录", "提供方": "市民政局", "__proto__": {"x": 1}, "constructor": "y"}]), 1)


def data_json(corpus):
    def catalog(dataset):
        return text({"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": dataset})

    corpus.refuses(corpus.put("datajson-not-a-list.json", catalog({"a": 1})), ["unreadable", "refused"], kind="data-json")
    corpus.survives(corpus.put("datajson-odd-types.json", catalog([
        {"identifier": 7, "title": ["Budget"], "publisher": "市民政局", "modified": {"a": 1}},
        {"identifier": {"x": 1}, "title": None, "publisher": None}, {}])), 1, rejected=1, kind="data-json")
    corpus.refuses(corpus.put("datajson-cut.json", catalog([{"identifier": "a", "title": "b"}])[:-3]), "unreadable", kind="data-json")
    corpus.survives(corpus.put("datajson-secret.json", catalog([{"identifier": "a", "title": "Budget", "publisher": {"name": "市民政局"}, "distribution": [
        {"title": "db", "accessURL": "https://u:secret@example.org/x?api_key=abcdef123456"}]}])), 1, kind="data-json",
        stored=[{"sql": "SELECT count(*) FROM resource WHERE locator LIKE '%secret%' OR locator LIKE '%abcdef%'", "is": "0"}])


def make(corpus):
    broken(corpus)
    without_records(corpus)
    odd(corpus)
    data_json(corpus)
