// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/import/importquery.h"
#include "models/services/import/previewquery.h"
#include "models/settings/importmemory.h"

#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace shuzhi {

/// The import being prepared: the request with all decisions so far, what the file looks like and what
/// the import would do. Asks anew when a decision makes an answer stale; steps only show it and edit it.
/// Decisions about columns and values belong to the shape of the file: another sheet or head has its own,
/// and those of the last import of the same shape are taken up again.
class ImportDraft : public QObject
{
    Q_OBJECT

public:
    enum class Part {
        Reading, ///< how the file is read: the look into it is stale, and so is the report
        Decisions, ///< what is made of it: only the report is stale
    };

    ImportDraft(CitySession &session, Settings &settings, QObject *parent = nullptr);
    ~ImportDraft() override;

    [[nodiscard]] CitySession &session() const { return m_session; }
    [[nodiscard]] ImportMemory &memory() { return m_memory; }
    [[nodiscard]] const ImportRequest &request() const { return m_request; }
    [[nodiscard]] bool hasSource() const { return !m_request.path.isEmpty(); }

    /// Another file: nothing decided about the one before holds. `sourceName` as in ImportRequest.
    void take(const QString &path, const QString &sourceName = {});
    void setKind(const QString &kind);
    void showSheet(const QString &name);
    void showChosenSheet(); ///< one that will be read, if another is shown
    void edit(Part part, const std::function<void(ImportRequest &)> &change);
    /// What a person took a column for; empty: left out.
    void setField(int column, const QString &field);
    /// The text every row gets in a field; empty: no longer.
    void setConstant(const QString &field, const QString &text);
    /// Field → text given by setConstant().
    [[nodiscard]] QHash<QString, QString> constants() const;
    void decline(const QList<RowNote> &rows, bool declined);
    [[nodiscard]] const QList<RowNote> &declined() const { return m_declined; }

    /// Columns that are read as the last time a file of this shape came.
    [[nodiscard]] const QSet<int> &keptColumns() const { return m_keptColumns; }
    [[nodiscard]] bool usesKept() const { return m_usesKept; }
    void forgetKept();
    /// Keeps the decisions about the shape in hand for the next file of it.
    void keepDecisions();

    [[nodiscard]] std::shared_ptr<const SourcePreview> preview() const { return m_preview; }
    [[nodiscard]] const std::optional<Error> &previewError() const { return m_previewError; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] std::shared_ptr<const ImportReport> report() const { return m_report; }
    [[nodiscard]] const std::optional<Error> &reportError() const { return m_reportError; }
    [[nodiscard]] bool reportIsStale() const { return m_reportStale; }

    void dryRun(); ///< unless a fresh report is there or under way
    void import();
    [[nodiscard]] bool isImporting() const { return m_importing; }
    void cancel(); ///< what runs

Q_SIGNALS:
    void requestChanged();
    void readingStarted();
    void previewChanged(); ///< preview() or previewError()
    void reportOutdated();
    void dryRunStarted();
    void reportChanged(); ///< report() or reportError()
    void importDone(const shuzhi::ImportReport &report);
    void importFailed(const shuzhi::Error &error); ///< nothing was written
    void progressed(double fraction);

private:
    void read();
    void previewCame(Result<SourcePreview> &&preview);
    /// Takes up the decisions of the shape that is shown now; true: the file has to be looked at again.
    bool takeUpDecisions(const QString &shape);
    void putAside(); ///< the decisions in hand, under their shape
    [[nodiscard]] ShapeDecisions decisions() const;
    void apply(const ShapeDecisions &decisions);
    void outdate();

    CitySession &m_session;
    ImportMemory m_memory;
    ImportRequest m_request;
    QString m_shownSheet;
    QString m_shape; ///< the decisions in the request belong to it
    QHash<QString, ShapeDecisions> m_decided; ///< of other shapes of this file
    QSet<int> m_keptColumns;
    bool m_usesKept = false;
    QList<RowNote> m_declined;
    QTimer m_soon;
    Task m_readTask, m_dryTask, m_importTask;
    std::shared_ptr<const SourcePreview> m_preview;
    std::optional<Error> m_previewError;
    std::shared_ptr<const ImportReport> m_report;
    std::optional<Error> m_reportError;
    bool m_reading = false, m_dryRunning = false, m_reportStale = true, m_importing = false;
    bool m_dryRunWanted = false; ///< as soon as the file was looked at
};

} // namespace shuzhi
