// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Set;

import io.vertx.pgclient.PgException;

import nl.zaakspoor.access.Sealer.ValueChangedException;
import nl.zaakspoor.cloudevent.Rejection;

/** Tells a fault of the moment from a fault of the content. */
public final class Failures {
    private static final Set<Class<? extends Throwable>> OF_OUR_CODE = Set.of(NullPointerException.class,
            IllegalArgumentException.class, IllegalStateException.class, ClassCastException.class,
            IndexOutOfBoundsException.class, ArithmeticException.class, NoSuchElementException.class, DateTimeException.class,
            UnsupportedOperationException.class, StackOverflowError.class);

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
            default -> OF_OUR_CODE.stream().noneMatch(ours -> ours.isInstance(failure));
        };
    }
}
