// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The lines of a file, one at a time, so that its size does not matter; of a line that is too long the rest is passed over. A
 * byte order mark at the start and a carriage return at the end of a line, as Windows writes them, are left out.
 */
final class RawLines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream file;
    private final Deque<RawLine> givenBack = new ArrayDeque<>();
    private int number;

    RawLines(InputStream file) {
        this.file = new BufferedInputStream(file);
    }

    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a reader; nothing compares them.
    record RawLine(int number, byte[] bytes) {
        boolean tooLong() {
            return bytes.length > KafkaBinding.MAX_BYTES;
        }

        boolean isBlank() {
            return UTF_8.decode(ByteBuffer.wrap(bytes)).toString().isBlank();
        }

        /** @throws Rejection when the line is too long, or not UTF-8 */
        String text() {
            if (tooLong()) {
                throw KafkaBinding.tooLarge();
            }
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "the line is not UTF-8; save the file as UTF-8");
            }
        }

        @Override
        public String toString() {
            return "RawLine[" + number + "]";
        }
    }

    /** The next line that is not blank. */
    Optional<RawLine> next() {
        Optional<RawLine> line = any();
        while (line.filter(RawLine::isBlank).isPresent()) {
            line = any();
        }
        return line;
    }

    /** The next line, blank or not. */
    Optional<RawLine> any() {
        return givenBack.isEmpty() ? read() : Optional.of(givenBack.pop());
    }

    /** Gives a line back, to be the next one. */
    void giveBack(RawLine line) {
        givenBack.push(line);
    }

    private Optional<RawLine> read() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int next = file.read();
            if (next < 0) {
                return Optional.empty();
            }
            for (; next >= 0 && next != '\n'; next = file.read()) {
                if (bytes.size() <= KafkaBinding.MAX_BYTES) {
                    bytes.write(next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        number++;
        return Optional.of(new RawLine(number, bare(bytes.toByteArray())));
    }

    private byte[] bare(byte[] line) {
        boolean marked = number == 1 && line.length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3);
        boolean returned = line.length > 0 && line[line.length - 1] == '\r';
        return Arrays.copyOfRange(line, marked ? 3 : 0, line.length - (returned ? 1 : 0));
    }
}
