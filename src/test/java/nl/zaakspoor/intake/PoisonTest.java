// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.ACloudEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is put on the topic, through the real broker and the real database: it is rejected, and stops nothing. */
@QuarkusTest
class PoisonTest {
    private static final String TOPIC = "zaakspoor.status-events.v1";
    private static final String REJECTIONS_AT = "select count(*) from rejected_event where origin_topic = ? "
            + "and origin_partition = ? and origin_offset = ? and origin_timestamp = ?";

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** A prefix of this test's own, since all tests share one topic. */
    private final String own = "P-" + UUID.randomUUID().toString().substring(0, 8);

    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void every_kind_of_poison_is_rejected_by_its_own_code() throws Exception {
        // Given
        letTheTopicTakeLargeRecords();
        List<Poison> poison = Poison.all(own);

        // When
        List<RecordMetadata> sent = Publisher.sendAll(poison.stream().map(Poison::kafkaRecord).toList());

        // Then
        for (int i = 0; i < poison.size(); i++) {
            awaitRejection(sent.get(i), poison.get(i));
        }
        assertThat(rows.count("select count(*) from request where reference = ?", own)).isZero();
    }

    private void awaitRejection(RecordMetadata at, Poison poison) throws SQLException {
        await(poison.what()).atMost(Duration.ofSeconds(60)).until(() -> rows.count(REJECTIONS_AT, place(at)) == 1);
        boolean notKept = poison.code().equals("contains-bsn") || poison.kafkaRecord().value() == null;
        String ofThisKind = REJECTIONS_AT + " and code = '" + poison.code() + "' and (record is null) = " + notKept;
        assertThat(rows.count(ofThisKind, place(at))).as(poison.what()).isEqualTo(1);
    }

    @Test
    void one_of_every_kind_of_poison_among_ten_thousand_good_records_is_rejected_and_stops_nothing() throws Exception {
        // Given
        int good = 10_000;
        List<Poison> poison = Poison.oneOfEach(own + "-none");
        assertThat(poison).extracting(Poison::kind).containsExactly(Poison.Kind.values());
        int every = good / poison.size();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Map<Integer, Poison> places = new TreeMap<>();
        for (int i = 0; i < good; i++) {
            records.add(good(i));
            if (i % every == every / 2 && places.size() < poison.size()) {
                Poison next = poison.get(places.size());
                places.put(records.size(), next);
                records.add(next.kafkaRecord());
            }
        }

        // When
        List<RecordMetadata> sent = Publisher.sendAll(records);

        // Then
        rows.awaitCount(good, "select coalesce(sum(event_count), 0) from request where reference like ?", own + "-%");
        awaitNoLag();
        for (int i = 0; i < sent.size(); i++) {
            if (places.containsKey(i)) {
                awaitRejection(sent.get(i), places.get(i));
            } else {
                assertThat(rows.count(REJECTIONS_AT, place(sent.get(i)))).isZero();
            }
        }
        assertThat(places).hasSameSizeAs(poison);
        assertThat(rows.count("select count(*) from request where reference like ? and state <> 'completed'", own + "-%"))
                .isZero();
    }

    @Test
    void news_of_a_request_that_nobody_announced_waits_and_takes_its_place_when_somebody_does() throws Exception {
        // Given
        List<RecordMetadata> sent = Publisher.sendAll(List.of(
                kafkaRecord(ACloudEvent.of("status-changed", "{\"status\": \"BEOORDELEN\"}").with("subject", own)
                        .with("id", own))));
        rows.awaitCount(1, "select count(*) from request where reference = ? and event_count = 1 and state is null", own);

        // When
        Publisher.receive(own, "vergunning", "");

        // Then
        rows.awaitCount(1, "select count(*) from request where reference = ? and state = 'in-progress' and event_count = 2",
                own);
        assertThat(rows.count(REJECTIONS_AT, place(sent.getFirst()))).isZero();
    }

    /** Four events of each of 2,500 requests, the last of which completes it. */
    private ProducerRecord<String, byte[]> good(int i) {
        String reference = own + "-" + i % 2_500;
        int step = i / 2_500;
        ACloudEvent event = switch (step) {
            case 0 -> ACloudEvent.of("request-received", """
                    {"product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "2026-11-02"}""");
            case 3 -> ACloudEvent.of("request-completed", "{\"outcome\": \"done\"}");
            default -> ACloudEvent.aStatusChanged();
        };
        return kafkaRecord(event.with("id", reference + "/" + step).with("subject", reference)
                .with("time", "2026-10-06T08:0" + step + ":00Z"));
    }

    @Test
    void texts_full_of_markup_line_breaks_and_template_syntax_are_texts() throws Exception {
        // Given
        String odd = "<script>alert(1)</script>{inject:vertx}{#if true}{7*7}${7*7}%s\\r\\nBcc: sam@voorbeeld.example";
        String text = "{\"nl\": \"" + odd + "\", \"en\": \"" + odd + "\"}";
        List<ACloudEvent> story = Texts.inEveryField("\"" + odd + "\"", text);

        // When
        for (int i = 0; i < story.size(); i++) {
            story.get(i).with("subject", own).with("id", own + "-" + i).with("time", "2026-10-06T08:%02d:00Z".formatted(i));
        }
        Publisher.sendAll(story.stream().map(PoisonTest::kafkaRecord).toList());

        // Then
        rows.awaitCount(story.size(), "select event_count from request where reference = ?", own);
        String page = RestAssured.get(Publisher.linkOf(own)).then().statusCode(200).extract().asString();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;{inject:vertx}{#if true}{7*7}${7*7}%s")
                .doesNotContain("<script>", "alert(1)</script>");
    }

    @Test
    void the_same_identity_with_other_content_is_rejected_and_the_first_stays() throws Exception {
        // Given
        ACloudEvent event = ACloudEvent.aStatusChanged().with("subject", own).with("id", own);
        ProducerRecord<String, byte[]> first = kafkaRecord(event);

        // When
        List<RecordMetadata> sent = Publisher
                .sendAll(List.of(first, kafkaRecord(event.withData("{\"status\": \"decision\"}")), first));

        // Then
        rows.awaitCount(1, REJECTIONS_AT + " and code = 'conflicting-duplicate'", place(sent.get(1)));
        assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(1);
        assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isEqualTo(1);
    }

    private static ProducerRecord<String, byte[]> kafkaRecord(ACloudEvent event) {
        return new ProducerRecord<>(TOPIC, event.attributes().get("subject"), event.structured());
    }

    private static Object[] place(RecordMetadata at) {
        return new Object[]{at.topic(), at.partition(), at.offset(), at.timestamp()};
    }

    /** As a broker may be set up; ours takes no more than a megabyte. */
    private void letTheTopicTakeLargeRecords() throws Exception {
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), List.of(
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", "12000000"), AlterConfigOp.OpType.SET)))).all()
                    .get();
        }
    }

    private void awaitNoLag() throws Exception {
        try (Admin admin = admin()) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var committed = admin.listConsumerGroupOffsets("zaakspoor").partitionsToOffsetAndMetadata().get();
                var ends = admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()))).all().get();
                long end = ends.values().stream().mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset).sum();
                assertThat(committed.values().stream().mapToLong(OffsetAndMetadata::offset).sum()).isPositive().isEqualTo(end);
            });
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
