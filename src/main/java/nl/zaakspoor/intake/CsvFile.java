// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.intake.RawLines.RawLine;

/**
 * CSV by RFC 4180: the first line names the columns (see {@link CsvColumns}), every next row is an event. A row goes on over
 * the next line as long as a quote is open. A quote that is never closed costs its own line, not all that follow.
 */
final class CsvFile implements EventFile {
    private final RawLines lines;
    private final CsvRow rows;
    private final CsvColumns columns;

    /** @throws CsvColumns.BadHeader when the first line does not name columns that make events */
    CsvFile(InputStream file) {
        lines = new RawLines(file);
        String header = header();
        rows = CsvRow.separatedAs(header);
        columns = CsvColumns.named(cells(header));
    }

    private String header() {
        try {
            return lines.next().orElseThrow(() -> new CsvColumns.BadHeader("the file is empty")).text();
        } catch (Rejection unreadable) {
            throw new CsvColumns.BadHeader(unreadable.detail());
        }
    }

    private List<String> cells(String header) {
        try {
            return rows.cells(header);
        } catch (Rejection unreadable) {
            throw new CsvColumns.BadHeader(unreadable.detail());
        }
    }

    @Override
    public Optional<FileLine> next() {
        return lines.next().map(first -> {
            Optional<RawLine> row = whole(first);
            return new FileLine(first.number(), () -> columns.event(rows.cells(row.orElseThrow(CsvFile::openQuote).text())));
        });
    }

    private static Rejection openQuote() {
        return new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "a quote is opened and not closed");
    }

    /** The row that starts with this line; empty when its quote is not closed within the size of an event. */
    private Optional<RawLine> whole(RawLine first) {
        List<RawLine> taken = new ArrayList<>();
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.writeBytes(first.bytes());
        boolean open = leavesOpen(first);
        while (open && row.size() <= KafkaBinding.MAX_BYTES) {
            Optional<RawLine> more = lines.any();
            if (more.isEmpty()) {
                break;
            }
            taken.add(more.get());
            row.write('\n');
            row.writeBytes(more.get().bytes());
            open = !leavesOpen(more.get());
        }
        if (open) {
            taken.reversed().forEach(lines::giveBack);
            return Optional.empty();
        }
        return Optional.of(new RawLine(first.number(), row.toByteArray()));
    }

    /** Whether a quote that was closed before this line is open after it; a doubled quote is none. */
    private static boolean leavesOpen(RawLine line) {
        boolean open = false;
        for (byte b : line.bytes()) {
            open ^= b == '"';
        }
        return open;
    }
}
