// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

/** That the embedded servers cannot run here; the message is a sentence for the developer who wanted them. */
final class LocalServersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalServersException(String message) {
        super(message);
    }

    LocalServersException(String message, Throwable cause) {
        super(message, cause);
    }
}
