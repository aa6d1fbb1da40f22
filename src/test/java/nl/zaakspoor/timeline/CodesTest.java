// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a code can be given, and when another can be asked. */
class CodesTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void a_code_can_be_given_for_a_quarter_of_an_hour() {
        // When
        Codes codes = Codes.NONE.and(1, NINE);

        // Then
        assertThat(Codes.NONE.valid(NINE)).isEmpty();
        assertThat(codes.valid(after(14))).map(Codes.Code::number).contains(1);
        assertThat(codes.valid(after(15).minusMillis(1))).map(Codes.Code::until).contains(after(15));
        assertThat(codes.valid(after(15))).isEmpty();
    }

    @Test
    void a_newer_code_takes_the_place_of_the_older() {
        assertThat(Codes.NONE.and(1, NINE).and(2, after(5)).valid(after(6))).map(Codes.Code::number).contains(2);
    }

    @Test
    void what_was_asked_twice_at_once_is_one() {
        // When
        Codes codes = Codes.NONE.and(1, NINE);

        // Then
        assertThat(codes.and(1, NINE.plusMillis(20))).isEqualTo(codes);
        assertThat(codes.isJustAsked(NINE.plusSeconds(19))).isTrue();
        assertThat(codes.isJustAsked(NINE.plusSeconds(20))).isFalse();
        assertThat(codes.next()).isEqualTo(2);
    }

    @Test
    void three_can_be_asked_within_an_hour() {
        // When
        Codes two = Codes.NONE.and(1, NINE).and(2, after(10));
        Codes three = two.and(3, after(20));
        Codes four = three.and(4, after(60));

        // Then
        assertThat(two.mayAsk(after(20))).isTrue();
        assertThat(three.mayAsk(after(59))).isFalse();
        assertThat(three.mayAsk(after(60))).isTrue();
        assertThat(four.mayAsk(after(69))).isFalse();
        assertThat(four.mayAsk(after(70))).isTrue();
        assertThat(four.asked()).hasSize(3);
    }

    private static Instant after(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
