// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/valueeditor.h"

#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"

#include <QComboBox>
#include <QLineEdit>
#include <QModelIndex>

namespace shuzhi::valueeditor {

using namespace Qt::StringLiterals;

QWidget *make(const QModelIndex &index, Language language, QWidget *parent)
{
    const QString name = index.data(VocabularyRole).toString();
    if (name.isEmpty()) {
        auto *line = new QLineEdit(parent);
        line->setObjectName(u"valueEditor"_s);
        return line;
    }
    auto *combo = new QComboBox(parent);
    combo->setObjectName(u"valueEditor"_s);
    combo->addItem(u"–"_s, QString());
    for (const VocabularyValue &value : vocabulary(name).values())
        combo->addItem(value.label.in(language), value.code);
    return combo;
}

void fill(QWidget *editor, const QModelIndex &index)
{
    constexpr char filled[] = "filled";
    if (editor->property(filled).toBool())
        return; // the row was read anew: what is being typed stays
    editor->setProperty(filled, true);
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        if (combo->findData(text) < 0)
            combo->addItem(text, text); // a raw value from an import can be kept
        combo->setCurrentIndex(combo->findData(text));
    }
}

QString value(QWidget *editor)
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        return combo->currentData().toString();
    const auto *line = qobject_cast<QLineEdit *>(editor);
    return line ? line->text() : QString();
}

} // namespace shuzhi::valueeditor
