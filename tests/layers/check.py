#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sources and fails where a layer reaches into another, or a habit of the house is broken.

    check.py ROOT --qt-headers DIR   checks the tree under ROOT
    check.py --self-test --qt-headers DIR   proves that every rule finds a planted offence and nothing else

Rules look at code without comments; SQL is looked for inside string literals only.
"""
import argparse
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("models", "ui", "app", "tests")
# What a folder may include of ours; a folder not named here may include all that its layer may.
MAY_INCLUDE = {
    "models/domain": ("models/domain",),
    "models/settings": ("models/settings", "models/domain"),
    "models/exchange": ("models/exchange", "models/domain"),
    "models/store": ("models/store", "models/domain", "models/settings"),
    "models/services": ("models/services", "models/store", "models/exchange", "models/domain", "models/settings"),
    "models/items": ("models/items", "models/services", "models/store", "models/domain", "models/settings"),
    "models": ("models",),
    "ui/widgets": ("ui/widgets",),
    "ui/charts": ("ui/charts", "ui/widgets", "models/domain"),
    "ui/reports": ("ui/reports", "ui/charts", "ui/widgets", "models"),
    "ui/shell": ("ui/shell", "ui/widgets", "ui/dialogs", "models"),
    "ui/dialogs": ("ui/dialogs", "ui/reports", "ui/charts", "ui/widgets", "ui/shell", "models"),
    "ui": ("ui", "models"),
    "app": ("app", "ui", "models"),
}
WINDOW_MODULES = ("QtGui", "QtWidgets", "QtCharts", "QtPrintSupport", "QtSvg", "QtOpenGL")
SQL = re.compile(r'\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|(CREATE|ALTER|DROP)\s+'
                 r'(TABLE|INDEX|VIEW|TRIGGER)\s|PRAGMA\s|WITH\s+\w+\s+AS\s*\()')


@dataclass(frozen=True)
class Pattern:
    """Code of these folders must not match."""
    name: str
    folders: tuple
    regex: str
    why: str


PATTERNS = (
    Pattern("string-connect", FOLDERS, r"\b(SIGNAL|SLOT)\s*\(", "connect to member functions"),
    Pattern("process-events", ("models", "ui", "app"), r"\bprocessEvents\b", "nothing waits on the GUI thread"),
    Pattern("wait-for", ("models", "ui", "app"), r"\bwaitFor(Finished|Done|Started|ReadyRead)\b",
            "nothing waits on the GUI thread"),
    Pattern("futures", ("models",), r"\bQ(Future|Promise|tConcurrent)\w*", "lanes and the mailbox carry work"),
    Pattern("then", ("models", "ui"), r"(\.|->)then\s*\(", "a continuation outlives its receiver on Qt 6.4"),
    Pattern("sql-classes", ("ui",), r"\bQSql\w+", "no SQL in ui"),
    Pattern("table-models", FOLDERS, r"\bQSql(Table|Query|RelationalTable)Model\b", "windows on data, not tables"),
    Pattern("nameless-include", ("models", "ui", "app"), r'#\s*include\s+"(?![^"]*\.moc")[^"/]+"',
            "includes by path from the root"),
    Pattern("getter-slots", ("models", "ui", "app"), r"\bvoid\s+on_\w+_\w+\s*\(", "connect by hand, not by name"),
)

TOKEN = re.compile(r'R"(?P<raw>\w*)\((?P<rawtext>.*?)\)(?P=raw)"|"(?P<text>(?:\\.|[^"\\\n])*)"'
                   r"|'(?:\\.|[^'\\\n])+'|(?P<comment>//[^\n]*|/\*.*?\*/)", re.S)
DIGIT_MARK = re.compile(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])")


def without_comments(text):
    """Comments become blanks of the same number of lines."""
    blank = lambda m: re.sub(r"[^\n]+", " ", m.group()) if m.group("comment") else m.group()
    return TOKEN.sub(blank, DIGIT_MARK.sub("", text))


def string_literals(code):
    """(line, text) of each literal; neighbours that the compiler joins are one."""
    found = []
    end = 0
    for match in TOKEN.finditer(code):
        text = match.group("rawtext") if match.group("rawtext") is not None else match.group("text")
        if text is None:
            continue
        if found and not code[end:match.start()].strip():
            found[-1][1] += text
        else:
            found.append([code.count("\n", 0, match.start()) + 1, text])
        end = match.end()
    return found


def folder_of(path, table):
    parts = path.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        if "/".join(parts[:length]) in table:
            return "/".join(parts[:length])
    return None


def window_headers(qt_headers):
    """Names of the headers models may not include, and of Qt SQL's."""
    names = lambda module: {p.name for p in (Path(qt_headers) / module).iterdir()}
    window = set().union(*(names(m) for m in WINDOW_MODULES if (Path(qt_headers) / m).is_dir()))
    return window - names("QtCore"), names("QtSql") - names("QtCore")


