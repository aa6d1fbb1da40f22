// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.time.Instant;
import java.util.Base64;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.LinkToken.Purpose;

import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class PassesTest {
    private static final Passes PASSES = new Passes(ring(1));
    private static final LinkToken PAGE = new LinkToken(Purpose.PAGE, 4512, 1);
    private static final Instant UNTIL = Instant.parse("2026-11-20T15:12:00Z");

    @Property
    void a_pass_opens_the_page_of_its_link_until_its_moment(@ForAll long subject,
            @ForAll @IntRange(min = 1, max = 0xFFFF) int version) {
        // Given
        LinkToken link = new LinkToken(Purpose.PAGE, subject, version);

        // When
        String pass = PASSES.write(link, UNTIL);

        // Then
        assertThat(PASSES.verify(pass, link, UNTIL.minusMillis(1))).contains(UNTIL);
        assertThat(PASSES.verify(pass, link, UNTIL)).isEmpty();
    }

    @Test
    void a_pass_is_worth_nothing_with_another_link_or_once_the_link_is_renewed() {
        // When
        String pass = PASSES.write(PAGE, UNTIL);

        // Then
        Instant before = UNTIL.minusSeconds(60);
        assertThat(PASSES.verify(pass, new LinkToken(Purpose.PAGE, 4513, 1), before)).isEmpty();
        assertThat(PASSES.verify(pass, new LinkToken(Purpose.PAGE, 4512, 2), before)).isEmpty();
        assertThat(PASSES.verify(pass, new LinkToken(Purpose.HELPER, 4512, 1), before)).isEmpty();
        assertThat(new Passes(ring(2)).verify(pass, PAGE, before)).isEmpty();
        assertThat(new Passes(ring(2, 1)).verify(pass, PAGE, before)).contains(UNTIL);
    }

    @Test
    void a_pass_with_any_single_bit_changed_opens_nothing() {
        // Given
        byte[] bytes = Base64.getUrlDecoder().decode(PASSES.write(PAGE, UNTIL));

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            // When
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            // Then
            String pass = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(PASSES.verify(pass, PAGE, Instant.EPOCH)).as("bit %d", bit).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_pass_opens_nothing(String kept) {
        assertThat(PASSES.verify(kept, PAGE, Instant.EPOCH)).isEmpty();
    }
}
