// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/sheetstep.h"

#include "models/items/sheetgridmodel.h"
#include "models/items/sheetlistmodel.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/import/sheetgrid.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tickdelegate.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace shuzhi {

using namespace Qt::StringLiterals;

SheetStep::SheetStep(ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_gridModel(new SheetGridModel(this))
    , m_grid(new SheetGrid)
    , m_gridCard(new Card)
    , m_sheetModel(new SheetListModel(this))
    , m_sheets(new PagedTable)
    , m_sheetCard(new Card(tr("Sheets")))
    , m_all(new QCheckBox(tr("&All of the same shape")))
    , m_first(new QSpinBox)
    , m_last(new QSpinBox)
    , m_found(makeLabel({}, "mute"_L1))
    , m_reset(new QPushButton(tr("Find it again")))
    , m_text(new QWidget)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_note(makeLabel({}, "note"_L1))
{
    m_grid->setObjectName(u"sheetGrid"_s);
    m_grid->setAccessibleName(tr("First rows of the sheet"));
    m_grid->setGrid(m_gridModel);
    m_gridCard->setFlush(true);
    m_gridCard->setContent(m_grid);
    m_note->setWordWrap(true);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Theme::measures().gap);
    middle->addWidget(buildSheets());
    middle->addWidget(m_gridCard, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildOptions());
    layout->addLayout(middle, 1);
    layout->addWidget(m_note);
    m_busy = new BusyOverlay(m_gridCard);
    connect(m_grid, &SheetGrid::headChosen, this, &SheetStep::setHead);
    connectDraft();
}

QWidget *SheetStep::buildOptions()
{
    const auto rowSpin = [this](QSpinBox *spin, const QString &name) {
        spin->setRange(1, 1'048'576);
        spin->setAccessibleName(name);
        spin->setFixedWidth(84);
        spin->setKeyboardTracking(false);
        connect(spin, &QSpinBox::valueChanged, this, [this, spin] {
            const qint64 first =
                spin == m_last ? std::min(m_first->value(), m_last->value()) : m_first->value();
            setHead(first, std::max<qint64>(first, m_last->value()));
        });
    };
    m_first->setObjectName(u"headFirst"_s);
    m_last->setObjectName(u"headLast"_s);
    rowSpin(m_first, tr("First row of the head"));
    rowSpin(m_last, tr("Last row of the head"));
    setRole(m_reset, "link"_L1);
    m_reset->setObjectName(u"resetHead"_s);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        draft().edit(ImportDraft::Part::Reading,
                     [](ImportRequest &request) { request.headFirst = request.headLast = 0; });
    });
    auto *label = makeLabel(tr("&Head in rows"), ""_L1);
    label->setTextFormat(Qt::AutoText);
    label->setBuddy(m_first);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_first);
    layout->addWidget(makeLabel(tr("to"), ""_L1));
    layout->addWidget(m_last);
    layout->addWidget(m_found);
    layout->addWidget(m_reset);
    layout->addStretch(1);

    auto *text = new QHBoxLayout(m_text);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(8);
    const auto combo = [&](const QString &words, QComboBox *box, const QString &name) {
        auto *caption = makeLabel(words, ""_L1);
        caption->setBuddy(box);
        box->setObjectName(name);
        box->setAccessibleName(QString(words).remove(u'&'));
        text->addWidget(caption);
        text->addWidget(box);
    };
    combo(tr("&Encoding"), m_encoding, u"encoding"_s);
    combo(tr("&Separator"), m_separator, u"separator"_s);
    layout->addWidget(m_text);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        draft().edit(ImportDraft::Part::Reading, [this](ImportRequest &request) {
            request.encoding = m_encoding->currentData().toString();
        });
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        draft().edit(ImportDraft::Part::Reading, [this](ImportRequest &request) {
            request.separator = m_separator->currentData().toString();
        });
    });
    return line;
}

QWidget *SheetStep::buildSheets()
{
    m_sheetModel->setWords(
        {tr("Sheet"), tr("Rows"), tr("%1 (hidden)"), tr("This sheet has no head the rows could be read by."),
         tr("The columns differ from those of the ticked sheets: ticking it unticks them."),
         [](qint64 rows) { return FigureText::count(rows); }});
    m_sheets->setObjectName(u"sheets"_s);
    m_sheets->setAccessibleName(tr("Sheets"));
    m_sheets->setModel(m_sheetModel);
    m_sheets->setNumericColumns({SheetListModel::RowsColumn});
    m_sheets->setItemDelegateForColumn(SheetListModel::NameColumn, new TickDelegate(this));
    m_sheets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sheets->horizontalHeader()->setStretchLastSection(false);
    m_sheets->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_sheets->setColumnWidth(1, 64);
    m_sheetCard->setFixedWidth(252);
    m_sheetCard->setFlush(true);
    m_sheetCard->content()->addWidget(m_all);
    m_sheetCard->content()->addWidget(m_sheets, 1);
    m_sheetCard->content()->setContentsMargins(8, 4, 8, 8);
    m_all->setObjectName(u"allSheets"_s);
    connect(m_sheets->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                const QString name = m_sheetModel->nameAt(index.row());
                const auto preview = draft().preview();
                if (!isVisible() || !preview || preview->sheets.value(preview->sheet).name == name)
                    return;
                // Where no sheet can be read as it is, the one that is looked at is the one to mend.
                if (m_sheetModel->chosen().isEmpty())
                    chooseSheets({name});
                draft().showSheet(name);
            });
    connect(m_sheetModel, &SheetListModel::chosenChanged, this, &SheetStep::chooseSheets);
    connect(m_all, &QCheckBox::clicked, this,
            [this](bool on) { chooseSheets(on ? QStringList{u"*"_s} : QStringList()); });
    return m_sheetCard;
}

