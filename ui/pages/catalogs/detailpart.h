// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/catalogdesk.h"

#include <QWidget>

namespace shuzhi {

/// One part of a catalog's detail, behind one segment of the bar. It reads the catalog from the desk and
/// writes through it.
class DetailPart : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPart(CatalogDesk &desk, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_desk(desk)
    {
    }

    /// The desk has another detail. Only the part in front is asked.
    virtual void place() = 0;
    /// The keyboard comes here: to the field of a column, or where it makes most sense.
    virtual void focusField(const QString &column) = 0;
    /// The panel has become wide, or narrow again.
    virtual void setWide(bool wide) { Q_UNUSED(wide) }

protected:
    [[nodiscard]] CatalogDesk &desk() const { return m_desk; }
    [[nodiscard]] const CatalogDetail &detail() const { return m_desk.detail(); }

private:
    CatalogDesk &m_desk;
};

} // namespace shuzhi
