// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import org.jboss.logging.Logger;

/** Says once that work waits and once that it goes on, however often it is tried in between. */
public final class Outage {
    private final Logger log;
    private final String work;
    private volatile boolean waiting;

    public Outage(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    public void failed(Throwable failure) {
        failed(failure.getClass().getSimpleName());
    }

    public void failed(String failure) {
        if (!waiting) {
            waiting = true;
            log.warnf("%s waits failure=%s", work, failure);
        }
    }

    public void worked() {
        if (waiting) {
            waiting = false;
            log.infof("%s goes on", work);
        }
    }
}
