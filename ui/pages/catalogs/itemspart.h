// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/itemedits.h"
#include "ui/pages/catalogs/detailpart.h"
#include "ui/pages/catalogs/fieldspec.h"

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace shuzhi {

class DataItemsModel;
class EmptyState;
class ItemsTable;
class PasteView;

/// The data items of a catalog: added, typed over, ordered, taken out, and pasted from a spreadsheet after a
/// look at what that would do.
class ItemsPart : public DetailPart
{
    Q_OBJECT

public:
    explicit ItemsPart(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;
    void setWide(bool wide) override;

private:
    /// A cell whose write failed: it is offered again with what was typed.
    struct Retry
    {
        QString uid, column, text;
    };

    void buildActions(QHBoxLayout *bar);
    QAction *action(const char *name, int icon, const QString &text, const QKeySequence &key,
                    QHBoxLayout *bar);
    void placeItems();
    void placeNote();
    void change(int row, const QString &column, const QString &before, const QString &value);
    void add();
    void duplicate();
    void remove();
    void move(int by);
    void moveTo(const QList<int> &rows, int to);
    void paste();
    void takePasted();
    void select(const QStringList &uids);
    void editCell(const QString &uid, const QString &column, const std::optional<QString> &text);
    [[nodiscard]] QString subject(const QList<int> &rows) const;

    FieldSpecs m_specs;
    DataItemsModel *m_model;
    ItemsTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PasteView *m_paste;
    QLabel *m_note;
    QList<QAction *> m_actions;
    QStringList m_select; ///< uids to select when they arrive
    QString m_editNew; ///< uid of an item just added
    std::optional<Retry> m_retry;
    bool m_late = false; ///< other items came while a cell was edited
};

} // namespace shuzhi