def included(code):
    for match in re.finditer(r'#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', code):
        yield code.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def check_includes(path, code, window, sql):
    folder = folder_of(path, MAY_INCLUDE)
    page = re.match(r"ui/pages/([^/]+)/", path)
    for line, ours, others in included(code):
        if ours and "/" in ours and folder:
            if not any(ours.startswith(allowed + "/") for allowed in MAY_INCLUDE[folder]):
                yield line, "layer", f"{folder} may not include {ours}"
            other = re.match(r"ui/pages/([^/]+)/", ours)
            if page and other and page.group(1) != other.group(1):
                yield line, "page-includes-page", f"a page may not include {ours}"
        if others:
            module, _, name = others.rpartition("/")
            if path.startswith("models/") and (module in WINDOW_MODULES or name in window):
                yield line, "window-in-models", f"models know no window: {others}"
            if path.startswith("ui/") and (module == "QtSql" or name in sql):
                yield line, "sql-in-ui", f"no SQL in ui: {others}"


def check_file(path, text, window, sql):
    code = without_comments(text)
    yield from check_includes(path, code, window, sql)
    for pattern in PATTERNS:
        if path.startswith(tuple(f + "/" for f in pattern.folders)):
            for match in re.finditer(pattern.regex, code):
                yield code.count("\n", 0, match.start()) + 1, pattern.name, f"{match.group().strip()}: {pattern.why}"
    if path.startswith("ui/"):
        for line, literal in string_literals(code):
            if SQL.match(literal):
                yield line, "sql-text", f"no SQL in ui: {literal[:40]}"
    if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
        yield 1, "licence", "the first line names the licence"
    if path.endswith(".h") and "#pragma once" not in code:
        yield 1, "pragma-once", "a header starts with #pragma once"
    for number, content in enumerate(text.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", content):
            yield number, "later", "what is left undone is no comment"


def sources(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def check_tree(root, qt_headers):
    window, sql = window_headers(qt_headers)
    return [(path, *offence) for path, text in sources(root) for offence in check_file(path, text, window, sql)]


HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
# path, text after the licence line, the rule that must find it
BAD = (
    ("models/domain/a.cpp", "#include <QColor>\n", "window-in-models"),
    ("models/items/a.cpp", "#include <QtWidgets/QWidget>\n", "window-in-models"),
    ("models/store/b.cpp", "#include <QChart>\n", "window-in-models"),
    ("models/services/b.cpp", "#include <QPrinter>\n", "window-in-models"),
    ("models/items/c.cpp", '#include "ui/widgets/theme.h"\n', "layer"),
    ("models/other/c.cpp", '#include "app/workbench.h"\n', "layer"),
    ("models/domain/d.cpp", '#include "models/store/store.h"\n', "layer"),
    ("models/domain/e.cpp", '#include "models/exchange/csvreader.h"\n', "layer"),
    ("models/exchange/a.cpp", '#include "models/store/store.h"\n', "layer"),
    ("models/exchange/b.cpp", '#include "models/services/edit.h"\n', "layer"),
    ("models/store/c.cpp", '#include "models/services/edit.h"\n', "layer"),
    ("models/store/d.cpp", '#include "models/exchange/csvreader.h"\n', "layer"),
    ("models/services/c.cpp", '#include "models/items/catalogitems.h"\n', "layer"),
    ("models/services/deep/c.cpp", '#include "models/items/catalogitems.h"\n', "layer"),
    ("ui/widgets/a.cpp", '#include "models/domain/metric.h"\n', "layer"),
    ("ui/shell/a.cpp", '#include "ui/pages/duties/dutiespage.h"\n', "layer"),
    ("ui/shell/b.cpp", '#include "app/workbench.h"\n', "layer"),
    ("ui/pages/catalogs/a.cpp", '#include "ui/pages/duties/dutiespage.h"\n', "page-includes-page"),
    ("ui/pages/catalogs/b.cpp", "#include <QSqlQuery>\n", "sql-in-ui"),
    ("ui/pages/catalogs/c.cpp", "#include <QtSql/QSqlDatabase>\n", "sql-in-ui"),
    ("ui/pages/catalogs/d.cpp", "QSqlQuery *query;\n", "sql-classes"),
    ("ui/pages/catalogs/e.cpp", 'auto s = u"SELECT title FROM catalog"_s;\n', "sql-text"),
    ("ui/pages/catalogs/f.cpp", 'auto s = "INSERT "\n    "INTO catalog VALUES (1)";\n', "sql-text"),
    ("ui/pages/catalogs/g.cpp", 'auto s = R"(\n  UPDATE catalog SET title = 1)";\n', "sql-text"),
    ("ui/pages/catalogs/h.cpp", 'auto s = "DELETE FROM catalog";\n', "sql-text"),
    ("models/items/f.cpp", "auto *m = new QSqlTableModel;\n", "table-models"),
    ("ui/shell/c.cpp", "connect(a, SIGNAL(clicked()), b, SLOT(go()));\n", "string-connect"),
    ("app/a.cpp", "QCoreApplication::processEvents();\n", "process-events"),
    ("models/exchange/c.cpp", "process.waitForFinished();\n", "wait-for"),
    ("models/services/d.cpp", "QFuture<int> f;\n", "futures"),
    ("models/services/e.cpp", "auto f = QtConcurrent::run(g);\n", "futures"),
    ("ui/shell/d.cpp", "future.then(this, g);\n", "then"),
    ("ui/shell/e.cpp", '#include "rail.h"\n', "nameless-include"),
    ("ui/shell/f.cpp", "void on_open_clicked();\n", "getter-slots"),
    ("ui/shell/g.h", "int x();\n", "pragma-once"),
    ("ui/shell/h.cpp", "// TODO later\n", "later"),
)
GOOD = (
    ("models/domain/good.cpp", '#include "models/domain/text.h"\n#include <QString>\n// #include <QWidget>\n'),
    ("models/store/good.cpp", '#include <QSqlQuery>\nauto s = "SELECT 1";\nint n = 1\'000\'000; // "SIGNAL("\n'),
    ("models/services/good.cpp", '#include "models/store/store.h"\n#include "models/exchange/csvreader.h"\n'),
    ("ui/pages/duties/good.cpp", '#include "ui/pages/duties/x.h"\n#include "models/items/y.h"\n/* QSqlQuery\n*/\n'
                                 'auto s = tr("Select the rows to UPDATE"); auto c = \'"\'; auto d = "//";\n'
                                 '#include "good.moc"\n'),
    ("ui/shell/good.h", "#pragma once\nint x();\n"),
    ("app/good.cpp", '#include "ui/pages/duties/x.h"\n#include <QWidget>\n'),
)


def self_test(qt_headers):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text, *_ in BAD + GOOD:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(HEAD + text, encoding="utf-8")
        (root / "ui/shell/nolicence.cpp").write_text("int x;\n", encoding="utf-8")
        found = check_tree(root, qt_headers)
    expected = {(path, rule) for path, _, rule in BAD} | {("ui/shell/nolicence.cpp", "licence")}
    seen = {(path, rule) for path, _, rule, _ in found}
    wrong += [f"not found: {path} {rule}" for path, rule in sorted(expected - seen)]
    clean = {path for path, _ in GOOD}
    wrong += [f"found where nothing is wrong: {path} {rule}" for path, rule in sorted(seen) if path in clean]
    untried = {p.name for p in PATTERNS} - {rule for _, _, rule in BAD}
    wrong += [f"no planted offence for {name}" for name in sorted(untried)]
    print("\n".join(wrong) or f"every one of {len(expected)} planted offences was found")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", nargs="?", type=Path)
    parser.add_argument("--qt-headers", required=True)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test(arguments.qt_headers)
    if not (arguments.root / "models").is_dir():
        sys.exit(f"no sources under {arguments.root}")
    offences = check_tree(arguments.root, arguments.qt_headers)
    for path, line, rule, text in offences:
        print(f"{path}:{line}: {rule}: {text}")
    print(f"{len(offences)} offences")
    return 1 if offences else 0


sys.exit(main())
