// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/card.h"

class QLabel;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;

/// A card whose content is asked for: shows where it will come, the content, or in words why there is
/// none with a way to ask again.
class AnswerCard : public Card
{
    Q_OBJECT

public:
    explicit AnswerCard(const QString &title, QWidget *parent = nullptr);

    /// Grey lines at the first time; afterwards the old content stays under a veil.
    void showLoading(const QString &what);
    void showFailed(const Error &error);
    [[nodiscard]] bool hasFailed() const;

Q_SIGNALS:
    void retryRequested();
    void openRequested(const QString &where);

protected:
    /// The content; the card owns it.
    void setBody(QWidget *body);
    void showBody();

private:
    QStackedWidget *m_stack;
    QWidget *m_failure;
    QLabel *m_happened;
    QLabel *m_todo;
    BusyOverlay *m_busy;
    bool m_hasContent = false;
};

} // namespace shuzhi
