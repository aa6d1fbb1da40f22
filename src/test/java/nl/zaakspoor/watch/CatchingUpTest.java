// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is told of what time has brought about before what stood on the topic has come in. */
@QuarkusTest
class CatchingUpTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String topic = "catching-up-" + UUID.randomUUID();
    private CatchingUp catchingUp;

    @BeforeEach
    void make_a_topic() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        catchingUp = new CatchingUp(Map.of("bootstrap.servers", servers), topic, topic);
    }

    @AfterEach
    void close() {
        catchingUp.close();
    }

    @Test
    void an_empty_topic_keeps_nobody_waiting() {
        assertThat(catchingUp.isDone()).isTrue();
    }

    @Test
    void it_is_done_when_every_partition_was_read_as_far_as_it_stood_at_first_and_stays_so() throws Exception {
        // Given
        publish(0);
        publish(1);

        // Then
        assertThat(catchingUp.isDone()).isFalse();
        read(0, 1);
        assertThat(catchingUp.isDone()).isFalse();

        // When: more has come in meanwhile.
        publish(0);
        read(1, 1);

        // Then
        assertThat(catchingUp.isDone()).isTrue();
        publish(1);
        assertThat(catchingUp.isDone()).isTrue();
    }

    @Test
    void as_long_as_kafka_is_away_nobody_knows() {
        catchingUp = new CatchingUp(Map.of("bootstrap.servers", "127.0.0.1:1", "reconnect.backoff.ms", 1_000L), topic, topic);

        assertThat(catchingUp.isDone()).isFalse();
    }

    private void publish(int partition) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", servers), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, "key", "value"));
        }
    }

    /** As a consumer of the group does that has worked on everything before {@code next}. */
    private void read(int partition, long next) throws Exception {
        try (Admin admin = admin()) {
            admin.alterConsumerGroupOffsets(topic,
                    Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(next))).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
    }
}
