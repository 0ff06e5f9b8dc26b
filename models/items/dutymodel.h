// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/editedcell.h"
#include "models/store/dutyquery.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace shuzhi {

/// A duty list as a tree: functions, matters, duties. Holds what was read and at most one row that is
/// being named; it writes nothing but says what the reader wants changed. New content is taken over
/// row by row, so that selection, folds and an open editor outlive a reload.
class DutyModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Basis, Catalogs, Office, Person, State, ColumnCount };
    enum Role { UidRole = Qt::UserRole, LevelRole, PeopleRole };
    /// Words of a cell as the reader sees them; `path` is the row's place in each level, from 1.
    using Words = std::function<QString(const DutyNode &node, Column column, const QList<int> &path)>;

    explicit DutyModel(QObject *parent = nullptr);
    ~DutyModel() override;

    void setWords(Words words, QStringList heads);
    void setTips(Words tips);
    /// Who else has a node open, and how a reader is told.
    void setOthers(std::function<QStringList(const QString &uid)> people,
                   std::function<QString(const QStringList &)> words);
    void setEditable(bool editable);
    void setContent(const DutyListContent &content);
    [[nodiscard]] const DutyListContent &content() const { return m_content; }

    [[nodiscard]] const DutyNode *nodeAt(const QModelIndex &index) const; ///< null for the root
    [[nodiscard]] QModelIndex indexOf(const QString &uid, Column column = Name) const;
    [[nodiscard]] QString uidAt(const QModelIndex &index) const;

    /// A row without a name as the last child of `parentUid` (empty: a function); one at a time. It
    /// leaves with dropNew(), or becomes a row like all others when content comes that holds its uid.
    QModelIndex beginNew(const QString &parentUid, const QString &level);
    void dropNew();
    [[nodiscard]] QString newUidPending() const { return m_newUid; } ///< empty: none
    /// The new row has got its name and waits to be stored.
    [[nodiscard]] bool isNewNamed() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// Rows are dragged within the tree by their uids; catalogs come from elsewhere onto a duty.
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Rows are to hang on `parentUid` before its child at `row`.
    void moved(const QStringList &uids, const QString &parentUid, int row);
    void catalogsDropped(const QString &dutyUid, const QStringList &catalogUids);
    void newNamed(const shuzhi::Duty &duty); ///< to be stored
    /// @param column of table duty, @param before what stood in the editor when it was opened
    void edited(const QString &uid, const QString &column, const QString &value, const QString &before);

private:
    struct Item;
    using Children = std::vector<std::unique_ptr<Item>>;

    [[nodiscard]] Item *itemAt(const QModelIndex &index) const;
    [[nodiscard]] Item *find(Item &under, const QString &uid) const;
    [[nodiscard]] QModelIndex indexOf(const Item *item, Column column) const;
    [[nodiscard]] QList<int> pathOf(const Item *item) const;
    [[nodiscard]] QVariant people(const Item &item, int column, int role) const;
    [[nodiscard]] std::unique_ptr<Item> grown(Item *parent, const DutyNode &node) const;
    void synchronise(Item &parent);
    bool removeGone(Item &parent, const QList<const DutyNode *> &wanted);
    bool takeOver(Item &parent, size_t row, const DutyNode &node);

    DutyListContent m_content;
    std::unique_ptr<Item> m_root;
    QString m_newUid;
    Words m_words, m_tips;
    std::function<QStringList(const QString &)> m_people;
    std::function<QString(const QStringList &)> m_peopleWords;
    QStringList m_heads;
    mutable EditedCell m_edited;
    bool m_editable = false;
};

} // namespace shuzhi
