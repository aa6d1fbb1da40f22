// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.rest.BodyLimits;
import nl.zaakspoor.rest.Problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where carriers tell what became of messages: mail servers by the mails they send back, NotifyNL by its callback. Who has the
 * secret is let in; what is no receipt of a message of ours is counted and taken, because nobody could do anything about it.
 */
@Path("/v1/delivery-receipts")
@PermitAll
class ReceiptResource {
    private static final String BEARER = "Bearer ";
    private static final String WHOLE_MAIL = "message/rfc822";
    private static final String REPORT = "multipart/report";

    private static final Problem WHO = Problem.of(Status.UNAUTHORIZED, "Sign in first",
            "Send the secret of `zaakspoor.receipts.secret` as `Authorization: Bearer`.");
    private static final Problem UNREADABLE = Problem.of(Status.BAD_REQUEST, "Cannot be read",
            "Send a receipt of NotifyNL as `application/json`, or a mail that came back as `message/rfc822`.");

    private final Receipts receipts;
    private final ReceiptRules rules;
    private final MailIdentity identity;
    private final BodyLimits limits;

    ReceiptResource(Receipts receipts, ReceiptRules rules, MailIdentity identity, BodyLimits limits) {
        this.receipts = receipts;
        this.rules = rules;
        this.identity = identity;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public void callback(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            InputStream body) {
        letIn(authorization);
        try {
            note(NotifyNlReceipt.read(limits.read(body)));
        } catch (IOException e) {
            throw UNREADABLE.asException();
        }
    }

    /** @param recipient the address on the envelope of the mail, which not every mail server writes into it */
    @POST
    @Consumes({WHOLE_MAIL, REPORT})
    @RunOnVirtualThread
    public void mail(@HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @RestQuery Optional<String> recipient, InputStream body) {
        letIn(authorization);
        try {
            byte[] bytes = limits.read(body);
            note(BounceReport.read(type.startsWith(REPORT) ? underHeader(type, bytes) : bytes, recipient,
                    identity.bounces()));
        } catch (IOException e) {
            throw UNREADABLE.asException();
        }
    }

    private void letIn(Optional<String> authorization) {
        boolean known = rules.secret().isPresent() && authorization.filter(value -> MessageDigest.isEqual(
                value.getBytes(UTF_8), (BEARER + rules.secret().get()).getBytes(UTF_8))).isPresent();
        if (!known) {
            throw new WebApplicationException(WHO.response().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
        }
    }

    private void note(Optional<Receipt> receipt) {
        receipt.ifPresentOrElse(known -> receipts.note(known).await().indefinitely(), receipts::nothing);
    }

    private static byte[] underHeader(String type, byte[] body) {
        byte[] header = ("Content-Type: " + type + "\r\n\r\n").getBytes(US_ASCII);
        byte[] mail = java.util.Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, mail, header.length, body.length);
        return mail;
    }
}
