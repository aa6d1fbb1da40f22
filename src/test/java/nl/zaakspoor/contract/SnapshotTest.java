// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.timeline.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events as they stand in ledgers for ever, each beside the fact that it was read into when it was first published.
 *
 * <p><b>These files are never edited and never removed; there are only more of them.</b> When one of these tests fails, the
 * code no longer understands events that were stored long ago: it is the code that must change, or a version of the type must
 * stand beside the old one. For a new event put its JSON beside the others and run this test with {@code -Dapprove}: that
 * writes the fact of an event that has none, and touches no other.
 */
class SnapshotTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/contract/snapshots");

    static Stream<String> snapshots() {
        return Contract.names(SNAPSHOTS, ".json").stream().map(name -> name.replace(".json", ""));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void an_event_of_old_is_read_as_it_always_was(String name) throws IOException {
        // Given
        var event = EventJson.parse(Contract.text(SNAPSHOTS.resolve(name + ".json")).getBytes(UTF_8));
        Path approved = SNAPSHOTS.resolve(name + ".txt");

        // When
        String fact = FactText.of(Reader.read(event));

        // Then
        if (System.getProperty("approve") != null && !Files.exists(approved)) {
            Files.writeString(approved, fact);
        }
        assertThat(fact).isEqualTo(Contract.text(approved));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void an_event_of_old_still_follows_its_schema(String name) {
        // Given
        var event = EventJson.parse(Contract.text(SNAPSHOTS.resolve(name + ".json")).getBytes(UTF_8));

        // Then
        assertThat(Schemas.problems(Schemas.STATUS_EVENT, event)).isEmpty();
    }

    @Test
    void every_version_of_every_type_has_a_snapshot() {
        // When
        Set<String> kept = snapshots().map(name -> name.replaceFirst("(\\.v[0-9]+).*", "$1")).collect(Collectors.toSet());

        // Then
        assertThat(kept).containsAll(versions());
    }

    @Test
    void no_snapshot_has_lost_its_other_half() {
        assertThat(Contract.names(SNAPSHOTS, ".txt"))
                .containsExactlyElementsOf(snapshots().map(name -> name + ".txt").toList());
    }

    private static List<String> versions() {
        return EventType.published().stream().map(type -> type.cloudEventType().replace("nl.zaakspoor.", "")).toList();
    }
}
