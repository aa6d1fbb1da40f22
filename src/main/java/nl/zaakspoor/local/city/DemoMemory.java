// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.CRC32;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a run must know of the runs before it.
 *
 * @param start the moment the demo city was first started; all its times count from there
 * @param run the number of this run, from 1
 * @param sameCity whether the city is still the one that was published first; the same ids with other content would be
 *            refused as conflicting duplicates
 */
record DemoMemory(Instant start, int run, boolean sameCity) {

    /** Reads what is known in the folder, and writes down that there is one more run. */
    static DemoMemory next(Path directory, String city, Instant now) {
        Path file = directory.resolve("demo-city.properties");
        try {
            Properties known = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
            }
            String checksum = checksum(city);
            Properties next = new Properties();
            next.setProperty("start", known.getProperty("start", now.toString()));
            next.setProperty("city", known.getProperty("city", checksum));
            next.setProperty("runs", String.valueOf(Integer.parseInt(known.getProperty("runs", "0")) + 1));
            try (Writer writer = Files.newBufferedWriter(file)) {
                next.store(writer, "The demo city of this folder.");
            }
            return new DemoMemory(Instant.parse(next.getProperty("start")), Integer.parseInt(next.getProperty("runs")),
                    checksum.equals(next.getProperty("city")));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo city cannot remember its start in " + file, e);
        }
    }

    private static String checksum(String city) {
        CRC32 sum = new CRC32();
        sum.update(city.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
