#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails unless every text of the sources is translated well.

    check.py ROOT --lupdate PROGRAM   compares the sources under ROOT with its translations/
    check.py --self-test              proves that every rule finds a planted offence and nothing else

To mend: change the source text, or run translations/update and finish the .ts file.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

CJK = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[A-Za-z]{2,}")
PLACE = re.compile(r"%L?(?:\d{1,2}|n)")
# Signs of formulas and typography stand in English too; any other beyond ASCII is a word of another language.
SIGNS = str.maketrans("", "", "×÷−→·…")
HALF_WIDTH = re.compile(r"[\u3400-\u9fff][,;:?!]|[\u3400-\u9fff]\.(?:\s|$)|[,;:?!][\u3400-\u9fff]|"
                        r"[\u3400-\u9fff]\.\.\.|\([^()]*[\u3400-\u9fff][^()]*\)(?!\w)")
ACCELERATOR = re.compile(r"&\w")


def same_texts():
    lines = Path(__file__).with_name("same.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def messages(file):
    """(context, source, comment) → message element."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def forms_of(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def faults_of_state(message, form_count):
    state = message.find("translation").get("type")
    forms = forms_of(message)
    if state in ("vanished", "obsolete"):
        yield "obsolete", "the sources do not say this any more"
    elif state == "unfinished":
        yield "unfinished", "not translated"
    elif not all(form.strip() or form and not message.findtext("source").strip() for form in forms):
        yield "empty", "an empty translation"
    elif message.get("numerus") == "yes" and len(forms) != form_count:
        yield "forms", f"{form_count} plural forms are wanted"


def faults_of_chinese(source, text, same):
    if sorted(PLACE.findall(source)) != sorted(PLACE.findall(text)):
        yield "places", f"%-places differ: {text}"
    if WORD.search(PLACE.sub("", source)) and not CJK.search(text) and source not in same:
        yield "not-chinese", f"no Chinese in: {text}"
    if HALF_WIDTH.search(text) and "(*" not in source:  # not in the filter of a file dialog
        yield "punctuation", f"half-width punctuation in Chinese: {text}"
    if bool(ACCELERATOR.search(source)) != bool(ACCELERATOR.search(text)):
        yield "accelerator", f"the access key differs: {text}"
    if source.endswith(("...", "…")) != text.endswith("…"):
        yield "ellipsis", f"the closing … differs: {text}"


def faults(message, language, same):
    source = message.findtext("source")
    state = list(faults_of_state(message, 1 if language == "zh" else 2))
    yield from state
    if not source.translate(SIGNS).isascii():
        yield "source", "source texts are English"
    if not state and language == "zh":
        for text in forms_of(message):
            yield from faults_of_chinese(source, text, same)


def check(kept, current, language, same):
    """kept: the file as committed; current: the same after lupdate. Gives (key, rule, words)."""
    for key, message in current.items():
        if key not in kept:
            yield key, "missing", "not in the file"
        else:
            yield from ((key, rule, words) for rule, words in faults(message, language, same))
    for key in kept.keys() - current.keys():
        yield key, "obsolete", "the sources do not say this any more"


def updated(root, lupdate, file, options):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copy.write_bytes(file.read_bytes())
        subprocess.run([lupdate, "-silent", "-I", ".", *options, "-locations", "none", "ui", "app", "-ts", str(copy)],
                       cwd=root, check=True)
        return messages(copy)


def check_tree(root, lupdate):
    same = same_texts()
    failed = 0
    for name, language, options in (("shuzhi_zh_CN.ts", "zh", ()), ("shuzhi_en.ts", "en", ("-pluralonly",))):
        file = root / "translations" / name
        kept = messages(file)
        if not kept:
            sys.exit(f"{name} is empty")
        for (context, source, _), rule, words in check(kept, updated(root, lupdate, file, options), language, same):
            print(f"{name}: {rule}: {context}: {source!r}: {words}")
            failed += 1
        print(f"{name}: {len(kept)} texts")
    print(f"{failed} faults")
    return 1 if failed else 0


def sample(source, *forms, state=None, numerus=False):
    message = ElementTree.Element("message", {"numerus": "yes"} if numerus else {})
    ElementTree.SubElement(message, "source").text = source
    translation = ElementTree.SubElement(message, "translation", {"type": state} if state else {})
    if numerus:
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    return message


BAD = (
    (sample("Open", "", state="unfinished"), "zh", "unfinished"),
    (sample("Open", "打开", state="unfinished"), "zh", "unfinished"),
    (sample("Open", " "), "zh", "empty"),
    (sample("Open", "打开", state="vanished"), "zh", "obsolete"),
    (sample("Open", "打开", state="obsolete"), "zh", "obsolete"),
    (sample("%n row(s)", "%n 行", "%n 行", numerus=True), "zh", "forms"),
    (sample("%n row(s)", "%n rows", numerus=True), "en", "forms"),
    (sample("%n row(s)", "%n row", "", numerus=True), "en", "empty"),
    (sample("%n row(s)", "几行", numerus=True), "zh", "places"),
    (sample("%1 of %2", "%1 / %1"), "zh", "places"),
    (sample("%1 rows", "行"), "zh", "places"),
    (sample("Open", "Open"), "zh", "not-chinese"),
    (sample("打开", "打开"), "zh", "source"),
    (sample("caf\u00e9", "咖啡"), "zh", "source"),
    (sample("Yes, here", "是,这里"), "zh", "punctuation"),
    (sample("Done.", "完成."), "zh", "punctuation"),
    (sample("Mounted (city)", "挂接(全市)"), "zh", "punctuation"),
    (sample("&Open", "打开"), "zh", "accelerator"),
    (sample("Open...", "打开"), "zh", "ellipsis"),
    (sample("Open...", "打开..."), "zh", "ellipsis"),
)
GOOD = (
    (sample("Open...", "打开…"), "zh"),
    (sample("&Open", "打开(&O)"), "zh"),
    (sample("%1 of %2", "%2 中的 %1"), "zh"),
    (sample("Tables (*.csv);;All files (*)", "表格 (*.csv);;所有文件 (*)"), "zh"),
    (sample("%1 %2", "%1%2"), "zh"),
    (sample("CSV", "CSV"), "zh"),
    (sample(" ", " "), "zh"),
    (sample("%n row(s)", "%n 行", numerus=True), "zh"),
    (sample("%n row(s)", "%n row", "%n rows", numerus=True), "en"),
    (sample("Close (Esc), 3.5", "关闭（Esc），3.5"), "zh"),
)


def self_test():
    same = {"CSV"}
    wrong = []
    for message, language, rule in BAD:
        if rule not in [found for found, _ in faults(message, language, same)]:
            wrong.append(f"not found: {rule} in {message.findtext('source')!r}")
    for message, language in GOOD:
        wrong += [f"found where nothing is wrong: {rule} in {message.findtext('source')!r}"
                  for rule, _ in faults(message, language, same)]
    key, other = ("A", "Open", ""), ("A", "Close", "")
    seen = {(found, rule) for found, rule, _ in check({other: BAD[0][0]}, {key: BAD[0][0]}, "zh", same)}
    if seen != {(key, "missing"), (other, "obsolete")}:
        wrong.append(f"missing and obsolete: {seen}")
    print("\n".join(wrong) or f"every one of {len(BAD) + 2} planted offences was found")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", nargs="?", type=Path)
    parser.add_argument("--lupdate", default="lupdate")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    return self_test() if arguments.self_test else check_tree(arguments.root, arguments.lupdate)


sys.exit(main())
