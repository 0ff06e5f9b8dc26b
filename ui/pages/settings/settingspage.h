// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/store/store.h"
#include "ui/shell/page.h"

class QListWidget;
class QScrollArea;

namespace shuzhi {

class CitySession;
class SearchField;
class SettingsSection;
class TitleLine;

/// What can be set: sections at the left, their settings at the right, a search over all of them. Every
/// change acts at once; those of the city go through the trail and can be undone.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(CitySession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override { return IconId::Settings; }
    [[nodiscard]] bool isApart() const override { return true; }
    void activate() override;
    /// A section by its id ("shortcuts").
    void open(const QString &where) override;
    void invalidate() override;
    [[nodiscard]] QStringList tables() const override;

private:
    void build();
    void addSection(SettingsSection *section);
    void showSection(int index);
    void search(const QString &typed);
    void refresh();
    void readCity();

    CitySession &m_session;
    Settings m_settings;
    TitleLine *m_titleLine;
    SearchField *m_search;
    QListWidget *m_list;
    QScrollArea *m_area;
    QList<SettingsSection *> m_sections;
    Task m_reading;
    bool m_stale = true, m_readAgain = false;
};

} // namespace shuzhi
