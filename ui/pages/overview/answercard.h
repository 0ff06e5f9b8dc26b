// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/pages/overview/explanation.h"
#include "ui/widgets/card.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class Chart;

/// A card whose content is asked for: shows where it will come, the content, or in words why there is
/// none, with a way to ask again where that helps. What its charts ask for leaves as signals.
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
    void filterRequested(const QString &condition); ///< bound all marks to it, or no longer
    void explainRequested(const shuzhi::Explanation &explanation, const QRect &place);

protected:
    /// The content; the card owns it.
    void setBody(QWidget *body);
    void showBody();
    /// The question was answered: there is nothing to show, and that is good or has a reason.
    void showNothing(const QString &why);
    /// Passes on what the chart asks for; its table and picture are in the menu at the card's head.
    void addChart(Chart *chart, const QString &name);
    /// The figures that explain() finds groups in; the city's is under the empty key.
    void setFigures(const QList<MetricSet> &sets, Language language);
    /// What a mark's Mark::explain stands for; OverviewMarks::explainKey for figures.
    [[nodiscard]] virtual Explanation explain(const QString &key) const;
    /// "What the figures mean" of the menu: the mark with the focus, or the first.
    virtual void explainFigures(Chart *chart);
    /// A scroll area for a chart that is higher than its card.
    [[nodiscard]] static QWidget *scrolled(QWidget *content);

private:
    void addToMenu(Chart *chart, const QString &name);

    QStackedWidget *m_stack;
    QWidget *m_failure;
    QLabel *m_happened;
    QLabel *m_todo;
    QLabel *m_nothing;
    QPushButton *m_retry;
    BusyOverlay *m_busy;
    QMenu *m_menu = nullptr;
    QList<MetricSet> m_sets;
    Language m_language = Language::Chinese;
    bool m_hasContent = false;
};

} // namespace shuzhi
