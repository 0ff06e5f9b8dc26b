// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace shuzhi {

struct ConnectionMark;

/// Questions to the reader. Every modal question of the program goes through here, so that tests
/// answer instead of a person. Errors are no questions: they stand in the message bar.
class MessageBox
{
public:
    /// Asks and waits. `title` is the question in one sentence, `text` what follows from each answer, `city`
    /// the mark of the city it is about, where that is not the window's.
    [[nodiscard]] static QMessageBox::StandardButton
    question(QWidget *parent, const QString &title, const QString &text,
             QMessageBox::StandardButtons buttons = QMessageBox::Yes | QMessageBox::No,
             QMessageBox::StandardButton defaultButton = QMessageBox::NoButton,
             const ConnectionMark *city = nullptr);

    /// For tests: the next question is answered so, without a window.
    static void setNextAnswer(QMessageBox::StandardButton answer);
    /// For tests: the words of the last question.
    [[nodiscard]] static QString lastQuestion();

private:
    static QMessageBox::StandardButton s_nextAnswer;
    static QString s_lastQuestion;
};

} // namespace shuzhi
