// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** The topics that the ledger writes for; the outbox holds what is on its way to them. */
public final class OutboxTopics {
    public static final String REJECTIONS = "zaakspoor.status-events.v1.rejected";
    public static final String TIMELINE_CHANGES = "zaakspoor.timeline-changes.v1";

    public static final String RESIDENT_ACTIONS = "zaakspoor.resident-actions.v1";

    private OutboxTopics() {}
}
