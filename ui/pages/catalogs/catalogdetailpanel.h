// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/catalogdetailquery.h"
#include "ui/pages/catalogs/filterwords.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace shuzhi {

class BusyOverlay;
class CatalogFields;
class Chip;
class CoreFieldModel;
class DetailList;
class EmptyState;
class SegmentBar;
class UsageColumns;

/// What there is to know of the current catalog: core metadata with what is missing and what the
/// checks say, items, resources, use, duties, history. Editing asks by signal.
class CatalogDetailPanel : public QFrame
{
    Q_OBJECT
public:
    explicit CatalogDetailPanel(CitySession &session, QWidget *parent = nullptr);

    /// Asks for the detail shortly after: who walks through rows is not read every one of them.
    void showCatalog(const QString &uid, const QString &asOf);
    void refresh(); ///< the data changed
    void showNothing(const QString &why);
    [[nodiscard]] const CatalogDetail &detail() const { return m_detail; }
    void focusFields(); ///< the keyboard comes here

Q_SIGNALS:
    void shown(); ///< the detail asked for last is on screen
    void editRequested(const shuzhi::CatalogDetail &before, const QString &column, const QString &value);
    void failed(const shuzhi::Error &error);

private:
    void build();
    [[nodiscard]] QWidget *corePart();
    [[nodiscard]] QWidget *usePart();
    [[nodiscard]] QWidget *listPart(const QString &key, int labelWidth);
    void addPart(const QString &key, QWidget *widget);
    void ask();
    void place(const CatalogDetail &detail);
    void placeHead();
    void placePart(const QString &key);
    [[nodiscard]] bool mayEdit() const;

    CitySession &m_session;
    FilterWords m_words;
    CatalogDetail m_detail;
    QString m_uid, m_asOf;
    Task m_task;
    QTimer m_timer;
    CoreFieldModel *m_model;
    QLabel *m_title, *m_note, *m_complete, *m_useNote;
    Chip *m_kind;
    SegmentBar *m_segments;
    QStackedWidget *m_outer, *m_parts;
    QHash<QString, QWidget *> m_partOf;
    QHash<QString, DetailList *> m_lists;
    DetailList *m_findings, *m_consumers;
    CatalogFields *m_fields;
    UsageColumns *m_columns;
    EmptyState *m_empty;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
