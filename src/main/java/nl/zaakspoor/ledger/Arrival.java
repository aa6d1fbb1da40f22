// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.Rejection;

/** A record that came in: an event to record, or something that cannot be one. Both end in the database. */
public sealed interface Arrival {
    Origin origin();

    RawRecord raw();

    record Admitted(Origin origin, RawRecord raw, AdmittedEvent admitted) implements Arrival {}

    /** @param attributes what could be read of the identity of the event */
    record Refused(Origin origin, RawRecord raw, Attributes attributes, Rejection rejection) implements Arrival {}

    /** The attributes by which a publisher recognises an event of its own. */
    record Attributes(Optional<String> source, Optional<String> type, Optional<String> id, Optional<String> subject) {
        public static final Attributes UNREADABLE = new Attributes(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** This arrival, refused after all. */
    static Refused refuse(Admitted admitted, Rejection rejection) {
        var event = admitted.admitted().event();
        Attributes attributes = new Attributes(Optional.of(event.id().source()), Optional.of(event.type().cloudEventType()),
                Optional.of(event.id().id()), Optional.of(event.reference().value()));
        return new Refused(admitted.origin(), admitted.raw(), attributes, rejection);
    }
}
