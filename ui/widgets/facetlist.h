// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/facetsection.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>

namespace shuzhi {

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
    /// Groups that are folded, also those that are not there yet; does not signal.
    void setFolded(const QSet<QString> &groups);
    [[nodiscard]] const QSet<QString> &folded() const { return m_folded; }
    /// How a search inside a long group compares; without one: case does not matter.
    void setMatcher(const FacetSection::Matcher &matcher) { m_matcher = matcher; }

Q_SIGNALS:
    /// The reader ticked or unticked something.
    void selectionChanged(const shuzhi::FacetSelection &selection);
    void ticked(const QString &group, const QString &value, bool on);
    void foldedChanged(const QString &group, bool folded); ///< by the reader

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void insert(qsizetype at, const FacetGroup &group);
    void step(QWidget *from, int by);

    QList<FacetSection *> m_sections;
    QSet<QString> m_folded;
    FacetSection::Matcher m_matcher;
    QVBoxLayout *m_layout;
};

} // namespace shuzhi
