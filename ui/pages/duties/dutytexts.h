// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/items/dutydepartmentmodel.h"
#include "models/items/dutymodel.h"
#include "ui/widgets/role.h"

#include <QCoreApplication>

namespace shuzhi {

/// How a duty list is said in words: numbers of the tree, cells, tooltips, states and figures.
class DutyTexts
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::DutyTexts)

public:
    explicit DutyTexts(Language language)
        : m_language(language)
    {
    }

    [[nodiscard]] static QStringList heads();
    [[nodiscard]] QString cell(const DutyNode &node, DutyModel::Column column, const QList<int> &path,
                               const DutyListContent &content) const;
    [[nodiscard]] QString tip(const DutyNode &node, DutyModel::Column column, const QList<int> &path,
                              const DutyListContent &content) const;
    /// Number of a row: Chinese numerals for functions, the same in brackets for matters, digits for duties.
    [[nodiscard]] QString number(const QList<int> &path) const;
    [[nodiscard]] QString label(const char *vocabularyName, const QString &codes) const;

    [[nodiscard]] static QString coverage(const Ratio &ratio);
    [[nodiscard]] static QString coverageTip(const Ratio &ratio);
    /// Colour of a coverage; the word beside it says the same.
    [[nodiscard]] static StateRole coverageRole(const Ratio &ratio);
    /// "V1 Draft"
    [[nodiscard]] QString listState(const DutyList &list) const;
    [[nodiscard]] static StateRole listRole(const QString &state);
    [[nodiscard]] QString summary(const DutyListContent &content, const Ratio &coverage,
                                  const Ratio &cityCoverage) const;
    /// Name of a column of table duty, and a value of it: codes as words.
    [[nodiscard]] static QString fieldName(const QString &column);
    [[nodiscard]] QString fieldValue(const QString &column, const QString &value) const;

private:
    [[nodiscard]] QString catalogs(const DutyNode &node, const DutyListContent &content) const;

    Language m_language;
};

/// Distinct catalogs linked to a node and all below it.
[[nodiscard]] qsizetype linkedCatalogs(const DutyNode &node, const DutyListContent &content);

} // namespace shuzhi
