// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/importwizard.h"

#include "ui/dialogs/import/columnsstep.h"
#include "ui/dialogs/import/previewstep.h"
#include "ui/dialogs/import/resultstep.h"
#include "ui/dialogs/import/sheetstep.h"
#include "ui/dialogs/import/sourcestep.h"
#include "ui/dialogs/importtext.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/role.h"
#include "ui/widgets/stepline.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

ImportWizard::ImportWizard(CitySession &session, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_draft(new ImportDraft(session, settings, this))
    , m_line(new StepLine)
    , m_stack(new QStackedWidget)
    , m_source(new SourceStep(*m_draft))
    , m_result(new ResultStep(*m_draft))
    , m_messages(new MessageBar)
    , m_hint(makeLabel({}, "mute"_L1))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_skip(new QPushButton(tr("Go to previe&w")))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton)
{
    setObjectName(u"importWizard"_s);
    m_stack->setObjectName(u"importSteps"_s);
    setWindowTitle(tr("Import"));
    m_steps = {m_source, new SheetStep(*m_draft), new ColumnsStep(*m_draft), new PreviewStep(*m_draft),
               m_result};
    buildLayout();
    QStringList titles;
    for (int i = 0; i < m_steps.size(); ++i) {
        titles += m_steps[i]->title();
        m_stack->addWidget(m_steps[i]);
        connect(m_steps[i], &ImportStep::changed, this, &ImportWizard::refresh);
        connect(m_steps[i], &ImportStep::settled, m_next, qOverload<>(&QWidget::setFocus));
    }
    m_line->setSteps(titles);
    connect(m_line, &StepLine::chosen, this, &ImportWizard::goTo);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_skip, &QPushButton::clicked, this, [this] { goTo(Preview); });
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    const auto walk = [this](Qt::Key key, QPushButton *button) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    walk(Qt::Key_Left, m_back);
    walk(Qt::Key_Right, m_next);
    connectResult();
    const QSize room = screen() ? screen()->availableSize() - QSize(60, 80) : QSize(1180, 720);
    resize(QSize(1180, 720).boundedTo(room));
    setMinimumSize(900, 560);
    goTo(Source);
}

void ImportWizard::buildLayout()
{
    m_next->setObjectName(u"next"_s);
    m_back->setObjectName(u"back"_s);
    setRole(m_next, "primary"_L1);
    m_next->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_skip->setObjectName(u"skip"_s);
    m_skip->setToolTip(tr("Sheet, head and columns were found; look at what the import would do"));
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_hint->setWordWrap(true);
    const int margin = Theme::measures().pageMargin;
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(margin, margin, margin, 0);
    middle->addWidget(m_stack);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, Theme::measures().gap, margin, margin);
    buttons->setSpacing(8);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addWidget(m_messages);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

void ImportWizard::connectResult()
{
    connect(m_result, &ResultStep::imported, this, [this](const ImportReport &report) {
        const QString name = m_draft->request().sourceName.isEmpty()
            ? QFileInfo(m_draft->request().path).fileName()
            : tr("The pasted table");
        emit imported({report.rejected > 0 ? StateRole::Warn : StateRole::Ok,
                       tr("%1 was imported.").arg(name),
                       importtext::summary(report),
                       {}});
    });
    connect(m_result, &ResultStep::failed, this, [this](const Error &error) {
        goTo(Preview);
        say(errorMessage(error));
    });
    connect(m_result, &ResultStep::undone, this, &ImportWizard::undone);
    connect(m_result, &ResultStep::showRequested, this, [this](const QString &where) {
        accept();
        emit openRequested(u"catalogs"_s, where);
    });
    connect(m_result, &ResultStep::anotherRequested, this, [this] {
        m_draft->take({});
        goTo(Source);
    });
}

int ImportWizard::step() const
{
    return m_stack->currentIndex();
}

void ImportWizard::takeFile(const QString &file)
{
    m_source->takeFile(file);
}

bool ImportWizard::takeMime(const QMimeData *mime)
{
    goTo(Source);
    return m_source->takeMime(mime);
}

int ImportWizard::reachable() const
{
    int last = 0;
    // The import itself is begun with its button only.
    while (last < Preview && m_steps[last]->blocker().isEmpty())
        ++last;
    return last;
}

void ImportWizard::goTo(int step)
{
    if (step < 0 || m_draft->isImporting() || (step <= Preview && step > reachable()))
        return;
    m_messages->clear();
    m_stack->setCurrentIndex(step);
    m_steps[step]->enter();
    refresh();
    if (QWidget *field = m_steps[step]->firstField())
        field->setFocus();
    emit stepShown(step);
}

void ImportWizard::next()
{
    if (step() == Import)
        return accept();
    if (!m_steps[step()]->blocker().isEmpty())
        return;
    if (step() < Preview)
        return goTo(step() + 1);
    goTo(Import);
    m_result->start();
}

void ImportWizard::refresh()
{
    const bool running = m_draft->isImporting();
    const bool over = step() == Import && !running;
    m_line->setPlace(step(), step() == Import ? -1 : reachable());
    const QString blocker = m_steps[step()]->blocker();
    const QString words = m_steps[step()]->nextWords();
    m_next->setText(words.isEmpty() ? tr("&Next") : words);
    m_next->setEnabled(blocker.isEmpty() && !running);
    m_hint->setText(blocker);
    m_skip->setVisible(step() < Columns && reachable() == Preview);
    m_back->setVisible(step() != Import);
    m_back->setEnabled(step() > Source);
    m_cancel->setVisible(!over);
}

void ImportWizard::say(const Message &message)
{
    m_messages->post(message);
}

void ImportWizard::done(int result)
{
    if (m_draft->isImporting()) {
        m_draft->cancel(); // its answer says whether it came in time
        return;
    }
    m_draft->keepDecisions();
    QDialog::done(result);
}

} // namespace shuzhi
