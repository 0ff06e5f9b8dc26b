// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/todoquery.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

class CountRows;

/// What waits to be done, by rule, heaviest first; each opens exactly its rows.
class TodoCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit TodoCard(QWidget *parent = nullptr);

    void showTodo(const TodoList &list, Language language);

protected:
    [[nodiscard]] Explanation explain(const QString &key) const override;

private:
    CountRows *m_rows;
    TodoList m_list;
    Language m_language = Language::Chinese;
};

} // namespace shuzhi
