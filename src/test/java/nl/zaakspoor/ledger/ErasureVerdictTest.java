// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;

import static nl.zaakspoor.ledger.ErasureVerdict.ERASED;
import static nl.zaakspoor.ledger.ErasureVerdict.NONE;
import static nl.zaakspoor.ledger.ErasureVerdict.REFUSED;
import static nl.zaakspoor.ledger.ErasureVerdict.WAITS;
import static org.assertj.core.api.Assertions.assertThat;

class ErasureVerdictTest {
    private static final Reported ANNOUNCED = reported("owner", EventType.REQUEST_RECEIVED, 10);
    private static final Reported CHANGED = reported("other", EventType.STATUS_CHANGED, 1);

    @Test
    void nobody_wants_it_erased() {
        assertThat(verdict(ANNOUNCED, CHANGED)).isEqualTo(NONE);
        assertThat(verdict()).isEqualTo(NONE);
    }

    @Test
    void its_owner_erases_it() {
        assertThat(verdict(ANNOUNCED, CHANGED, erasure("owner"))).isEqualTo(ERASED);
    }

    @Test
    void a_source_with_the_right_erases_it_whether_or_not_it_was_announced() {
        assertThat(verdict(ANNOUNCED, erasure("eraser"))).isEqualTo(ERASED);
        assertThat(verdict(CHANGED, erasure("eraser"))).isEqualTo(ERASED);
    }

    @Test
    void another_does_not() {
        assertThat(verdict(ANNOUNCED, CHANGED, erasure("other"))).isEqualTo(REFUSED);
    }

    @Test
    void before_the_announcement_an_erasure_waits() {
        assertThat(verdict(CHANGED, erasure("owner"))).isEqualTo(WAITS);
    }

    @Test
    void of_several_one_that_may_is_enough() {
        assertThat(verdict(erasure("other"), ANNOUNCED, erasure("owner"))).isEqualTo(ERASED);
    }

    @Test
    void whoever_announces_it_later_does_not_own_it() {
        // Given
        Reported earlier = reported("other", EventType.REQUEST_RECEIVED, 9);

        // Then
        assertThat(verdict(ANNOUNCED, earlier, erasure("other"))).isEqualTo(REFUSED);
        assertThat(verdict(ANNOUNCED, earlier, erasure("owner"))).isEqualTo(ERASED);
    }

    @Property
    void the_order_does_not_matter(@ForAll @Size(max = 6) List<@IntRange(max = 5) Integer> picks) {
        // Given
        List<Reported> reported = picks.stream().map(ErasureVerdictTest::any).toList();

        // Then
        assertThat(ErasureVerdict.of(Optional.of("owner"), reported.reversed(), "eraser"::equals))
                .isEqualTo(ErasureVerdict.of(Optional.of("owner"), reported, "eraser"::equals));
    }

    private static Reported any(int pick) {
        return List.of(ANNOUNCED, CHANGED, reported("other", EventType.REQUEST_RECEIVED, 10), erasure("owner"),
                erasure("other"), erasure("eraser")).get(pick);
    }

    private static ErasureVerdict verdict(Reported... reported) {
        Optional<String> owner = Stream.of(reported).filter(r -> r.type() == EventType.REQUEST_RECEIVED)
                .map(r -> r.id().source()).findFirst();
        return ErasureVerdict.of(owner, List.of(reported), "eraser"::equals);
    }

    private static Reported erasure(String source) {
        return reported(source, EventType.REQUEST_ERASED, 0);
    }

    private static Reported reported(String source, EventType type, int second) {
        return new Reported(new EventId(source, type.code()), type, Instant.ofEpochSecond(second));
    }
}
