// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/vocabularysection.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"
#include "models/services/citysession.h"
#include "models/services/quickmatch.h"
#include "ui/widgets/griddelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

enum Column { Label, Code, Known, Own };

} // namespace

VocabularySection::VocabularySection(CitySession &session, QWidget *parent)
    : SettingsSection(
        u"vocabularies"_s, tr("Vocabularies"),
        tr("The values fields take, and the spellings that imports read as them. What you add is "
           "kept in the city: the next import by anybody reads it, by window or command line."),
        parent)
    , m_session(session)
    , m_names(new QComboBox)
    , m_basis(makeLabel({}, "note"_L1))
    , m_values(new QTreeWidget)
    , m_spelling(new QLineEdit)
    , m_add(new QPushButton(tr("Add spelling")))
    , m_remove(new QPushButton(tr("Remove own spellings")))
    , m_said(makeLabel({}, "note"_L1))
{
    addWide(build());
    connect(m_names, &QComboBox::activated, this, &VocabularySection::show);
    connect(m_values, &QTreeWidget::itemSelectionChanged, this, &VocabularySection::updateButtons);
    connect(m_spelling, &QLineEdit::textChanged, this, &VocabularySection::updateButtons);
    connect(m_spelling, &QLineEdit::returnPressed, this, &VocabularySection::add);
    connect(m_add, &QPushButton::clicked, this, &VocabularySection::add);
    connect(m_remove, &QPushButton::clicked, this, &VocabularySection::remove);
    show();
}

QWidget *VocabularySection::build()
{
    QList<std::pair<QString, QString>> names;
    for (const QString &name : vocabularyNames())
        names += {vocabulary(name).label().in(m_session.language()), name};
    std::sort(names.begin(), names.end(),
              [](const auto &a, const auto &b) { return text::sortKey(a.first) < text::sortKey(b.first); });
    for (const auto &[label, name] : std::as_const(names))
        m_names->addItem(label, name);
    m_names->setObjectName("vocabularyNames"_L1);
    m_names->setAccessibleName(tr("Vocabulary"));
    m_values->setObjectName("vocabularyValues"_L1);
    m_values->setAccessibleName(tr("Values and their spellings"));
    m_values->setRootIsDecorated(false);
    m_values->setUniformRowHeights(true);
    m_values->setItemDelegate(new GridDelegate(m_values));
    m_values->setHeaderLabels({tr("Value"), tr("Code"), tr("Other spellings known"), tr("Added here")});
    m_values->setMinimumHeight(300);
    m_values->header()->setSectionResizeMode(Known, QHeaderView::Stretch);
    m_basis->setWordWrap(true);
    m_said->setWordWrap(true);
    m_spelling->setObjectName("vocabularySpelling"_L1);
    m_spelling->setAccessibleName(tr("Another spelling of the selected value"));
    m_spelling->setPlaceholderText(tr("Another spelling of the selected value"));
    m_add->setObjectName("vocabularyAdd"_L1);
    m_remove->setObjectName("vocabularyRemove"_L1);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_spelling, 1);
    bar->addWidget(m_add);
    bar->addWidget(m_remove);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(m_names, 0, Qt::AlignLeft);
    layout->addWidget(m_basis);
    layout->addWidget(m_values);
    layout->addLayout(bar);
    layout->addWidget(m_said);
    return content;
}

int VocabularySection::showOnly(const QString &typed)
{
    if (titleMatches(typed))
        return 1;
    for (int i = 0; i < m_names->count(); ++i) {
        if (QuickName(m_names->itemText(i)).match(typed)) {
            m_names->setCurrentIndex(i);
            show();
            return 1;
        }
    }
    return 0;
}

QString VocabularySection::currentVocabulary() const
{
    return m_names->currentData().toString();
}

void VocabularySection::setCitySettings(const QHash<QString, CitySetting> &settings)
{
    m_settings = settings;
    m_aliases = OwnAliases::from(m_settings);
    show();
}

void VocabularySection::show()
{
    const QTreeWidgetItem *selected = m_values->currentItem();
    const QString code = selected ? selected->text(Code) : QString();
    const Vocabulary &words = vocabulary(currentVocabulary());
    m_basis->setText(tr("Basis: %1").arg(words.basis().in(m_session.language())));
    m_values->clear();
    for (const VocabularyValue &value : words.values()) {
        const QString label = value.label.in(m_session.language());
        QStringList known = value.aliases;
        known.prepend(m_session.language() == Language::Chinese ? value.label.en : value.label.zh);
        auto *item = new QTreeWidgetItem({label, value.code, known.join(u" · "_s),
                                          m_aliases.spellingsOf(words.name(), value.code).join(u" · "_s)});
        item->setToolTip(Known, known.join(u'\n'));
        m_values->addTopLevelItem(item);
        if (value.code == code)
            m_values->setCurrentItem(item);
    }
    if (!m_values->currentItem() && m_values->topLevelItemCount() > 0)
        m_values->setCurrentItem(m_values->topLevelItem(0));
    m_values->resizeColumnToContents(Label);
    m_values->resizeColumnToContents(Code);
    updateButtons();
}

void VocabularySection::updateButtons()
{
    const QTreeWidgetItem *item = m_values->currentItem();
    const bool may = askCity(m_session), open = may && item;
    m_spelling->setEnabled(may);
    m_add->setEnabled(open && !m_spelling->text().trimmed().isEmpty());
    m_remove->setEnabled(open && !item->text(Own).isEmpty());
}

void VocabularySection::add()
{
    const QTreeWidgetItem *item = m_values->currentItem();
    const QString spelling = m_spelling->text().simplified();
    if (!item || spelling.isEmpty() || !askCity(m_session))
        return;
    const Vocabulary &words = vocabulary(currentVocabulary());
    if (const std::optional<QString> taken = m_aliases.codeFor(words, spelling)) {
        m_said->setText(
            tr("\"%1\" is read as \"%2\" already.").arg(spelling, words.label(*taken, m_session.language())));
        return;
    }
    OwnAliases aliases = m_aliases;
    aliases.addValue(words.name(), spelling, item->text(Code));
    m_spelling->clear();
    m_said->setText(tr("Imports read \"%1\" as \"%2\" from now on.").arg(spelling, item->text(Label)));
    write(tr("Add the spelling \"%1\"").arg(spelling), aliases);
}

void VocabularySection::remove()
{
    const QTreeWidgetItem *item = m_values->currentItem();
    if (!item || !askCity(m_session))
        return;
    OwnAliases aliases = m_aliases;
    aliases.removeValues(currentVocabulary(), item->text(Code));
    m_said->setText(tr("The spellings added for \"%1\" are gone.").arg(item->text(Label)));
    write(tr("Remove the spellings of \"%1\"").arg(item->text(Label)), aliases);
}

void VocabularySection::write(const QString &name, const OwnAliases &aliases)
{
    const RowEdit edit = aliases.valuesEdit(m_settings);
    expectSetting(m_settings, edit); // the next one is made of this one
    m_aliases = aliases;
    show();
    m_session.history().apply(name, {edit}, this, [this, edit](const Status &done) {
        if (done)
            return settingWritten(m_settings, edit); // the session tells the pages
        m_said->setText({});
        emit failed(done.error());
        emit stale();
    });
}

} // namespace shuzhi
