// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.InputStream;
import java.util.Optional;

import nl.zaakspoor.cloudevent.EventJson;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A file of events, read line by line. */
interface EventFile {
    /** The next line, passing over blank ones. */
    Optional<FileLine> next();

    /** JSON Lines: on each line an event in structured mode. */
    static EventFile jsonLines(InputStream file) {
        RawLines lines = new RawLines(file);
        return () -> lines.next()
                .map(line -> new FileLine(line.number(), () -> EventJson.structured(line.text().getBytes(
                        UTF_8))));
    }
}
