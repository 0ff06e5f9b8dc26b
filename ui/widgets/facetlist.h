// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QScrollArea>
#include <QSet>
#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuzhi {

class FacetRow;

/// One value to tick: `key` for the program, `text` for the reader, count −1 when not known.
struct FacetValue
{
    QString key;
    QString text;
    qint64 count = -1;
};

/// Values that belong together; the first `shown` are seen, the rest is behind "more".
struct FacetGroup
{
    QString key;
    QString title;
    QList<FacetValue> values;
    int shown = 8;
};

/// Ticked keys by group key; groups without a tick are absent.
using FacetSelection = QHash<QString, QStringList>;

/// Groups of tick boxes with counts. Values in, selection out; counts may be set anew at any time
/// without losing focus, scroll position or what is expanded. Up, Down, Space and Enter work.
class FacetList : public QScrollArea
{
    Q_OBJECT

public:
    explicit FacetList(QWidget *parent = nullptr);

    void setGroups(const QList<FacetGroup> &groups);
    void setSelection(const FacetSelection &selection); ///< does not signal
    [[nodiscard]] FacetSelection selection() const;

Q_SIGNALS:
    /// The reader ticked or unticked something.
    void selectionChanged(const shuzhi::FacetSelection &selection);

private:
    struct Section
    {
        FacetGroup group;
        QList<FacetRow *> rows;
        QPushButton *more = nullptr;
    };

    [[nodiscard]] bool sameShape(const QList<FacetGroup> &groups) const;
    void rebuild(const QList<FacetGroup> &groups);
    void addSection(const FacetGroup &group);
    void showRows(const Section &section);
    void step(FacetRow *from, int by);

    QList<Section> m_sections;
    QSet<QString> m_expanded;
    QVBoxLayout *m_layout;
};

} // namespace shuzhi
