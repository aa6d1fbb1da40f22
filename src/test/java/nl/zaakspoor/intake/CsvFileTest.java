// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.Rejection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files in CSV, as people and programs write them. */
class CsvFileTest {
    private static final String HEADER = "id,source,type,subject,status,explanation.nl\n";

    @Test
    void a_row_is_an_event_with_attributes_and_data() {
        // When
        CloudEvent event = event("id,source,type,subject,time,product,applicant.email,title.nl,title.en",
                "1,urn:test,nl.zaakspoor.request-received.v1,Z-1,2026-11-02T10:00:00+01:00,vergunning,a@b.example,Dakkapel,");

        // Then
        assertThat(event.attributes()).containsOnlyKeys("specversion", "id", "source", "type", "subject", "time");
        assertThat(event.data()).hasToString("""
                {"product":"vergunning","applicant":{"email":"a@b.example"},"title":{"nl":"Dakkapel"}}""");
    }

    @Test
    void a_type_may_have_its_short_name() {
        assertThat(event("source,type,subject", "urn:test,status-changed,Z-1").attribute("type"))
                .contains("nl.zaakspoor.status-changed.v1");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "WAAR, true", "onwaar, false", "misschien, \"misschien\""})
    void yes_and_no_may_be_written_as_a_dutch_excel_does(String cell, String json) {
        assertThat(event("source,type,subject,suspendsTerm", "urn:test,task-assigned,Z-1," + cell).data().get("suspendsTerm"))
                .hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffsource,type,subject,status\r\nurn:test,status-changed,Z-1,\"a;b\"\r\n",
            "source;type;subject;status\r\nurn:test;status-changed;Z-1;\"a;b\"",
            "\n\nsource,type,subject,status\n \nurn:test,status-changed,Z-1,a;b\n\n"})
    void files_of_windows_and_of_others_read_the_same(String file) {
        // When
        List<FileLine> lines = lines(file.getBytes(UTF_8));

        // Then
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().event().get().data().get("status").textValue()).isEqualTo("a;b");
    }

    @Test
    void a_row_goes_on_while_a_quote_is_open_and_is_known_by_its_first_line() {
        // When
        List<FileLine> lines = lines((HEADER + "1,s,t,Z-1,x,\"één\n\"\"twee\"\"\ndrie\"\n2,s,t,Z-2,x,\n").getBytes(UTF_8));

        // Then
        assertThat(lines).extracting(FileLine::number).containsExactly(2, 5);
        assertThat(lines.getFirst().event().get().data().at("/explanation/nl").textValue()).isEqualTo("één\n\"twee\"\ndrie");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_only() {
        // When
        List<FileLine> lines = lines((HEADER + "1,s,t,Z-1,x,\"open\n2,s,t,Z-2,x,\n3,s,t,Z-3,x,\n").getBytes(UTF_8));

        // Then
        assertThat(lines).extracting(FileLine::number).containsExactly(2, 3, 4);
        assertThat(detail(lines.getFirst())).isEqualTo("a quote is opened and not closed");
        assertThat(lines.getLast().event().get().attribute("id")).contains("3");
    }

    @Test
    void a_line_that_is_not_utf_8_or_too_long_or_too_wide_is_refused_on_its_own() {
        // Given
        byte[] file = (HEADER + "1,s,t,Z-1,caf\u00e9,\n2,s,t,Z-2,x,a,geheim\n3,s,t,Z-3," + "a".repeat(70_000)
                + ",\n4,s,t,Z-4,x,\n").getBytes(ISO_8859_1);

        // When
        List<FileLine> lines = lines(file);

        // Then
        assertThat(lines).extracting(FileLine::number).containsExactly(2, 3, 4, 5);
        assertThat(detail(lines.get(0))).contains("UTF-8");
        assertThat(detail(lines.get(1))).contains("more cells than there are columns").doesNotContain("geheim");
        assertThat(detail(lines.get(2))).contains("64 KiB");
        assertThat(lines.get(3).event().get().attribute("subject")).contains("Z-4");
    }

    @Test
    void a_row_without_an_id_gets_the_same_one_every_time_whatever_the_separator_and_order_of_columns() {
        // When
        CloudEvent first = event("source,type,subject,status", "urn:test,status-changed,Z-1,x");
        CloudEvent again = event("id;status;subject;type;source", ";x;Z-1;status-changed;urn:test");
        CloudEvent other = event("source,type,subject,status", "urn:test,status-changed,Z-1,y");

        // Then
        assertThat(first.attribute("id").orElseThrow()).matches("csv-[0-9a-f]{32}");
        assertThat(again).isEqualTo(first);
        assertThat(other.attribute("id")).isNotEqualTo(first.attribute("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source,type,status | column `subject` is missing
            source,type,subject,geheime naam | column 4 has no usable name
            source,type,subject,type | column 4 has the name of another
            source,type,subject,title,title.nl | column 4 has a name that is the start of another: a field has a value or parts, not both
            source,type,subject, | column 4 has no usable name
            source,"type,subject | the line cannot be cut into cells; look at its quotes
            """)
    void a_header_that_makes_no_events_is_refused_without_quoting_it(String header, String reason) {
        assertThatThrownBy(() -> lines((header + "\n1,2,3\n").getBytes(UTF_8))).isInstanceOf(CsvColumns.BadHeader.class)
                .hasMessage(reason);
    }

    @Test
    void a_file_of_nothing_has_no_header() {
        assertThatThrownBy(() -> lines(new byte[0])).isInstanceOf(CsvColumns.BadHeader.class).hasMessage("the file is empty");
    }

    @Test
    void json_lines_hold_an_event_each() {
        // When
        EventFile file = EventFile.jsonLines(
                new ByteArrayInputStream("\ufeff{\"id\": \"1\"}\r\n\n{\n{\"id\": \"4\"}".getBytes(UTF_8)));

        // Then
        assertThat(file.next().orElseThrow().event().get().attribute("id")).contains("1");
        assertThatThrownBy(() -> file.next().orElseThrow().event().get()).isInstanceOf(Rejection.class);
        assertThat(file.next().map(FileLine::number)).contains(4);
        assertThat(file.next()).isEmpty();
    }

    private static CloudEvent event(String header, String row) {
        return lines((header + "\n" + row).getBytes(UTF_8)).getFirst().event().get();
    }

    private static String detail(FileLine line) {
        return Assertions.catchThrowableOfType(Rejection.class, () -> line.event().get()).detail();
    }

    private static List<FileLine> lines(byte[] bytes) {
        EventFile file = new CsvFile(new ByteArrayInputStream(bytes));
        return new ArrayList<>(Stream.generate(file::next).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList());
    }
}
