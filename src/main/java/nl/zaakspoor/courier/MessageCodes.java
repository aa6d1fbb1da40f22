// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.AccessCodes;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;

/** Finds the code that a message brings. */
@ApplicationScoped
class MessageCodes {
    private final AccessCodes codes;

    MessageCodes(AccessCodes codes) {
        this.codes = codes;
    }

    /**
     * The code for who reads {@code to}; empty where that is not the news.
     *
     * @param to the address that the message goes to
     */
    Optional<String> code(List<Cause> causes, TrackedRequest request, TimelineView view, String to) {
        return causes.stream().noneMatch(cause -> cause.kind() == NoticeKind.CODE)
                ? Optional.empty()
                : view.timeline().resident().codes().valid(view.at()).map(asked -> codes.write(
                        new AccessCodes.Subject(request.id(), request.linkVersion(), asked.number(), to)));
    }
}
