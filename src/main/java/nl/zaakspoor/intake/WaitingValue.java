// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The value of a record for as long as it waits to be recorded. A large one is packed: Kafka's client bounds what it takes at once by
 * its bytes as they travelled, and what was compressed then would take many times the memory.
 */
final class WaitingValue {
    /** Most events are smaller, and are left alone. */
    private static final int LARGE = 4 * 1024;

    private final byte[] bytes;
    private final int length;

    private WaitingValue(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static WaitingValue of(byte[] value) {
        byte[] packed = value.length > LARGE ? packed(value) : value;
        return new WaitingValue(packed.length < value.length ? packed : value, value.length);
    }

    /** How many bytes it has when it is opened. */
    int length() {
        return length;
    }

    boolean isPacked() {
        return bytes.length < length;
    }

    byte[] open() {
        if (!isPacked()) {
            return bytes;
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] value) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(LARGE);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Makes them of what Kafka has, on the thread that takes records. */
    public static final class Reader implements Deserializer<WaitingValue> {
        @Override
        public @Nullable WaitingValue deserialize(String topic, byte @Nullable [] value) {
            return value == null ? null : of(value);
        }

        /** Also lets go of the record that a header of Kafka's client holds on to until its own bytes are asked for. */
        @Override
        public @Nullable WaitingValue deserialize(String topic, Headers headers, byte @Nullable [] value) {
            headers.forEach(header -> {
                header.key();
                header.value();
            });
            return deserialize(topic, value);
        }
    }
}
