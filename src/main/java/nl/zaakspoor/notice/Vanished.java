// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Appointments that were told and that nobody knows of any more, because what made them was withdrawn: they are off, as those
 * that were cancelled.
 */
record Vanished(TimelineView view, Collection<Told> told, Memory memory) {

    /** Of each the last that was told. */
    Stream<Cause> causes() {
        Map<String, Told> last = told.stream().filter(t -> t.cause().kind() == NoticeKind.APPOINTMENT && memory.isTold(t))
                .collect(Collectors.toMap(t -> t.cause().appointmentId(), Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Told::at))));
        return last.values().stream().map(Told::cause).filter(cause -> !cause.callsOff() && isGone(cause)).map(Cause::calledOff)
                .sorted(Comparator.comparing(Cause::startsAt).thenComparing(Cause::appointmentId));
    }

    private boolean isGone(Cause cause) {
        boolean toCome = view.product().tracking() == Tracking.RESIDENT && cause.startsAt().isAfter(view.at());
        return toCome && view.appointments().stream().noneMatch(each -> each.appointment().id().equals(cause.appointmentId()));
    }
}
