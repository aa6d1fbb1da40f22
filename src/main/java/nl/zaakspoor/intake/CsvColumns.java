// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * The columns of a file in CSV, by the name in its first line: an attribute of the event, or else a field of its data, with
 * dots where it lies deeper, such as {@code applicant.email}. An empty cell is a field that is not there.
 */
record CsvColumns(List<String> names) {
    private static final Set<String> ATTRIBUTES = Set.of("id", "source", "type", "subject", "time", "sequence", "dataschema");
    private static final List<String> REQUIRED = List.of("source", "type", "subject");
    private static final Set<String> FLAGS = Set.of("suspendsTerm", "visibleToApplicant", "accepted");
    /** As programs write it, and as a Dutch Excel does. */
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "waar", true, "false", false, "onwaar", false);
    private static final String NAME = "[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*){0,9}";

    CsvColumns {
        names = List.copyOf(names);
    }

    /** That the first line does not name columns that make events. */
    static final class BadHeader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param reason without anything that stands in the file: without a header, its first line is somebody's data */
        BadHeader(String reason) {
            super(reason);
        }
    }

    /** @throws BadHeader with everything that is wrong */
    static CsvColumns named(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.matches(NAME)) {
                wrong.add("column %d has no usable name".formatted(i + 1));
            } else if (!seen.add(name)) {
                wrong.add("column %d has the name of another".formatted(i + 1));
            } else if (names.stream().anyMatch(other -> other.startsWith(name + "."))) {
                wrong.add("column %d has a name that is the start of another: a field has a value or parts, not both"
                        .formatted(i + 1));
            }
        }
        REQUIRED.stream().filter(name -> !seen.contains(name)).forEach(name -> wrong.add("column `" + name + "` is missing"));
        if (!wrong.isEmpty()) {
            throw new BadHeader(String.join("; ", wrong));
        }
        return new CsvColumns(names);
    }

    /** @throws Rejection when there are more cells than columns */
    CloudEvent event(List<String> cells) {
        if (cells.size() > names.size()) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                    "the line has more cells than there are columns; text with a separator in it needs quotes");
        }
        Map<String, String> attributes = new HashMap<>(Map.of("specversion", "1.0"));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty() && ATTRIBUTES.contains(names.get(i))) {
                attributes.put(names.get(i), cell);
            } else if (!cell.isEmpty()) {
                put(data, names.get(i), cell);
            }
        }
        attributes.computeIfPresent("type", (_, type) -> whole(type));
        return identified(new CloudEvent(attributes, data));
    }

    private static void put(ObjectNode data, String path, String cell) {
        String[] parts = path.split("\\.");
        ObjectNode object = data;
        for (int i = 0; i < parts.length - 1; i++) {
            object = object.withObjectProperty(parts[i]);
        }
        Boolean truth = FLAGS.contains(path) ? TRUTH.get(cell.toLowerCase(Locale.ROOT)) : null;
        if (truth == null) {
            object.put(parts[parts.length - 1], cell);
        } else {
            object.put(parts[parts.length - 1], truth);
        }
    }

    /** A file may give the short name of a type: {@code status-changed}. */
    private static String whole(String type) {
        return type.indexOf('.') < 0 ? "nl.zaakspoor." + type + ".v1" : type;
    }

    /** A row without an id gets one that follows from what it says, so that the same row again is the same event. */
    private static CloudEvent identified(CloudEvent event) {
        if (event.attributes().containsKey("id")) {
            return event;
        }
        byte[] content = EventJson.contentHash(event, event.attribute("time").orElse(""));
        Map<String, String> attributes = new HashMap<>(event.attributes());
        attributes.put("id", "csv-" + HexFormat.of().formatHex(content, 0, 16));
        return new CloudEvent(attributes, event.data());
    }
}
