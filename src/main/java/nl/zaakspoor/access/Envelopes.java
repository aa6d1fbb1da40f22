// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import nl.zaakspoor.access.Sealer.Place;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes and opens what an address carries and nobody is to read in it. It opens for the reader that it was written for alone,
 * says until when, and is stored nowhere.
 *
 * <p>Layout, base64url without padding: a value of {@link Sealer} that holds
 * {@code seconds since 1970 (8) · length of the text (4) · text · zeros}, so that what it weighs does not tell how long it is.
 */
public final class Envelopes {
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
    /** Most of what is typed is shorter. */
    private static final int BLOCK_BYTES = 128;

    private final Sealer sealer;
    private final String use;

    /** @param use for which it is written; for any other it does not open */
    public Envelopes(Sealer sealer, String use) {
        this.sealer = sealer;
        this.use = use;
    }

    /** @param until from then on it is over; whole seconds of it count */
    public record Content(String text, Instant until) {
        public boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        @Override
        public String toString() {
            return "Content[redacted]";
        }
    }

    /** @param reader by the name that only they have */
    public String write(Content content, String reader) {
        byte[] text = content.text().getBytes(UTF_8);
        int blocks = (HEAD_BYTES + text.length + BLOCK_BYTES - 1) / BLOCK_BYTES;
        byte[] whole = ByteBuffer.allocate(blocks * BLOCK_BYTES).putLong(content.until().getEpochSecond()).putInt(text.length)
                .put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(whole, place(reader)));
    }

    /** What {@code envelope} holds, also when it is over; empty for anything that was not written for this reader. */
    public Optional<Content> open(String envelope, String reader) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(sealer.open(Base64.getUrlDecoder().decode(envelope), place(reader)));
            Instant until = Instant.ofEpochSecond(whole.getLong());
            byte[] text = new byte[whole.getInt()];
            whole.get(text);
            return Optional.of(new Content(new String(text, UTF_8), until));
        } catch (IllegalArgumentException | Sealer.ValueChangedException | Sealer.KeyMissingException notOurs) {
            return Optional.empty();
        }
    }

    private Place place(String reader) {
        return new Place(use, reader);
    }
}
