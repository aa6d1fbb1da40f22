// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/**
 * A thread that lives exactly as long as the application. By joining it, the embedded servers wait with stopping until the
 * application has stopped; they know it by its name, for in dev mode they share no objects with the application.
 */
@Singleton
class ApplicationLife {
    static final String THREAD = "zaakspoor-application";

    private final String name;
    private final CountDownLatch ended = new CountDownLatch(1);

    ApplicationLife() {
        this(THREAD);
    }

    ApplicationLife(String name) {
        this.name = name;
    }

    void begin(@Observes @Priority(1) StartupEvent started) {
        Thread.ofPlatform().daemon().name(name).start(this::live);
    }

    private void live() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By now every bean that uses a server has been closed. */
    void end(@Observes @Destroyed(ApplicationScoped.class) Object context) {
        ended.countDown();
    }

    /** Returns when no application of this name runs in this process, or when {@code patience} is over. */
    static void awaitEnd(String name, Duration patience) {
        try {
            for (Thread life : Thread.getAllStackTraces().keySet()) {
                if (life.getName().equals(name)) {
                    life.join(patience);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
