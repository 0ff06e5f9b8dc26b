// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutyfill.h"

#include "models/domain/uid.h"
#include "models/services/duties.h"

#include <QHash>
#include <QSet>

namespace shuzhi::duties {

namespace {

/// Adds nodes under each other; those that are in the list or were added before are found by their name.
class Filler
{
public:
    explicit Filler(const DutyListContent &content)
        : m_content(content)
    {
    }

    /// Uid of the child of that name, made if there is none.
    QString place(const QString &parentUid, const QString &level, const QString &name)
    {
        const QString found = child(parentUid, name);
        return found.isEmpty() ? append(parentUid, level, {}, name) : found;
    }

    [[nodiscard]] QString child(const QString &parentUid, const QString &name) const
    {
        for (const DutyNode *node : m_content.childrenOf(parentUid)) {
            if (node->duty.name == name)
                return node->duty.uid;
        }
        return m_added.value(parentUid + u'\n' + name);
    }

    /// The new node as the last child; `duty` gives all but its place.
    QString append(const QString &parentUid, const QString &level, Duty duty, const QString &name)
    {
        duty.uid = newUid();
        duty.dutyListUid = m_content.list->uid;
        duty.parentUid = parentUid;
        duty.level = level;
        duty.name = name;
        QList<RowEdit> edits = add(m_content, duty);
        const qsizetype before = m_count[parentUid]++;
        if (before > 0)
            edits = {edits.last()}; // the siblings were put in order with the first
        RowEdit &insert = edits.last();
        QVariant &position = insert.values[insert.columns.indexOf(QStringLiteral("position"))];
        position = position.toLongLong() + before;
        m_added.insert(parentUid + u'\n' + name, duty.uid);
        fill.edits += edits;
        (level == u"function" ? fill.functions : level == u"matter" ? fill.matters : fill.duties) += 1;
        return duty.uid;
    }

    Fill fill;

private:
    const DutyListContent &m_content;
    QHash<QString, QString> m_added; ///< uid by parent and name
    QHash<QString, qsizetype> m_count; ///< added by parent
};

} // namespace

Fill fromCatalogs(const DutyListContent &content, const Target &target, const QList<DutyCatalog> &catalogs,
                  const QString &kinds)
{
    if (!content.list)
        return {};
    QSet<QString> linked;
    for (const DutyNode &node : content.nodes)
        linked += QSet<QString>(node.duty.catalogUids.begin(), node.duty.catalogUids.end());
    Filler filler(content);
    QString matter = target.matterUid;
    for (const DutyCatalog &catalog : catalogs) {
        if (linked.contains(catalog.uid)) {
            ++filler.fill.there;
            continue;
        }
        if (matter.isEmpty()) {
            const QString function = filler.place({}, QStringLiteral("function"), target.function);
            matter = filler.place(function, QStringLiteral("matter"), target.matter);
        }
        Duty duty;
        duty.kinds = kinds;
        duty.shareType = catalog.shareType;
        duty.updateCycle = catalog.updateCycle;
        duty.sourceSystem = catalog.sourceSystem;
        duty.contact = catalog.contact;
        const QString uid = filler.append(matter, QStringLiteral("duty"), duty, catalog.title);
        filler.fill.edits += link(uid, catalog.uid);
    }
    return filler.fill;
}

Fill fromTemplate(const DutyListContent &content, const DutyTemplate &made, const QString &note)
{
    if (!content.list)
        return {};
    Filler filler(content);
    for (const DutyTemplate::Function &function : made.functions) {
        const QString functionUid = filler.place({}, QStringLiteral("function"), function.name);
        for (const DutyTemplate::Matter &matter : function.matters) {
            const QString matterUid = filler.place(functionUid, QStringLiteral("matter"), matter.name);
            for (const DutyTemplate::Item &item : matter.duties) {
                if (!filler.child(matterUid, item.name).isEmpty()) {
                    ++filler.fill.there;
                    continue;
                }
                Duty duty;
                duty.kinds = item.kinds;
                duty.note = note;
                (void)filler.append(matterUid, QStringLiteral("duty"), duty, item.name);
            }
        }
    }
    return filler.fill;
}

QList<RowEdit> linkAll(const DutyNode &duty, const QStringList &catalogUids)
{
    QList<RowEdit> edits;
    for (const QString &uid : catalogUids) {
        if (!duty.duty.catalogUids.contains(uid))
            edits += link(duty.duty.uid, uid);
    }
    return edits;
}

} // namespace shuzhi::duties
