// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QAbstractButton>

class QToolButton;

namespace shuzhi {

/// One figure with its label and a line that explains it. A figure that opens something is a button:
/// hand, underline, tooltip, Tab and Enter; clicked() says it was opened. What it means is asked for with
/// the small button in its corner, F1 or Alt+Down.
class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Loading, Value, NotMeasured, Failed };

    explicit FigureCard(const QString &label = {}, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// `text` is the figure as shown; `full` (for the tooltip) the unshortened one with numerator and
    /// denominator.
    void setFigure(const QString &text, const QString &note, const QString &full = {});
    void setChange(const QString &text, StateRole role); ///< behind the note: "▲2.1"
    void setFigureRole(StateRole role);
    void setLoading(); ///< a placeholder where the figure will stand
    void setNotMeasured(const QString &reason); ///< "–" and why
    void setFailed(const QString &reason);
    /// What a click opens ("12,587 catalogs without a resource"); empty: the card is no button.
    void setOpens(const QString &what);
    void setExplainable(bool explainable);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool isOpenable() const { return !m_opens.isEmpty() && m_state == State::Value; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void explainRequested(const QRect &place); ///< where the figure stands on the screen

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void show(State state, const QString &figure, const QString &note, const QString &full);
    void refresh();
    void paintNote(QPainter &painter, const QRect &line) const;
    [[nodiscard]] bool isExplainKey(const QKeyEvent *event) const;
    void explain();

    QToolButton *m_explain;
    State m_state = State::Loading;
    QString m_label, m_figure, m_note, m_full, m_opens, m_change;
    StateRole m_role = StateRole::Neutral;
    StateRole m_changeRole = StateRole::Mute;
};

} // namespace shuzhi
