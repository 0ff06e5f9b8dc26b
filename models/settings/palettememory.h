// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

namespace shuzhi {

/// Something that was gone to or run by the command palette.
struct PaletteUse
{
    QString kind, key; ///< as the palette's entries have them
    QString city; ///< place of the city it belongs to; empty: any
    QString title, note; ///< as last seen
    int times = 0;

    bool operator==(const PaletteUse &) const = default;
};

/// What this desk's palette was used for, the last use first.
class PaletteMemory
{
public:
    static constexpr int kept = 40;

    explicit PaletteMemory(Settings &settings)
        : m_settings(settings)
    {
    }

    /// Of a city, with what belongs to none.
    [[nodiscard]] QList<PaletteUse> uses(const QString &city) const;
    /// Puts it first and counts one more.
    void remember(const PaletteUse &use);

private:
    [[nodiscard]] QList<PaletteUse> all() const;

    Settings &m_settings;
};

} // namespace shuzhi
