// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Reference;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A decision to tell a recipient something, or not to.
 *
 * @param id follows from request, recipient and cause alone, so the same decision always has the same id
 * @param recipient {@link #APPLICANT}, or the source whose contact is told
 * @param unsent why it is not sent; empty when it is
 */
public record Notice(UUID id, Cause cause, String recipient, Language language, Optional<NotSent> unsent) {
    /** The person who made the request. */
    public static final String APPLICANT = "applicant";

    static Notice of(Reference reference, Cause cause, String recipient, Language language, Optional<NotSent> unsent) {
        return new Notice(id(reference, recipient, cause), cause, recipient, language, unsent);
    }

    /** Where it begins: on its way, or ended at once. */
    public NoticeState state() {
        return unsent.map(NotSent::state).orElse(NoticeState.PLANNED);
    }

    private static UUID id(Reference reference, String recipient, Cause cause) {
        String identity = String.join("\0", reference.value(), recipient, cause.kind().code(), cause.key());
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8)));
            // Version 8: a UUID of our own making (RFC 9562).
            return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(3L << 62) | 2L << 62);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
