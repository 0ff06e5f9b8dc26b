// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/city.h"

namespace shuzhi::demo {

/// Writes one duty list a department: function (with its 三定 clause) → matter → duty, linked to catalogs
/// as they appear, and the way of the list from draft to submitted and signed.
class DutyWriter
{
public:
    DutyWriter(const City &city, StepStream &stream);

    /// Everything of one day, given by its place in the calendar; after the catalogs of that day.
    [[nodiscard]] Status write(int place);

private:
    /// The duties a matter may have, by their place under it.
    enum DutySlot { Matter, CollectAndShare, Update, Use, Pending };

    /// When a department's list is drawn up, submitted and signed: places in the calendar, -1 never.
    struct Course
    {
        int drawnUp = 0, submitted = -1, signedAt = -1;
        std::vector<bool> matters; ///< by object: whether the list has a matter for it
    };

    [[nodiscard]] Status writeLists(int place);
    [[nodiscard]] Status writeFunctions(int place);
    [[nodiscard]] Status writeMatters(int place);
    [[nodiscard]] Status writeDuties(int place);
    [[nodiscard]] Status writeDutiesOf(int department, int object);
    [[nodiscard]] Status writeLinks(int place);
    [[nodiscard]] Status link(int catalog);
    [[nodiscard]] Status moveLists(int place);

    void beginDuties();
    [[nodiscard]] bool hasDuty(int department, int object, DutySlot slot) const;
    [[nodiscard]] QString author(int department) const;
    /// Another person than the author.
    [[nodiscard]] QString signer(int department) const;
    [[nodiscard]] QString listUid(int department) const;
    [[nodiscard]] QString functionUid(int department, int function) const;
    [[nodiscard]] QString dutyUid(int department, int object, DutySlot slot) const;
    [[nodiscard]] QString clause(const DepartmentPlan &department, int function) const;

    const City &m_city;
    StepStream &m_stream;
    std::vector<Course> m_courses; ///< by department
};

} // namespace shuzhi::demo
