// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QAbstractButton>

namespace shuzhi {

/// One figure with its label and a line that explains it. A figure that opens something is a button:
/// hand, underline, tooltip, Tab and Enter; clicked() says it was opened.
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

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool isOpenable() const { return !m_opens.isEmpty() && m_state == State::Value; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void show(State state, const QString &figure, const QString &note, const QString &full);
    void refresh();
    void paintNote(QPainter &painter, const QRect &line) const;

    State m_state = State::Loading;
    QString m_label, m_figure, m_note, m_full, m_opens, m_change;
    StateRole m_role = StateRole::Neutral;
    StateRole m_changeRole = StateRole::Mute;
};

} // namespace shuzhi
