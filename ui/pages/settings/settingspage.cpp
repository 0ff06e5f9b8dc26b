// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "models/services/citysession.h"
#include "ui/pages/settings/citysection.h"
#include "ui/pages/settings/headsection.h"
#include "ui/pages/settings/looksection.h"
#include "ui/pages/settings/personsection.h"
#include "ui/pages/settings/settingssection.h"
#include "ui/pages/settings/shortcutsection.h"
#include "ui/pages/settings/vocabularysection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int listWidth = 200;
constexpr int mostWidth = 860;

} // namespace

SettingsPage::SettingsPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_titleLine(new TitleLine(title()))
    , m_search(new SearchField(tr("Search in the settings")))
    , m_list(new QListWidget)
    , m_area(new QScrollArea)
{
    build();
    addSection(new CitySection(session));
    addSection(new PersonSection(session, m_settings));
    addSection(new LookSection(m_settings));
    addSection(new ShortcutSection(m_settings));
    addSection(new HeadSection(session));
    addSection(new VocabularySection(session));
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showSection);
    connect(m_search, &SearchField::searched, this, &SettingsPage::search);
    connect(&session, &CitySession::asOfChanged, this, &SettingsPage::invalidate);
    connect(&session, &CitySession::dataChanged, this, &SettingsPage::follow);
    connect(&session.history(), &EditHistory::pendingChanged, this, [this] {
        if (m_readAgain && m_session.history().pending() == 0)
            readCity();
    });
    showSection(0);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::build()
{
    m_search->setObjectName("settingsSearch"_L1);
    m_search->setDelay(std::chrono::milliseconds(80));
    m_search->setFixedWidth(240);
    m_titleLine->addWidget(m_search);
    m_titleLine->setNote(tr("Every change acts at once. Settings of the city can be undone."));
    m_list->setObjectName("settingsSections"_L1);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFixedWidth(listWidth);
    m_list->setItemDelegate(new GridDelegate(m_list));
    auto *card = new Card;
    card->setFlush(true);
    card->content()->addWidget(m_list);
    auto *content = new QWidget;
    setRole(content, "plain"_L1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus); // what stands in it scrolls into view by itself
    auto *body = new QHBoxLayout;
    body->setSpacing(Theme::measures().gap);
    body->addWidget(card);
    body->addWidget(m_area, 1);
    const int margin = Theme::measures().pageMargin;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 10, margin, margin);
    layout->setSpacing(10);
    layout->addWidget(m_titleLine);
    layout->addLayout(body, 1);
    setFocusProxy(m_list);
}

void SettingsPage::addSection(SettingsSection *section)
{
    section->setMaximumWidth(mostWidth);
    section->hide();
    // In a line of its own: a column would ask for the height of its words in all the width there is.
    auto *line = new QHBoxLayout;
    line->addWidget(section, 1000);
    line->addStretch(1);
    static_cast<QVBoxLayout *>(m_area->widget()->layout())->addLayout(line);
    m_sections += section;
    new QListWidgetItem(section->title(), m_list);
    connect(section, &SettingsSection::messagePosted, this, &Page::messagePosted);
    connect(section, &SettingsSection::failed, this, &Page::failed);
    connect(section, &SettingsSection::stale, this, &SettingsPage::readCity);
}

void SettingsPage::showSection(int index)
{
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setVisible(i == index);
    m_area->ensureVisible(0, 0);
}

void SettingsPage::search(const QString &typed)
{
    int first = -1;
    for (int i = 0; i < m_sections.size(); ++i) {
        const bool found = m_sections[i]->showOnly(typed) > 0;
        m_list->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    m_titleLine->setNote(first < 0 ? tr("No setting answers these words.")
                                   : tr("Every change acts at once. Settings of the city can be undone."));
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_list->setCurrentRow(first);
    m_area->widget()->setVisible(first >= 0);
}

void SettingsPage::refresh()
{
    m_stale = false;
    for (SettingsSection *section : std::as_const(m_sections))
        section->refresh();
    readCity();
}

void SettingsPage::readCity()
{
    m_session.store().drop(m_reading);
    m_reading = m_session.store().run(LaneId::Page, CitySettingsQuery{}, this,
                                      [this](const Result<QHash<QString, CitySetting>> &settings) {
                                          // May be older than what is on its way: read again after that.
                                          m_readAgain = m_session.history().pending() > 0;
                                          if (m_readAgain) {
                                              emit ready();
                                              return;
                                          }
                                          if (settings) {
                                              for (SettingsSection *section : std::as_const(m_sections))
                                                  section->setCitySettings(*settings);
                                          } else {
                                              emit failed(settings.error());
                                          }
                                          emit ready();
                                      });
}

void SettingsPage::activate()
{
    if (m_stale)
        refresh();
    else
        emit ready();
}

void SettingsPage::open(const QString &where)
{
    for (int i = 0; i < m_sections.size(); ++i)
        if (m_sections[i]->id() == where)
            m_list->setCurrentRow(i);
}

QStringList SettingsPage::tables() const
{
    return {u"setting"_s, u"department"_s};
}

void SettingsPage::invalidate()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

} // namespace shuzhi
