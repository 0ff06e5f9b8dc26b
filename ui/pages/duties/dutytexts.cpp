// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutytexts.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"

#include <QSet>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// 1 to 99 in Chinese numerals; beyond that digits.
QString chineseNumber(int number)
{
    static const QString digits = u"\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"_s;
    static const QString ten = u"\u5341"_s;
    if (number < 1 || number > 99)
        return QString::number(number);
    QString text;
    if (number >= 20)
        text += digits[number / 10 - 1];
    if (number >= 10)
        text += ten;
    if (number % 10)
        text += digits[number % 10 - 1];
    return text;
}

RateValue rateOf(const Ratio &ratio)
{
    return {ratio.numerator, ratio.denominator};
}

void collect(const DutyNode &node, const DutyListContent &content, QSet<QString> &uids)
{
    for (const DutyLink &link : node.links)
        uids.insert(link.catalogUid);
    for (const DutyNode *child : content.childrenOf(node.duty.uid))
        collect(*child, content, uids);
}

} // namespace

qsizetype linkedCatalogs(const DutyNode &node, const DutyListContent &content)
{
    QSet<QString> uids;
    collect(node, content, uids);
    return uids.size();
}

QStringList DutyTexts::heads()
{
    return {tr("Function / matter / duty"),
            tr("Clause / kinds"),
            tr("Catalogs"),
            tr("Office"),
            tr("Person"),
            tr("State")};
}

QString DutyTexts::number(const QList<int> &path) const
{
    const int last = path.isEmpty() ? 0 : path.last();
    if (m_language == Language::English || path.size() > 2) {
        QStringList parts;
        for (const int part : m_language == Language::English ? path : QList<int>{last})
            parts += QString::number(part);
        return parts.join(u'.') + (parts.size() == 1 ? u". "_s : u" "_s);
    }
    return path.size() == 1 ? QString(chineseNumber(last) + u'\u3001')
                            : QString(u'\uff08' + chineseNumber(last) + u'\uff09');
}

QString DutyTexts::label(const char *vocabularyName, const QString &codes) const
{
    QStringList labels;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        labels += vocabulary(QString::fromLatin1(vocabularyName)).label(code, m_language);
    return labels.join(u" \u00b7 "_s);
}

QString DutyTexts::catalogs(const DutyNode &node, const DutyListContent &content) const
{
    if (!node.isDuty()) {
        const qsizetype count = linkedCatalogs(node, content);
        return count == 0 ? QString() : tr("%n catalog(s)", nullptr, int(count));
    }
    if (node.lacksCatalog())
        return tr("no catalog");
    if (node.links.isEmpty())
        return u"\u2013"_s;
    return node.links.size() == 1 ? node.links.first().title
                                  : tr("%n catalog(s)", nullptr, int(node.links.size()));
}

QString DutyTexts::cell(const DutyNode &node, DutyModel::Column column, const QList<int> &path,
                        const DutyListContent &content) const
{
    const Duty &duty = node.duty;
    switch (column) {
    case DutyModel::Name: return number(path) + duty.name;
    case DutyModel::Basis:
        if (!node.isDuty())
            return duty.clause;
        return duty.kinds.isEmpty() ? tr("no kind yet") : label("duty_kind", duty.kinds);
    case DutyModel::Catalogs: return catalogs(node, content);
    case DutyModel::Office: return duty.office;
    case DutyModel::Person: return duty.person;
    case DutyModel::State: return node.isDuty() ? label("duty_state", duty.state) : QString();
    default: return {};
    }
}

