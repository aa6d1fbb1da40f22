// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.colleague.Telling;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.Notices;
import nl.zaakspoor.ledger.Resent;
import nl.zaakspoor.timeline.Reference;

/** Lets a colleague send again what a resident was told and says never to have got. */
@Path("/v1/requests/{reference}/notices/{id}/_resend")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ResendResource {
    private static final int ACCEPTED = 202;

    private final Telling telling;
    private final Notices notices;

    ResendResource(Telling telling, Notices notices) {
        this.telling = telling;
        this.notices = notices;
    }

    /** @param items what goes again, as it is now */
    record Going(List<NoticeFate> items) {}

    @POST
    @ResponseStatus(ACCEPTED)
    public Uni<Going> resend(@RestPath String reference, @RestPath String id) {
        UUID notice = uuid(id);
        return telling.again(reference, notice).map(outcome -> going(outcome, notice))
                .chain(going -> notices.of(new Reference(reference))
                        .map(all -> new Going(all.stream().filter(each -> going.contains(each.id())).toList())));
    }

    private static Set<UUID> going(Resent outcome, UUID asked) {
        return switch (outcome) {
            case Resent.Goes goes -> Set.copyOf(goes.notices());
            case Resent.GoesAlready _ -> Set.of(asked);
            case Resent.Refused refused -> throw NotAgain.because(refused).asException();
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw NotAgain.UNKNOWN.asException();
        }
    }
}
