// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/itemspart.h"

#include "models/domain/fieldcheck.h"
#include "models/domain/uid.h"
#include "models/items/dataitemsmodel.h"
#include "ui/pages/catalogs/itemstable.h"
#include "ui/pages/catalogs/pasteview.h"
#include "ui/pages/catalogs/reasontext.h"
#include "ui/shell/errortext.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QStringList each(const QList<FieldSpec> &specs, QString FieldSpec::*member)
{
    QStringList all;
    for (const FieldSpec &spec : specs)
        all += spec.*member;
    return all;
}

bool sameRows(const QList<DataItem> &a, const QList<DataItem> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const DataItem &x, const DataItem &y) { return x.uid == y.uid; });
}

} // namespace

ItemsPart::ItemsPart(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_specs(desk.language())
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_paste(new PasteView(desk.language()))
    , m_note(makeLabel({}, "statusWarn"_L1))
{
    setObjectName(u"itemsPart"_s);
    const QList<FieldSpec> specs = m_specs.items();
    m_model = new DataItemsModel(each(specs, &FieldSpec::column), each(specs, &FieldSpec::label),
                                 each(specs, &FieldSpec::vocabulary), this);
    m_model->setWords(
        [this](const QString &column, const DataItem &item) {
            return m_specs.words(u"data_item"_s, column, itemedits::value(item, column));
        },
        [this](const QString &column, const DataItem &item) {
            QStringList texts;
            for (const FieldReason &reason : itemFieldReasons(column, itemedits::row(item)))
                texts += ReasonText::of(reason, this->desk().language()).text;
            return texts.join(u'\n');
        });
    m_table = new ItemsTable(*m_model, desk.language());
    m_note->setObjectName(u"itemNote"_s);
    m_note->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_paste);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(2);
    buildActions(bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(m_model, &DataItemsModel::editRequested, this, &ItemsPart::change);
    connect(m_model, &DataItemsModel::moveRequested, this, &ItemsPart::moveTo);
    connect(m_table, &ItemsTable::currentRowChanged, this, &ItemsPart::placeNote);
    connect(
        m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this] {
            if (m_late)
                place();
        },
        Qt::QueuedConnection);
    connect(m_empty, &EmptyState::requested, this, &ItemsPart::add);
    connect(m_paste, &PasteView::accepted, this, &ItemsPart::takePasted);
    connect(m_paste, &PasteView::discarded, this, [this] {
        place();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

QAction *ItemsPart::action(const char *name, int icon, const QString &text, const QKeySequence &key,
                           QHBoxLayout *bar)
{
    auto *made = new QAction(shuzhi::icon(IconId(icon)), text, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetShortcut); // an editor in the table keeps its own keys
    m_table->addAction(made);
    auto *button = new QToolButton;
    button->setDefaultAction(made);
    button->setAccessibleName(text);
    button->setToolTip(text + u" ("_s + key.toString(QKeySequence::NativeText) + u')');
    setRole(button, "flat"_L1);
    connect(made, &QAction::changed, button, [made, button] { button->setVisible(made->isVisible()); });
    bar->addWidget(button);
    m_actions += made;
    return made;
}

void ItemsPart::buildActions(QHBoxLayout *bar)
{
    const auto run = [this, bar](const char *name, IconId icon, const QString &text, const QKeySequence &key,
                                 const std::function<void()> &what) {
        connect(action(name, int(icon), text, key, bar), &QAction::triggered, this, what);
    };
    run("itemAdd", IconId::Plus, tr("Add a data item"), QKeySequence(Qt::Key_Insert), [this] { add(); });
    run("itemDuplicate", IconId::Copy, tr("Duplicate the data items"), QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { duplicate(); });
    run("itemUp", IconId::ChevronUp, tr("Move the data items up"), QKeySequence(Qt::ALT | Qt::Key_Up),
        [this] { move(-1); });
    run("itemDown", IconId::ChevronDown, tr("Move the data items down"), QKeySequence(Qt::ALT | Qt::Key_Down),
        [this] { move(1); });
    run("itemPaste", IconId::Clipboard, tr("Paste data items from a spreadsheet"), QKeySequence::Paste,
        [this] { paste(); });
    run("itemRemove", IconId::Trash, tr("Remove the data items"), QKeySequence(Qt::Key_Delete),
        [this] { remove(); });
    bar->addStretch(1);
}

void ItemsPart::place()
{
    m_late = m_table->isEditing() && !sameRows(detail().items, m_model->items());
    if (m_late)
        return; // what is being typed comes first
    placeItems();
    for (QAction *each : std::as_const(m_actions)) {
        const bool needsRow = each->objectName() != u"itemAdd" && each->objectName() != u"itemPaste";
        offerCommand(each, desk().mayEdit() && (!needsRow || m_model->rowCount() > 0), desk().right(),
                     desk().session().rights());
    }
    if (!m_select.isEmpty() && m_model->rowOf(m_select.first()) >= 0)
        select(std::exchange(m_select, {}));
    if (!m_editNew.isEmpty() && m_model->rowOf(m_editNew) >= 0)
        editCell(std::exchange(m_editNew, {}), u"name"_s, {});
    if (const std::optional<Retry> retry = std::exchange(m_retry, {}))
        editCell(retry->uid, retry->column, retry->text);
    placeNote();
}

void ItemsPart::placeItems()
{
    QStringList selected;
    for (const int row : m_table->selectedRowNumbers())
        selected += m_model->items().value(row).uid;
    const QModelIndex current = m_table->currentIndex();
    const QString currentUid = m_model->items().value(current.row()).uid;
    const bool reset = !sameRows(detail().items, m_model->items());
    m_model->setItems(detail().items, desk().mayEdit());
    if (detail().items.isEmpty())
        m_empty->setContent(IconId::ListTree, tr("No data items are described"),
                            desk().mayEdit() ? tr("Add the first one, or paste rows from a spreadsheet.")
                                             : QString(),
                            desk().mayEdit() ? tr("Add a data item") : QString());
    m_stack->setCurrentWidget(detail().items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (!reset || detail().items.isEmpty())
        return;
    const int row = std::max(0, m_model->rowOf(currentUid));
    m_table->setCurrentIndex(m_model->index(row, std::max(0, current.column())));
    if (selected.size() > 1)
        select(selected);
}

void ItemsPart::placeNote()
{
    const QString why = m_model->fault(m_table->currentIndex().row());
    m_note->setText(why);
    m_note->setVisible(!why.isEmpty() && m_stack->currentWidget() == m_table);
}

QString ItemsPart::subject(const QList<int> &rows) const
{
    return rows.size() == 1 ? m_model->items().value(rows.first()).name
                            : tr("%1 data items").arg(rows.size());
}

void ItemsPart::change(int row, const QString &column, const QString &before, const QString &value)
{
    DataItem item = m_model->items().at(row);
    itemedits::setValue(item, column, before);
    placeNote();
    desk().write(tr("%1 of data item \"%2\"").arg(m_specs.label(u"data_item"_s, column), item.name),
                 {itemedits::change(item, column, value)}, [this, item, column, value](const Status &done) {
                     if (!done && done.error().code != ErrorCode::Stale)
                         m_retry = Retry{item.uid, column, value};
                 });
}

void ItemsPart::add()
{
    DataItem item;
    item.uid = newUid();
    item.catalogUid = detail().uid;
    m_editNew = item.uid;
    desk().write(tr("Data item added to \"%1\"").arg(desk().title()),
                 {itemedits::append(detail().items, item)});
}

void ItemsPart::duplicate()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    desk().write(tr("Copy of %1").arg(subject(rows)),
                 itemedits::duplicate(m_model->items(), rows, &m_select));
}

void ItemsPart::remove()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    desk().write(tr("Removal of %1").arg(subject(rows)), itemedits::remove(m_model->items(), rows));
}

void ItemsPart::move(int by)
{
    const QList<int> rows = m_table->selectedRowNumbers();
    if (rows.isEmpty())
        return;
    const int to = by < 0 ? rows.first() - 1 : rows.last() + 2;
    if (to >= 0 && to <= m_model->rowCount())
        moveTo(rows, to);
}

void ItemsPart::moveTo(const QList<int> &rows, int to)
{
    QStringList uids;
    for (const int row : rows)
        uids += m_model->items().value(row).uid;
    m_select = uids;
    const QList<RowEdit> edits = itemedits::move(m_model->items(), rows, to);
    const QString name = tr("Order of %1").arg(subject(rows));
    // The next move begins where this one ends, also before it was read back.
    m_model->setItems(itemedits::ordered(m_model->items(), edits), desk().mayEdit());
    select(uids);
    desk().write(name, edits);
}

void ItemsPart::paste()
{
    const ItemPaste read =
        ItemPaste::read(QGuiApplication::clipboard()->text(), detail().items, detail().uid);
    if (read.items.isEmpty()) {
        emit desk().messagePosted({StateRole::Warn,
                                   tr("The clipboard holds no rows to paste."),
                                   {},
                                   tr("Copy the cells in the spreadsheet and paste again.")});
        return;
    }
    m_stack->setCurrentWidget(m_paste);
    m_paste->setPaste(read, detail().items);
    placeNote();
}

void ItemsPart::takePasted()
{
    const ItemPaste &read = m_paste->paste();
    const QList<RowEdit> edits = read.edits(detail().items);
    m_select.clear();
    for (const RowEdit &edit : edits)
        m_select += edit.uid;
    m_stack->setCurrentWidget(m_table);
    m_table->setFocus(Qt::OtherFocusReason);
    desk().write(tr("Paste of %1 data items").arg(edits.size()), edits);
}

void ItemsPart::select(const QStringList &uids)
{
    QItemSelection rows;
    for (const QString &uid : uids) {
        const int row = m_model->rowOf(uid);
        if (row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    if (rows.isEmpty())
        return;
    const QModelIndex first = m_model->index(m_model->rowOf(uids.first()), 0);
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(first);
}

void ItemsPart::editCell(const QString &uid, const QString &column, const std::optional<QString> &text)
{
    const int row = m_model->rowOf(uid);
    const int place = int(itemedits::columns().indexOf(column));
    if (row < 0 || place < 0 || !desk().mayEdit())
        return;
    const QModelIndex index = m_model->index(row, place);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
    auto *line = m_table->findChild<QLineEdit *>(u"valueEditor"_s);
    if (text && line)
        line->setText(*text);
}

void ItemsPart::focusField(const QString &)
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ItemsPart::setWide(bool wide)
{
    m_table->setWide(wide);
}

} // namespace shuzhi
