// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a setting must be before the service can start.
 *
 * @param name as a property
 * @param advice what it is and how to make a good one, in sentences
 * @param reader throws IllegalArgumentException, saying what is wrong and never the value
 */
record Requirement<T>(String name, String advice, Function<String, T> reader) {
    T read(Optional<String> value) {
        return reader
                .apply(value.filter(text -> !text.isBlank()).orElseThrow(() -> new IllegalArgumentException("is not set")));
    }

    /** What a person must do about it; empty when the value is good. */
    Optional<String> problem(Optional<String> value) {
        try {
            read(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("%s (%s) %s. %s".formatted(environmentName(), name, e.getMessage(), advice));
        }
    }

    /** As {@link #read}, of a setting that may be missing. */
    Optional<T> readWhatIsSet(Optional<String> value) {
        return value.map(text -> read(Optional.of(text)));
    }

    /** As {@link #problem}, of a setting that may be missing. */
    Optional<String> problemOfWhatIsSet(Optional<String> value) {
        return value.isEmpty() ? Optional.empty() : problem(value);
    }

    private String environmentName() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
