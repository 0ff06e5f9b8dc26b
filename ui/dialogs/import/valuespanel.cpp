// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/valuespanel.h"

#include "models/domain/vocabulary.h"
#include "models/services/import/importfield.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// More than this is a column that was taken for the wrong field, not a list to decide.
constexpr int s_mostListed = 100;

const QString s_keep = QStringLiteral("\x1fkeep"); // no code of a vocabulary

} // namespace

ValuesPanel::ValuesPanel(Language language, QWidget *parent)
    : DecisionList(tr("Unknown values"), parent)
    , m_language(language)
{
}

void ValuesPanel::setWarnings(const QList<ImportWarning> &warnings, const Decisions &decisions, bool fresh)
{
    if (fresh)
        m_met.clear();
    for (const ImportWarning &warning : warnings) {
        const bool unknown = warning.rule == u"unknown_value" || warning.rule == u"unknown_state";
        if (unknown && !warning.field.isEmpty())
            m_met[warning.field][warning.value] = warning.count;
    }
    for (auto field = decisions.begin(); field != decisions.end(); ++field) {
        for (auto value = field->begin(); value != field->end(); ++value) {
            if (!m_met.value(field.key()).contains(value.key()))
                m_met[field.key()][value.key()] = 0;
        }
    }
    rebuild(decisions);
}

void ValuesPanel::rebuild(const Decisions &decisions)
{
    m_open = m_listed = 0;
    QVBoxLayout *layout = begin(8);
    if (m_met.isEmpty())
        say(layout, tr("All values are in their lists."), "mute"_L1);
    for (auto field = m_met.begin(); field != m_met.end(); ++field) {
        say(layout, importtext::fieldName(field.key(), m_language == Language::Chinese), "heading"_L1);
        for (auto value = field->begin(); value != field->end(); ++value) {
            m_open += decisions.value(field.key()).contains(value.key()) ? 0 : 1;
            if (m_listed++ < s_mostListed)
                layout->addWidget(row(field.key(), value.key(), value.value(), decisions));
        }
    }
    if (m_listed > s_mostListed)
        say(layout,
            tr("and %1 more: look whether the column was taken for the right field.")
                .arg(m_listed - s_mostListed),
            "warn"_L1);
    end();
}

QWidget *ValuesPanel::row(const QString &field, const QString &spelling, qint64 rows,
                          const Decisions &decisions)
{
    auto *box = new QWidget;
    auto *words = new QHBoxLayout;
    auto *what = makeLabel(spelling, ""_L1);
    what->setToolTip(spelling);
    what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(what, 1);
    if (rows > 0)
        words->addWidget(makeLabel(tr("%1 rows").arg(FigureText::count(rows)), "note"_L1));
    auto *choice = new QComboBox;
    choice->setObjectName(u"value."_s + field + u'.' + spelling);
    choice->setAccessibleName(tr("What \"%1\" means").arg(spelling));
    const auto known = importField(field);
    const Vocabulary &list = vocabulary(known ? known->vocabulary : QString());
    const bool state = known && known->kind == ImportField::Kind::State;
    choice->addItem(state ? tr("Not taken") : tr("Keep as written"), s_keep);
    for (const VocabularyValue &value : list.values())
        choice->addItem(value.label.in(m_language), value.code);
    choice->addItem(tr("Leave the cell empty"), QString());
    const QHash<QString, QString> decided = decisions.value(field);
    choice->setCurrentIndex(
        decided.contains(spelling) ? std::max(0, choice->findData(decided.value(spelling))) : 0);
    connect(choice, &QComboBox::activated, this, [this, field, spelling, choice] {
        const QString code = choice->currentData().toString();
        if (code == s_keep)
            emit undecided(field, spelling);
        else
            emit this->decided(field, spelling, code);
    });
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(words);
    layout->addWidget(choice);
    return box;
}

} // namespace shuzhi
