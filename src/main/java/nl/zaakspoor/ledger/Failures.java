// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;

import io.vertx.pgclient.PgException;

import nl.zaakspoor.access.Sealer.ValueChangedException;
import nl.zaakspoor.cloudevent.Rejection;

/** Tells a fault of the moment from a fault of the content. */
public final class Failures {
    private Failures() {}

    /**
     * Whether trying the same again may succeed. PostgreSQL says so by its SQL state: data exceptions (22), violated
     * constraints (23) and exceeded limits (54) come from what is written; all else, such as a lost connection, a deadlock, a
     * full disk or a schema that is not there yet, passes. So does a key that is not in the ring: parking every request
     * because of a wrong setting would be worse than waiting for the right one. Errors of our own code do not pass.
     */
    public static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case PgException pg -> {
                String state = String.valueOf(pg.getSqlState());
                yield !(state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
            }
            case Rejection _,ValueChangedException _,UncheckedIOException _ -> false;
            case NullPointerException _,IllegalArgumentException _,IllegalStateException _,ClassCastException _,IndexOutOfBoundsException _,ArithmeticException _,NoSuchElementException _,DateTimeException _,UnsupportedOperationException _,StackOverflowError _ ->
                false;
            default -> true;
        };
    }
}
