// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/figuresums.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

FigureSums &FigureSums::operator+=(const FigureSums &other)
{
    for (const auto sum :
         {&FigureSums::catalogs, &FigureSums::shareable, &FigureSums::open, &FigureSums::mounted,
          &FigureSums::mountedShareable, &FigureSums::severalResources, &FigureSums::duty,
          &FigureSums::conformant, &FigureSums::used, &FigureSums::definite, &FigureSums::timely,
          &FigureSums::required, &FigureSums::filled, &FigureSums::items, &FigureSums::goodItems})
        this->*sum += other.*sum;
    return *this;
}

void FigureSums::addTo(Figures &figures) const
{
    figures.set(s("catalogs"), catalogs);
    figures.set(s("mounted"), mounted);
    figures.set(s("unmounted"), catalogs - mounted);
    figures.set(s("used"), used);
    figures.set(s("sleeping"), mounted - used);
    figures.set(s("updated_in_time"), timely);
    figures.set(s("overdue"), definite - timely);
    figures.set(s("no_definite_cycle"), mounted - definite);
    figures.set(s("several_resources"), severalResources);
    figures.set(s("open_catalogs"), open);
    figures.setRatio(s("mount_rate"), {mounted, catalogs});
    figures.setRatio(s("mount_rate_shareable"), {mountedShareable, shareable});
    figures.setRatio(s("usage_rate"), {used, mounted});
    figures.setRatio(s("sleeping_rate"), {mounted - used, mounted});
    figures.setRatio(s("update_timeliness"), {timely, definite});
    figures.setRatio(s("overdue_rate"), {definite - timely, definite});
    figures.setRatio(s("duty_coverage"), {duty, catalogs});
    figures.setRatio(s("completeness"), {filled, required});
    figures.setRatio(s("conformity"), {conformant, catalogs});
    figures.setRatio(s("item_conformity"), {goodItems, items});
}

} // namespace shuzhi
