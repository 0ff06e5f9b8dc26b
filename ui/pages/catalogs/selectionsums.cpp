// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/selectionsums.h"

#include "ui/charts/figuretext.h"

#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;

SelectionSums::SelectionSums(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(&m_rest, &QTimer::timeout, this, &SelectionSums::ask);
}

void SelectionSums::select(int rows, std::function<CatalogSumsQuery()> query)
{
    m_session.store().drop(m_task);
    m_rest.stop();
    m_text.clear();
    if (rows < 2)
        return;
    m_query = std::move(query);
    m_rest.start();
}

void SelectionSums::ask()
{
    m_task = m_session.store().run(LaneId::Long, m_query(), this, [this](const Result<CatalogSums> &sums) {
        if (!sums)
            return; // the number of rows stands without them
        m_text = words(*sums);
        emit changed();
    });
}

QString SelectionSums::words(const CatalogSums &sums)
{
    const RateValue complete{sums.filled, sums.required};
    return tr("%1 mounted, %2 resources, %3 items, %4 calls, %5 complete")
        .arg(FigureText::count(sums.mounted), FigureText::count(sums.resources),
             FigureText::count(sums.items), FigureText::count(sums.calls), FigureText::rate(complete));
}

} // namespace shuzhi
