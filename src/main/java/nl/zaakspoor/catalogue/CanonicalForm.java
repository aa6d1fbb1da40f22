// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A value written so that equal values, and only those, are written alike. Records are written by their components, whatever
 * those are, so that a component added later is never forgotten; an empty one is left out.
 */
record CanonicalForm(String text) {
    static CanonicalForm of(Object value) {
        return new CanonicalForm(write(value));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String write(Object value) {
        return switch (value) {
            // With its length before it, no text can look like the end of itself and the beginning of another.
            case String string -> string.length() + ":" + string;
            case Integer _,Boolean _,Enum<?> _,Period _,LocalDate _,URI _ -> write(value.toString());
            case Optional<?> optional -> write(optional.stream().toList());
            case List<?> list -> all(list.stream().map(CanonicalForm::write));
            case Set<?> set -> sorted(set.stream().map(CanonicalForm::write));
            case Map<?, ?> map -> sorted(map.entrySet().stream().map(e -> write(e.getKey()) + write(e.getValue())));
            case Record record -> sorted(Arrays.stream(record.getClass().getRecordComponents())
                    .flatMap(component -> write(component, valueOf(component, record))));
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
        };
    }

    private static Stream<String> write(RecordComponent component, Object value) {
        return isEmpty(value) ? Stream.of() : Stream.of(write(component.getName()) + write(value));
    }

    private static String sorted(Stream<String> parts) {
        return all(parts.sorted());
    }

    private static String all(Stream<String> parts) {
        return "[" + String.join("", parts.toList()) + "]";
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> collection -> collection.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record of this package can be read", e);
        }
    }
}
