// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.timeline.FirstPromise;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.ledger.LedgerRows.nullable;

/** The columns of requests that only figures are counted from. */
final class FigureColumns {
    private FigureColumns() {}

    /** The day of the end: never before that of the receipt, or more would have ended by then than had come in. */
    static LocalDate[] ended(Collection<TrackedChange> changes) {
        return nullable(LocalDate.class, changes, change -> change.view().flatMap(FigureColumns::endedOn).orElse(null));
    }

    private static Optional<LocalDate> endedOn(TimelineView view) {
        return view.ended().map(Occurrence::day)
                .map(day -> day.isBefore(view.receivedOn()) ? view.receivedOn() : day);
    }

    /**
     * Adds the first promise: its day, whether it was kept, and whether the resident was told in time that it would not be.
     */
    static Tuple withPromises(Tuple arguments, Collection<TrackedChange> changes) {
        List<Optional<FirstPromise>> promises = changes.stream()
                .map(change -> change.view().flatMap(TimelineView::firstPromise)).toList();
        return arguments.addArrayOfLocalDate(each(LocalDate.class, promises, FirstPromise::on))
                .addArrayOfBoolean(each(Boolean.class, promises, FirstPromise::kept))
                .addArrayOfBoolean(nullable(Boolean.class, promises,
                        promise -> promise.flatMap(FirstPromise::delayTold).orElse(null)));
    }

    private static <T> T[] each(Class<T> type, List<Optional<FirstPromise>> promises, Function<FirstPromise, T> value) {
        return nullable(type, promises, promise -> promise.map(value).orElse(null));
    }
}
