// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/columnfielddelegate.h"

#include "models/items/importcolumnsmodel.h"
#include "models/items/importfieldsmodel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace shuzhi {

ColumnFieldDelegate::ColumnFieldDelegate(QObject *parent)
    : GridDelegate(parent)
{
    setStateOf([](const QModelIndex &index) {
        return index.data(ImportColumnsModel::FieldRole).toString().isEmpty() ? StateRole::Mute
                                                                              : StateRole::Neutral;
    });
}

void ColumnFieldDelegate::setFields(const QStringList &fields, const Words &name)
{
    m_fields = fields;
    m_name = name;
}

QWidget *ColumnFieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("fieldEditor"));
    editor->setAccessibleName(tr("Field of this column"));
    QStringList fields = index.data(ImportColumnsModel::AlternativesRole).toStringList();
    for (const QString &field : m_fields) {
        if (!fields.contains(field))
            fields += field;
    }
    auto *model = new ImportFieldsModel(editor);
    model->setFields(fields, m_name);
    auto *completer = new QCompleter(model, editor);
    completer->setCompletionRole(Qt::DisplayRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    editor->setCompleter(completer);
    // A choice in the list is final: no second Enter.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), editor,
            [this, editor](const QModelIndex &chosen) {
                editor->setProperty("field", chosen.data(ImportFieldsModel::FieldRole));
                auto *self = const_cast<ColumnFieldDelegate *>(this);
                emit self->commitData(editor);
                emit self->closeEditor(editor);
            });
    // The whole list at once, before anything is typed.
    QTimer::singleShot(0, editor, [editor, completer] {
        completer->setCompletionPrefix({});
        completer->complete();
    });
    return editor;
}

void ColumnFieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line->isModified())
        line->setText(index.data().toString());
    line->selectAll();
}

void ColumnFieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                       const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    QVariant field = line->property("field");
    if (!field.isValid() && line->isModified()) {
        // Typed and confirmed: the only match, or the first.
        line->completer()->setCompletionPrefix(line->text());
        if (!line->text().isEmpty() && line->completer()->setCurrentRow(0))
            field = line->completer()->currentIndex().data(ImportFieldsModel::FieldRole);
    }
    if (field.isValid())
        model->setData(index, field, Qt::EditRole);
}

void ColumnFieldDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index, const QColor &color) const
{
    const Theme &theme = Theme::current();
    const QRect box = option.rect.adjusted(4, 3, -4, -4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border(), 1));
    painter.setBrush(theme.panel);
    const double radius = Theme::measures().controlRadius;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintIcon(painter, QRectF(box.right() - 20, box.center().y() - 6, 14, 14), IconId::ChevronDown,
              theme.mute);
    QStyleOptionViewItem inner(option);
    inner.rect = box.adjusted(0, 0, -22, 0);
    GridDelegate::paintContent(painter, inner, index, color);
}

} // namespace shuzhi
