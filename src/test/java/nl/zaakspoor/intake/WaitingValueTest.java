// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class WaitingValueTest {
    private final WaitingValue.Reader reader = new WaitingValue.Reader();

    @Property(tries = 100)
    void it_opens_as_it_was(@ForAll @IntRange(max = 100_000) int length, @ForAll boolean random, @ForAll long seed) {
        // Given
        byte[] value = new byte[length];
        if (random) {
            new Random(seed).nextBytes(value);
        }

        // When
        WaitingValue waiting = WaitingValue.of(value);

        // Then
        assertThat(waiting.open()).isEqualTo(value);
        assertThat(waiting.length()).isEqualTo(length);
    }

    @Test
    void only_a_large_value_is_packed_and_only_where_that_makes_it_smaller() {
        byte[] random = new byte[60_000];
        new Random(1).nextBytes(random);

        assertThat(WaitingValue.of("Wij toetsen uw plan. ".repeat(100).getBytes(UTF_8)).isPacked()).isFalse();
        assertThat(WaitingValue.of("Wij toetsen uw plan. ".repeat(1_000).getBytes(UTF_8)).isPacked()).isTrue();
        assertThat(WaitingValue.of(random).isPacked()).isFalse();
    }

    @Test
    void a_record_without_a_value_stays_without_one() {
        assertThat(reader.deserialize("status-events", new RecordHeaders(), (byte[]) null)).isNull();
    }
}
