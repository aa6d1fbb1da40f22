// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** What one class, or anything, writes into the log, as it would be read, until this is closed. */
public final class LogLines implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger log;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogLines(Logger log) {
        this.log = log;
        log.addHandler(handler);
    }

    public static LogLines of(Class<?> writer) {
        return new LogLines(Logger.getLogger(writer.getName()));
    }

    /** Whatever is written. */
    public static LogLines ofAll() {
        return new LogLines(Logger.getLogger(""));
    }

    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        log.removeHandler(handler);
    }
}
