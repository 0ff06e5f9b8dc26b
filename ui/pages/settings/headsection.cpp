// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/headsection.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"
#include "models/services/citysession.h"
#include "models/services/import/importkind.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/griddelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace shuzhi {

HeadSection::HeadSection(CitySession &session, QWidget *parent)
    : SettingsSection(
        u"heads"_s, tr("Column heads"),
        tr("Heads of spreadsheet columns and the field they stand for, beside those every import "
           "knows. Kept in the city: the next import by anybody reads them."),
        parent)
    , m_session(session)
    , m_heads(new QTreeWidget)
    , m_head(new QLineEdit)
    , m_field(new QComboBox)
    , m_add(new QPushButton(tr("Add head")))
    , m_remove(new QPushButton(tr("Remove head")))
    , m_none(
          makeLabel(tr("None added yet. Where an import does not know the head of a column, name it here and "
                       "choose its field: every later import knows it."),
                    "mute"_L1))
    , m_said(makeLabel({}, "note"_L1))
{
    fillFields();
    addWide(build());
    connect(m_heads, &QTreeWidget::itemSelectionChanged, this, &HeadSection::updateButtons);
    connect(m_head, &QLineEdit::textChanged, this, &HeadSection::updateButtons);
    connect(m_head, &QLineEdit::returnPressed, this, &HeadSection::add);
    connect(m_add, &QPushButton::clicked, this, &HeadSection::add);
    connect(m_remove, &QPushButton::clicked, this, &HeadSection::remove);
    updateButtons();
}

QString HeadSection::fieldText(const QString &field) const
{
    return importtext::fieldName(field, m_session.language() == Language::Chinese);
}

void HeadSection::fillFields()
{
    QStringList known;
    for (const ImportKind &kind : importKinds()) {
        for (const QString &field : kind.fields) {
            if (!known.contains(field))
                known += field;
        }
    }
    for (const QString &field : std::as_const(known))
        m_field->addItem(fieldText(field), field);
}

QWidget *HeadSection::build()
{
    m_heads->setObjectName("headList"_L1);
    m_heads->setAccessibleName(tr("Column heads added here"));
    m_heads->setRootIsDecorated(false);
    m_heads->setItemDelegate(new GridDelegate(m_heads));
    m_heads->setHeaderLabels({tr("Head"), tr("Field")});
    m_heads->setMinimumHeight(240);
    m_heads->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_heads->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_heads->header()->setStretchLastSection(false);
    m_head->setObjectName("headName"_L1);
    m_head->setAccessibleName(tr("Head of a column"));
    m_head->setPlaceholderText(tr("Head of a column"));
    m_field->setObjectName("headField"_L1);
    m_field->setAccessibleName(tr("Field it stands for"));
    m_add->setObjectName("headAdd"_L1);
    m_remove->setObjectName("headRemove"_L1);
    m_said->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_head, 1);
    bar->addWidget(m_field, 1);
    bar->addWidget(m_add);
    bar->addWidget(m_remove);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    m_none->setWordWrap(true);
    layout->addWidget(m_heads);
    layout->addWidget(m_none);
    layout->addLayout(bar);
    layout->addWidget(m_said);
    return content;
}

void HeadSection::setCitySettings(const QHash<QString, CitySetting> &settings)
{
    m_settings = settings;
    m_aliases = OwnAliases::from(m_settings);
    show();
}

void HeadSection::show()
{
    m_heads->clear();
    QStringList heads = m_aliases.heads.keys();
    std::sort(heads.begin(), heads.end(),
              [](const QString &a, const QString &b) { return text::sortKey(a) < text::sortKey(b); });
    for (const QString &head : std::as_const(heads))
        m_heads->addTopLevelItem(new QTreeWidgetItem({head, fieldText(m_aliases.heads.value(head))}));
    m_heads->setVisible(!heads.isEmpty());
    m_none->setVisible(heads.isEmpty());
    updateButtons();
}

void HeadSection::updateButtons()
{
    const bool open = askCity(m_session);
    m_head->setEnabled(open);
    m_field->setEnabled(open);
    m_add->setEnabled(open && !m_head->text().trimmed().isEmpty());
    m_remove->setEnabled(open && !m_heads->selectedItems().isEmpty());
}

void HeadSection::add()
{
    const QString head = m_head->text().simplified();
    if (head.isEmpty() || !askCity(m_session))
        return;
    const QString field = m_field->currentData().toString();
    OwnAliases aliases = m_aliases;
    aliases.heads.removeIf(
        [&](const auto &each) { return text::titleKey(each.key()) == text::titleKey(head); });
    aliases.heads.insert(head, field);
    const std::optional<QString> known = fieldForHeader(head);
    m_said->setText(known && *known != field
                        ? tr("Imports read \"%1\" as \"%2\" from now on, not as \"%3\".")
                              .arg(head, fieldText(field), fieldText(*known))
                        : tr("Imports read \"%1\" as \"%2\" from now on.").arg(head, fieldText(field)));
    m_head->clear();
    write(tr("Add the column head \"%1\"").arg(head), aliases);
}

void HeadSection::remove()
{
    const QList<QTreeWidgetItem *> selected = m_heads->selectedItems();
    if (selected.isEmpty() || !askCity(m_session))
        return;
    const QString head = selected.first()->text(0);
    OwnAliases aliases = m_aliases;
    aliases.heads.remove(head);
    m_said->setText(tr("\"%1\" is read as before.").arg(head));
    write(tr("Remove the column head \"%1\"").arg(head), aliases);
}

void HeadSection::write(const QString &name, const OwnAliases &aliases)
{
    const RowEdit edit = aliases.headsEdit(m_settings);
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
