// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.zaakspoor.catalogue.Code;

/** Reads choices out of a few words, spelled as in the contract: {@code partly-granted}. */
final class ChoiceFields {
    private ChoiceFields() {}

    static <E extends Enum<E>> E choice(Fields f, String name, Class<E> type) {
        return choice(f, name, all(type));
    }

    static <E extends Enum<E>> E choice(Fields f, String name, List<E> allowed) {
        return f.required(name, optionalChoice(f, name, allowed), allowed::getFirst);
    }

    static <E extends Enum<E>> Optional<E> optionalChoice(Fields f, String name, Class<E> type) {
        return optionalChoice(f, name, all(type));
    }

    private static <E extends Enum<E>> Optional<E> optionalChoice(Fields f, String name, List<E> allowed) {
        return f.optionalString(name, 64).flatMap(text -> {
            Optional<E> found = allowed.stream().filter(e -> Code.of(e).equals(text)).findFirst();
            return found.isPresent()
                    ? found
                    : f.wrong(name, "must be one of "
                            + allowed.stream().map(Code::of).collect(Collectors.joining(", ")));
        });
    }

    private static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