void SheetStep::connectDraft()
{
    connect(m_busy, &BusyOverlay::cancelRequested, &draft(), &ImportDraft::cancel);
    connect(&draft(), &ImportDraft::readingStarted, this,
            [this] { m_busy->start(tr("Reading the sheet..."), BusyOverlay::Ground::KeepContent); });
    connect(&draft(), &ImportDraft::progressed, m_busy,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(&draft(), &ImportDraft::previewChanged, this, [this] {
        m_busy->finish();
        show();
    });
}

QString SheetStep::title() const
{
    return tr("Sheet and head");
}

void SheetStep::enter()
{
    show();
}

QWidget *SheetStep::firstField() const
{
    return m_grid;
}

QString SheetStep::blocker() const
{
    const auto preview = draft().preview();
    if (draft().isReading())
        return tr("The sheet is being read.");
    if (!preview)
        return tr("The file could not be read like this; take other choices here.");
    if (preview->sheets.value(preview->sheet).headFirst == 0)
        return tr("No head was found: click the number of the row that holds the names of the columns.");
    return {};
}

void SheetStep::setHead(qint64 first, qint64 last)
{
    draft().edit(ImportDraft::Part::Reading, [&](ImportRequest &request) {
        request.headFirst = first;
        request.headLast = std::max(first, last);
    });
}

void SheetStep::chooseSheets(const QStringList &names)
{
    draft().edit(ImportDraft::Part::Reading, [&](ImportRequest &request) { request.sheets = names; });
}

void SheetStep::show()
{
    const auto preview = draft().preview();
    m_gridModel->setPreview(preview);
    m_grid->refreshSpans();
    m_sheetCard->setVisible(preview && preview->sheets.size() > 1);
    if (preview) {
        m_sheetModel->setSheets(preview->sheets);
        m_sheets->setCurrentIndex(m_sheetModel->index(preview->sheet, 0));
        m_all->setChecked(draft().request().sheets.contains(u"*"_s));
        const PreviewSheet &sheet = preview->sheets.at(preview->sheet);
        m_gridCard->setTitle(sheet.name.isEmpty() ? tr("First rows") : sheet.name);
        m_gridCard->setNote(tr("%1 rows shown, %2 rows of data; click the row number of the head")
                                .arg(FigureText::count(preview->grid.size()), FigureText::count(sheet.rows)));
    }
    QStringList notes;
    if (preview && !preview->knowsMerges && preview->encoding.isEmpty())
        notes += tr("This format does not say which cells are merged: blank cells under or right of a filled "
                    "head are read as merged with it.");
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    showHead();
    showText();
    emit changed();
}

void SheetStep::showHead()
{
    const auto preview = draft().preview();
    const PreviewSheet sheet = preview ? preview->sheets.value(preview->sheet) : PreviewSheet();
    const QSignalBlocker first(m_first), last(m_last);
    m_first->setValue(int(std::max<qint64>(sheet.headFirst, 1)));
    m_last->setValue(int(std::max<qint64>(sheet.headLast, 1)));
    const bool found = draft().request().headFirst == 0;
    m_found->setText(!found ? QString() : sheet.headFirst > 0 ? tr("found automatically") : tr("not found"));
    setRole(m_found, sheet.headFirst > 0 ? "mute"_L1 : "warn"_L1);
    m_found->setVisible(found);
    m_reset->setVisible(!found);
}

void SheetStep::showText()
{
    const auto preview = draft().preview();
    const bool text = !preview || !preview->encoding.isEmpty();
    m_text->setVisible(text);
    if (!text)
        return;
    const ImportRequest &request = draft().request();
    const auto fill = [](QComboBox *box, const QString &found, const QList<QPair<QString, QString>> &choices,
                         const QString &current) {
        box->clear();
        box->addItem(found, QString());
        for (const auto &[words, value] : choices)
            box->addItem(words, value);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    const QString encoding = preview && request.encoding.isEmpty() ? preview->encoding : QString();
    fill(m_encoding, encoding.isEmpty() ? tr("Find automatically") : tr("%1 (found)").arg(encoding),
         {{u"UTF-8"_s, u"UTF-8"_s},
          {u"GB18030 / GBK"_s, u"GB18030"_s},
          {u"Big5"_s, u"Big5"_s},
          {u"UTF-16 LE"_s, u"UTF-16LE"_s},
          {u"UTF-16 BE"_s, u"UTF-16BE"_s}},
         request.encoding);
    const QList<QPair<QString, QString>> separators{{tr("Comma ,"), u","_s},
                                                    {tr("Tab"), u"\t"_s},
                                                    {tr("Semicolon ;"), u";"_s},
                                                    {tr("Vertical bar |"), u"|"_s}};
    QString separator;
    for (const auto &[words, value] : separators) {
        if (preview && request.separator.isEmpty() && preview->separator == value)
            separator = words;
    }
    fill(m_separator, separator.isEmpty() ? tr("Find automatically") : tr("%1 (found)").arg(separator),
         separators, request.separator);
}

} // namespace shuzhi
