// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.time.Duration;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ApplicationLifeTest {
    private static final String NAME = "an-application-of-this-test";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ApplicationLife application = new ApplicationLife(NAME);

    @Test
    void who_waits_for_the_end_waits_as_long_as_the_application_lives() throws Exception {
        // Given
        application.begin(new StartupEvent());
        Thread waiting = Thread.ofPlatform().start(() -> ApplicationLife.awaitEnd(NAME, LONG));

        // When
        boolean endedBefore = waiting.join(Duration.ofMillis(200));
        application.end("the context");
        boolean endedAfter = waiting.join(LONG);

        // Then
        assertThat(endedBefore).isFalse();
        assertThat(endedAfter).isTrue();
    }

    @Test
    void an_application_that_does_not_end_is_waited_for_no_longer_than_patience_lasts() throws Exception {
        // Given
        application.begin(new StartupEvent());
        Thread waiting = Thread.ofPlatform().start(() -> ApplicationLife.awaitEnd(NAME, Duration.ofMillis(10)));

        // When
        boolean ended = waiting.join(LONG);

        // Then
        assertThat(ended).isTrue();
        application.end("the context");
    }

    @Test
    void where_no_application_runs_nobody_waits() throws Exception {
        // Given
        Thread waiting = Thread.ofPlatform().start(() -> ApplicationLife.awaitEnd(NAME, LONG));

        // Then
        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    }
}
