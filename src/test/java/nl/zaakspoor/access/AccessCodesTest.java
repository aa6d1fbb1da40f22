// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.AccessCodes.Subject;

import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class AccessCodesTest {
    private static final AccessCodes CODES = new AccessCodes(ring(1));
    private static final Subject NOOR = new Subject(4512, 1, 3, "noor@voorbeeld.example");

    @Property
    void a_code_has_six_digits_and_is_right_for_what_it_was_written_for(@ForAll long request,
            @ForAll @IntRange(min = 1, max = 0xFFFF) int version, @ForAll @IntRange(min = 1) int number,
            @ForAll String address) {
        // Given
        Subject subject = new Subject(request, version, number, address);

        // When
        String code = CODES.write(subject);

        // Then
        assertThat(code).matches("[0-9]{6}");
        assertThat(CODES.matches(subject, code)).isTrue();
        assertThat(CODES.write(subject)).isEqualTo(code);
    }

    @Test
    void another_request_link_number_address_or_key_has_another_code() {
        // When
        String code = CODES.write(NOOR);

        // Then
        assertThat(CODES.write(new Subject(4513, 1, 3, NOOR.address()))).isNotEqualTo(code);
        assertThat(CODES.write(new Subject(4512, 2, 3, NOOR.address()))).isNotEqualTo(code);
        assertThat(CODES.write(new Subject(4512, 1, 4, NOOR.address()))).isNotEqualTo(code);
        assertThat(CODES.write(new Subject(4512, 1, 3, "sam@voorbeeld.example"))).isNotEqualTo(code);
        assertThat(new AccessCodes(ring(2)).write(NOOR)).isNotEqualTo(code);
    }

    @Test
    void no_code_tells_the_next() {
        // When
        var codes = IntStream.rangeClosed(1, 10_000)
                .mapToObj(number -> CODES.write(new Subject(4512, 1, number, NOOR.address()))).toList();

        // Then: of so many out of a million, chance makes some 50 pairs the same.
        assertThat(codes.stream().distinct().count()).isBetween(9_800L, 9_999L);
        assertThat(IntStream.rangeClosed(0, 9).mapToLong(first -> codes.stream()
                .filter(code -> code.charAt(0) == '0' + first).count())).allSatisfy(count -> assertThat(count).isBetween(850L,
                        1_150L));
    }

    @Test
    void a_code_that_was_made_under_an_older_key_is_right_as_long_as_that_key_is_known() {
        // Given
        String code = new AccessCodes(ring(1)).write(NOOR);

        // Then
        assertThat(new AccessCodes(ring(2, 1)).matches(NOOR, code)).isTrue();
        assertThat(new AccessCodes(ring(2)).matches(NOOR, code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666"})
    void what_is_no_code_is_wrong(String typed) {
        assertThat(CODES.matches(NOOR, typed)).isFalse();
    }

    @Test
    void it_does_not_say_where_a_code_goes() {
        assertThat(NOOR).hasToString("Subject[4512, 3]");
    }
}
