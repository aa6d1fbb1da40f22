// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One attempt that ends in time whatever the other side does. */
@FunctionalInterface
interface BoundedAttempt {

    /** @param reached to be set once the other side listens to us: from then on a silence leaves everything open */
    Delivery make(AtomicBoolean reached) throws Exception;

    /** Makes the attempt on a thread of its own, and leaves it when the time is over. */
    static Delivery within(Duration limit, String name, BoundedAttempt attempt) {
        AtomicBoolean reached = new AtomicBoolean();
        FutureTask<Delivery> task = new FutureTask<>(() -> attempt.make(reached));
        Thread thread = Thread.ofVirtual().name(name).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return unknown("no answer within " + limit, reached.get());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return unknown("interrupted", reached.get());
        } catch (ExecutionException e) {
            return unknown(e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName(), reached.get());
        }
    }

    private static Delivery unknown(String answer, boolean reached) {
        return reached ? new Delivery.NotNow(answer, true) : new Delivery.NotReached(answer);
    }
}
