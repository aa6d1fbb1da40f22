// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;

/** Lets the demo city live: publishes what has happened, and then each event at its moment. */
@Singleton
class DemoCity {
    private static final Logger LOG = Logger.getLogger(DemoCity.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final boolean wanted;
    private final Optional<Path> directory;
    private final Catalogue catalogue;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private Optional<Thread> life = Optional.empty();

    DemoCity(@ConfigProperty(name = "zaakspoor.local.enabled", defaultValue = "false") boolean local,
            @ConfigProperty(name = "zaakspoor.local.demo-city", defaultValue = "true") boolean demoCity,
            @ConfigProperty(name = "zaakspoor.local.directory") Optional<Path> directory, Catalogue catalogue,
            EventPublisher publisher, InstantSource clock) {
        this.wanted = local && demoCity;
        this.directory = directory;
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            life = Optional.of(Thread.ofVirtual().name("demo-city").start(this::live));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        life.ifPresent(Thread::interrupt);
    }

    private void live() {
        try {
            for (ScheduledEvent next : schedule()) {
                while (clock.instant().isBefore(next.due())) {
                    Thread.sleep(LOOK);
                }
                publish(next);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ScheduledEvent> schedule() {
        Instant now = clock.instant();
        DemoFile file = DemoFile.read();
        DemoMemory memory = DemoMemory.next(directory.orElseThrow(), file.yaml(), now);
        DemoEvents events = new DemoEvents(catalogue);
        List<ScheduledEvent> schedule = new ArrayList<>(
                events.of(NewReports.of(file.reports(), memory.run()), now));
        if (memory.sameCity()) {
            schedule.addAll(events.of(file.requests(), memory.start()));
        } else {
            LOG.infof("The demo city has changed since this folder was made; delete the folder to see the new one: folder=%s",
                    directory.orElseThrow());
        }
        schedule.sort(Comparator.comparing(ScheduledEvent::due));
        return schedule;
    }

    /** Again and again, for Kafka may be one that is not up yet; an event that arrives twice does no harm. */
    private void publish(ScheduledEvent next) throws InterruptedException {
        boolean published = false;
        while (!published) {
            try {
                publisher.publish(next.event()).toCompletableFuture().join();
                published = true;
            } catch (CompletionException | KafkaException e) {
                LOG.warnf("Kafka did not take an event of the demo city, trying again: cause=%s", e.toString());
                Thread.sleep(TRY_AGAIN);
            }
        }
    }
}
