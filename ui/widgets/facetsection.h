// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace shuzhi {

class FacetHead;
class FacetRow;
class SearchField;

/// One value to tick: `key` for the program, `text` for the reader, count −1 when not known.
struct FacetValue
{
    QString key;
    QString text;
    qint64 count = -1;
};

/// Values that belong together; the first `shown` are seen, the rest is behind "more" and a search.
struct FacetGroup
{
    QString key;
    QString title;
    QList<FacetValue> values;
    int shown = 8;
};

/// One group of a FacetList: a head that folds it, a search field where it is long, tick boxes with
/// counts, "more". A group whose counts are all 0 folds until it has rows again or is opened by hand.
class FacetSection : public QWidget
{
    Q_OBJECT

public:
    /// Whether what was typed finds a value's text.
    using Matcher = std::function<bool(const QString &text, const QString &typed)>;

    explicit FacetSection(const FacetGroup &group, const Matcher &matcher, QWidget *parent = nullptr);

    [[nodiscard]] const QString &key() const { return m_group.key; }
    /// New counts keep the rows, other values make new ones; focus and ticks stay.
    void setGroup(const FacetGroup &group);
    void setTicked(const QStringList &keys); ///< does not signal
    [[nodiscard]] QStringList ticked() const;
    void setOpen(bool open); ///< does not signal
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Where Up and Down stop: the head and the rows in sight.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void ticked(const QString &value, bool on); ///< the reader did
    void openChanged(bool open); ///< the reader folded or unfolded it
    void stepRequested(QWidget *from, int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool sameValues(const FacetGroup &group) const;
    [[nodiscard]] bool isEmpty() const; ///< counts are known and all 0
    [[nodiscard]] bool isUnfolded() const;
    void rebuild();
    void fold(bool open);
    void arrange();

    FacetGroup m_group;
    const Matcher &m_matcher;
    FacetHead *m_head;
    SearchField *m_search;
    QPushButton *m_more;
    QVBoxLayout *m_layout;
    QList<FacetRow *> m_rows;
    bool m_open = true;
    bool m_all = false; ///< "more" was chosen
    bool m_openThoughEmpty = false;
};

} // namespace shuzhi
