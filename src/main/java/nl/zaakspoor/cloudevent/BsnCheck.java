// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds a citizen service number (BSN) in free text, where it must never stand: a word of exactly nine digits that passes
 * the eleven-test. References, phone numbers and addresses of pages are no free text and are left alone.
 */
final class BsnCheck {
    private static final Set<String> FREE_TEXT = Set.of("title", "location", "explanation", "reason", "place", "about", "bring",
            "prepare", "summary");
    /** Standing alone: not a part of a reference, an address of a page, or a longer number. */
    private static final Pattern NINE_DIGITS = Pattern
            .compile("(?<![\\p{L}\\p{N}_./=&?#-])[0-9]{9}(?![\\p{L}\\p{N}_]|[./&-][\\p{L}\\p{N}])");

    private BsnCheck() {}

    /** The name of the first free-text field that holds a BSN. */
    static Optional<String> fieldWithBsn(JsonNode data) {
        for (var member : data.properties()) {
            boolean found = FREE_TEXT.contains(member.getKey()) && anyText(member.getValue());
            Optional<String> field = found ? Optional.of(member.getKey()) : fieldWithBsn(member.getValue());
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    private static boolean anyText(JsonNode value) {
        if (value.isTextual()) {
            return holdsBsn(value.textValue());
        }
        for (JsonNode child : value) {
            if (anyText(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsBsn(String text) {
        Matcher words = NINE_DIGITS.matcher(text);
        while (words.find()) {
            if (passesElevenTest(words.group())) {
                return true;
            }
        }
        return false;
    }

    /** 9·a + 8·b + … + 2·h − 1·i is a multiple of eleven. */
    private static boolean passesElevenTest(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
