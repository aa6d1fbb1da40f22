// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.colleague.VisibleRequests.Found;
import nl.zaakspoor.ledger.ReadLine;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Reads;

/** Who looked at what, for who may ask. That is a look as well, and is written down. */
@ApplicationScoped
public class Looks {
    /** Later than anything that was written down. */
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private final VisibleRequests requests;
    private final Reads reads;
    private final ReadLog readLog;
    private final Colleague colleague;

    Looks(VisibleRequests requests, Reads reads, ReadLog readLog, Colleague colleague) {
        this.requests = requests;
        this.reads = reads;
        this.readLog = readLog;
        this.colleague = colleague;
    }

    /**
     * Which colleagues looked at a request, the latest first. The privacy officer may ask it of the requests of all departments.
     *
     * @param before the last line that was seen; empty from the latest on
     * @throws Refused as the failure of the answer, when there is no such request to see
     */
    public Uni<List<ReadLine>> ofRequest(String reference, Optional<Long> before, int limit) {
        return found(reference).call(found -> readLog.note(colleague.name(), What.READS, found.reference()))
                .chain(found -> reads.ofRequest(found.request().id(), before, limit));
    }

    private Uni<Found> found(String reference) {
        return colleague.isPrivacyOfficer() ? requests.ofAnyDepartment(reference) : requests.find(reference);
    }

    /**
     * At which requests one colleague looked, the latest first.
     *
     * @param reader the name by which they sign in
     * @param until the first moment that is no longer meant
     * @param before the last line that was seen; empty from the latest on
     */
    public Uni<List<ReadLine>> ofReader(String reader, Optional<Instant> from, Optional<Instant> until, Optional<Long> before,
            int limit) {
        return readLog.noteReader(colleague.name(), reader).chain(
                () -> reads.ofReader(reader, from.orElse(Instant.EPOCH), until.orElse(NEVER), before, limit));
    }
}
