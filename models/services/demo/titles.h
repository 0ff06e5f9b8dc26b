// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/cityplan.h"

namespace shuzhi::demo {

/// What a catalog is about.
struct Subject
{
    int object = 0; ///< place in DepartmentWords::objects
    int aspect = 0; ///< place in Lexicon::aspects of the object's kind
    int block = 0; ///< 0 the whole city; further ones are parts of it and years
};

/// Names catalogs: business object × aspect, and when a department has more catalogs than that, parts of
/// the city and years. No two catalogs get the same title but the planned duplicates.
class Titles
{
public:
    Titles(const CityPlan &plan, const Lexicon &lexicon);

    [[nodiscard]] QString title(int catalog) const;
    [[nodiscard]] Subject subject(int catalog) const;
    [[nodiscard]] const BusinessObject &object(int catalog) const;

    /// How many titles a department of these words can have.
    [[nodiscard]] static qint64 capacity(const DepartmentWords &words, const Lexicon &lexicon);

private:
    struct Space
    {
        std::vector<int> firstCell; ///< by object: its place among all aspects beyond the first
        int cells = 0; ///< aspects beyond the first of all objects
        int stride = 1; ///< coprime to cells: visits all of them, far apart
    };

    [[nodiscard]] static Space space(const DepartmentWords &words, const Lexicon &lexicon);
    [[nodiscard]] QString scope(int block) const;

    const CityPlan &m_plan;
    const Lexicon &m_lexicon;
    std::vector<Space> m_spaces; ///< by department
};

} // namespace shuzhi::demo
