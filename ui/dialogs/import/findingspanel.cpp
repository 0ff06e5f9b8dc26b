// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/findingspanel.h"

#include "models/domain/rule.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

FindingsPanel::FindingsPanel(Language language, QWidget *parent)
    : DecisionList(tr("Checks"), parent)
    , m_language(language)
{
}

void FindingsPanel::setFindings(const QList<RuleFinding> &findings, const QSet<QString> &fixes)
{
    QVBoxLayout *layout = begin(12);
    if (findings.isEmpty())
        say(layout, tr("The checks found nothing in these rows."), "mute"_L1);
    else
        say(layout, tr("They do not stop the import; what stays can be mended afterwards."), "note"_L1);
    for (const RuleFinding &finding : findings)
        layout->addWidget(card(finding, fixes.contains(finding.rule)));
    end();
}

QString FindingsPanel::example(const RuleFinding &finding) const
{
    const CellDifference &cell = finding.correction;
    if (cell.field.isEmpty())
        return finding.example.row > 0
            ? tr("Row %1: %2").arg(QString::number(finding.example.row), finding.example.title)
            : QString();
    return tr("Row %1, %2: \"%3\" becomes \"%4\"")
        .arg(QString::number(finding.example.row),
             cell.column.isEmpty() ? importtext::fieldName(cell.field, m_language == Language::Chinese)
                                   : cell.column,
             importtext::storedText(cell.field, cell.before, m_language),
             importtext::storedText(cell.field, cell.after, m_language));
}

QWidget *FindingsPanel::card(const RuleFinding &finding, bool fixed)
{
    const Rule *known = rule(finding.rule);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    const QString name = known ? known->name.in(m_language) : finding.rule;
    QString count = tr("%1 rows").arg(FigureText::count(finding.rows));
    if (fixed && finding.fixed > 0)
        count = tr("%1 rows, %2 corrected")
                    .arg(FigureText::count(finding.rows), FigureText::count(finding.fixed));
    const auto add = [&](const QString &words, QLatin1StringView role) {
        auto *label = makeLabel(words, role);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    };
    const bool severe = known && known->severity == Severity::Error;
    QLabel *title = add(name, ""_L1);
    if (known)
        title->setToolTip(known->explanation.in(m_language));
    add(count, severe ? "statusBad"_L1 : "statusWarn"_L1);
    if (const QString words = example(finding); !words.isEmpty())
        add(words, "note"_L1);
    if (finding.fixable > 0) {
        auto *fix =
            new QCheckBox(tr("Correct automatically (%1 rows)").arg(FigureText::count(finding.fixable)));
        fix->setObjectName(u"fix."_s + finding.rule);
        fix->setAccessibleDescription(name);
        fix->setChecked(fixed);
        connect(fix, &QCheckBox::clicked, this,
                [this, id = finding.rule](bool on) { emit fixRequested(id, on); });
        layout->addWidget(fix);
    }
    return box;
}

} // namespace shuzhi
