// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.Notices;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.SentMessage;
import nl.zaakspoor.ledger.SentMessages;
import nl.zaakspoor.ledger.ShadowList;

/** What a resident was told, and what became of it, for the colleague who asks. Every look is written down. */
@ApplicationScoped
public class Sent {
    private final VisibleRequests requests;
    private final Notices notices;
    private final SentMessages messages;
    private final ShadowList shadow;
    private final ReadLog readLog;
    private final Colleague colleague;

    Sent(VisibleRequests requests, Notices notices, SentMessages messages, ShadowList shadow, ReadLog readLog,
            Colleague colleague) {
        this.requests = requests;
        this.notices = notices;
        this.messages = messages;
        this.shadow = shadow;
        this.readLog = readLog;
        this.colleague = colleague;
    }

    /** @throws Refused as the failure of the answer, when there is no such request to see */
    public Uni<List<NoticeFate>> notices(String reference) {
        return requests.find(reference).call(found -> readLog.note(colleague.name(), What.NOTICES, found.reference()))
                .chain(found -> notices.of(found.reference()));
    }

    /**
     * What would have been sent while the mode is shadow, about requests that they may see; the newest first.
     *
     * @param department that works on the requests now; empty for all
     */
    public Uni<List<ShadowList.Line>> inShadow(Optional<DepartmentId> department, int limit) {
        return shadow.newest(colleague.departments(department), limit).call(found -> readLog.note(colleague.name(),
                What.WORK_LIST, found.stream().map(ShadowList.Line::request).distinct().toList()));
    }

    /**
     * What was told, word for word.
     *
     * @param message which of several, for a notice that went more than once
     * @throws Refused as the failure of the answer, when there is no such request to see, nothing was sent, or what was sent tells
     *     of another request as well that they may not see
     */
    public Uni<SentMessage> message(String reference, UUID notice, Optional<UUID> message) {
        return requests.find(reference).chain(found -> messages.ofNotice(found.reference(), notice, message))
                .map(found -> found.orElseThrow(() -> new Refused(Refusal.NOTHING_SENT)))
                .call(found -> requests.maySeeAll(found.about()).invoke(all -> {
                    if (!all) {
                        throw new Refused(Refusal.MAIL_OF_OTHERS_TOO);
                    }
                }))
                .call(found -> readLog.note(colleague.name(), What.NOTICE_CONTENT, found.about()));
    }
}
