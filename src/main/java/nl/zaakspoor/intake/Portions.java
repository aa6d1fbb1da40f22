// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Divides what a consumer got at once into portions, each recorded in a transaction of its own. The records of one key, which is
 * the reference of a request, stay together: whoever is far behind folds a request, and decides what to tell of it, once for all
 * its news. The order within a key is kept, that between keys is not.
 */
final class Portions {
    /** So few that nobody waits long for a request that is locked, and so many that a statement does much at once. */
    static final int RECORDS = 1_000;

    /** More than {@link #RECORDS} usual ones have; of large ones few, since each is held as it came, read, sealed, and as a row. */
    static final int BYTES = 2 << 20;

    private final List<List<ConsumerRecord<byte[], WaitingValue>>> full = new ArrayList<>();
    private List<ConsumerRecord<byte[], WaitingValue>> filling = new ArrayList<>();
    private long bytes;

    private Portions() {}

    static List<List<ConsumerRecord<byte[], WaitingValue>>> of(ConsumerRecords<byte[], WaitingValue> records) {
        Portions portions = new Portions();
        byKey(records).forEach(portions::add);
        portions.close();
        return portions.full;
    }

    private static Collection<List<ConsumerRecord<byte[], WaitingValue>>> byKey(ConsumerRecords<byte[], WaitingValue> records) {
        Map<Optional<ByteBuffer>, List<ConsumerRecord<byte[], WaitingValue>>> byKey = new LinkedHashMap<>();
        records.forEach(each -> byKey.computeIfAbsent(Optional.ofNullable(each.key()).map(ByteBuffer::wrap),
                _ -> new ArrayList<>()).add(each));
        return byKey.values();
    }

    /** Of what is too much for one portion, as where a publisher gives all records one key, each portion is a part. */
    private void add(List<ConsumerRecord<byte[], WaitingValue>> ofOneKey) {
        if (isTooMuch(ofOneKey.size(), ofOneKey.stream().mapToLong(Portions::size).sum())) {
            close();
        }
        for (ConsumerRecord<byte[], WaitingValue> each : ofOneKey) {
            if (isTooMuch(1, size(each))) {
                close();
            }
            filling.add(each);
            bytes += size(each);
        }
    }

    private boolean isTooMuch(int moreRecords, long moreBytes) {
        return filling.size() + moreRecords > RECORDS || bytes + moreBytes > BYTES;
    }

    private static long size(ConsumerRecord<byte[], WaitingValue> each) {
        return each.value() == null ? 0 : each.value().length();
    }

    private void close() {
        if (!filling.isEmpty()) {
            full.add(filling);
            filling = new ArrayList<>();
            bytes = 0;
        }
    }
}
