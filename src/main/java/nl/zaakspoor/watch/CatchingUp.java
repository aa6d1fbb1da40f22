// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the events that stood on the topic when this instance started have come in, by whichever instance. Until then the
 * latest news of a request may still be on the topic, and what time makes of it would be told too early. As long as Kafka is
 * away nobody knows, so it waits.
 */
@ApplicationScoped
class CatchingUp {
    private static final Logger LOG = Logger.getLogger(CatchingUp.class);
    private static final int LONGEST_ANSWER_MILLIS = 5_000;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;

    private final Map<String, Object> kafka;
    private final String topic;
    private final String group;
    private Optional<Admin> admin = Optional.empty();
    private Optional<Map<TopicPartition, Long>> wanted = Optional.empty();
    private boolean done;

    CatchingUp(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.status-events.topic") String topic,
            @ConfigProperty(name = "mp.messaging.incoming.status-events.group.id") String group) {
        this.kafka = kafka;
        this.topic = topic;
        this.group = group;
    }

    /** Asks Kafka, unless it is known to be done; it may wait some seconds for the answer. */
    synchronized boolean isDone() {
        if (!done) {
            done = look();
        }
        if (done) {
            close();
        }
        return done;
    }

    @PreDestroy
    synchronized void close() {
        admin.ifPresent(each -> each.close(Duration.ZERO));
        admin = Optional.empty();
    }

    private boolean look() {
        try {
            Admin client = client();
            Map<TopicPartition, Long> ends = wanted.isPresent() ? wanted.get() : ends(client);
            wanted = Optional.of(ends);
            long left = left(client, ends);
            if (left == 0) {
                LOG.infof("watch begins partitions=%d", ends.size());
            }
            return left == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debugf("watch waits for Kafka failure=%s", e.getClass().getSimpleName());
            return false;
        }
    }

    /** One for all the time it takes: each new one would say in the log that it cannot reach Kafka. */
    private Admin client() {
        if (admin.isEmpty()) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_ANSWER_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_ANSWER_MILLIS);
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MILLIS);
            settings.keySet().retainAll(AdminClientConfig.configNames());
            admin = Optional.of(Admin.create(settings));
        }
        return admin.get();
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = answer(admin.describeTopics(List.of(topic)).allTopicNames()).values()
                .stream().flatMap(described -> described.partitions().stream())
                .collect(Collectors.toMap(each -> new TopicPartition(topic, each.partition()), _ -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(admin.listOffsets(partitions).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** In how many partitions something is left. What expired before anybody read it is not waited for. */
    private long left(Admin admin, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = ends.keySet().stream()
                .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.earliest()));
        var begins = answer(admin.listOffsets(partitions).all());
        Map<TopicPartition, OffsetAndMetadata> read = answer(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().filter(end -> {
            long begin = Optional.ofNullable(begins.get(end.getKey())).map(each -> each.offset()).orElse(0L);
            long next = Optional.ofNullable(read.get(end.getKey())).map(OffsetAndMetadata::offset).orElse(begin);
            return Math.max(next, begin) < end.getValue();
        }).count();
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(LONGEST_ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
