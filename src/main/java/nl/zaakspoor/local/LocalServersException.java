// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That the embedded servers cannot run here; the message is a sentence for the developer who wanted them. */
final class LocalServersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalServersException(String message) {
        super(message);
    }

    LocalServersException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong and what caused it, a line each. */
    String sentences() {
        return Stream.iterate((Throwable) this, Objects::nonNull, Throwable::getCause)
                .map(fault -> fault == this ? String.valueOf(getMessage()) : "  because: " + fault)
                .collect(Collectors.joining("\n"));
    }
}
