// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/departmentmodel.h"

#include "models/domain/text.h"
#include "models/services/departments.h"

#include <algorithm>
#include <compare>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/// Cross products compare rates exactly; what is not measured is least.
int compareRates(const Ratio &a, const Ratio &b)
{
    if (a.denominator == 0 || b.denominator == 0)
        return sign((a.denominator > 0) <=> (b.denominator > 0));
    return sign(a.numerator * b.denominator <=> b.numerator * a.denominator);
}

} // namespace

void DepartmentModel::setWords(const QStringList &heads, Words cell, Words tip)
{
    m_heads = heads;
    m_cell = std::move(cell);
    m_tip = std::move(tip);
}

void DepartmentModel::setDepartments(const QList<DepartmentEntry> &all)
{
    if (all == m_all)
        return;
    m_all = all;
    m_keys.clear();
    m_places.clear();
    for (const DepartmentEntry &entry : m_all) {
        m_places.insert(entry.department.uid, m_places.size());
        QString &key = m_keys[entry.department.uid];
        key += entry.searchKey;
        if (!entry.isActive())
            continue;
        for (const DepartmentEntry *other : departments::namesOf(m_all, entry.department.uid))
            key += u'\n' + other->searchKey;
    }
    becomeRows(arranged());
}

void DepartmentModel::setFigures(const QList<MetricGroup> &groups)
{
    m_groups.clear();
    for (const MetricGroup &group : groups)
        m_groups.insert(group.key, group);
    becomeRows(arranged());
}

void DepartmentModel::setNeedle(const QString &words)
{
    m_needle = text::fold(words.trimmed());
    resetRows(arranged());
}

void DepartmentModel::setShowMerged(bool show)
{
    m_showMerged = show;
    resetRows(arranged());
}

void DepartmentModel::sort(int column, Qt::SortOrder order)
{
    m_column = column < 0 ? int(Name) : column;
    m_order = order;
    resetRows(arranged());
}

bool DepartmentModel::isShown(const DepartmentEntry &entry) const
{
    return (entry.isActive() || m_showMerged)
        && (m_needle.isEmpty() || m_keys.value(entry.department.uid).contains(m_needle));
}

int DepartmentModel::compare(const DepartmentEntry &a, const DepartmentEntry &b) const
{
    const Department &x = a.department, &y = b.department;
    const auto figures = [&](const QString &uid) { return m_groups.value(uid).figures; };
    const auto rates = [&](const char *metric) {
        const QString id = QString::fromLatin1(metric);
        return compareRates(figures(x.uid).ratio(id), figures(y.uid).ratio(id));
    };
    switch (m_column) {
    case Code: return x.code.compare(y.code);
    case Level: return y.level.compare(x.level); // the city's before the counties'
    case Category: return text::sortKey(x.category).compare(text::sortKey(y.category));
    case Catalogs: return sign(figures(x.uid).count(u"catalogs"_s) <=> figures(y.uid).count(u"catalogs"_s));
    case MountRate: return rates("mount_rate");
    case Completeness: return rates("completeness");
    case DutyList: return a.listState.compare(b.listState);
    case Contact: return text::sortKey(x.contact).compare(text::sortKey(y.contact));
    case Origin: {
        const int merged = sign(int(!a.isActive()) <=> int(!b.isActive()));
        return merged ? merged : x.origin.compare(y.origin);
    }
    default: return a.sortKey.compare(b.sortKey);
    }
}

QStringList DepartmentModel::arranged() const
{
    QList<const DepartmentEntry *> shown;
    for (const DepartmentEntry &entry : m_all) {
        if (isShown(entry))
            shown += &entry;
    }
    // The store gives them in Chinese order: that is kept among equals.
    std::stable_sort(shown.begin(), shown.end(), [this](const auto *a, const auto *b) {
        const int order = compare(*a, *b);
        return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
    });
    QStringList uids;
    for (const DepartmentEntry *entry : std::as_const(shown))
        uids += entry->department.uid;
    return uids;
}

const DepartmentEntry *DepartmentModel::entryAt(int row) const
{
    const auto place = m_places.constFind(keyAt(row));
    return place == m_places.cend() ? nullptr : &m_all[*place];
}

const MetricGroup *DepartmentModel::group(const QString &uid) const
{
    const auto found = m_groups.constFind(uid);
    return found == m_groups.cend() ? nullptr : &*found;
}

int DepartmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DepartmentModel::data(const QModelIndex &index, int role) const
{
    const DepartmentEntry *entry = entryAt(index.row());
    const Words &words = role == Qt::ToolTipRole ? m_tip : m_cell;
    if (!entry || !words || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const MetricGroup *of = group(entry->department.uid);
    return words(*entry, Column(index.column()), of ? &of->figures : nullptr);
}

QVariant DepartmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_heads.value(section);
}

} // namespace shuzhi
