// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Threads that ask at once may each make it; what they make is equal. */
final class Lazy<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        T value = made;
        if (value == null) {
            value = making.get();
            made = value;
        }
        return value;
    }
}
