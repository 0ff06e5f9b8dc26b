// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"

class QAbstractItemDelegate;
class QModelIndex;
class QString;
class QWidget;

/// The editor of one value in a grid: a combo box where the cell's VocabularyRole names a vocabulary,
/// a line otherwise. Values in and out are codes.
namespace shuzhi::valueeditor {

[[nodiscard]] QWidget *make(const QModelIndex &index, Language language, QWidget *parent);
void fill(QWidget *editor, const QModelIndex &index);
[[nodiscard]] QString value(QWidget *editor);

} // namespace shuzhi::valueeditor
