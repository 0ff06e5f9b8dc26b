// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/messagebox.h"

#include "ui/shell/connectionmark.h"

#include <utility>

namespace shuzhi {

QMessageBox::StandardButton MessageBox::s_nextAnswer = QMessageBox::NoButton;
QString MessageBox::s_lastQuestion;

QMessageBox::StandardButton MessageBox::question(QWidget *parent, const QString &title, const QString &text,
                                                 QMessageBox::StandardButtons buttons,
                                                 QMessageBox::StandardButton defaultButton,
                                                 const ConnectionMark *city)
{
    s_lastQuestion = title;
    if (s_nextAnswer != QMessageBox::NoButton)
        return std::exchange(s_nextAnswer, QMessageBox::NoButton);
    QMessageBox box(QMessageBox::Question, {}, title, buttons, parent);
    box.setInformativeText(text);
    box.setDefaultButton(defaultButton);
    if (city)
        ConnectionMarker::markAs(box, *city);
    return QMessageBox::StandardButton(box.exec());
}

void MessageBox::setNextAnswer(QMessageBox::StandardButton answer)
{
    s_nextAnswer = answer;
}

QString MessageBox::lastQuestion()
{
    return s_lastQuestion;
}

} // namespace shuzhi
