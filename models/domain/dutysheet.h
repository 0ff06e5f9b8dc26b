// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// A column of the official list; `width` in characters.
struct DutySheetColumn
{
    QString title;
    double width = 0;

    bool operator==(const DutySheetColumn &) const = default;
};

/// A line of the official list: a function with its clause, a matter, or a duty with a cell for each
/// column. Numbers are 1, 1.1, 1.1.1.
struct DutySheetRow
{
    enum class Level { Function, Matter, Duty };
    Level level = Level::Duty;
    QString number, name;
    QString clause; ///< of a function, as it is printed; may be empty
    QStringList cells; ///< of a duty

    [[nodiscard]] QString title() const { return number + u' ' + name; }
    bool operator==(const DutySheetRow &) const = default;
};

/// A line of the signature block; without a name there is room to write one.
struct DutySignature
{
    QString label, name;

    bool operator==(const DutySignature &) const = default;
};

/// A department's duty list as it is signed: the same words on paper and in the workbook, in one language.
struct DutySheet
{
    QString department, title;
    QString version, state; ///< "第 1 版", "已签发"
    QStringList facts; ///< who submitted, signed, withdrew and why; what the list counts
    QList<DutySheetColumn> columns;
    QList<DutySheetRow> rows;
    QList<DutySignature> signatures;
    QStringList proofs; ///< links of the audit trail and digest
    QString warning; ///< why it is no longer what was signed; empty if it is
    QString origin; ///< that the city is synthetic; or empty
    QString empty; ///< that there is no list; or empty
    QString pages; ///< "Page {page} of {pages}"

    bool operator==(const DutySheet &) const = default;
};

} // namespace shuzhi
