// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the contract. They are made at start: the first use of a topic that is made on demand takes seconds. */
public final class Topics {
    public static final String STATUS_EVENTS = "zaakspoor.status-events.v1";
    static final List<String> ALL = List.of(STATUS_EVENTS, "zaakspoor.status-events.v1.rejected",
            "zaakspoor.timeline-changes.v1", "zaakspoor.resident-actions.v1");
    private static final int PARTITIONS = 4;
    private static final short COPIES = 1;
    private static final int PATIENCE_SECONDS = 60;

    private Topics() {}

    static void create(String bootstrap) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = ALL.stream().filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, COPIES)).toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
