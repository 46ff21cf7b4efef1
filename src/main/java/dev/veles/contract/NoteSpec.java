package dev.veles.contract;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * Free text for CONTRACT.md.
 *
 * @param title the section's heading
 * @param text a paragraph of Markdown
 * @param items a list of Markdown
 */
public record NoteSpec(Located<String> title, Optional<Located<String>> text, List<Located<String>> items) {
    static NoteSpec read(Fields fields) {
        return new NoteSpec(fields.requiredText("title"), fields.text("text"), fields.texts("items"));
    }
}
