// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"

#include <QStringList>

namespace shuzhi {

/// The fixed texts of an assessment in both languages, by key: names of periods, causes every scheme
/// shares (floor, bonus) and the labels of the workbook. They are data: resources/schemes/texts.json,
/// compiled in. An unknown key is a fault of the program; the key itself is returned so that it shows.
[[nodiscard]] Bilingual assessmentText(const QString &key);

/// All keys there are, sorted.
[[nodiscard]] QStringList assessmentTextKeys();

} // namespace shuzhi
