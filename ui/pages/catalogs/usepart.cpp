// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/usepart.h"

#include "models/domain/filter.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/detailscroll.h"
#include "ui/pages/catalogs/linklist.h"

#include <QDate>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsShown = 12;
constexpr qsizetype ownSeries = 5; ///< the sixth colour would be hard to tell; the rest stand together

QStringList lastMonths(const QString &asOf)
{
    const QDate day = QDate::fromString(asOf, Qt::ISODate);
    QStringList months;
    for (int back = monthsShown - 1; back >= 0; --back)
        months += day.addMonths(-back).toString(u"yyyy-MM"_s);
    return months;
}

} // namespace

UsePart::UsePart(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_note(makeLabel({}, "note"_L1))
    , m_columns(new UsageColumns)
    , m_consumers(new LinkList(tr("Consumers")))
{
    setObjectName(u"usePart"_s);
    m_note->setObjectName(u"useNote"_s);
    m_note->setWordWrap(true);
    auto *body = new DetailScroll(this);
    body->content()->addWidget(m_note);
    body->content()->addWidget(m_columns);
    body->content()->addWidget(m_consumers);
    body->content()->addStretch(1);
    connect(m_consumers, &LinkList::opened, &desk, &CatalogDesk::openRequested);
}

QList<UsePart::Consumer> UsePart::consumers() const
{
    QList<Consumer> all;
    for (const CatalogUse &use : detail().use) {
        auto known = std::find_if(all.begin(), all.end(),
                                  [&](const Consumer &consumer) { return consumer.name == use.consumer; });
        if (known == all.end())
            all += Consumer{use.consumer, use.calls};
        else
            known->calls += use.calls;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Consumer &a, const Consumer &b) { return a.calls > b.calls; });
    return all;
}

QList<UsageSeries> UsePart::series(const QStringList &months, const QList<Consumer> &consumers) const
{
    QList<UsageSeries> all;
    const qsizetype own = consumers.size() <= ownSeries + 1 ? consumers.size() : ownSeries;
    for (qsizetype i = 0; i < own; ++i)
        all += UsageSeries{consumers.at(i).name, QList<qint64>(months.size(), 0), false};
    if (own < consumers.size())
        all +=
            UsageSeries{tr("%1 others").arg(consumers.size() - own), QList<qint64>(months.size(), 0), true};
    for (const CatalogUse &use : detail().use) {
        const qsizetype month = months.indexOf(use.month);
        if (month < 0)
            continue; // older than what is shown; the list below counts it
        auto to = std::find_if(all.begin(), all.end(),
                               [&](const UsageSeries &each) { return each.name == use.consumer; });
        (to == all.end() ? all.last() : *to).calls[month] += use.calls;
    }
    return all;
}

void UsePart::place()
{
    const QList<Consumer> users = consumers();
    const QStringList months = lastMonths(detail().asOf);
    qint64 calls = 0, shown = 0;
    for (const CatalogUse &use : detail().use) {
        calls += use.calls;
        shown += months.contains(use.month) ? use.calls : 0;
    }
    QString note = calls > 0
        ? tr("%1 calls by %2 departments").arg(FigureText::count(calls), FigureText::count(users.size()))
        : tr("No other department has used it");
    if (shown < calls)
        note +=
            u'\n' + tr("The columns show %1 of them: the last twelve months.").arg(FigureText::count(shown));
    m_note->setText(note);
    m_columns->setUse(months, series(months, users));
    m_columns->setVisible(shown > 0);
    QList<LinkRow> rows;
    for (const Consumer &user : users) {
        rows +=
            LinkRow{user.name, tr("%1 calls; opens all catalogs it uses").arg(FigureText::count(user.calls)),
                    u"catalogs"_s, Filter{}.with(u"consumer"_s, user.name).toString(), StateRole::Mute};
    }
    m_consumers->setRows(rows, tr("Nobody yet"));
}

void UsePart::focusField(const QString &)
{
    m_columns->setFocus(Qt::OtherFocusReason);
}

} // namespace shuzhi
