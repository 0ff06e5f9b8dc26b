// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/columnevidence.h"
#include "models/services/import/headnames.h"
#include "models/services/import/sheetlayout.h"
#include "models/services/import/sheetsample.h"

namespace shuzhi {

/// What the columns hold in the first rows below the head.
[[nodiscard]] QList<ColumnEvidence> evidenceIn(const SheetSample &sample, const LayoutSheet &sheet);

/// Gives each column its field: the person's word, else the head, else what the cells look like where
/// that is clear; and the constants of the mapping theirs.
class ColumnMapper
{
public:
    ColumnMapper(const HeadNames &names, QList<ColumnEvidence> columns)
        : m_names(names)
        , m_columns(std::move(columns))
    {
    }

    /// Fills fields, mapping, unmapped and warnings of a layout whose heads are known. Error: Usage for
    /// a field that does not exist or that the kind does not have.
    [[nodiscard]] Status map(SheetLayout &layout, const ImportRequest &request);

private:
    struct Choice
    {
        QString field;
        bool byPerson = false, byContent = false;
    };
    [[nodiscard]] Status chooseByHead(const SheetLayout &layout, const ImportRequest &request);
    void dropWeak(const SheetLayout &layout);
    void correctByContent(SheetLayout &layout);
    void addByContent(SheetLayout &layout);
    void take(SheetLayout &layout, int column, const QString &field, const QString &message);
    [[nodiscard]] bool isFree(const QString &field) const;
    [[nodiscard]] QString clearField(int column) const;
    void leaveOut(SheetLayout &layout, int column) const;

    const HeadNames &m_names;
    QList<ColumnEvidence> m_columns;
    QList<Choice> m_choices;
};

} // namespace shuzhi
