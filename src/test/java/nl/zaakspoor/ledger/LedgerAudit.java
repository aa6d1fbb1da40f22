// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.catalogue.TestCatalogue;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

/** The oracle after a fault: every stored timeline equals the fold of the events in the ledger. */
public final class LedgerAudit {
    private final Seals seals;

    public LedgerAudit(String personalDataKeys) {
        this.seals = new Seals(new Sealer(KeyRing.parse(personalDataKeys), new SecureRandom()));
    }

    /** The references whose timeline is not the fold of its events. */
    public List<String> differences(Connection connection) throws SQLException {
        return differences(connection, "");
    }

    /** As {@link #differences(Connection)}, of references that begin with {@code prefix}. */
    List<String> differences(Connection connection, String prefix) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (PreparedStatement requests = connection.prepareStatement("""
                select id, reference, event_count, document from request left join timeline on request_id = id
                where starts_with(reference, ?) order by id""")) {
            requests.setString(1, prefix);
            ResultSet rows = requests.executeQuery();
            while (rows.next()) {
                String reference = rows.getString("reference");
                List<StatusEvent> events = events(connection, rows.getLong("id"));
                byte[] document = rows.getBytes("document");
                boolean same = document != null && events.size() == rows.getInt("event_count")
                        && seals.openTimeline(reference, document).equals(Timeline.of(TestCatalogue.BUILT_IN, events));
                if (!same) {
                    differences.add(reference);
                }
            }
        }
        return differences;
    }

    private List<StatusEvent> events(Connection connection, long request) throws SQLException {
        List<StatusEvent> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select source, id, document, recorded_at from status_event where request_id = ?")) {
            query.setLong(1, request);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(seals.openEvent(new EventId(rows.getString("source"), rows.getString("id")),
                            rows.getBytes("document"), rows.getObject("recorded_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return events;
    }
}
