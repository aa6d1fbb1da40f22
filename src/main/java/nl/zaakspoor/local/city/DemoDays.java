// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import nl.zaakspoor.term.DutchTime;

/** Days and moments in the data of the demo city, counted from its start: {@code day +10}, {@code day -2 09:30}. */
record DemoDays(Instant start) {
    private static final Pattern DAY = Pattern.compile("day ([+-][0-9]+)(?: ([0-9]{2}:[0-9]{2}))?");

    /** The same data, with real days. */
    JsonNode in(JsonNode data) {
        return switch (data) {
            case ObjectNode object -> {
                ObjectNode dated = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> dated.set(field.getKey(), in(field.getValue())));
                yield dated;
            }
            case ArrayNode array -> {
                ArrayNode dated = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> dated.add(in(each)));
                yield dated;
            }
            case TextNode text -> new TextNode(in(text.asText()));
            default -> data;
        };
    }

    private String in(String text) {
        Matcher found = DAY.matcher(text);
        if (!found.matches()) {
            return text;
        }
        LocalDate day = DutchTime.dayOf(start).plusDays(Long.parseLong(found.group(1)));
        return found.group(2) == null ? day.toString() : moment(day, LocalTime.parse(found.group(2)));
    }

    private static String moment(LocalDate day, LocalTime time) {
        return OffsetDateTime.from(day.atTime(time).atZone(DutchTime.ZONE)).toString();
    }
}
