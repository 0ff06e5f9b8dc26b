// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/cityplan.h"
#include "models/services/demo/stepstream.h"
#include "models/services/demo/titles.h"

namespace shuzhi::demo {

/// What all writers of the city share: the plan, the words and the uids of planned rows.
class City
{
public:
    City(const DemoParameters &parameters, const Lexicon &lexicon);
    City(const City &) = delete;
    City &operator=(const City &) = delete;

    [[nodiscard]] const CityPlan &plan() const { return m_plan; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const Titles &titles() const { return m_titles; }
    [[nodiscard]] Dice dice(Purpose purpose, quint64 number) const;
    [[nodiscard]] QDate day(int place) const { return m_plan.calendar.day(place); }
    /// The catalogs that appear at, and those that are mounted at a place of the calendar.
    [[nodiscard]] const std::vector<int> &appearing(int place) const;
    [[nodiscard]] const std::vector<int> &mounting(int place) const;

    [[nodiscard]] QString departmentUid(int department) const;
    [[nodiscard]] QString libraryUid(const QString &shortName) const; ///< empty if there is none
    [[nodiscard]] QString catalogUid(int catalog) const;
    /// An invented name of a person; same number, same name.
    [[nodiscard]] QString person(quint64 number) const;
    /// An invented telephone number; the area code is not given to any city.
    [[nodiscard]] QString phone(quint64 number) const;

private:
    const Lexicon &m_lexicon;
    CityPlan m_plan;
    Titles m_titles;
    QStringList m_libraries, m_surnames, m_given;
    std::vector<std::vector<int>> m_appearing, m_mounting; ///< by place
};

} // namespace shuzhi::demo
