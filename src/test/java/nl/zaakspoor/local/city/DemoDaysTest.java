// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDaysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void days_count_from_the_start_wherever_they_stand() throws IOException {
        // Given
        JsonNode data = JSON.readTree("""
                {"from": "day +20", "inside": [{"at": "day -2 09:30"}], "text": "day by day", "yes": true}""");

        // When
        JsonNode dated = new DemoDays(Instant.parse("2026-03-10T23:30:00Z")).in(data);

        // Then
        assertThat(dated).isEqualTo(JSON.readTree("""
                {"from": "2026-03-31", "inside": [{"at": "2026-03-09T09:30+01:00"}], "text": "day by day", "yes": true}"""));
    }
}
