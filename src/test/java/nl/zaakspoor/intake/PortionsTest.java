// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PortionsTest {
    @Property(tries = 200)
    void every_record_stands_in_one_portion_and_after_what_came_before_it_of_its_key(
            @ForAll @Size(max = 3_000) List<@IntRange(max = 900) Integer> keys) {
        // When
        List<List<ConsumerRecord<byte[], WaitingValue>>> portions = Portions.of(batch(keys.stream().map(key -> "Z-" + key)));

        // Then
        assertThat(portions).allSatisfy(portion -> assertThat(portion).isNotEmpty().hasSizeLessThanOrEqualTo(Portions.RECORDS));
        assertThat(offsetsByKey(portions.stream().flatMap(List::stream))).isEqualTo(IntStream.range(0, keys.size()).boxed()
                .collect(Collectors.groupingBy(offset -> "Z-" + keys.get(offset), Collectors.mapping(Integer::longValue,
                        Collectors.toList()))));
    }

    @Test
    void what_there_is_of_one_request_is_taken_in_together_however_far_apart_it_stands() {
        // Given
        Stream<String> fiveOfEach = IntStream.range(0, 10_000).mapToObj(each -> "Z-" + each % 2_000);

        // When
        List<List<ConsumerRecord<byte[], WaitingValue>>> portions = Portions.of(batch(fiveOfEach));

        // Then
        assertThat(portions).hasSize(10).allSatisfy(portion -> assertThat(offsetsByKey(portion.stream()).values())
                .hasSize(200).allSatisfy(offsets -> assertThat(offsets).hasSize(5)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "always the same")
    void where_all_have_one_key_each_portion_is_a_part_in_order(String key) {
        // When
        List<List<ConsumerRecord<byte[], WaitingValue>>> portions = Portions
                .of(batch(Stream.generate(() -> Optional.ofNullable(key))
                        .limit(2_500).map(each -> each.orElse(null))));

        // Then
        assertThat(portions).extracting(List::size).containsExactly(1_000, 1_000, 500);
        assertThat(portions.stream().flatMap(List::stream)).extracting(ConsumerRecord::offset).isSorted();
    }

    @Property(tries = 200)
    void large_records_stand_in_order_and_none_but_one_alone_is_more_than_a_portion_holds(
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> halves) {
        // When
        List<List<ConsumerRecord<byte[], WaitingValue>>> portions = Portions.of(large(halves));

        // Then
        assertThat(portions.stream().flatMap(List::stream)).extracting(ConsumerRecord::offset).isSorted().hasSameSizeAs(halves);
        assertThat(portions)
                .allSatisfy(portion -> assertThat(portion.size() == 1 || bytes(portion) <= Portions.BYTES).isTrue());
    }

    @Test
    void large_records_of_one_key_stay_together_where_they_fit() {
        // Given
        List<ConsumerRecord<byte[], WaitingValue>> records = IntStream.range(0, 30).mapToObj(each -> new ConsumerRecord<>(
                "status-events", 0, each, ("Z-" + each % 10).getBytes(UTF_8), WaitingValue.of(new byte[Portions.BYTES / 5])))
                .toList();

        // When
        List<List<ConsumerRecord<byte[], WaitingValue>>> portions = Portions
                .of(new ConsumerRecords<>(Map.of(new TopicPartition("status-events", 0), records), Map.of()));

        // Then
        assertThat(portions).hasSize(10).allSatisfy(portion -> assertThat(offsetsByKey(portion.stream())).hasSize(1));
    }

    private static int bytes(List<ConsumerRecord<byte[], WaitingValue>> portion) {
        return portion.stream().mapToInt(each -> each.value() == null ? 0 : each.value().length()).sum();
    }

    /** Of one key; one of no size has no value. */
    private static ConsumerRecords<byte[], WaitingValue> large(List<Integer> halves) {
        List<ConsumerRecord<byte[], WaitingValue>> records = new ArrayList<>();
        halves.forEach(size -> records.add(new ConsumerRecord<>("status-events", 0, records.size(), null,
                size == 0 ? null : WaitingValue.of(new byte[size * Portions.BYTES / 2]))));
        return new ConsumerRecords<>(Map.of(new TopicPartition("status-events", 0), records), Map.of());
    }

    @Test
    void of_nothing_there_is_no_portion() {
        assertThat(Portions.of(batch(Stream.of()))).isEmpty();
    }

    private static Map<String, List<Long>> offsetsByKey(Stream<ConsumerRecord<byte[], WaitingValue>> records) {
        return records.collect(Collectors.groupingBy(each -> new String(each.key(), UTF_8),
                Collectors.mapping(ConsumerRecord::offset, Collectors.toList())));
    }

    private static ConsumerRecords<byte[], WaitingValue> batch(Stream<String> keys) {
        List<ConsumerRecord<byte[], WaitingValue>> records = new ArrayList<>();
        keys.forEach(key -> records.add(new ConsumerRecord<>("status-events", 0, records.size(),
                key == null ? null : key.getBytes(UTF_8), WaitingValue.of(new byte[0]))));
        return new ConsumerRecords<>(Map.of(new TopicPartition("status-events", 0), records), Map.of());
    }
}
