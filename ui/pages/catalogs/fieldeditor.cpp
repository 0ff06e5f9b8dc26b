// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fieldeditor.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"
#include "ui/pages/catalogs/choiceeditors.h"
#include "ui/pages/catalogs/texteditors.h"

#include <QBoxLayout>

namespace shuzhi {

namespace {

QList<FieldChoice> choicesOf(const QString &vocabularyName, Language language)
{
    QList<FieldChoice> choices;
    for (const VocabularyValue &value : vocabulary(vocabularyName).values()) {
        const QString label = value.label.in(language);
        choices += {value.code, label, text::searchKey({label, value.code})};
    }
    return choices;
}

} // namespace

FieldEditor *FieldEditor::make(const FieldSpec &spec, Language language)
{
    switch (spec.kind) {
    case FieldSpec::Kind::Line: return new LineEditor;
    case FieldSpec::Kind::Text: return new TextEditor;
    case FieldSpec::Kind::Date: return new DateEditor;
    case FieldSpec::Kind::Fixed: return new FixedText;
    case FieldSpec::Kind::Codes: return new CodesEditor(spec.vocabulary, language);
    case FieldSpec::Kind::Reference: return new ChoiceEditor({}, {});
    case FieldSpec::Kind::Choice:
        return new ChoiceEditor(spec.vocabulary, choicesOf(spec.vocabulary, language));
    }
    return new FixedText;
}

void FieldEditor::hold(QWidget *control)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control);
    setFocusProxy(control);
}

} // namespace shuzhi
