// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

/** How a row is cut into cells. */
final class CsvRow {
    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final ObjectReader reader;

    private CsvRow(char separator) {
        reader = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** Separated by commas, or by semicolons, as Excel writes where the comma stands in numbers; names have neither. */
    static CsvRow separatedAs(String header) {
        return new CsvRow(header.indexOf(';') >= 0 ? ';' : ',');
    }

    /** @throws Rejection when the quotes are not as they should be */
    List<String> cells(String row) {
        try (MappingIterator<String[]> rows = reader.readValues(row)) {
            return List.of(rows.next());
        } catch (IOException | RuntimeException e) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "the line cannot be cut into cells; look at its quotes");
        }
    }
}
