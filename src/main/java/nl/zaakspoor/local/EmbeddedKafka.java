// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka of one node, broker and controller in one (KRaft), in this process. */
final class EmbeddedKafka implements LocalServer {
    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;
    /** Any value does; it must only stay the same, since the data carries it. */
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw";

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    static EmbeddedKafka start(Path directory, int port) {
        String data = directory.resolve("kafka").toString();
        String bootstrap = LoopbackPort.HOST + ":" + LoopbackPort.freeOr(port);
        try {
            KafkaConfig config = KafkaConfig.fromProps(settings(data, bootstrap), false);
            new Formatter().setClusterId(CLUSTER).setNodeId(NODE).setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(config.metadataLogDir()).setDirectories(List.of(data)).setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).run();
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            Topics.create(bootstrap);
            return new EmbeddedKafka(server, bootstrap);
        } catch (Exception e) {
            throw new LocalServersException("Kafka did not start in " + data + ".", e);
        }
    }

    private static Properties settings(String data, String bootstrap) {
        String controller = LoopbackPort.HOST + ":" + LoopbackPort.freeOr(0);
        Properties settings = new Properties();
        settings.putAll(Map.of("process.roles", "broker,controller", "node.id", String.valueOf(NODE),
                "controller.quorum.voters", NODE + "@" + controller, "controller.listener.names", CONTROLLER,
                "listeners", "PLAINTEXT://" + bootstrap + "," + CONTROLLER + "://" + controller,
                "advertised.listeners", "PLAINTEXT://" + bootstrap,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs", data, "auto.create.topics.enable", "false"));
        settings.putAll(Map.of("offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1", "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1", "share.coordinator.state.topic.num.partitions", "1"));
        // A first consumer need not wait for others, and a broker that was killed is given up soon (9 s is the default),
        // so that the next start is quick. The cleaner's usual 128 MB is for larger logs than these.
        settings.putAll(Map.of("group.initial.rebalance.delay.ms", "0", "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500", "log.cleaner.dedupe.buffer.size", "4194304"));
        return settings;
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("kafka.bootstrap.servers", bootstrap);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
