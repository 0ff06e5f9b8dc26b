// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/policypanel.h"

#include "ui/charts/figuretext.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMap>

namespace shuzhi {

using namespace Qt::StringLiterals;

PolicyPanel::PolicyPanel(Language language, QWidget *parent)
    : DecisionList(tr("Columns that change something"), parent)
    , m_language(language)
{
}

void PolicyPanel::setReport(const ImportReport &report, const ImportRequest &request)
{
    QMap<QString, qint64> cells;
    for (const RowChange &change : report.changes) {
        for (const CellDifference &cell : change.cells)
            ++cells[cell.field];
    }
    // A column that was told to change nothing is still there to be told otherwise.
    for (auto it = request.fieldPolicies.begin(); it != request.fieldPolicies.end(); ++it)
        cells.insert(it.key(), cells.value(it.key()));
    m_count = int(cells.size());
    QVBoxLayout *layout = begin(12);
    if (cells.isEmpty())
        say(layout, tr("No column changes a record that is in the city."), "mute"_L1);
    for (auto it = cells.begin(); it != cells.end(); ++it)
        layout->addWidget(row(it.key(), it.value(), request.policyOf(it.key())));
    end();
}

QWidget *PolicyPanel::row(const QString &field, qint64 cells, ImportRequest::Policy policy)
{
    const QString name = importtext::fieldName(field, m_language == Language::Chinese);
    auto *box = new QWidget;
    auto *words = new QHBoxLayout;
    words->addWidget(makeLabel(name, ""_L1), 1);
    words->addWidget(makeLabel(tr("%1 cells").arg(FigureText::count(cells)), "note"_L1));
    auto *choice = new QComboBox;
    choice->setObjectName(u"policy."_s + field);
    choice->setAccessibleName(name);
    choice->addItem(tr("Take the file's text"), int(ImportRequest::Overwrite));
    choice->addItem(tr("Only fill empty cells"), int(ImportRequest::Fill));
    choice->addItem(tr("Leave as in the city"), int(ImportRequest::Skip));
    choice->setCurrentIndex(choice->findData(int(policy)));
    connect(choice, &QComboBox::activated, this, [this, field, choice] {
        emit policyChosen(field, ImportRequest::Policy(choice->currentData().toInt()));
    });
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(words);
    layout->addWidget(choice);
    return box;
}

} // namespace shuzhi
