// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeState;

/** What somebody tells us of a message that was taken. */
enum ReceiptKind {
    DELIVERED(NoticeState.DELIVERED),
    /** It came back: nothing arrives at this address. */
    BAD_ADDRESS(NoticeState.BOUNCED, NotSent.BAD_ADDRESS),
    /** It came back for good, for another reason: it was too large, the mailbox was full, they do not want us. */
    BOUNCED(NoticeState.BOUNCED, NotSent.UNDELIVERABLE),
    /** The carrier has lost it. */
    LOST(NoticeState.FAILED, NotSent.UNDELIVERABLE),
    /** It did not arrive yet, or this time. Noted, and nothing more. */
    DEFERRED();

    private final Optional<NoticeState> state;
    private final Optional<NotSent> reason;

    ReceiptKind() {
        this.state = Optional.empty();
        this.reason = Optional.empty();
    }

    ReceiptKind(NoticeState state) {
        this.state = Optional.of(state);
        this.reason = Optional.empty();
    }

    ReceiptKind(NoticeState state, NotSent reason) {
        this.state = Optional.of(state);
        this.reason = Optional.of(reason);
    }

    String code() {
        return Code.of(this);
    }

    static ReceiptKind of(String code) {
        return Code.read(ReceiptKind.class, code);
    }

    /** Where it leaves the notices of the message; empty when that is not the end. */
    Optional<NoticeState> state() {
        return state;
    }

    /** Why the resident does not have them. */
    Optional<NotSent> reason() {
        return reason;
    }
}
