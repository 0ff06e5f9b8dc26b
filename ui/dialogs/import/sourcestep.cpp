// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/sourcestep.h"

#include "ui/charts/figuretext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/import/clipboardtable.h"
#include "ui/dialogs/import/droparea.h"
#include "ui/dialogs/import/kindfinder.h"
#include "ui/dialogs/import/sourceerror.h"
#include "ui/dialogs/importtext.h"
#include "ui/shell/startchoice.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/optionrow.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Rows of "imported before" that leave room for the drop area.
constexpr int s_recentShown = 4;

/// Kinds whose rows belong to a department and are its own to write.
const QStringList &ofDepartments()
{
    static const QStringList kinds{u"catalogs"_s, u"items"_s, u"resources"_s, u"duties"_s};
    return kinds;
}

} // namespace

SourceStep::SourceStep(ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_drop(new DropArea)
    , m_recent(new Card(tr("Imported before")))
    , m_offer(new QPushButton)
    , m_finder(new KindFinder(draft.session(), this))
{
    m_recent->setFlush(true);
    m_offer->setObjectName(u"offerKind"_s);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::measures().gap);
    left->addWidget(m_drop, 1);
    left->addWidget(m_recent);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    layout->addLayout(left, 1);
    layout->addWidget(buildKinds());
    m_busy = new BusyOverlay(m_drop);
    connect(m_busy, &BusyOverlay::cancelRequested, &draft, &ImportDraft::cancel);
    connect(m_drop, &DropArea::chooseRequested, this, &SourceStep::askForFile);
    connect(m_drop, &DropArea::pasteRequested, this, &SourceStep::paste);
    connect(m_drop, &DropArea::dropped, this, &SourceStep::takeFile);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    connect(paste, &QShortcut::activated, this, &SourceStep::paste);
    connect(m_finder, &KindFinder::found, this, &SourceStep::offerKind);
    connect(&draft, &ImportDraft::readingStarted, this, [this] {
        m_finder->stop();
        m_busy->start(tr("Reading the file..."), BusyOverlay::Ground::KeepContent);
        showSource();
    });
    connect(&draft, &ImportDraft::progressed, m_busy,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(&draft, &ImportDraft::previewChanged, this, [this] {
        m_busy->finish();
        showSource();
        if (!isVisible() || !this->draft().preview())
            return;
        // Whoever is walking the kinds with the arrow keys keeps the keyboard.
        if (!this->draft().preview()->missing.isEmpty())
            m_finder->look(this->draft().request());
        else if (!qobject_cast<OptionRow *>(QApplication::focusWidget()))
            emit settled();
    });
    showRecent();
}

QWidget *SourceStep::buildKinds()
{
    auto *card = new Card(tr("What are the rows?"));
    card->setFixedWidth(392);
    card->content()->setSpacing(2);
    card->content()->setContentsMargins(8, 4, 8, 12);
    const Rights &rights = draft().session().rights();
    for (const QString &kind : importtext::kinds()) {
        if (!rights.editsAll() && !ofDepartments().contains(kind))
            continue; // the city's own
        auto *row = new OptionRow(importtext::kindName(kind), importtext::kindWhy(kind));
        row->setObjectName(u"kind."_s + kind);
        row->setChecked(kind == draft().request().kind);
        connect(row, &QAbstractButton::toggled, this, [this, kind](bool on) {
            if (on)
                draft().setKind(kind);
        });
        m_kinds.insert(kind, row);
        card->content()->addWidget(row);
    }
    connect(&draft(), &ImportDraft::requestChanged, card, [this] {
        if (OptionRow *row = m_kinds.value(draft().request().kind))
            row->setChecked(true);
    });
    m_offer->hide();
    if (!rights.editsAll()) {
        QLabel *bounds = makeLabel(tr("You import what is of %1; new catalogs enter as drafts. With a row of "
                                      "another department nothing of the file is written.")
                                       .arg(rights.departmentName),
                                   "note"_L1);
        bounds->setObjectName(u"importBounds"_s);
        bounds->setWordWrap(true);
        bounds->setContentsMargins(8, 8, 8, 0);
        card->content()->addWidget(bounds);
    }
    card->content()->addSpacing(6);
    card->content()->addWidget(m_offer);
    card->content()->addStretch(1);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (OptionRow *row = m_kinds.value(m_offer->property("kind").toString()))
            row->setChecked(true);
    });
    return card;
}

QString SourceStep::title() const
{
    return tr("Source");
}

void SourceStep::enter()
{
    showSource();
}

QWidget *SourceStep::firstField() const
{
    return m_drop->chooseButton();
}

