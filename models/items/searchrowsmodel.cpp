// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/searchrowsmodel.h"

#include "models/domain/corefield.h"
#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"

namespace shuzhi {

namespace {

constexpr int blockSize = 200;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

QString fieldLabel(const QString &column, Language language)
{
    for (const CoreField &field : coreFields()) {
        if (field.column == column)
            return field.label.in(language);
    }
    return column;
}

/// The vocabulary that labels a column of a kind of row; empty for free text.
QString vocabularyOf(What what, const QString &column)
{
    if (column == u"kind")
        return QStringLiteral("resource_kind");
    if (column == u"kinds")
        return QStringLiteral("duty_kind");
    if (column == u"level")
        return QStringLiteral("duty_level");
    if (column == u"state" && what == What::Duties)
        return QStringLiteral("duty_state");
    if (column == u"state")
        return what == What::Demands ? QStringLiteral("demand_state") : QStringLiteral("catalog_state");
    if (column == u"share_type" || column == u"update_cycle" || column == u"data_type"
        || column == u"resource_state")
        return column;
    return {};
}

} // namespace

SearchRowsModel::SearchRowsModel(CitySession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

QStringList SearchRowsModel::columnsOf(What what)
{
    switch (what) {
    case What::Resources: return words("kind name title department code resource_state");
    case What::Items: return words("name data_type title department code");
    case What::Fields: return words("field title department code share_type");
    case What::Duties: return words("name department level kinds state");
    case What::Departments: return words("name code");
    case What::Demands: return words("title state");
    case What::Catalogs: break;
    }
    return words("title department code");
}

void SearchRowsModel::load(const Filter &filter)
{
    clear();
    beginResetModel();
    m_filter = filter;
    m_columns = columnsOf(filter.what);
    endResetModel();
    ask();
}

void SearchRowsModel::clear()
{
    m_session.store().drop(m_task);
    m_asking = false;
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    m_total = 0;
    endResetModel();
}

void SearchRowsModel::ask()
{
    m_asking = true;
    SortOrder sort;
    if (m_filter.what == What::Departments)
        sort.keys = {{QStringLiteral("department")}};
    m_task = m_session.store().run(LaneId::Page, SearchQuery{m_filter, sort, blockSize, m_next}, this,
                                   [this](const Result<SearchPage> &page) {
                                       m_asking = false;
                                       if (page)
                                           take(*page);
                                       else
                                           Q_EMIT failed(page.error());
                                   });
}

void SearchRowsModel::take(const SearchPage &page)
{
    const bool first = m_rows.isEmpty();
    m_total = page.total;
    m_next = page.next;
    if (!page.rows.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
    if (first)
        Q_EMIT loaded();
}

QString SearchRowsModel::whereOf(int row) const
{
    const QJsonObject object = m_rows.value(row);
    const bool department = m_filter.what == What::Departments;
    const QString uid =
        object.value(department ? QStringLiteral("uid") : QStringLiteral("catalog")).toString();
    if (uid.isEmpty())
        return {};
    return Filter{}.with(department ? QStringLiteral("department") : QStringLiteral("uid"), uid).toString();
}

int SearchRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SearchRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant SearchRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString column = m_columns.at(index.column());
    const QString value = m_rows.at(index.row()).value(column).toVariant().toString();
    if (role == CodeRole)
        return value;
    if (role != Qt::DisplayRole)
        return {};
    const Language language = m_session.language();
    if (column == u"field")
        return fieldLabel(value, language);
    const QString name = vocabularyOf(m_filter.what, column);
    if (name.isEmpty())
        return value;
    QStringList texts;
    for (const QString &code : value.split(u',', Qt::SkipEmptyParts))
        texts += vocabulary(name).label(code, language);
    return texts.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QVariant SearchRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_heads.value(section);
}

bool SearchRowsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_asking;
}

void SearchRowsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

} // namespace shuzhi
