// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace shuzhi {

/// One choice of a SegmentBar; `note` is a count or the like behind the words.
struct Segment
{
    QString key;
    QString text;
    QString note = {};

    bool operator==(const Segment &) const = default;
};

/// A few exclusive choices in a line, the current one underlined; Left, Right, Home and End move.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);

    void setSegments(const QList<Segment> &segments); ///< keeps the current key if it is still there
    void setCurrent(const QString &key); ///< does not signal
    [[nodiscard]] QString current() const;
    /// Where a segment stands and is hit.
    [[nodiscard]] QRect segmentRect(qsizetype index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< all words, close together

Q_SIGNALS:
    void currentChanged(const QString &key); ///< the reader chose

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// How words are set where there is little room: closer first, then without notes.
    struct Fit
    {
        int side;
        bool notes;
    };
    [[nodiscard]] Fit fit() const;
    [[nodiscard]] int widthOf(const Segment &segment, const Fit &fit) const;
    [[nodiscard]] qsizetype segmentAt(const QPoint &point) const;
    void choose(qsizetype index);
    void describe();

    QList<Segment> m_segments;
    qsizetype m_current = 0;
    qsizetype m_hovered = -1;
};

} // namespace shuzhi