QString SourceStep::blocker() const
{
    if (!draft().hasSource())
        return tr("Choose a file, drop one, or paste a table.");
    if (draft().isReading())
        return tr("The file is being read.");
    // In another encoding it may be readable: the next step offers that.
    if (draft().previewError() && draft().previewError()->subject != u"encoding")
        return tr("This file cannot be imported; choose another.");
    return {};
}

void SourceStep::takeFile(const QString &file)
{
    if (!file.isEmpty())
        draft().take(file);
}

bool SourceStep::takeMime(const QMimeData *mime)
{
    const QString file = clipboardtable::fileOf(mime);
    if (!file.isEmpty()) {
        takeFile(file);
        return true;
    }
    const QString tsv = clipboardtable::tsvOf(mime);
    if (!tsv.isEmpty())
        takeTable(tsv);
    return !tsv.isEmpty();
}

void SourceStep::takeTable(const QString &tsv)
{
    const QString path = m_pasted.filePath(u"clipboard.tsv"_s);
    QFile file(path);
    // The mark tells the reader it is UTF-8 also where a cell alone would leave it in doubt.
    const QByteArray bytes = "\xEF\xBB\xBF" + tsv.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        m_drop->showRefusal(
            tr("Pasted table"),
            errorText({ErrorCode::Unwritable, file.errorString(), QDir::toNativeSeparators(path)}));
        return;
    }
    file.close();
    draft().take(path, u"clipboard"_s);
}

void SourceStep::askForFile()
{
    takeFile(FileDialog::openFile(
        this, tr("Choose a file to import"),
        tr("Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.json *.jsonl);;All files (*)")));
}

void SourceStep::paste()
{
    if (!takeMime(QGuiApplication::clipboard()->mimeData()))
        m_drop->showRefusal(
            {},
            {tr("There is no table on the clipboard."),
             {},
             tr("Select the cells with their head in Excel or WPS, copy them, and paste here.")});
}

void SourceStep::showRecent()
{
    const QList<RecentSource> sources = draft().memory().sources();
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const RecentSource &source : sources.first(std::min<qsizetype>(sources.size(), s_recentShown))) {
        const QFileInfo info(source.path);
        auto *choice = new StartChoice(IconId::Spreadsheet, info.fileName(),
                                       QDir::toNativeSeparators(info.absolutePath()));
        const QDateTime when = QDateTime::fromString(source.imported, Qt::ISODate).toLocalTime();
        choice->setPlain(tr("%1 · %2 rows · %3")
                             .arg(importtext::kindName(source.kind), FigureText::count(source.rows),
                                  when.date().toString(Qt::ISODate)));
        connect(choice, &QAbstractButton::clicked, this, [this, source] {
            if (OptionRow *kind = m_kinds.value(source.kind))
                kind->setChecked(true);
            takeFile(source.path);
        });
        rows->addWidget(choice);
    }
    m_recent->setContent(list);
    m_recent->setVisible(!sources.isEmpty());
}

void SourceStep::showSource()
{
    m_offer->hide();
    const bool pasted = !draft().request().sourceName.isEmpty();
    const QString name = pasted ? tr("Pasted table") : QFileInfo(draft().request().path).fileName();
    if (!draft().hasSource()) {
        m_drop->showInvitation();
    } else if (draft().previewError() && !draft().isReading()) {
        m_drop->showRefusal(name, sourceErrorText(*draft().previewError()));
    } else if (const auto preview = draft().preview(); preview && !draft().isReading()) {
        qint64 rows = 0;
        for (const PreviewSheet &sheet : preview->sheets)
            rows += sheet.chosen ? sheet.rows : 0;
        if (rows == 0) // no sheet can be read as it is: that of the one shown
            rows = preview->sheets.value(preview->sheet).rows;
        QStringList about{preview->format.toUpper()};
        if (!preview->encoding.isEmpty())
            about += preview->encoding;
        if (preview->sheets.size() > 1)
            about += tr("%1 sheets").arg(preview->sheets.size());
        about += tr("%1 rows").arg(FigureText::count(rows));
        QStringList missing;
        for (const QString &field : preview->missing)
            missing += importtext::fieldName(field, draft().session().language() == Language::Chinese);
        m_drop->showFile(name, about.join(u" · "),
                         missing.isEmpty()
                             ? QString()
                             : tr("No column was found for: %1. Choose at the right what the rows are, or "
                                  "say in the next steps where it stands.")
                                   .arg(missing.join(tr(", "))));
    } else {
        m_drop->showFile(name, tr("Reading the file..."));
    }
    emit changed();
}

void SourceStep::offerKind(const QString &kind)
{
    if (!m_kinds.contains(kind))
        return;
    m_offer->setProperty("kind", kind);
    m_offer->setText(tr("The columns look like: %1. Import as that").arg(importtext::kindName(kind)));
    m_offer->show();
}

} // namespace shuzhi
