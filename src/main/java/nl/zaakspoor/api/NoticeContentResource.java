// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Sent;

/** Shows a colleague what a resident was told, as it was sent. Every look is written down. */
@Path("/v1/requests/{reference}/notices/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class NoticeContentResource {
    private final Sent sent;

    NoticeContentResource(Sent sent) {
        this.sent = sent;
    }

    /** @param messageId which of several, for a notice that went again after it came back */
    @GET
    public Uni<NoticeContent> content(@RestPath String reference, @RestPath String id, @RestQuery Optional<String> messageId) {
        return sent.message(reference, uuid(id), messageId.map(NoticeContentResource::uuid)).map(NoticeContent::of);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.NOTHING_SENT.asException();
        }
    }
}
