// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Text;

/**
 * An appointment of the applicant with the municipality.
 *
 * @param about what it is about
 * @param bring what to take along
 * @param manageUrl where the applicant can move or cancel it
 */
public record Appointment(String id, Instant startsAt, Optional<Instant> endsAt, Text place, Optional<Text> about,
        List<Text> bring, Optional<URI> manageUrl, boolean cancelled) {

    public Appointment {
        bring = List.copyOf(bring);
    }

    static Appointment of(Fact.AppointmentMade fact) {
        return new Appointment(fact.appointmentId(), fact.startsAt(), fact.endsAt(), fact.place(), fact.about(), fact.bring(),
                fact.manageUrl(), false);
    }

    Appointment asCancelled() {
        return new Appointment(id, startsAt, endsAt, place, about, bring, manageUrl, true);
    }

    /** Whether it is still to come at {@code now}, or going on. */
    public boolean isAhead(Instant now) {
        return !cancelled && endsAt.orElse(startsAt).isAfter(now);
    }
}
