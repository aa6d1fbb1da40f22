// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.vertx.pgclient.PgException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.access.TestKeys;
import nl.zaakspoor.cloudevent.Rejection;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    private static final Sealer.Place HERE = new Sealer.Place("event", "row");

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P02", "23505", "23502", "54000"})
    void what_postgresql_blames_on_the_content_does_not_pass(String state) {
        assertThat(Failures.mayPass(new PgException("no", "ERROR", state, ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03", "42P01", "25006",
            "XX000"})
    void everything_else_postgresql_says_may_pass(String state) {
        assertThat(Failures.mayPass(new PgException("no", "FATAL", state, ""))).isTrue();
    }

    static Stream<Throwable> ofTheMoment() {
        return Stream.of(new IOException("reset"), new TimeoutException(), new RuntimeException("pool closed"),
                new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("ofTheMoment")
    void lost_connections_and_time_outs_may_pass(Throwable failure) {
        assertThat(Failures.mayPass(failure)).isTrue();
    }

    static Stream<Throwable> ofOurOwn() {
        return Stream.of(new NullPointerException(), new IllegalArgumentException(), new NumberFormatException(),
                new ClassCastException(), new IndexOutOfBoundsException(), new ArithmeticException(),
                new NoSuchElementException(),
                new StackOverflowError(), new DateTimeException("beyond"), new UnsupportedOperationException(),
                Rejection.processingFailed());
    }

    @ParameterizedTest
    @MethodSource("ofOurOwn")
    void errors_of_our_own_code_do_not_pass(Throwable failure) {
        assertThat(Failures.mayPass(failure)).isFalse();
    }

    @Test
    void a_value_that_was_changed_does_not_pass() {
        // Given
        byte[] sealed = new Sealer(TestKeys.ring(1), new SecureRandom()).seal(new byte[4], HERE);
        sealed[sealed.length - 1]++;

        // When
        Throwable failure = Assertions
                .catchThrowable(() -> new Sealer(TestKeys.ring(1), new SecureRandom()).open(sealed, HERE));

        // Then
        assertThat(Failures.mayPass(failure)).isFalse();
    }

    @Test
    void a_key_that_is_missing_may_come_back() {
        // Given
        byte[] sealed = new Sealer(TestKeys.ring(1), new SecureRandom()).seal(new byte[4], HERE);

        // When
        Throwable failure = Assertions
                .catchThrowable(() -> new Sealer(TestKeys.ring(2), new SecureRandom()).open(sealed, HERE));

        // Then
        assertThat(Failures.mayPass(failure)).isTrue();
    }
}
