// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysettings.h"

#include "models/domain/uid.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace shuzhi {

const QList<CitySettingSpec> &citySettingSpecs()
{
    using Kind = CitySettingSpec::Kind;
    const QStringList use{u"used"_s, u"usage_rate"_s, u"using_departments"_s};
    static const QList<CitySettingSpec> specs{
        {u"city_name"_s, Kind::Text, {}},
        {u"reference_day"_s, Kind::Day, {}},
        {u"grace_days"_s, Kind::Days, u"0"_s, {}, 366, {u"update_timeliness"_s}},
        {u"own_use"_s, Kind::Choice, u"excluded"_s, {u"excluded"_s, u"counted"_s}, 0, use},
        {u"usage_window_days"_s, Kind::Days, u"0"_s, {}, 3660, use},
    };
    return specs;
}

const CitySettingSpec *citySettingSpec(const QString &key)
{
    for (const CitySettingSpec &spec : citySettingSpecs())
        if (spec.key == key)
            return &spec;
    return nullptr;
}

Status checkCitySetting(const CitySettingSpec &spec, const QString &value)
{
    bool good = false;
    switch (spec.kind) {
    case CitySettingSpec::Kind::Text: good = !value.trimmed().isEmpty() && !value.contains(u'\n'); break;
    case CitySettingSpec::Kind::Day:
        good = value.isEmpty() || QDate::fromString(value, Qt::ISODate).toString(Qt::ISODate) == value;
        break;
    case CitySettingSpec::Kind::Days: {
        const int days = value.toInt(&good);
        good = good && days >= 0 && days <= spec.most && QString::number(days) == value;
        break;
    }
    case CitySettingSpec::Kind::Choice: good = spec.choices.contains(value); break;
    }
    if (good)
        return {};
    return fail(ErrorCode::Usage, u"setting %1 does not take \"%2\""_s.arg(spec.key, value), spec.key);
}

QString cityValue(const CitySettingSpec &spec, const QHash<QString, CitySetting> &settings)
{
    const QString value = settings.value(spec.key).value;
    return value.isEmpty() ? spec.fallback : value;
}

RowEdit citySettingEdit(const QHash<QString, CitySetting> &settings, const QString &key, const QString &value,
                        const QString &basis, const std::optional<QString> &seenBasis)
{
    const auto known = settings.constFind(key);
    if (known == settings.cend())
        return {StepKind::Insert,
                u"setting"_s,
                newUid(),
                {u"key"_s, u"value"_s, u"basis"_s},
                {key, value, basis},
                {}};
    RowEdit edit{StepKind::Update, u"setting"_s, known->uid, {u"value"_s, u"basis"_s},
                 {value, basis},   known->rev,   {}};
    if (citySettingSpec(key)) // what the program keeps there is one thing, not fields that people fill
        edit.before = {known->value, seenBasis.value_or(known->basis)};
    return edit;
}

void expectSetting(QHash<QString, CitySetting> &settings, const RowEdit &edit)
{
    const auto given = [&](const QString &column) {
        return edit.values.value(edit.columns.indexOf(column)).toString();
    };
    if (edit.kind == StepKind::Insert) {
        settings.insert(given(u"key"_s),
                        {edit.uid, given(u"key"_s), given(u"value"_s), given(u"basis"_s), 1});
        return;
    }
    for (CitySetting &setting : settings) {
        if (setting.uid != edit.uid)
            continue;
        setting.value = given(u"value"_s);
        setting.basis = given(u"basis"_s);
    }
}

void settingWritten(QHash<QString, CitySetting> &settings, const RowEdit &edit)
{
    for (CitySetting &setting : settings) {
        if (setting.uid == edit.uid && edit.kind == StepKind::Update)
            ++setting.rev;
    }
}

} // namespace shuzhi
