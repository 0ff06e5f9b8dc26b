// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QJsonObject>

#include <functional>

namespace shuzhi {

/// Catalogs to choose from, page by page as a search gives them, with a check mark at those chosen.
class CatalogChoices : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Choice
    {
        QString uid, title, state;
        QString department; ///< name
        bool mounted = false;
    };
    using Words = std::function<QString(const Choice &)>;

    /// Name of the department a row belongs to.
    static constexpr int DepartmentRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    void setTips(Words tips) { m_tips = std::move(tips); }
    /// The first page of another search; `next` is the cursor of the page after it, empty at the end.
    void setRows(const QList<QJsonObject> &rows, const QString &next);
    void appendRows(const QList<QJsonObject> &rows, const QString &next);
    void setChosen(const QStringList &uids);
    void setEditable(bool editable);
    [[nodiscard]] bool isChosen(const QString &uid) const { return m_chosen.contains(uid); }
    [[nodiscard]] const Choice *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Catalogs are dragged by their uids, a line each.
    [[nodiscard]] static QString mimeType();
    [[nodiscard]] QStringList mimeTypes() const override { return {mimeType()}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void moreWanted(const QString &cursor); ///< answered by appendRows()
    void toggled(const QString &uid, bool chosen);

private:
    QList<Choice> m_rows;
    QStringList m_chosen;
    QString m_next;
    Words m_tips;
    bool m_asked = false;
    bool m_editable = true;
};

} // namespace shuzhi
