// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.SentMessages;
import nl.zaakspoor.rest.Problem;

/** Shows a colleague what a resident was told, as it was sent. Every look is written down. */
@Path("/v1/requests/{reference}/notices/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class NoticeContentResource {
    private static final Problem NOTHING = Problem.of(Status.NOT_FOUND, "Nothing was sent",
            "No message with this notice has left us, it holds a code that only the resident may read, or there is no such notice of"
                    + " this request.");

    private static final Problem OF_OTHERS_TOO = Problem.of(Status.FORBIDDEN, "With another department too",
            "This message tells of a request with another department as well, and your sign-in does not include that one.");

    private final SentMessages messages;
    private final ReadLog readLog;
    private final DeskRequests requests;
    private final Colleague colleague;

    NoticeContentResource(SentMessages messages, DeskRequests requests, ReadLog readLog, Colleague colleague) {
        this.messages = messages;
        this.readLog = readLog;
        this.requests = requests;
        this.colleague = colleague;
    }

    /** @param messageId which of several, for a notice that went again after it came back */
    @GET
    @Operation(operationId = "getNoticeContent", summary = "What the resident was told, as it was sent")
    public Uni<NoticeContent> content(@RestPath String reference, @RestPath String id, @RestQuery Optional<String> messageId) {
        UUID notice = uuid(id);
        Optional<UUID> message = messageId.map(NoticeContentResource::uuid);
        return requests.find(reference)
                .chain(found -> messages.ofNotice(found.view().reference(), notice, message))
                .map(found -> found.orElseThrow(NOTHING::asException))
                .call(found -> requests.maySeeAll(found.about()).invoke(all -> {
                    if (!all) {
                        throw OF_OTHERS_TOO.asException();
                    }
                }))
                .call(found -> readLog.note(colleague.name(), What.NOTICE_CONTENT, found.about()))
                .map(NoticeContent::of);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw NOTHING.asException();
        }
    }
}
