// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.access.Sealer.Place;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.EventReader;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the ledger keeps sealed, each kind bound to its own row. */
public final class Seals {
    private final Sealer sealer;

    public Seals(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] seal(EventId id, byte[] document) {
        return sealer.seal(document, event(id));
    }

    StatusEvent openEvent(EventId id, byte[] sealed, Instant recorded) {
        return EventReader.read(EventJson.structured(openDocument(id, sealed)), recorded);
    }

    /** An event as it was kept: a CloudEvent in structured mode. */
    byte[] openDocument(EventId id, byte[] sealed) {
        return sealer.open(sealed, event(id));
    }

    byte[] seal(Timeline timeline) {
        return sealer.seal(TimelineJson.write(timeline), timeline(timeline.reference().value()));
    }

    /** A stored timeline; empty when it is damaged, or was folded by another version and cannot be read as one of ours. */
    Optional<Timeline> openTimeline(String reference, byte[] sealed) {
        try {
            return Optional.of(TimelineJson.read(sealer.open(sealed, timeline(reference))));
        } catch (Sealer.ValueChangedException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Seals the bytes of a message under its id. */
    public byte[] sealMessage(UUID id, byte[] mail) {
        return sealer.seal(mail, new Place("message", id.toString()));
    }

    public byte[] openMessage(UUID id, byte[] sealed) {
        return sealer.open(sealed, new Place("message", id.toString()));
    }

    /** Seals what a resident did, on its way to the topic: what they wrote is in it. */
    String sealAction(String reference, String event) {
        return Base64.getEncoder().encodeToString(sealer.seal(event.getBytes(UTF_8), new Place("action", reference)));
    }

    public String openAction(String reference, String sealed) {
        return new String(sealer.open(Base64.getDecoder().decode(sealed), new Place("action", reference)), UTF_8);
    }

    /** @param address the hash of the address that was given */
    byte[] sealAsk(byte[] address, String content) {
        return sealer.seal(content.getBytes(UTF_8), ask(address));
    }

    String openAsk(byte[] address, byte[] sealed) {
        return new String(sealer.open(sealed, ask(address)), UTF_8);
    }

    private static Place ask(byte[] address) {
        return new Place("link-ask", HexFormat.of().formatHex(address));
    }

    byte[] seal(Origin origin, RawRecord raw) {
        return sealer.seal(bytes(raw), new Place("rejected", origin.toString()));
    }

    RawRecord openRejected(Origin origin, byte[] sealed) {
        return raw(sealer.open(sealed, new Place("rejected", origin.toString())));
    }

    private static Place event(EventId id) {
        return new Place("event", id.source() + '\0' + id.id());
    }

    private static Place timeline(String reference) {
        return new Place("timeline", reference);
    }

    /** Key, value and headers, each with its length before it; a missing key or value has length -1. */
    private static byte[] bytes(RawRecord raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, raw.key());
            write(out, raw.value());
            for (var header : raw.headers().entrySet()) {
                write(out, Optional.of(header.getKey().getBytes(UTF_8)));
                write(out, Optional.of(header.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Optional<byte[]> part) throws IOException {
        out.writeInt(part.map(bytes -> bytes.length).orElse(-1));
        if (part.isPresent()) {
            out.write(part.get());
        }
    }

    private static RawRecord raw(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Optional<byte[]> key = read(in);
        Optional<byte[]> value = read(in);
        Map<String, byte[]> headers = new HashMap<>();
        while (in.hasRemaining()) {
            headers.put(new String(read(in).orElseThrow(), UTF_8), read(in).orElseThrow());
        }
        return new RawRecord(key, headers, value);
    }

    private static Optional<byte[]> read(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0) {
            return Optional.empty();
        }
        byte[] part = new byte[length];
        in.get(part);
        return Optional.of(part);
    }
}
