// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/city.h"

#include <map>

namespace shuzhi::demo {

/// Writes what stands around the catalogs: settings, departments, libraries, peers, entered figures,
/// demands, scenarios and units served by the open platform.
class RegisterWriter
{
public:
    RegisterWriter(const City &city, StepStream &stream);

    /// The city itself; must come first, catalogs point to it.
    [[nodiscard]] Status writeFoundation();
    /// Everything of one day, given by its place in the calendar; after the catalogs of that day.
    [[nodiscard]] Status write(int place);

private:
    /// One demand: when it is received and closed (places in the calendar, -1 never).
    struct DemandPlan
    {
        int received = 0, closed = -1;
        bool rejected = false;
    };

    [[nodiscard]] Status writeSettings();
    [[nodiscard]] Status writeDepartments();
    [[nodiscard]] Status writeLibraries();
    [[nodiscard]] Status writePeers();
    [[nodiscard]] Status writeFigures();
    [[nodiscard]] Status writeScenarios(int place);
    [[nodiscard]] Status writeOpenUnits(int place);
    [[nodiscard]] Status writeDemands(int place);
    [[nodiscard]] Status closeDemands(int place);
    [[nodiscard]] QList<QVariant> demandValues(int index) const;
    [[nodiscard]] QString demandUid(int index) const;
    [[nodiscard]] int requester(Dice &dice, int provider) const;
    [[nodiscard]] QString numbered(const QString &name, int round) const;

    const City &m_city;
    StepStream &m_stream;
    std::vector<DemandPlan> m_demands;
    std::map<int, std::vector<int>> m_received, m_closed, m_scenarios, m_openUnits; ///< by place
};

} // namespace shuzhi::demo