QString DutyTexts::tip(const DutyNode &node, DutyModel::Column column, const QList<int> &path,
                       const DutyListContent &content) const
{
    if (column != DutyModel::Catalogs || !node.isDuty())
        return cell(node, column, path, content);
    constexpr qsizetype shown = 20;
    QStringList lines;
    for (const DutyLink &link : node.links.mid(0, shown))
        lines += link.mounted ? link.title : tr("%1 (no resource)").arg(link.title);
    if (node.links.size() > shown)
        lines += tr("%n more", nullptr, int(node.links.size() - shown));
    if (node.links.isEmpty())
        lines += node.lacksCatalog() ? tr("No catalog is linked; Ctrl+L links one.")
                                     : tr("Data of another department: it needs no catalog here.");
    return lines.join(u'\n');
}

QString DutyTexts::coverage(const Ratio &ratio)
{
    return FigureText::rate(rateOf(ratio));
}

QString DutyTexts::coverageTip(const Ratio &ratio)
{
    if (ratio.denominator == 0)
        return tr("No published catalog: coverage is not measured.");
    return tr("Coverage %1: catalogs with a confirmed duty / published catalogs")
        .arg(FigureText::fraction(rateOf(ratio)));
}

StateRole DutyTexts::coverageRole(const Ratio &ratio)
{
    if (ratio.denominator == 0)
        return StateRole::Mute;
    // Bounds of the colour only; no law sets a target.
    if (ratio.numerator * 100 >= ratio.denominator * 85)
        return StateRole::Ok;
    return ratio.numerator * 100 >= ratio.denominator * 60 ? StateRole::Warn : StateRole::Bad;
}

QString DutyTexts::listState(const DutyList &list) const
{
    return u'V' + QString::number(list.version) + u' ' + label("duty_list_state", list.state);
}

StateRole DutyTexts::listRole(const QString &state)
{
    return state == u"signed" ? StateRole::Ok : state == u"submitted" ? StateRole::Accent : StateRole::Mute;
}

QString DutyTexts::fieldName(const QString &column)
{
    static const QHash<QString, const char *> names{
        {u"level"_s, QT_TR_NOOP("Level")},
        {u"name"_s, QT_TR_NOOP("Name")},
        {u"clause"_s, QT_TR_NOOP("Clause")},
        {u"kinds"_s, QT_TR_NOOP("Kinds")},
        {u"source_department_id"_s, QT_TR_NOOP("Source")},
        {u"source_system"_s, QT_TR_NOOP("System")},
        {u"items"_s, QT_TR_NOOP("Data items")},
        {u"share_type"_s, QT_TR_NOOP("Share type")},
        {u"update_cycle"_s, QT_TR_NOOP("Update cycle")},
        {u"office"_s, QT_TR_NOOP("Office")},
        {u"person"_s, QT_TR_NOOP("Person")},
        {u"contact"_s, QT_TR_NOOP("Contact")},
        {u"basis"_s, QT_TR_NOOP("Basis")},
        {u"note"_s, QT_TR_NOOP("Note")},
        {u"state"_s, QT_TR_NOOP("State")},
    };
    const char *name = names.value(column);
    return name ? tr(name) : column;
}

QString DutyTexts::fieldValue(const QString &column, const QString &value) const
{
    if (column == u"kinds")
        return label("duty_kind", value);
    if (column == u"state")
        return label("duty_state", value);
    if (column == u"level")
        return label("duty_level", value);
    if (column == u"share_type")
        return label("share_type", value);
    return column == u"update_cycle" ? label("update_cycle", value) : value;
}

QString DutyTexts::summary(const DutyListContent &content, const Ratio &coverageRatio,
                           const Ratio &cityCoverage) const
{
    QStringList parts;
    if (content.list) {
        int functions = 0, dutyCount = 0;
        for (const DutyNode &node : content.nodes) {
            functions += node.duty.level == u"function" ? 1 : 0;
            dutyCount += node.isDuty() ? 1 : 0;
        }
        parts += tr("%n function(s)", nullptr, functions);
        parts += tr("%n data duties", nullptr, dutyCount);
    }
    parts += tr("coverage %1 (city %2)").arg(coverage(coverageRatio), coverage(cityCoverage));
    return parts.join(u" \u00b7 "_s);
}

} // namespace shuzhi
