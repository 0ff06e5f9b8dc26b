// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/services/citysession.h"
#include "models/services/citysettings.h"
#include "ui/pages/settings/settingssection.h"

#include <QTimer>

#include <map>
#include <optional>

class QLineEdit;

namespace shuzhi {

class CityControl;
class SettingHistory;

/// The settings that stand in the city and that its figures follow, each with the words it rests on and what
/// became of it. A change is one undo step, and says what it moved.
class CitySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit CitySection(CitySession &session, QWidget *parent = nullptr);
    ~CitySection() override;

    void refresh() override;
    void setCitySettings(const QHash<QString, CitySetting> &settings) override;

private:
    struct Entry
    {
        const CitySettingSpec *spec;
        SettingRow *row;
        CityControl *control;
        QLineEdit *basis;
        SettingHistory *history;
    };
    void addSetting(const CitySettingSpec &spec);
    void show();
    void write(const Entry &entry);
    void written(const Status &done);
    void sayWhatMoved();
    [[nodiscard]] QString moved(const QString &metric, const Figures &before, const Figures &after) const;

    CitySession &m_session;
    QList<Entry> m_entries;
    QHash<QString, CitySetting> m_settings;
    std::optional<Figures> m_figures, m_before;
    QString m_changed; ///< the setting whose effect is still to be said
};

} // namespace shuzhi
