// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

/** Shows colleagues how long requests take, and whether what residents are told of that comes true. */
@Path("/v1/insights/durations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class DurationsResource {
    private final DurationStore store;
    private final DurationRules rules;
    private final InstantSource clock;

    DurationsResource(DurationStore store, DurationRules rules, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    record Items(List<DurationAnswer> items) {}

    @GET
    public Uni<Items> durations() {
        LocalDate day = rules.dayAt(clock.instant());
        return store.newest(day).chain(newest -> store.calibrations(day).map(calibrations -> new Items(newest.stream()
                .map(each -> DurationAnswer.of(each, Optional.ofNullable(calibrations.get(each.product())))).toList())));
    }
}
