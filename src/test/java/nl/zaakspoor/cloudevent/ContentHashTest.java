// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

/** What makes a second event with the same identity a harmless duplicate, or a conflict. */
class ContentHashTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final byte[] HASH = hash(aStatusChanged().withData("{\"status\": \"x\", \"more\": [1, 2.5]}"));

    @ParameterizedTest
    @ValueSource(strings = {"{\"more\": [1, 2.5], \"status\": \"x\"}", "{ \"status\":\"x\",\n\"more\":[ 1,2.5 ] }",
            "{\"status\": \"\\u0078\", \"more\": [1, 2.5]}"})
    void other_spelling_of_the_same_data_is_the_same_content(String data) {
        assertThat(hash(aStatusChanged().withData(data))).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"y\", \"more\": [1, 2.5]}", "{\"status\": \"x\", \"more\": [2.5, 1]}",
            "{\"status\": \"x\"}",
            "{\"status\": \"x\", \"more\": [1, 2.5], \"a\": null}", "{\"status\": \"x\", \"more\": [\"1\", 2.5]}"})
    void other_data_is_other_content(String data) {
        assertThat(hash(aStatusChanged().withData(data))).isNotEqualTo(HASH);
    }

    @ParameterizedTest
    @CsvSource({"subject, Z2026-004513", "time, 2026-11-02T09:00:01Z", "type, nl.zaakspoor.request-reopened.v1"})
    void another_type_subject_or_time_is_other_content(String attribute, String value) {
        assertThat(hash(aStatusChanged().withData("{\"status\": \"x\", \"more\": [1, 2.5]}").with(attribute, value)))
                .isNotEqualTo(HASH);
    }

    @ParameterizedTest
    @CsvSource({"traceparent, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "tracestate, a=b", "id, 2",
            "datacontenttype, application/json", "comexampleextra, 1", "time, 2026-11-02T10:00:00.000+01:00"})
    void how_an_event_was_traced_named_and_written_does_not_count(String attribute, String value) {
        assertThat(hash(aStatusChanged().withData("{\"status\": \"x\", \"more\": [1, 2.5]}").with(attribute, value)))
                .isEqualTo(HASH);
    }

    @Test
    void an_event_without_a_time_has_the_same_content_whenever_it_comes() {
        // Given
        byte[] first = admit(aStatusChanged().without("time"), NOW).contentHash();

        // When
        byte[] later = admit(aStatusChanged().without("time"), NOW.plusSeconds(60)).contentHash();

        // Then
        assertThat(later).isEqualTo(first).isNotEqualTo(admit(aStatusChanged(), NOW).contentHash());
    }

    private static byte[] hash(ACloudEvent event) {
        return admit(event, NOW).contentHash();
    }

    private static AdmittedEvent admit(ACloudEvent event, Instant now) {
        return new Admission(BUILT_IN).admit(event.event(), now, now);
    }
}
