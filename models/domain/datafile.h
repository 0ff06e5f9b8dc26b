// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/domain/result.h"

#include <QJsonDocument>
#include <QJsonObject>

/// The data files of resources/vocabularies, compiled into the library. A fault in one is a fault of
/// ours: the program stops and names file and place.
namespace shuzhi::datafile {

/// The document of ":/vocabularies/NAME.json".
[[nodiscard]] QJsonDocument read(const QString &name);

/// {"zh": …, "en": …}; stops the program if one of them is missing.
[[nodiscard]] Bilingual bilingual(const QString &file, const QJsonValue &json);

[[noreturn]] void fault(const QString &file, const QString &what);

} // namespace shuzhi::datafile
