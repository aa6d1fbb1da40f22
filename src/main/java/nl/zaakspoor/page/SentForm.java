// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What was sent of a form, as a browser encodes it. Whatever is not encoded well is taken as it stands: to somebody who sent it
 * there is something to be said, and the framework, asked for single fields, gives no answer at all and logs what was typed.
 */
public record SentForm(Map<String, List<String>> fields) {
    private static final String LONE_PERCENT = "%(?![0-9A-Fa-f]{2})";

    /** @param body as it came; none is a form in which nothing was filled in */
    public static SentForm of(@Nullable String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : body == null ? new String[0] : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(field.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(field.substring(equals + 1)));
            }
        }
        return new SentForm(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll(LONE_PERCENT, "%25"), UTF_8);
    }

    /** All that was given, as a browser would send it: what {@link #of} reads. */
    public String encoded() {
        return fields.keySet().stream()
                .flatMap(field -> given(field).map(text -> encoded(field) + '=' + encoded(text)).stream())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The same form with a field that holds something else. */
    public SentForm with(String field, String text) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(text));
        return new SentForm(changed);
    }

    /** What stands in a field; of one that was sent more than once, the first. Empty when it was not sent. */
    public Optional<String> text(String field) {
        return all(field).stream().findFirst();
    }

    /** As it was typed, for the page; without what no page and no database keeps. */
    public String typed(String field) {
        return text(field).map(text -> text.replace("\u0000", "").replace("\r\n", "\n").strip()).orElse("");
    }

    /** The same; empty when nothing was typed. */
    public Optional<String> given(String field) {
        return Optional.of(typed(field)).filter(text -> !text.isEmpty());
    }

    /** Everything that was chosen under one name. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** What residents write is personal. */
    @Override
    public String toString() {
        return "SentForm[redacted]";
    }
}
