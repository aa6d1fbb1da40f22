// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;

/** Reads texts that residents will see: maps by language, with Dutch at least. */
final class TextFields {
    private static final int MAX_TEXT = 2000;
    private static final Text NO_TEXT = Text.dutch("");

    private TextFields() {}

    static Text text(Fields f, String name) {
        return f.required(name, optionalText(f, name), () -> NO_TEXT);
    }

    static Optional<Text> optionalText(Fields f, String name) {
        return f.present(name).flatMap(value -> read(f, name, value));
    }

    static Text place(Fields f, String name) {
        return f.required(name, optionalPlace(f, name), () -> NO_TEXT);
    }

    /** A text that may also be one plain string: place names have no translation. */
    static Optional<Text> optionalPlace(Fields f, String name) {
        return f.present(name).flatMap(value -> value.isTextual()
                ? f.optionalString(name, MAX_TEXT).map(Text::dutch)
                : read(f, name, value));
    }

    static List<Text> texts(Fields f, String name) {
        List<Text> texts = new ArrayList<>();
        f.items(name).forEach(item -> read(f, name, item).ifPresent(texts::add));
        return texts;
    }

    private static Optional<Text> read(Fields f, String name, JsonNode value) {
        if (!value.isObject()) {
            return f.wrong(name, "must be a map by language, such as {\"nl\": \"…\"}");
        }
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        for (var member : value.properties()) {
            String text = member.getValue().isTextual() ? member.getValue().textValue().strip() : "";
            if (!Language.isCode(member.getKey()) || text.isEmpty() || !Fields.fits(text, MAX_TEXT)) {
                return f.wrong(name, "must map language codes to texts of 1 to " + MAX_TEXT + " characters");
            }
            byLanguage.put(new Language(member.getKey()), text);
        }
        return byLanguage.containsKey(Language.DUTCH)
                ? Optional.of(new Text(byLanguage))
                : f.wrong(name, "needs a text in `nl`");
    }
}
