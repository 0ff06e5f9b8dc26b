// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/looksection.h"

#include "models/settings/settings.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace shuzhi {

LookSection::LookSection(Settings &settings, QWidget *parent)
    : SettingsSection(u"look"_s, tr("Appearance"), tr("Kept on this computer, the same for every city."),
                      parent)
    , m_settings(settings)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_size(new QComboBox)
    , m_rows(new QComboBox)
{
    buildTheme();
    buildLanguage();
    buildSize();
    buildRows();
}

void LookSection::buildTheme()
{
    m_theme->setObjectName("lookTheme"_L1);
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->addItem(tr("As the system"), u"system"_s);
    SettingRow *row = addRow(tr("Theme"), tr("Print and exports are always light."), m_theme);
    connect(m_theme, &QComboBox::activated, this, [this, row] {
        const QString theme = m_theme->currentData().toString();
        m_settings.setValue(SettingKey::Theme, theme);
        Theme::apply(*qApp, Theme::named(theme));
        row->say(tr("The window shows it now."));
    });
}

void LookSection::buildLanguage()
{
    m_language->setObjectName("lookLanguage"_L1);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"\u4e2d\u6587"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    SettingRow *row = addRow(tr("Language"), tr("Of the window; data stay as they are."), m_language);
    connect(m_language, &QComboBox::activated, this, [this, row] {
        m_settings.setValue(SettingKey::Language, m_language->currentData());
        row->say(tr("From the next start of the program."));
    });
}

void LookSection::buildSize()
{
    m_size->setObjectName("lookSize"_L1);
    for (const int percent : {100, 110, 125, 150, 175, 200})
        m_size->addItem(tr("%1%").arg(percent), QString::number(percent));
    SettingRow *row =
        addRow(tr("Size of words and controls"),
               tr("Enlarges all of the window, beside what the system's scaling does."), m_size);
    connect(m_size, &QComboBox::activated, this, [this, row] {
        m_settings.setValue(SettingKey::Scale, m_size->currentData());
        row->say(tr("From the next start of the program."));
    });
}

void LookSection::buildRows()
{
    m_rows->setObjectName("lookRows"_L1);
    m_rows->addItem(tr("Comfortable"), u"no"_s);
    m_rows->addItem(tr("Compact"), u"yes"_s);
    SettingRow *row =
        addRow(tr("Rows of grids"), tr("Compact rows show about an eighth more of a list."), m_rows);
    connect(m_rows, &QComboBox::activated, this, [this, row] {
        m_settings.setValue(SettingKey::CompactRows, m_rows->currentData());
        row->say(tr("From the next start of the program."));
    });
}

void LookSection::refresh()
{
    const auto show = [this](QComboBox *box, SettingKey key) {
        box->setCurrentIndex(std::max(0, box->findData(m_settings.value(key).toString())));
    };
    show(m_theme, SettingKey::Theme);
    show(m_language, SettingKey::Language);
    show(m_size, SettingKey::Scale);
    show(m_rows, SettingKey::CompactRows);
}

} // namespace shuzhi
