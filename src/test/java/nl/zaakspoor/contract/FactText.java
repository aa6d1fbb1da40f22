// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nl.zaakspoor.timeline.StatusEvent;

/**
 * A status event written out for people, with everything that its own text keeps to itself. What is absent is not written,
 * so a fact may gain optional parts and read the same.
 */
final class FactText {
    private final StringBuilder text = new StringBuilder();

    private FactText() {}

    static String of(StatusEvent event) {
        var written = new FactText();
        written.line("", "source", event.id().source());
        written.line("", "id", event.id().id());
        written.line("", "reference", event.reference().value());
        written.line("", "occurred", event.occurred().dayOnly() ? event.occurred().day() : event.occurred().at());
        written.line("", "reported", event.reported());
        written.write("", "sequence", event.sequence());
        written.text.append(event.type().code()).append(":\n");
        written.members("  ", event.fact());
        return written.text.toString();
    }

    private void write(String indent, String name, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> write(indent, name, present));
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    write(indent, name + "[" + i + "]", items.get(i));
                }
            }
            case Map<?, ?> map -> {
                text.append(indent).append(name).append(":\n");
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, entry) -> sorted.put(key.toString(), entry));
                sorted.forEach((key, entry) -> write(indent + "  ", key, entry));
            }
            case Record parts when parts.getClass().getRecordComponents().length == 1 -> write(indent, name, only(parts));
            case Record parts -> {
                text.append(indent).append(name).append(":\n");
                members(indent + "  ", parts);
            }
            default -> line(indent, name, value);
        }
    }

    private void members(String indent, Object parts) {
        for (RecordComponent part : parts.getClass().getRecordComponents()) {
            write(indent, part.getName(), get(part, parts));
        }
    }

    private static Object only(Record parts) {
        return get(parts.getClass().getRecordComponents()[0], parts);
    }

    private static Object get(RecordComponent part, Object parts) {
        try {
            return part.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void line(String indent, String name, Object value) {
        text.append(indent).append(name).append(": ").append(value).append('\n');
    }
}
