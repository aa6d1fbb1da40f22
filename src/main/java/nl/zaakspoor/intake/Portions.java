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

    private final List<List<ConsumerRecord<byte[], byte[]>>> full = new ArrayList<>();
    private List<ConsumerRecord<byte[], byte[]>> filling = new ArrayList<>();

    private Portions() {}

    static List<List<ConsumerRecord<byte[], byte[]>>> of(ConsumerRecords<byte[], byte[]> records) {
        Portions portions = new Portions();
        byKey(records).forEach(portions::add);
        portions.close();
        return portions.full;
    }

    private static Collection<List<ConsumerRecord<byte[], byte[]>>> byKey(ConsumerRecords<byte[], byte[]> records) {
        Map<Optional<ByteBuffer>, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();
        records.forEach(each -> byKey.computeIfAbsent(Optional.ofNullable(each.key()).map(ByteBuffer::wrap),
                _ -> new ArrayList<>()).add(each));
        return byKey.values();
    }

    /** Of what is too much for one portion, as where a publisher gives all records one key, each portion is a part. */
    private void add(List<ConsumerRecord<byte[], byte[]>> ofOneKey) {
        if (filling.size() + ofOneKey.size() > RECORDS) {
            close();
        }
        for (ConsumerRecord<byte[], byte[]> each : ofOneKey) {
            if (filling.size() == RECORDS) {
                close();
            }
            filling.add(each);
        }
    }

    private void close() {
        if (!filling.isEmpty()) {
            full.add(filling);
            filling = new ArrayList<>();
        }
    }
}
