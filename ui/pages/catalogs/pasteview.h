// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/itempaste.h"
#include "ui/pages/catalogs/fieldspec.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace shuzhi {

/// What pasted lines would add and change, before anything is written.
class PasteView : public QWidget
{
    Q_OBJECT

public:
    explicit PasteView(Language language, QWidget *parent = nullptr);

    void setPaste(const ItemPaste &paste, const QList<DataItem> &items);
    [[nodiscard]] const ItemPaste &paste() const { return m_paste; }

Q_SIGNALS:
    void accepted();
    void discarded();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString changes(const PastedItem &pasted, const QList<DataItem> &items) const;
    [[nodiscard]] static QString fateWords(PastedItem::Fate fate);

    FieldSpecs m_specs;
    ItemPaste m_paste;
    QLabel *m_summary;
    QTreeWidget *m_lines;
    QPushButton *m_apply;
};

} // namespace shuzhi
