// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Recognises requests that were erased, and their events, by keyed hashes: whoever has the database but not the key can
 * neither read from them what was erased nor test a guess.
 */
final class Tombstones {
    private final Fingerprints fingerprints;

    Tombstones(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** What of it was erased. */
    record Erased(Set<Reference> references, Set<EventId> events) {
        static final Erased NOTHING = new Erased(Set.of(), Set.of());
    }

    Uni<Erased> among(SqlClient client, Collection<Reference> references, Collection<EventId> events) {
        Map<ByteBuffer, Reference> byReference = candidates(references, Tombstones::content);
        Map<ByteBuffer, EventId> byEvent = candidates(events, Tombstones::content);
        if (byReference.isEmpty() && byEvent.isEmpty()) {
            return Uni.createFrom().item(Erased.NOTHING);
        }
        Buffer[] hashes = Stream.concat(byReference.keySet().stream(), byEvent.keySet().stream())
                .map(hash -> Buffer.buffer(hash.array())).toArray(Buffer[]::new);
        return client.preparedQuery(ErasureSql.TOMBSTONES).execute(Tuple.tuple().addValue(hashes)).map(rows -> {
            Set<ByteBuffer> found = rows.stream().map(row -> ByteBuffer.wrap(row.getBuffer("hash").getBytes()))
                    .collect(Collectors.toSet());
            return new Erased(found(found, byReference), found(found, byEvent));
        });
    }

    private <T> Map<ByteBuffer, T> candidates(Collection<T> things, Function<T, byte[]> content) {
        Map<ByteBuffer, T> candidates = new HashMap<>();
        things.forEach(thing -> fingerprints.candidates(content.apply(thing))
                .forEach(hash -> candidates.put(ByteBuffer.wrap(hash), thing)));
        return candidates;
    }

    private static <T> Set<T> found(Set<ByteBuffer> hashes, Map<ByteBuffer, T> candidates) {
        return hashes.stream().map(candidates::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The hashes that stay of these. */
    Buffer[] of(Collection<Reference> references, Collection<EventId> events) {
        return Stream.concat(references.stream().map(Tombstones::content), events.stream().map(Tombstones::content))
                .map(content -> Buffer.buffer(fingerprints.of(content))).toArray(Buffer[]::new);
    }

    private static byte[] content(Reference reference) {
        return ("erased request\0" + reference.value()).getBytes(UTF_8);
    }

    private static byte[] content(EventId event) {
        return ("erased event\0" + event.source() + '\0' + event.id()).getBytes(UTF_8);
    }
}
